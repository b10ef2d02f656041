#include "engine/indexing/recognition.h"

#include "engine/async/offload.h"
#include "engine/indexing/partlyscanned.h"
#include "engine/indexing/pipeline.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qint64 usualPageMs = 3000; // until the first page was read
constexpr qsizetype scansPerTransaction = 500;

Reason whyWaiting(const UnreadScan &scan)
{
    return scan.pictures.isEmpty() ? Reason::tr("Its text is recognised (OCR) when everything else has been read.")
                                   : Reason::tr("%1 of %2 pages hold only pictures. Their text is recognised (OCR) when everything else has been read.").arg(scan.toRead()).arg(scan.pages);
}

// While nobody has asked for it.
Reason whyUnread(const UnreadScan &scan)
{
    return scan.pictures.isEmpty() ? whyNoText(scan.mime) : whyPartly(scan.toRead(), scan.pages);
}

ExtractedText textOf(const PreparedDocument &document)
{
    ExtractedText text { document.text, document.ownTitle, document.mime, document.pages, document.headings, document.rows };
    text.pictures = document.pictures;
    text.photo = document.photo;
    text.state = document.state;
    text.reason = document.reason;
    return text;
}

int pagesOf(const QList<UnreadScan> &scans)
{
    int pages = 0;
    for (const UnreadScan &scan : scans)
        pages += scan.toRead();
    return pages;
}

FileStatus statusOf(const UnreadScan &scan)
{
    return { scan.path, scan.state, scan.reason.inWords(), 0, scan.stamp.size, QDateTime::currentDateTimeUtc() };
}

FileStatus statusOf(const PreparedDocument &document)
{
    FileStatus status { document.path, document.state, document.reason.inWords(), int(document.chunks.size()), document.stamp.size, QDateTime::currentDateTimeUtc() };
    status.recognised = !document.chunks.isEmpty();
    return status;
}

} // namespace

Recognition::Recognition(Vault *vault, QThreadPool *workers, IndexPipeline *pipeline, Library library, RecognitionOptions options, ChunkLimits chunks, QObject *parent)
    : QObject(parent), m_vault(vault), m_workers(workers), m_pipeline(pipeline), m_library(std::move(library)), m_options(std::move(options)), m_chunks(chunks),
      m_reader(workers, m_options.limits)
{
    connect(m_pipeline, &IndexPipeline::drained, this, &Recognition::wake);
}

void Recognition::start(TaskScope &scope)
{
    scope.spawn([this](std::stop_token stop) { return work(stop); });
}

void Recognition::addTo(IndexProgress &progress) const
{
    if (m_waiting == 0)
        return;
    const int left = secondsFor(m_waitingPages);
    progress.secondsLeft = progress.waiting == 0 ? left : progress.secondsLeft < 0 ? -1 : progress.secondsLeft + left;
    progress.waiting += m_waiting;
    progress.done += m_done;
    if (progress.current.isEmpty())
        progress.current = m_current;
}

int Recognition::secondsFor(int pages) const
{
    return int(pages * (m_pages > 0 ? double(m_spentMs) / double(m_pages) : double(usualPageMs)) / 1000);
}

bool Recognition::isWanted(const QString &path) const
{
    const LibraryRoot *root = m_library.rootOf(path);
    return root && root->options.recogniseText;
}

bool Recognition::mayBeRead(const QString &path) const
{
    return isWanted(path) && !m_library.rootOf(path)->options.paused;
}

Task<> Recognition::work(std::stop_token stop)
{
    while (true) {
        auto waiting = m_news.wait(stop);
        const Result<void> woken = co_await waiting;
        if (!woken)
            co_return;
        m_news.reset();
        if (m_library.isLookedAt() || !m_pipeline->idle())
            continue; // the end of that is told
        auto reviewing = review(stop);
        const Result<Scans> scans = co_await reviewing;
        if (!scans)
            continue;
        auto reading = readAll(*scans, stop);
        co_await reading;
    }
}

