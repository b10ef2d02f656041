#include "engine/indexing/extractorprocess.h"

#include "engine/async/givingway.h"
#include "engine/async/signal.h"
#include "engine/async/timeout.h"
#include "engine/indexing/extractorprotocol.h"

#include <QFile>
#include <QLoggingCategory>

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#if defined(__linux__)
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace superinstance {

Q_LOGGING_CATEGORY(lcIndexing, "superinstance.indexing")

namespace {

constexpr int exchangesPerChild = 500; // then a fresh one takes over: parsers leak
constexpr int mostDeadlines = 2; // for one that others keep from the processor

// Between fork and exec: only what is safe in a signal handler.
void handOver(int descriptor)
{
    if (descriptor == documentDescriptor)
        ::fcntl(descriptor, F_SETFD, 0); // stays open in the program to come
    else
        ::dup2(descriptor, documentDescriptor);
}

} // namespace

// The child shuts itself in with what the kernel offers; it cannot tell anybody what that was.
QString whyUnprotected()
{
#if defined(__linux__)
    const bool files = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1, network = prctl(PR_GET_SECCOMP) >= 0;
#else
    const bool files = false, network = false;
#endif
    if (files && network)
        return {};
    qCWarning(lcIndexing, "The programs that read documents are not kept from %s.", network ? "files" : files ? "the network" : "files and the network");
    const QString advice = QLatin1Char(' ') + ExtractorProcess::tr("Add only documents from senders you trust, or update the system.");
    if (network)
        return ExtractorProcess::tr("This system cannot keep the programs that read documents away from your other files, should a document be made to attack them.") + advice;
    if (files)
        return ExtractorProcess::tr("This system cannot keep the programs that read documents away from the network, should a document be made to attack them.") + advice;
    return ExtractorProcess::tr("This system cannot keep the programs that read documents away from your other files and the network, should a document be made to attack them.") + advice;
}

ExtractorProcess::ExtractorProcess(QString program, QStringList arguments, int descriptor, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_arguments(std::move(arguments)), m_descriptor(descriptor)
{
}

ExtractorProcess::~ExtractorProcess()
{
    endChild();
    const QList<QProcess *> ending = findChildren<QProcess *>(Qt::FindDirectChildrenOnly);
    for (QProcess *child : ending)
        child->waitForFinished(); // at the end of the program, for the moment a killed process needs
}

void ExtractorProcess::startChild()
{
    m_child = std::make_unique<QProcess>();
    m_received.clear();
    m_exchanges = 0;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1")); // read when a library is loaded: it may start no threads, and Tesseract is far faster without
    m_child->setProcessEnvironment(environment);
    m_child->setStandardErrorFile(QProcess::nullDevice()); // parsers complain there, in words of the document
    connect(m_child.get(), &QProcess::readyReadStandardOutput, this, &ExtractorProcess::receive);
    connect(m_child.get(), &QProcess::started, this, [this] {
        m_startable = true;
        if (m_givesWay)
            makeProcessGiveWay(m_child->processId());
    });
    connect(m_child.get(), &QProcess::finished, this, &ExtractorProcess::changed);
    connect(m_child.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        m_startable = error != QProcess::FailedToStart;
        Q_EMIT changed();
    });
    if (m_descriptor >= 0)
        m_child->setChildProcessModifier([descriptor = m_descriptor] { handOver(descriptor); });
    m_child->start(m_program, m_arguments);
}

void ExtractorProcess::receive()
{
    if (!m_asked) { // nobody would ever take what it says
        endChild();
        return;
    }
    m_received += m_child->readAllStandardOutput();
    Q_EMIT changed();
}

// A killed child is gone within moments; its object reaps it without anybody waiting.
void ExtractorProcess::endChild()
{
    QProcess *child = m_child.release();
    if (!child)
        return;
    child->disconnect(this);
    child->setParent(this); // should the program end first
    if (child->state() == QProcess::NotRunning) {
        child->deleteLater();
        return;
    }
    connect(child, &QProcess::finished, child, &QObject::deleteLater);
    child->kill();
}

Task<Result<QByteArray>> ExtractorProcess::awaitReply(std::stop_token stop)
{
    while (true) {
        const qint64 length = announcedLength(m_received);
        if (length > longestFrame)
            co_return Error::failed(QStringLiteral("nonsense"));
        if (length >= 0 && m_received.size() >= 4 + length) {
            QByteArray reply = std::exchange(m_received, {}); // a picture is many megabytes: not copied
            m_received = reply.mid(4 + length);
            reply.truncate(4 + length);
            reply.remove(0, 4);
            co_return reply;
        }
        if (m_child->state() == QProcess::NotRunning) {
            const int signal = m_child->exitStatus() == QProcess::CrashExit ? m_child->exitCode() : 0;
            m_outOfTime = signal == SIGPROF; // of its timer
            m_gaveUp = signal == SIGABRT;
            co_return Error::failed(QStringLiteral("died"));
        }
        auto change = onSignal(this, &ExtractorProcess::changed, stop);
        const auto changedNow = co_await change;
        if (!changedNow)
            co_return changedNow.error();
    }
}

// It would go on, had others not taken the processor from it.
bool ExtractorProcess::awaitsProcessor() const
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(m_child ? m_child->processId() : 0));
    const QByteArray line = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    return line.mid(line.lastIndexOf(')')).startsWith(") R");
}

// That the child has used; 0 where that is not known.
double ExtractorProcess::processorMs() const
{
#if defined(__linux__)
    clockid_t clock {};
    timespec used {};
    if (m_child && m_child->processId() > 0 && ::clock_getcpuclockid(pid_t(m_child->processId()), &clock) == 0 && ::clock_gettime(clock, &used) == 0)
        return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
#endif
    return 0;
}

Task<Result<QByteArray>> ExtractorProcess::exchange(QByteArray request, int deadlineMs, std::stop_token stop)
{
    if (m_child && (m_child->state() == QProcess::NotRunning || m_exchanges >= exchangesPerChild))
        endChild();
    if (!m_child)
        startChild();
    ++m_exchanges;
    m_child->write(request);
    request.clear();
    m_asked = true;
    m_outOfTime = m_gaveUp = false;
    Result<QByteArray> reply = Error::timedOut();
    for (int deadlines = 1; deadlines <= mostDeadlines; ++deadlines) {
        const double before = processorMs();
        auto waiting = withTimeout(std::chrono::milliseconds(deadlineMs), [this](std::stop_token token) { return awaitReply(token); }, stop);
        reply = co_await waiting;
        if (!reply.timedOut() || !awaitsProcessor() || processorMs() - before > deadlineMs / 2.0) // it stands still, or had its time
            break;
        m_outOfTime = deadlines == mostDeadlines; // nor would a fresh one get on
    }
    m_asked = false;
    if (!reply || !m_received.isEmpty())
        endChild(); // whatever it is doing, it would answer the next question with this one's reply
    co_return reply;
}

} // namespace superinstance
