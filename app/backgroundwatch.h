// Keeps the tray told of what the engine does, and tells the person of what has ended while no window of ours had their
// attention. Lives on the main thread, owned by the window session; all it is given outlives it.
#pragma once
#include "engine/engine.h"
#include "ui/activity.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace superinstance {

class Notifier;
class TrayIcon;

class BackgroundWatch : public QObject {
    Q_OBJECT
public:
    // choicesFile: where the person's choices are (an INI file). tagOf: what a notification about a request carries.
    BackgroundWatch(Engine *engine, TrayIcon *tray, Notifier *notifier, QString choicesFile, std::function<QString(quint64)> tagOf);

private:
    void progressed(const IndexProgress &progress);
    void questionOpen(quint64 request);
    void questionEnded(quint64 request);
    void answered(quint64 request, const Answer &answer);
    void showSoon();

    TrayIcon *const m_tray;
    Notifier *const m_notifier;
    const QString m_choicesFile;
    const std::function<QString(quint64)> m_tagOf;
    Activity m_activity;
    QElapsedTimer m_clock;
    QTimer m_show; // what changes faster than an eye follows is shown together
};

} // namespace superinstance
