// What the pipeline does with one file, and how those that are ready share a commit.
#include "engine/async/sleep.h"
#include "engine/async/timeout.h"
#include "engine/indexing/pipeline.h"
#include "engine/indexing/presence.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>

namespace superinstance {

namespace {

constexpr int documentsPerCommit = 64;
constexpr qint64 charsPerCommit = 4'000'000;
constexpr std::chrono::milliseconds longestGathering { 50 };
constexpr double latestAgainMs = 5000; // of the time that a file takes; a fresh extractor may take fifteen seconds of the processor

FileStatus statusOf(const PreparedDocument &document)
{
    return { document.path, document.state, document.reason.inWords(), int(document.chunks.size()), document.stamp.size, QDateTime::currentDateTimeUtc() };
}

FileStatus failedStatus(const QString &path, const Error &error)
{
    return { path, FileState::Failed, Reason::fromStored(error.message).inWords(), 0, 0, {} };
}

Result<Mounts> placesOfDisks(VaultReader &vault)
{
    Result<Mounts> places = vault.mounts();
    const Result<QHash<QString, quint64>> roots = vault.rootDevices();
    if (!places || !roots)
        return places ? roots.error() : places;
    for (auto root = roots->begin(); root != roots->end(); ++root)
        places->insert(root.key(), { root.value() });
    return places;
}

// Blocks. A look that found them gone may have come before they were stored; one that comes from now on sees them in the vault.
QStringList goneOf(QStringList paths)
{
    paths.removeIf([](const QString &path) {
        struct stat status {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
    });
    return paths;
}

} // namespace

// As soon as the files that are being read leave room for it in memory.
Task<std::optional<IndexPipeline::Prepared>> IndexPipeline::prepareWithin(QString path, QString collection, std::stop_token stop)
{
    const ReaderLimits &limits = m_reader->limits();
    const qint64 bytes = std::clamp<qint64>(m_jobs[path].bytes, 0, limits.maxFileBytes);
    while (m_heldBytes > 0 && m_heldBytes + bytes > limits.mostHeldBytes && !stop.stop_requested()) {
        m_roomToRead.reset();
        auto room = m_roomToRead.wait(stop);
        (void)co_await room;
    }
    m_heldBytes += bytes;
    auto preparing = prepareFile(path, collection, stop);
    std::optional<Prepared> prepared = co_await preparing;
    m_heldBytes -= bytes;
    m_roomToRead.set();
    co_return prepared;
}

// Bytes that the vault holds are not even read as a document. Empty: it was stopped (what is half cut is still waiting when the
// program starts again), or the vault failed.
Task<std::optional<IndexPipeline::Prepared>> IndexPipeline::prepareFile(QString path, QString collection, std::stop_token stop)
{
    std::optional<Prepared> prepared;
    auto loading = m_reader->loadFile(path, stop);
    Result<RawFile> raw = co_await loading;
    if (raw) {
        auto recognising = m_known.recognise(path, *raw, stop);
        const Result<std::optional<KnownBytes::Recognised>> known = co_await recognising;
        if (!known && !known.stopped())
            vaultFailed(known.error());
        if (known && *known) {
            prepared.emplace().document.path = path;
            prepared->settled = settle(**known);
            prepared->busyMs = raw->busyMs;
        }
        if (!known || *known)
            co_return prepared;
        auto finding = m_known.readElsewhere(path, *raw, stop);
        std::optional<ExtractedText> text = co_await finding;
        if (text) {
            raw->text = *std::move(text);
            raw->kind.way = FileKind::Way::Plain;
        }
    }
    auto giving = m_pace->whenNoneIsAnswered(stop);
    (void)co_await giving;
    auto reading = readTwice(path, std::move(raw), stop);
    Result<ReadFile> file = co_await reading;
    if (!file && !file.stopped()) {
        auto looking = unreadable(path, collection, file.error());
        prepared = co_await looking;
        prepared->document.path = path;
    }
    if (!file)
        co_return prepared;
    auto holding = roomToHold(file->text.text.size(), stop);
    co_await holding;
    auto cut = [path, collection, file = std::move(*file), limits = m_limits, stop] {
        QElapsedTimer time;
        time.start();
        Prepared done;
        done.document = prepare(path, collection, file.text, file.stamp, file.hash, limits, stop);
        done.busyMs = file.busyMs + double(time.nsecsElapsed()) / 1e6;
        return done;
    };
    auto givingAgain = m_pace->whenNoneIsAnswered(stop);
    (void)co_await givingAgain;
    auto cutting = offload(m_workers, std::move(cut));
    Prepared done = co_await cutting;
    if (!stop.stop_requested())
        prepared = std::move(done);
    co_return prepared;
}

// A document that is cut takes many times as much memory as its text, until it is stored. Returns as soon as those that are cut leave room for one
// of this length, which has it then.
Task<> IndexPipeline::roomToHold(qint64 chars, std::stop_token stop)
{
    while (m_heldChars > 0 && m_heldChars + chars > m_reader->limits().mostHeldChars && !stop.stop_requested()) {
        m_roomToHold.reset();
        auto room = m_roomToHold.wait(stop);
        (void)co_await room;
    }
    m_heldChars += chars;
}

// Hands on to the store.
Task<> IndexPipeline::keep(Prepared prepared, std::stop_token stop)
{
    const QString path = prepared.document.path;
    Job &job = m_jobs[path];
    job.stage = Workload::Stage::Read;
    m_workload.read(job.file(), prepared.busyMs, m_nowMs());
    Q_EMIT fileRead(job.file(), prepared.busyMs);
    auto sending = m_prepared.send(std::move(prepared), stop);
    const bool sent = co_await sending;
    if (!sent)
        drop(path);
}

Task<IndexPipeline::Prepared> IndexPipeline::unreadable(QString path, QString collection, Error error)
{
    auto reading = m_vault->read(placesOfDisks);
    const Result<Mounts> disks = co_await reading;
    auto look = [path, disks = disks ? *disks : Mounts()] {
        return qMakePair(QFileInfo::exists(path), QFileInfo::exists(QFileInfo(path).path()) && !liesOnMissing(path, disks));
    };
    auto looking = offload(m_workers, look);
    const auto [there, folderThere] = co_await looking;
    Prepared prepared;
    if (there) {
        prepared.document.path = path;
        prepared.document.collection = collection;
        prepared.document.state = FileState::Failed;
        prepared.document.reason = Reason::fromStored(error.message);
        co_return prepared;
    }
    prepared.settled = failedStatus(path, error); // with its folder: the next look tells whether that is gone or offline
    if (folderThere) {
        auto remove = [path](VaultWriter &vault) { return vault.remove(path); };
        auto removing = m_vault->write(remove);
        const Result<bool> removed = co_await removing;
        if (removed)
            prepared.settled = removedStatus(path);
    }
    co_return prepared;
}

// An extractor may have died of the document before: only when a fresh one dies as well is the file set aside. One that went on for
// long died of this one, and a file takes no more than twenty seconds.
Task<Result<ReadFile>> IndexPipeline::readTwice(QString path, Result<RawFile> raw, std::stop_token stop)
{
    if (!raw)
        co_return raw.error();
    auto reading = m_reader->extract(std::move(*raw), stop);
    Result<ReadFile> file = co_await reading;
    if (file && file->extractorLost && file->busyMs < latestAgainMs) {
        auto again = m_reader->read(path, stop);
        file = co_await again;
    }
    co_return file;
}

// Documents that wait share a commit: up to 64 of them, gathered for at most 50 ms, and no longer than there is
// anything in work that could join. Empty: stopped.
Task<QList<IndexPipeline::Prepared>> IndexPipeline::gather(std::stop_token stop)
{
    QList<Prepared> gathered;
    auto receiving = m_prepared.receive(stop);
    std::optional<Prepared> next = co_await receiving;
    const QDeadlineTimer patience(longestGathering);
    qint64 chars = 0;
    while (next) {
        chars += next->document.text.size();
        gathered.append(std::move(*next));
        if (gathered.size() >= documentsPerCommit || chars >= charsPerCommit)
            break;
        auto waiting = nextPrepared(patience, stop);
        next = co_await waiting;
    }
    co_return gathered;
}

// Empty: there is nothing more in work, or it takes too long.
Task<std::optional<IndexPipeline::Prepared>> IndexPipeline::nextPrepared(QDeadlineTimer patience, std::stop_token stop)
{
    std::optional<Prepared> next = m_prepared.tryReceive();
    while (!next && m_inWork > 0 && !patience.hasExpired() && !stop.stop_requested()) {
        m_handedOn.reset();
        auto waiting = withTimeout(std::chrono::milliseconds(patience.remainingTime()), [this](std::stop_token token) -> Task<Result<void>> {
            auto handingOn = m_handedOn.wait(token);
            Result<void> handedOn = co_await handingOn;
            co_return handedOn;
        }, stop);
        (void)co_await waiting;
        next = m_prepared.tryReceive();
    }
    co_return next;
}

QStringList IndexPipeline::pathsOf(const QList<Prepared> &gathered)
{
    QStringList paths;
    for (const Prepared &prepared : gathered)
        paths.append(prepared.document.path);
    return paths;
}

qint64 IndexPipeline::charsOf(const QList<Prepared> &gathered)
{
    qint64 chars = 0;
    for (const Prepared &prepared : gathered)
        chars += prepared.document.text.size();
    return chars;
}

void IndexPipeline::endWork(const QList<Prepared> &gathered, const QList<Result<void>> &results)
{
    qsizetype next = 0;
    for (const Prepared &prepared : gathered) {
        const Result<void> stored = prepared.settled ? Result<void>() : results[next++];
        const QString &path = prepared.document.path;
        if (stored.stopped())
            drop(path);
        else
            finish(path, prepared.settled ? *prepared.settled : stored ? statusOf(prepared.document) : failedStatus(path, stored.error()));
    }
}

// What is asked and answered is written as well, by the same thread: a commit that a question would wait for is taken back, and made
// once more when it is answered.
Task<DocumentStore::Stored> IndexPipeline::storeBetweenQuestions(QList<PreparedDocument> documents, std::stop_token stop)
{
    while (true) {
        auto giving = m_pace->whenNoneIsAnswered(stop);
        (void)co_await giving;
        std::stop_source interrupted;
        const std::stop_callback onStop(stop, [&interrupted] { interrupted.request_stop(); });
        QObject whileStoring;
        connect(m_pace, &Pace::questionBegan, &whileStoring, [&interrupted] { interrupted.request_stop(); });
        auto storing = m_store.store(documents, interrupted.get_token());
        DocumentStore::Stored all = co_await storing;
        const bool whole = std::none_of(all.results.cbegin(), all.results.cend(), [](const Result<void> &stored) { return stored.stopped(); });
        if (whole || stop.stop_requested())
            co_return all;
    }
}

Task<> IndexPipeline::store(std::stop_token stop)
{
    while (true) {
        auto gathering = gather(stop);
        QList<Prepared> gathered = co_await gathering;
        if (gathered.isEmpty())
            co_return;
        QList<PreparedDocument> documents;
        for (Prepared &prepared : gathered) {
            if (m_jobs.value(prepared.document.path).forgotten)
                prepared.settled = removedStatus(prepared.document.path);
            prepared.document.collection = m_jobs.value(prepared.document.path).collection; // it may have changed meanwhile
            if (!prepared.settled)
                documents.append(prepared.document);
        }
        auto storing = storeBetweenQuestions(documents, stop);
        const DocumentStore::Stored all = co_await storing;
        if (all.trouble)
            vaultFailed(*all.trouble);
        auto look = [paths = pathsOf(gathered)] { return goneOf(paths); };
        auto looking = offload(m_workers, look);
        const QStringList gone = co_await looking;
        endWork(gathered, all.results);
        if (!gone.isEmpty())
            Q_EMIT vanished(gone);
        const qint64 chars = charsOf(gathered);
        auto turn = yieldTurn(); // the tasks above let go of their copies
        co_await turn;
        auto free = [gathered = std::move(gathered), documents = std::move(documents)]() mutable { gathered = {}, documents = {}; };
        auto freeing = offload(m_workers, std::move(free)); // the chunks of a long document are milliseconds of strings
        co_await freeing;
        m_heldChars -= chars;
        m_roomToHold.set();
    }
}

} // namespace superinstance
