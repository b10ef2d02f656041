#include "engine/models/serverprocess.h"

#include <csignal>
#include <unistd.h>
#include <utility>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

namespace superinstance {

namespace {

constexpr qsizetype keptBytes = 4096, shownLines = 3, shownLine = 200;
constexpr char refusal[] = "unauthorized: Invalid API Key"; // what it says when it is tried without its key, to be sure that it is ours

// The guard of a group of processes: ends them all, and itself, when the other end of its input goes, which only we hold. A shell, since a mere
// fork of ours would keep pages of our memory, and may do next to nothing while other threads hold locks. It does not heed what the end of a
// session or terminal may send to the whole group, and names the group, so that it can be no other.
constexpr char guarding[] = "trap '' HUP INT TERM; read -r nothing; kill -s KILL -- -$$";

// group 0: one of its own. A child does so as well: either may come first, and the next one wants to find the group.
void putInto(qint64 group, qint64 child)
{
    if (child > 0)
        ::setpgid(pid_t(child), pid_t(group));
}

// Between fork and exec: only what is safe in a signal handler. The signal comes when the thread ends that started the child.
void dieWith(pid_t parent)
{
#if defined(__linux__)
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (::getppid() != parent)
        ::_exit(1); // it ended just before
}

// What is asked of the server beside its arguments: a variable that a build does not know is none to it, a flag would end it.
constexpr std::pair<const char *, const char *> settings[] {
    { "LLAMA_ARG_UI", "0" }, { "LLAMA_ARG_NO_WEBUI", "1" }, // no pages of its own; the second name until the spring of 2026
    { "LLAMA_ARG_OFFLINE", "1" }, { "LLAMA_OFFLINE", "1" }, // it fetches nothing; the second name in 2025
    // Prompts that left their slot would be kept, 8 GiB of them, which nobody reckons. What a slot has read stays in the slot all the same:
    // that is `cache_prompt`, by which agents who read the same passages share them.
    { "LLAMA_ARG_CACHE_RAM", "0" },
    // A slot cannot go back beyond what layers with a window keep, so it keeps copies, 32 otherwise: memoryNeed reckons these two, one of them
    // from before the end of the prompt, where agents part.
    { "LLAMA_ARG_CTX_CHECKPOINTS", "2" },
    { "OMP_WAIT_POLICY", "passive" }, // threads that wait leave the cores to others
};

QProcessEnvironment environmentWith(const QByteArray &key)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        if (name.startsWith(QLatin1String("LLAMA_"))) // settings that somebody made for a server of their own
            environment.remove(name);
    environment.insert(QStringLiteral("LLAMA_API_KEY"), QString::fromLatin1(key));
    for (const auto &[name, value] : settings)
        environment.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return environment;
}

} // namespace

ServerProcess::ServerProcess(QObject *parent) : QObject(parent)
{
    m_child.setProcessChannelMode(QProcess::MergedChannels);
    m_child.setStandardInputFile(QProcess::nullDevice());
    m_guard.setStandardOutputFile(QProcess::nullDevice());
    m_guard.setStandardErrorFile(QProcess::nullDevice());
    m_guard.setChildProcessModifier([] { ::setpgid(0, 0); });
    connect(&m_child, &QProcess::readyRead, this, &ServerProcess::listen);
    connect(&m_child, &QProcess::finished, this, [this] {
        endGroup(); // a script may go before the server that it started
        Q_EMIT ended();
    });
    connect(&m_child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        endGroup();
        Q_EMIT ended();
    });
}

ServerProcess::~ServerProcess()
{
    m_child.disconnect(this);
    kill();
    m_child.waitForFinished();
    m_guard.waitForFinished();
}

void ServerProcess::start(const QString &program, const QStringList &arguments, const QByteArray &key)
{
    m_guard.start(QStringLiteral("/bin/sh"), { QStringLiteral("-c"), QString::fromLatin1(guarding) });
    const qint64 group = m_group = m_guard.processId(); // whatever the child starts is in it too
    putInto(group, group);
    m_child.setProcessEnvironment(environmentWith(key));
    m_child.setChildProcessModifier([group, parentId = ::getpid()] {
        ::setpgid(0, pid_t(group));
        dieWith(parentId);
    });
    m_child.start(program, arguments);
    putInto(group, m_child.processId());
    if (group == 0) // no guard could be made
        m_group = m_child.processId();
}

void ServerProcess::kill(const QString &why)
{
    if (running())
        m_killedFor = why;
    endGroup();
    m_child.kill();
}

void ServerProcess::endGroup()
{
    const qint64 group = std::exchange(m_group, 0);
    if (group > 0)
        ::kill(-pid_t(group), SIGKILL);
}

void ServerProcess::listen()
{
    m_said = (m_said + m_child.readAll()).right(keptBytes);
}

QString ServerProcess::lastWords() const
{
    if (m_child.error() == QProcess::FailedToStart)
        return tr("The model server could not be started: %1.").arg(m_child.errorString());
    QStringList lines = QString::fromUtf8(m_said).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.contains(QLatin1String(refusal)); });
    QStringList last;
    for (const QString &line : lines.mid(std::max<qsizetype>(0, lines.size() - shownLines)))
        last += line.simplified().left(shownLine);
    const bool crashed = m_child.exitStatus() == QProcess::CrashExit;
    const QString what = !m_killedFor.isEmpty() ? m_killedFor : crashed ? tr("The model server crashed.") : tr("The model server ended by itself.");
    return last.isEmpty() ? what : what + QLatin1Char(' ') + tr("It said last: %1").arg(last.join(QStringLiteral(" / ")));
}

} // namespace superinstance