// Sees to the states of all scans that nobody read. Gives those that are to be read now.
Task<Result<Recognition::Scans>> Recognition::review(std::stop_token stop)
{
    auto look = [program = m_options.program, folders = m_options.dataFolders] { return findOcrTools(program, folders); };
    auto looking = offload(m_workers, look);
    m_tools = co_await looking;
    auto job = [](VaultReader &vault) { return vault.unreadScans(); };
    auto reading = m_vault->read(job, stop, Priority::Background);
    Result<Scans> scans = co_await reading;
    if (!scans)
        co_return scans;
    auto telling = tellStates(*scans, stop);
    const Result<void> told = co_await telling;
    if (!told)
        co_return told.error();
    auto offering = offer(*scans, stop);
    co_await offering;
    scans->removeIf([this](const UnreadScan &scan) { return !m_tools.missing.isEmpty() || !mayBeRead(scan.path); });
    std::stable_partition(scans->begin(), scans->end(), [](const UnreadScan &scan) { return !scan.photo; }); // most show no text
    co_return scans;
}

// They wait, or are left alone, as the options of their folders are now.
Task<Result<void>> Recognition::tellStates(Scans all, std::stop_token stop)
{
    Scans changed;
    for (UnreadScan &scan : all) {
        const UnreadScan before = scan;
        const bool wanted = isWanted(scan.path), possible = m_tools.missing.isEmpty();
        const bool partly = !scan.pictures.isEmpty(); // what it holds besides stays to be found
        scan.state = partly ? FileState::Partial : !wanted ? FileState::Skipped : possible ? FileState::Waiting : FileState::Failed;
        scan.reason = !wanted ? whyUnread(scan) : possible ? whyWaiting(scan) : m_tools.missing;
        if (scan.state != before.state || !(scan.reason == before.reason))
            changed.append(scan);
    }
    for (qsizetype i = 0; i < changed.size(); i += scansPerTransaction) {
        const Scans slice = changed.mid(i, scansPerTransaction);
        auto job = [slice](VaultWriter &vault) {
            Result<void> step;
            for (qsizetype each = 0; each < slice.size() && step; ++each)
                step = vault.setState(slice[each].path, slice[each].state, slice[each].reason);
            return step;
        };
        auto writing = m_vault->write(job, stop);
        const Result<void> written = co_await writing;
        if (!written)
            co_return written;
        for (const UnreadScan &scan : slice)
            Q_EMIT fileChanged(statusOf(scan));
    }
    co_return {};
}

// Once for every folder that was read wholly, whatever becomes of it. What cannot be noted now is offered the next time.
Task<> Recognition::offer(Scans all, std::stop_token stop)
{
    auto job = [](VaultReader &vault) { return vault.rootsWithoutOffer(); };
    auto reading = m_vault->read(job, stop, Priority::Background);
    Result<QStringList> roots = co_await reading;
    const bool moved = m_news.isSet() || m_library.isLookedAt() || !m_pipeline->idle(); // a folder may have come since, with scans that are not among these
    if (moved || !roots || roots->isEmpty())
        co_return;
    UnreadScans scans;
    const auto isOffered = [&](const UnreadScan &scan) {
        const LibraryRoot *root = m_library.rootOf(scan.path);
        return root && !scan.photo && !root->options.recogniseText && roots->contains(root->path);
    };
    all.removeIf([&](const UnreadScan &scan) { return !isOffered(scan); });
    scans.files = int(all.size());
    scans.secondsNeeded = secondsFor(pagesOf(all));
    for (const UnreadScan &scan : std::as_const(all))
        if (const QString root = m_library.rootOf(scan.path)->path; !scans.folders.contains(root))
            scans.folders.append(root);
    auto note = [roots = *roots](VaultWriter &vault) { return vault.noteOffer(roots); };
    auto noting = m_vault->write(note, stop);
    const Result<void> noted = co_await noting;
    if (noted && scans.files > 0)
        Q_EMIT scansFound(scans);
}

