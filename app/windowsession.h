// The windows, the tray icon, and how they meet the engine and the desktop. Lives on the main thread, owned by the application.
#pragma once
#include "app/command.h"
#include "engine/engine.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace superinstance {

class DesktopLook;
class DesktopService;
class GlobalShortcut;

class WindowSession final : public QObject {
    Q_OBJECT
public:
    WindowSession();
    ~WindowSession() override;

    // Shows the window (or only the tray, with --background) before the engine has opened, so that it is there at once.
    void open(Engine *engine, const QString &dataDir, const Command &command);
    // Another start asked for a window: raise it, hand it the files, ask the question.
    void present(const Command &command);
    // What a session manager starts to have all this again.
    QStringList restartCommand() const;
    bool usual() const; // its data are in the usual folder

Q_SIGNALS:
    void quitRequested();

protected:
    // When the window is first painted, what it looks like from the tray, and the end of the desktop's session.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeWidgets();
    void followLook();
    void beginAnew(const QString &problem);
    void connectTray();
    void connectQuickAsk();
    void meetDesktop();
    void offerShortcut();
    QString stateFile() const;
    void show(const QStringList &paths, const QString &activationToken);
    void toggle();
    void hide();
    void trayAppeared();
    void trayVanished();

    struct Widgets;
    std::unique_ptr<Widgets> m_widgets;
    std::unique_ptr<DesktopLook> m_look;
    std::unique_ptr<DesktopService> m_service;
    std::unique_ptr<GlobalShortcut> m_shortcut;
    Engine *m_engine = nullptr; // outlives the session
    QString m_dataDir;
    QElapsedTimer m_deactivated; // when the window lost the keyboard
    bool m_painted = false;
    bool m_waitsForTray = false; // the window is minimised because there is no tray to be in
};

} // namespace superinstance
