#include "engine/indexing/scanreader.h"

#include "engine/async/offload.h"
#include "engine/indexing/extractorprotocol.h"
#include "engine/indexing/filestamp.h"
#include "engine/indexing/recognitionprotocol.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

namespace {

// A descriptor of the very file that the scan was found in, or -1. Blocks: for a worker.
int openScan(const QString &path, const FileStamp &stamp)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status {};
    if (::stat(name.constData(), &status) != 0 || !S_ISREG(status.st_mode)) // a FIFO would wake its writer
        return -1;
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor >= 0 && ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && stampOf(status) == stamp)
        return descriptor;
    if (descriptor >= 0)
        ::close(descriptor);
    return -1;
}

// Blocks: for a worker.
bool isStill(int descriptor, const FileStamp &stamp)
{
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && stampOf(status) == stamp;
}

// What is being put together of a scan.
struct Gathering {
    ExtractedText text;
    int all = 1; // pages to read, as far as is known
    bool ofSome = false; // pages of the document, not of all
    int read = 0; // pages that were looked at
    int lost = 0, unread = 0; // pages that ended the program; that could not be read
    Reason why; // the last of them

    void add(int page, const RecognisedPage &recognised)
    {
        ++read;
        text.pages.append({ text.text.size(), page });
        if (recognised.outcome != RecognisedPage::Outcome::Read) {
            ++unread;
            why = recognised.reason;
            return;
        }
        all = ofSome ? all : recognised.pages;
        if (!recognised.text.isEmpty())
            text.text += recognised.text + QStringLiteral("\n\n");
    }
    ExtractedText finish(const UnreadScan &scan);
};

// In which state it ends, and why.
ExtractedText Gathering::finish(const UnreadScan &scan)
{
    text.mime = scan.mime;
    const int left = std::max(all - read, 0);
    const Reason unreadable = scan.pictures.isEmpty() ? Reason::tr("%1 of %2 pages of this scan could not be read.") : Reason::tr("%1 of %2 pages that hold only pictures could not be read.");
    if (text.text.isEmpty() && (unread == 0 || scan.pictures.isEmpty())) {
        text.pages.clear();
        text.state = unread > 0 ? FileState::Failed : FileState::Skipped;
        text.reason = unread > 0 ? why : whyNothingRecognised();
    } else if (unread > 0) {
        text.state = FileState::Partial;
        text.reason = unreadable.arg(unread + left).arg(read + left);
    } else if (left > 0) {
        text.state = FileState::Partial;
        text.reason = Reason::tr("Only the first %1 of %2 pages of this scan were read.").arg(read).arg(read + left);
    }
    return std::move(text);
}

RecognisedPage lostPage(bool late, int deadlineMs)
{
    return { RecognisedPage::Outcome::PageFailed, {}, 0,
             late ? Reason::tr("Recognising the text of a page took longer than %1 seconds and was given up.").arg(deadlineMs / 1000)
                  : Reason::tr("This file is damaged in a way that breaks its reading; it was set aside.") };
}

} // namespace

// The program may have died of a page before: only when a fresh one dies as well is the page given up.
Task<Result<RecognisedPage>> ScanReader::askTwice(int page, std::stop_token stop)
{
    bool late = false;
    for (int attempt = 0; attempt < 2 && !late; ++attempt) {
        auto exchange = m_process->exchange(frame(pageNumberToCbor(page)), m_limits.pageDeadlineMs, stop);
        const Result<QByteArray> reply = co_await exchange;
        if (reply.stopped())
            co_return Error::stopped();
        late = reply.timedOut() || m_process->outOfTime(); // the same would come of a second try
        Result<RecognisedPage> recognised = reply ? recognisedFromCbor(*reply) : Result<RecognisedPage>(reply.error());
        if (recognised)
            co_return recognised;
        m_process->endChild();
    }
    co_return late ? Error::timedOut() : Error::failed(QString());
}

Task<Result<ExtractedText>> ScanReader::read(UnreadScan scan, OcrTools tools, Turn turn, PageRead pageRead, std::stop_token stop)
{
    auto open = [scan] { return openScan(scan.path, scan.stamp); };
    auto opening = offload(m_workers, open);
    const int descriptor = co_await opening;
    if (descriptor < 0)
        co_return Error::stopped();
    m_process = std::make_unique<ExtractorProcess>(tools.program, QStringList { tools.folder, tools.languages.join(QLatin1Char('+')) }, descriptor);
    m_process->giveWay();
    const auto closing = qScopeGuard([this, descriptor] {
        m_process->endChild();
        ::close(descriptor);
    });
    auto reading = readPages(scan, turn, pageRead, stop);
    Result<ExtractedText> read = co_await reading;
    auto look = [descriptor, stamp = scan.stamp] { return isStill(descriptor, stamp); };
    auto looking = offload(m_workers, look);
    const bool still = co_await looking;
    co_return still ? std::move(read) : Result<ExtractedText>(Error::stopped());
}

Task<Result<ExtractedText>> ScanReader::readPages(UnreadScan scan, Turn turn, PageRead pageRead, std::stop_token stop)
{
    Gathering gathering { {}, scan.toRead(), !scan.pictures.isEmpty() }; // as many as were counted, should no page tell
    gathering.text.title = scan.title;
    bool hopeless = false;
    for (int i = 0; i < std::min(gathering.all, m_limits.mostPages) && !hopeless && gathering.text.text.size() < m_limits.maxTextChars; ++i) {
        const int page = gathering.ofSome ? scan.pictures[i] : i + 1;
        auto waiting = turn(stop);
        const Result<void> may = co_await waiting;
        if (!may)
            co_return may.error();
        QElapsedTimer time;
        time.start();
        auto asking = askTwice(page, stop);
        const Result<RecognisedPage> recognised = co_await asking;
        if (recognised.stopped())
            co_return Error::stopped();
        pageRead(time.elapsed());
        gathering.lost += !recognised;
        gathering.add(page, recognised ? *recognised : lostPage(recognised.timedOut(), m_limits.pageDeadlineMs));
        hopeless = gathering.lost >= m_limits.mostLost
            || (recognised && (recognised->outcome == RecognisedPage::Outcome::DocumentFailed || recognised->outcome == RecognisedPage::Outcome::NoLanguages));
    }
    co_return gathering.finish(scan);
}

} // namespace superinstance
