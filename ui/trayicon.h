// The icon in the system tray: Show, Pause, Quit. Lives on the GUI thread.
#pragma once
#include <QMenu>
#include <QSystemTrayIcon>

namespace superinstance {

class TrayIcon : public QSystemTrayIcon {
    Q_OBJECT
public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;
    void setPaused(bool paused);
    void setState(const QString &sentence); // in the tooltip

Q_SIGNALS:
    void showRequested();
    void pauseRequested(bool paused);
    void quitRequested();

private:
    std::unique_ptr<QMenu> m_menu;
    QAction *m_pause;
    bool m_paused = false;
};

QIcon applicationIcon();

} // namespace superinstance
