// Identity, command line, and the choice between a window, a verb, and handing over to the instance that runs.
#include "app/application.h"
#include "app/command.h"
#include "app/logfile.h"
#include "app/singleinstance.h"
#include "app/translation.h"
#include "engine/async/trace.h"
#include "ui/windowchoices.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace superinstance;

namespace {

constexpr int ownerPatienceMs = 10'000; // for an owner that is just starting or ending
constexpr int ownerRetryMs = 100;

void setIdentity()
{
    QCoreApplication::setApplicationName(QStringLiteral("SuperInstance"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SUPERINSTANCE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.superinstance.SuperInstance"));
}

// A closed standard stream leaves its number to the next file that is opened, which would then take what is printed.
void occupyStandardStreams()
{
    int file = -1;
    do {
        file = ::open("/dev/null", O_RDONLY); // so that a write fails and is reported
    } while (file >= 0 && file <= STDERR_FILENO);
    ::close(file);
}

bool displayPresent()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

// What the desktop gave this start, to be handed on with the command. Qt takes its own copy for a window of this process.
QString activationToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

QString dataDirOf(const Command &command)
{
    const QString given = command.option(QStringLiteral("data-dir"));
    return given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : given;
}

// What the person chose in the settings; numbers and dates are then written as that language does.
QLocale localeOf(const QString &dataDir)
{
    const QString chosen = WindowChoices::load(QDir(dataDir).filePath(QStringLiteral("window.ini"))).language;
    if (!chosen.isEmpty())
        QLocale::setDefault(localeFor(chosen));
    return chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
}

// What the window that runs takes over needs no display here: connecting to one would be most of the time until it is raised.
int handOver(int argc, char **argv, const Command &command)
{
    if (command.has(QStringLiteral("trace"))) // of this process, which begins later
        return -1;
    QCoreApplication application(argc, argv);
    Terminal terminal;
    return forwardCommand(dataDirOf(command), command, &terminal);
}

// Reads the input of a batch, or a key, where the command was typed, so that the owner never opens files of the person's choice.
Result<void> readInput(Command &command)
{
    for (const char *option : { "queries", "questions", "claims", "key-file" }) {
        if (!command.has(QString::fromLatin1(option)))
            continue;
        QFile file(command.option(QString::fromLatin1(option)));
        if (!file.open(QIODevice::ReadOnly))
            return Error::failed(QCoreApplication::translate("CommandLine", "%1 cannot be read: %2.")
                                     .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
        command.input = file.readAll();
    }
    return {};
}

// Owns the data directory and runs here, or hands the command to the owner.
int runOrForward(const QString &dataDir, const Command &command, Terminal *terminal, bool window)
{
    QElapsedTimer waited;
    waited.start();
    do {
        std::unique_ptr<OwnerLock> lock;
        const Result<bool> owned = OwnerLock::tryAcquire(dataDir, lock);
        if (!owned) {
            terminal->complaint(owned.error().message);
            return 1;
        }
        if (*owned) {
            ::umask(077); // whatever is made from here on is the person's alone
            const LogFile log(dataDir);
            return Application(dataDir, command, terminal, window).run();
        }
        const int status = forwardCommand(dataDir, command, terminal);
        if (status >= 0)
            return status;
        QThread::msleep(ownerRetryMs); // this process has nothing else to do
    } while (waited.elapsed() < ownerPatienceMs);
    terminal->complaint(QCoreApplication::translate(
        "CommandLine", "Another SuperInstance uses this data folder but does not answer; end it and try again."));
    return 1;
}

// The steps of this process while it lives; a verb that the owner carries out leaves its steps with the owner.
class TraceFile {
public:
    explicit TraceFile(const QString &path) : m_file(path) { }
    // Begins to collect, when a path was given. Opens first, so that a wrong path is told before the work.
    Result<void> begin()
    {
        if (m_file.fileName().isEmpty())
            return {};
        if (!m_file.open(QIODevice::WriteOnly))
            return failure();
        m_trace.emplace();
        return {};
    }
    Result<void> end()
    {
        if (!m_trace)
            return {};
        const QByteArray json = m_trace->toJson();
        m_trace.reset();
        return m_file.write(json) == json.size() && m_file.flush() ? Result<void>() : failure();
    }

private:
    Result<void> failure() const
    {
        return Error::failed(QCoreApplication::translate("CommandLine", "The trace cannot be written to %1: %2.")
                                 .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString()));
    }
    QFile m_file;
    std::optional<Trace> m_trace;
};

int runCommand(Command command, bool window)
{
    registerTypes();
    const QString dataDir = dataDirOf(command);
    installTranslation(window ? localeOf(dataDir) : QLocale::system());
    Terminal terminal;
    TraceFile trace(command.option(QStringLiteral("trace")));
    Result<void> ready = readInput(command);
    if (ready)
        ready = trace.begin();
    if (ready)
        ready = terminal.open(command.outputFile());
    if (!ready) {
        terminal.complaint(ready.error().message);
        return 1;
    }
    const int status = runOrForward(dataDir, command, &terminal, window);
    bool complete = true;
    for (const Result<void> &written : { terminal.close(), trace.end() }) {
        if (!written)
            terminal.complaint(written.error().message);
        complete = complete && written;
    }
    return complete ? status : 1;
}

} // namespace

int main(int argc, char **argv)
{
    occupyStandardStreams();
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of a write, not the end of the program
    setIdentity();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    std::variant<Command, UsageError> parsed = parseCommand(arguments);
    if (const auto *usage = std::get_if<UsageError>(&parsed)) {
        const bool wrong = !usage->sentence.isEmpty();
        std::fputs(qUtf8Printable(wrong ? usage->sentence + QLatin1Char('\n') : usage->text), wrong ? stderr : stdout);
        return wrong ? 2 : 0;
    }
    Command &command = std::get<Command>(parsed);
    if (!command.verb.isEmpty()) {
        QCoreApplication application(argc, argv);
        return runCommand(command, false);
    }
    if (!displayPresent()) {
        std::fputs("SuperInstance needs a display for its window. In a terminal use its verbs; “superinstance --help” lists them.\n", stderr);
        return 1;
    }
    command.activationToken = activationToken();
    if (const int status = handOver(argc, argv, command); status >= 0)
        return status;
    QApplication application(argc, argv);
    return runCommand(command, true);
}
