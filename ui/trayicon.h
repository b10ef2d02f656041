// The icon in the system tray: what the program is doing, by shape and in words; Ask, Show, Pause, Quit. It is there whenever
// the desktop has a tray, also when that comes later. Lives on the GUI thread.
#pragma once
#include "ui/activity.h"
#include "ui/traypresence.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <memory>

namespace superinstance {

class TrayIcon : public QObject {
    Q_OBJECT
public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    void begin() { m_presence.begin(); } // appeared() or vanished() follows
    bool available() const { return m_presence.available(); }
    void show(const Activity &activity);
    Activity::State state() const { return m_state; } // as it is shown
    void showWindowState(bool shown); // what the menu offers: Hide or Show
    void showMessage(const QString &title, const QString &text); // for desktops without notifications

Q_SIGNALS:
    void appeared();
    void vanished(); // or there is none
    void askRequested();
    void toggleRequested(); // the icon itself was clicked
    void showRequested();
    void hideRequested();
    void messageClicked();
    void pauseRequested(bool paused);
    void quitRequested();

private:
    void buildMenu();
    void appear();
    void update();

    TrayPresence m_presence;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; // once there is a tray
    QAction *m_show = nullptr, *m_pause = nullptr;
    Activity::State m_state = Activity::State::Idle;
    bool m_paused = false, m_windowShown = false, m_messageShown = false;
    QString m_words;
};

QIcon applicationIcon();
// The program's icon with a badge that says the state by its shape, in all sizes that trays use.
QIcon stateIcon(Activity::State state);

} // namespace superinstance
