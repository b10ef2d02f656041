// The running program: owns the engine's thread, the ear for other starts, and the window when there is one. Lives on the
// main thread; made once by main(). All wiring between engine and window happens here.
#pragma once
#include "app/command.h"
#include "app/output.h"
#include "app/singleinstance.h"
#include "app/verb.h"
#include "engine/enginethread.h"

#include <QObject>

#include <memory>

namespace superinstance {

class WindowSession;

class Application final : public QObject {
    Q_OBJECT
public:
    // lock: of dataDir, held until the end. terminal: of this process, not owned. window: false for a verb, which is
    // carried out and ends the program.
    Application(const QString &dataDir, const Command &command, Terminal *terminal, bool window);
    ~Application() override;

    // Runs until the person quits or the verb is done; returns the exit status.
    int run();

private:
    void opened(const EngineStatus &status, const QString &warning);
    void openFailed(const QString &sentence);
    void serve(RemoteCommand *remote);
    void carryOut(RemoteCommand *remote);
    void raiseWindow(const Command &command);
    void runOwnVerb();
    void quitWhenIdle();
    void terminate();

    const QString m_dataDir;
    const Command m_command;
    Terminal *const m_terminal;
    CommandServer m_server;
    EngineThread m_thread;
    Engine *m_engine = nullptr; // lives on m_thread until its end()
    std::unique_ptr<Verb> m_verb; // the command of this process
    std::unique_ptr<WindowSession> m_window;
    QList<RemoteCommand *> m_waiting; // came before the engine was open
    int m_serving = 0; // remote commands being carried out
    int m_unread = 0; // remote commands whose words are not all read yet
    bool m_open = false;
    QString m_openError; // why the engine could not open
    std::optional<int> m_exitStatus;
};

// Where the extractor program is: beside the installed program, or in the build tree.
QString extractorProgram();

} // namespace superinstance