// Until there is news: then all is judged anew.
Task<> Recognition::readAll(Scans scans, std::stop_token stop)
{
    for (qsizetype i = 0; i < scans.size(); ++i) {
        if (m_news.isSet() || stop.stop_requested())
            co_return;
        m_waiting = int(scans.size() - i);
        m_waitingPages = pagesOf(scans.mid(i));
        m_current = scans[i].path;
        Q_EMIT progressChanged();
        auto reading = readOne(scans[i], stop);
        const Result<void> read = co_await reading;
        m_current.clear();
        if (!read && !read.stopped()) {
            Q_EMIT storeFailed(read.error().message);
            co_return;
        }
        ++m_done;
    }
    m_waiting = m_waitingPages = m_done = 0;
    Q_EMIT progressChanged();
}

Task<Result<std::optional<ExtractedText>>> Recognition::stored(FindStored job, std::stop_token stop)
{
    auto reading = m_vault->read(job, stop, Priority::Background);
    const Result<std::optional<PreparedDocument>> found = co_await reading;
    if (!found)
        co_return found.error();
    co_return *found ? std::optional(textOf(**found)) : std::nullopt;
}

// Stopped: it is not wanted any more, or not there as it was. A page is read once, however many copies of it there are.
Task<Result<ExtractedText>> Recognition::recognise(UnreadScan scan, std::stop_token stop)
{
    auto finding = stored([hash = scan.hash](VaultReader &vault) { return vault.recognisedIn(hash); }, stop);
    const Result<std::optional<ExtractedText>> known = co_await finding;
    if (!known || *known)
        co_return known ? Result<ExtractedText>(**known) : Result<ExtractedText>(known.error());
    const auto pageRead = [this](qint64 spentMs) {
        m_spentMs += spentMs;
        ++m_pages;
        m_waitingPages = std::max(m_waitingPages - 1, 0);
        Q_EMIT progressChanged();
    };
    auto reading = m_reader.read(scan, m_tools, [this, path = scan.path](std::stop_token token) { return turn(path, token); }, pageRead, stop);
    Result<ExtractedText> read = co_await reading;
    if (!read || scan.pictures.isEmpty())
        co_return read;
    auto asking = stored([scan](VaultReader &vault) { return vault.partlyRead(scan); }, stop);
    const Result<std::optional<ExtractedText>> rest = co_await asking;
    if (!rest)
        co_return rest.error();
    co_return *rest ? withRecognised(**rest, *read) : Result<ExtractedText>(Error::stopped());
}

// Stopped as well when meanwhile there is nothing to store it with.
Task<Result<void>> Recognition::readOne(UnreadScan scan, std::stop_token stop)
{
    const Span span("scan.read");
    auto recognising = recognise(scan, stop);
    Result<ExtractedText> read = co_await recognising;
    if (!read)
        co_return read.error();
    read->photo = scan.photo;
    auto cut = [scan, text = std::move(*read), limits = m_chunks, stop] { return prepare(scan.path, {}, text, scan.stamp, scan.hash, limits, stop); };
    auto cutting = offload(m_workers, std::move(cut));
    const PreparedDocument document = co_await cutting;
    if (stop.stop_requested())
        co_return Error::stopped();
    auto job = [document](VaultWriter &vault) { return vault.storeRecognised(document); };
    auto storing = m_vault->write(job, stop);
    const Result<bool> stored = co_await storing;
    if (!stored)
        co_return stored.error();
    if (*stored)
        Q_EMIT fileChanged(statusOf(document));
    co_return {};
}

// Before each page: text files come first, and what is wanted may have changed meanwhile.
Task<Result<void>> Recognition::turn(QString path, std::stop_token stop)
{
    auto waiting = m_pipeline->spareTurn(stop);
    Result<void> may = co_await waiting;
    co_return may && !mayBeRead(path) ? Result<void>(Error::stopped()) : may;
}

} // namespace superinstance
