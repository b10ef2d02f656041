// The window, the tray icon, and how they meet the engine. Lives on the main thread, owned by the application.
#pragma once
#include "app/command.h"
#include "engine/engine.h"

#include <QObject>

#include <memory>

namespace superinstance {

class WindowSession final : public QObject {
    Q_OBJECT
public:
    WindowSession();
    ~WindowSession() override;

    // Shows the window (or only the tray, with --background) before the engine has opened, so that it is there at once.
    void open(Engine *engine, const QString &dataDir, const Command &command);
    // Another start asked for the window: raise it, hand it the files, ask the question.
    void present(const Command &command);

Q_SIGNALS:
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // tells when the window is first painted

private:
    void makeWidgets();
    void beginAnew(const QString &problem);
    struct Widgets;
    std::unique_ptr<Widgets> m_widgets;
    Engine *m_engine = nullptr; // outlives the session
    QString m_dataDir;
    QStringList m_pending; // files to add once the engine is open
};

} // namespace superinstance
