#include "app/application.h"

#include "app/terminationsignals.h"
#include "app/verbs.h"
#include "app/windowsession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

namespace superinstance {

namespace {

constexpr int patienceWithVerbMs = 1500; // between a Ctrl+C and the end
constexpr int patienceWithReaderMs = 2000; // with one that has its answer but does not read it

EngineOptions engineOptions(const QString &dataDir, bool window)
{
    EngineOptions options;
    options.dataDir = dataDir;
    options.extractorProgram = extractorProgram();
    options.background = window;
    return options;
}

} // namespace

QString extractorProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    const QString name = QStringLiteral("superinstance-extractor");
    for (const char *place : { "../libexec/superinstance", ".", "../engine/extractor" }) {
        const QString candidate = here.filePath(QString::fromLatin1(place) + QLatin1Char('/') + name);
        if (QFileInfo(candidate).isExecutable())
            return QDir::cleanPath(candidate);
    }
    return name; // found nowhere: reading a PDF then fails with a sentence that names it
}

Application::Application(const QString &dataDir, const Command &command, Terminal *terminal, bool window)
    : m_dataDir(dataDir), m_command(command), m_terminal(terminal), m_server(dataDir), m_thread(engineOptions(dataDir, window))
{
    if (window)
        m_window = std::make_unique<WindowSession>();
}

Application::~Application() = default;

int Application::run()
{
    TerminationSignals signal;
    connect(&signal, &TerminationSignals::received, this, &Application::terminate);
    connect(&m_server, &CommandServer::received, this, &Application::serve);
    const Result<void> listening = m_server.listen();
    if (!listening)
        m_terminal->complaint(listening.error().message); // all else works

    m_engine = m_thread.begin();
    connect(m_engine, &Engine::opened, this, &Application::opened);
    connect(m_engine, &Engine::openFailed, this, &Application::openFailed);
    if (m_window) {
        m_window->open(m_engine, m_dataDir, m_command);
        connect(m_window.get(), &WindowSession::quitRequested, this, [] { QCoreApplication::exit(0); });
    }
    QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection);
    const int status = QCoreApplication::exec();
    m_window.reset();
    m_verb.reset();
    m_thread.end();
    return status;
}

void Application::opened(const EngineStatus &, const QString &warning)
{
    m_open = true;
    m_openError.clear();
    if (!warning.isEmpty() && !m_window)
        m_terminal->complaint(warning);
    if (!m_window)
        runOwnVerb();
    for (RemoteCommand *remote : std::exchange(m_waiting, {}))
        carryOut(remote);
}

void Application::openFailed(const QString &sentence)
{
    if (std::exchange(m_openError, sentence) != sentence) // a window tries again and again
        m_terminal->complaint(sentence);
    for (RemoteCommand *remote : std::exchange(m_waiting, {}))
        serve(remote);
    if (!m_window)
        QCoreApplication::exit(1); // a window shows the sentence instead
}

void Application::runOwnVerb()
{
    m_verb = makeVerb(m_command, m_engine, m_terminal);
    connect(m_verb.get(), &Verb::done, this, [this](int status) {
        m_exitStatus = status;
        quitWhenIdle();
    });
    m_verb->start();
}

// A verb outlives its own end while it serves others, but it does not wait long for a reader that pauses.
void Application::quitWhenIdle()
{
    if (!m_exitStatus || m_serving > 0)
        return;
    if (m_unread == 0)
        QCoreApplication::exit(*m_exitStatus);
    else
        QTimer::singleShot(patienceWithReaderMs, this, [this] {
            if (m_serving == 0)
                QCoreApplication::exit(*m_exitStatus);
        });
}

void Application::serve(RemoteCommand *remote)
{
    if (m_open) {
        carryOut(remote);
    } else if (m_openError.isEmpty()) {
        m_waiting.append(remote);
    } else {
        remote->complaint(m_openError);
        remote->finish(1);
    }
}

void Application::carryOut(RemoteCommand *remote)
{
    remote->setParent(this);
    remote->begin();
    std::unique_ptr<Verb> verb = makeVerb(remote->command(), m_engine, remote);
    if (!verb) {
        raiseWindow(remote->command());
        if (!m_window)
            remote->complaint(tr("A SuperInstance command is at work on this folder; the window can open when it has ended."));
        remote->finish(m_window ? 0 : 1);
        return;
    }
    Verb *running = verb.release();
    running->setParent(remote);
    ++m_serving;
    connect(remote, &RemoteCommand::gone, running, &Verb::stop);
    ++m_unread;
    connect(running, &Verb::done, this, [this, remote](int status) {
        --m_serving;
        remote->finish(status);
        quitWhenIdle();
    });
    connect(remote, &QObject::destroyed, this, [this] { // who asked has read it all, or has left
        --m_unread;
        quitWhenIdle();
    });
    running->start();
}

void Application::raiseWindow(const Command &command)
{
    if (m_window)
        m_window->present(command);
}

// Asked to end from outside: a verb is stopped and says so, a window closes.
void Application::terminate()
{
    if (!m_verb || m_exitStatus) {
        QCoreApplication::exit(m_window ? 0 : 1);
        return;
    }
    m_verb->stop();
    QTimer::singleShot(patienceWithVerbMs, this, [] { QCoreApplication::exit(1); });
}

} // namespace superinstance
