// What a page of the settings knows of the models: what the engine told last, and what became of a change. Lives on the GUI thread,
// owned by its page.
#pragma once
#include "ui/enginelink.h"

#include <QSet>

namespace superinstance {

class ModelsWatch : public QObject {
    Q_OBJECT
public:
    ModelsWatch(EngineLink *link, QObject *parent);
    const ModelsOverview &overview() const { return m_overview; }
    void refresh();
    // Has `call(engine, request)` done on the engine's thread; what becomes of it is told by the signals, with this number.
    template <class Call> quint64 change(Call call)
    {
        const quint64 request = m_link->send(call);
        m_requests.insert(request);
        return request;
    }
    void stop(quint64 request) { m_link->stop(request); }
    // Whether a failure of this request is told on the page.
    bool tells(quint64 request) const { return m_requests.contains(request) || m_failed.contains(request); }

Q_SIGNALS:
    void told(const superinstance::ModelsOverview &overview, quint64 request);
    void tested(const superinstance::ModelTest &test, quint64 request);
    void refused(const QString &sentence, quint64 request);
    void stopped(quint64 request);

private:
    void forget(quint64 request, const QString &sentence, bool wasStopped);

    EngineLink *const m_link;
    ModelsOverview m_overview;
    QSet<quint64> m_requests; // under way
    QSet<quint64> m_failed; // whoever hears of a failure after us has to know that it is told here
};

} // namespace superinstance
