// One of the engine's settings as a control shows it: what it is, and what becomes of a change. Lives on the GUI thread, owned by
// the control's page.
#pragma once
#include <QObject>

namespace superinstance {

class EngineLink;

class EngineSetting : public QObject {
    Q_OBJECT
public:
    // Asks the engine at once, and again when it has opened.
    EngineSetting(EngineLink *link, QString key, QObject *parent);
    void set(const QString &value);
    // Whether a failure of this request is told beside the control.
    bool tells(quint64 request) const { return request == m_request; }

Q_SIGNALS:
    void told(const QString &value); // what it is now
    void refused(const QString &sentence);

private:
    void ask();
    EngineLink *const m_link;
    const QString m_key;
    quint64 m_request = 0;
    bool m_changing = false; // it is a request to set it
};

} // namespace superinstance
