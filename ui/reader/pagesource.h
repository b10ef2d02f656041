// Pages of one PDF as pictures: asks the engine for them, keeps a few, has the neighbours drawn beforehand. Lives on the
// GUI thread.
#pragma once
#include "engine/types.h"

#include <QObject>

namespace superinstance {

class EngineLink;

class PageSource : public QObject {
    Q_OBJECT
public:
    explicit PageSource(EngineLink *link, QObject *parent = nullptr);
    // Answered by ready() or failed(), at once where the page is kept; of several the last counts.
    void want(const PageRequest &request);
    void forget(); // another document, or the same one changed
    bool isOurs(quint64 request) const { return request != 0 && (request == m_request || request == m_neighbourRequest || request == m_failed); }

Q_SIGNALS:
    void ready(const superinstance::RenderedPage &page);
    void failed(const QString &sentence);

private:
    struct Kept {
        PageRequest request;
        RenderedPage page;
    };
    void keep(const PageRequest &request, const RenderedPage &page);
    const Kept *kept(const PageRequest &request) const;
    void withdraw();
    void askForNeighbours(const RenderedPage &page);

    EngineLink *const m_link;
    PageRequest m_wanted, m_neighbour;
    quint64 m_request = 0, m_neighbourRequest = 0, m_failed = 0;
    QList<Kept> m_kept; // the last used first
};

} // namespace superinstance
