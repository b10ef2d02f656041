#include "engine/indexing/renderer.h"

#include "engine/async/offload.h"
#include "engine/indexing/extractorprocess.h"
#include "engine/indexing/extractorprotocol.h"
#include "engine/indexing/filekind.h"
#include "engine/indexing/renderprotocol.h"

#include <QFile>
#include <QScopeGuard>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

namespace {

// A file held open, and how it looked when it was opened.
struct OpenFile {
    OpenFile() = default;
    OpenFile(OpenFile &&other) noexcept { *this = std::move(other); }
    OpenFile &operator=(OpenFile &&other) noexcept
    {
        std::swap(number, other.number);
        std::swap(status, other.status);
        kind.swap(other.kind);
        return *this;
    }
    ~OpenFile()
    {
        if (number >= 0)
            ::close(number);
    }
    bool isSameAs(const OpenFile &other) const
    {
        return status.st_dev == other.status.st_dev && status.st_ino == other.status.st_ino && status.st_size == other.status.st_size
            && status.st_mtim.tv_sec == other.status.st_mtim.tv_sec && status.st_mtim.tv_nsec == other.status.st_mtim.tv_nsec;
    }
    int number = -1;
    struct stat status {};
    QString kind;
};

// Only a file is opened: a FIFO would wake its writer, a device do worse. Blocks: for a worker.
Result<OpenFile> openFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    OpenFile file;
    if (::stat(name.constData(), &file.status) != 0)
        return Error::failed(errno == EACCES ? Renderer::tr("You may not read this file; its text is shown as it was read.")
                                             : Renderer::tr("This file is not there now; its text is shown as it was read."));
    if (!S_ISREG(file.status.st_mode))
        return Error::failed(Renderer::tr("This is no longer a file; its text is shown as it was read."));
    file.number = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file.number < 0 || ::fstat(file.number, &file.status) != 0 || !S_ISREG(file.status.st_mode))
        return Error::failed(Renderer::tr("This file cannot be opened; its text is shown as it was read."));
    QByteArray head(4096, Qt::Uninitialized);
    head.resize(std::max<ssize_t>(0, ::pread(file.number, head.data(), size_t(head.size()), 0)));
    file.kind = fileKind(path, head).extractor;
    return file;
}

} // namespace

struct Renderer::Document {
    Document(const QString &program, QString of, OpenFile opened)
        : path(std::move(of)), file(std::move(opened)), process(program, { QStringLiteral("--render") }, file.number)
    {
    }
    const QString path;
    const OpenFile file;
    ExtractorProcess process;
};

Renderer::Renderer(QString extractorProgram, QThreadPool *workers, RendererLimits limits, QObject *parent)
    : QObject(parent), m_program(std::move(extractorProgram)), m_workers(workers), m_limits(limits)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(limits.idleMs);
    connect(&m_idle, &QTimer::timeout, this, [this] { m_document.reset(); });
}

Renderer::~Renderer() = default;

Task<Result<void>> Renderer::open(QString path)
{
    auto work = [path] { return openFile(path); };
    auto opening = offload(m_workers, work, Priority::Question);
    Result<OpenFile> file = co_await opening;
    if (!file)
        co_return file.error();
    if (!m_document || m_document->path != path || !m_document->file.isSameAs(*file))
        m_document = std::make_unique<Document>(m_program, path, std::move(*file));
    co_return {};
}

Task<Result<QByteArray>> Renderer::ask(PageRequest request, bool asPage, std::stop_token stop)
{
    auto waiting = m_turn.acquire(stop);
    const auto permit = co_await waiting;
    if (!permit)
        co_return permit.error();
    m_idle.stop();
    const auto idleAgain = qScopeGuard([this] { m_idle.start(); }); // however this ends
    auto opening = open(request.path);
    const Result<void> opened = co_await opening;
    if (!opened)
        co_return opened.error();
    const QString kind = m_document->file.kind;
    const bool fits = asPage ? kind == QLatin1String("pdf") : kind == QLatin1String("html") || kind == QLatin1String("markdown");
    if (!fits)
        co_return Error::failed(tr("This file has no pages that could be shown; its text is shown instead."));
    if (!asPage && m_document->file.status.st_size > m_limits.mostTextBytes)
        co_return Error::failed(tr("This document is too long to be shown with its layout; its text is shown instead."));
    QByteArray question = frame(toCbor(RenderRequest { kind, request }));
    auto exchange = m_document->process.exchange(std::move(question), m_limits.deadlineMs, stop);
    const Result<QByteArray> reply = co_await exchange;
    if (reply || reply.stopped())
        co_return reply;
    if (!m_document->process.startable())
        co_return Error::failed(tr("The program part that shows such files (%1) is missing. Install SuperInstance again.").arg(m_program));
    co_return Error::failed(reply.timedOut() ? tr("Drawing this page took too long and was given up; its text is shown instead.")
                                             : tr("This document is damaged in a way that breaks its drawing; its text is shown instead."));
}

Task<Result<RenderedPage>> Renderer::page(PageRequest request, std::stop_token stop)
{
    auto asking = ask(request, true, stop);
    const Result<QByteArray> reply = co_await asking;
    if (!reply)
        co_return reply.error();
    auto decode = [bytes = *reply] { return pageFromCbor(bytes); }; // megabytes
    auto decoding = offload(m_workers, decode, Priority::Question);
    Result<RenderedPage> page = co_await decoding;
    co_return page;
}

Task<Result<RenderedText>> Renderer::text(QString path, QuotePlace quote, std::stop_token stop)
{
    PageRequest request;
    request.path = path;
    request.quote = quote;
    auto asking = ask(request, false, stop);
    const Result<QByteArray> reply = co_await asking;
    if (!reply)
        co_return reply.error();
    auto decode = [bytes = *reply] { return renderedTextFromCbor(bytes); };
    auto decoding = offload(m_workers, decode, Priority::Question);
    Result<RenderedText> text = co_await decoding;
    co_return text;
}

} // namespace superinstance
