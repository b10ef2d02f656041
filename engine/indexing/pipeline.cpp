#include "engine/indexing/pipeline.h"

#include "engine/async/sleep.h"

#include <QFileInfo>
#include <QThreadPool>

namespace superinstance {

namespace {

constexpr int filesInWork = 6; // two cores and two extractors are kept busy, memory stays bounded
constexpr int documentsPerCommit = 64;
constexpr std::chrono::milliseconds longestGathering { 50 };
constexpr std::chrono::milliseconds gatheringStep { 5 };
constexpr int progressIntervalMs = 100;

FileStatus statusOf(const PreparedDocument &document)
{
    return { document.path, document.state, document.reason, int(document.chunks.size()), document.stamp.size, QDateTime::currentDateTimeUtc() };
}

} // namespace

void IndexBatch::report(const FileStatus &status)
{
    ++summary.files;
    switch (status.state) {
    case FileState::Indexed:
    case FileState::Partial:
        ++summary.indexed;
        summary.bytes += status.bytes;
        break;
    case FileState::Unchanged: ++summary.unchanged; break;
    case FileState::Skipped: ++summary.skipped; break;
    case FileState::Removed: ++summary.removed; break;
    default: ++summary.failed; break;
    }
    if (each)
        each(status);
}

IndexPipeline::IndexPipeline(Vault *vault, QThreadPool *workers, FileReader *reader, ChunkLimits limits, QObject *parent)
    : QObject(parent), m_vault(vault), m_workers(workers), m_reader(reader), m_limits(limits)
{
    m_running.set();
    m_progressTimer.setSingleShot(true);
    m_progressTimer.setInterval(progressIntervalMs);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] { Q_EMIT progressChanged(progress()); });
}

void IndexPipeline::start(TaskScope &scope)
{
    for (int i = 0; i < filesInWork; ++i)
        scope.spawn([this](std::stop_token stop) { return work(stop); });
    scope.spawn([this](std::stop_token stop) { return store(stop); });
}

Task<> IndexPipeline::submit(QString path, QString collection, std::shared_ptr<IndexBatch> batch, std::stop_token stop)
{
    ++batch->open;
    batch->finished.reset();
    const auto known = m_jobs.find(path);
    if (known != m_jobs.end()) {
        known->batches.append(batch);
        known->again = true;
        co_return;
    }
    if (m_jobs.isEmpty()) {
        m_done = 0;
        m_since.start();
    }
    m_jobs.insert(path, { path, collection, { batch }, false });
    tellProgress();
    auto sending = m_queue.send(path, stop);
    const bool sent = co_await sending;
    if (!sent)
        drop(path);
}

void IndexPipeline::setPaused(bool paused)
{
    m_paused = paused;
    if (paused)
        m_running.reset();
    else
        m_running.set();
    tellProgress();
}

IndexProgress IndexPipeline::progress() const
{
    IndexProgress progress;
    progress.done = m_done;
    progress.waiting = waiting();
    progress.current = m_current;
    progress.paused = m_paused;
    const double seconds = m_since.isValid() ? double(m_since.elapsed()) / 1000 : 0;
    if (seconds > 0 && m_done > 0) {
        progress.filesPerSecond = m_done / seconds;
        progress.secondsLeft = int(progress.waiting / progress.filesPerSecond);
    }
    return progress;
}

void IndexPipeline::tellProgress()
{
    if (!m_progressTimer.isActive())
        m_progressTimer.start();
}

// One of several identical workers.
Task<> IndexPipeline::work(std::stop_token stop)
{
    while (true) {
        auto receiving = m_queue.receive(stop);
        const std::optional<QString> path = co_await receiving;
        if (!path)
            co_return;
        auto running = m_running.wait(stop);
        const Result<void> mayRun = co_await running;
        if (!mayRun)
            co_return;
        ++m_inWork;
        m_current = *path;
        auto processing = process(*path, stop);
        co_await processing;
        --m_inWork;
    }
}

Task<> IndexPipeline::process(QString path, std::stop_token stop)
{
    Job &job = m_jobs[path];
    job.again = false;
    bool wanted = false;
    for (const std::shared_ptr<IndexBatch> &batch : std::as_const(job.batches))
        wanted = wanted || !batch->stop.stop_requested();
    if (!wanted) {
        drop(path);
        co_return;
    }
    const QString collection = job.collection;
    auto reading = readTwice(path, stop);
    Result<ReadFile> file = co_await reading;
    if (file.stopped()) {
        drop(path);
        co_return;
    }
    Prepared prepared { path, {}, {} };
    if (file) {
        auto settling = settle(path, *file, stop);
        Result<std::optional<FileStatus>> settled = co_await settling;
        if (!settled) {
            finish(path, { path, FileState::Failed, settled.error().message, 0, 0, {} });
            co_return;
        }
        prepared.settled = *settled;
    }
    if (!prepared.settled) {
        if (!file) {
            prepared.document.path = path;
            prepared.document.collection = collection;
            prepared.document.state = FileState::Failed;
            prepared.document.reason = file.error().message;
        } else {
            auto cut = [path, collection, file = std::move(*file), limits = m_limits] {
                return prepare(path, collection, file.text, file.stamp, file.hash, limits);
            };
            auto cutting = offload(m_workers, std::move(cut));
            prepared.document = co_await cutting;
        }
    }
    auto sending = m_prepared.send(std::move(prepared), stop);
    const bool sent = co_await sending;
    if (!sent)
        drop(path);
}

// An extractor may have died of the document before: only when a fresh one dies as well is the file set aside.
Task<Result<ReadFile>> IndexPipeline::readTwice(QString path, std::stop_token stop)
{
    auto reading = m_reader->read(path, stop);
    Result<ReadFile> file = co_await reading;
    if (file && file->extractorLost) {
        auto again = m_reader->read(path, stop);
        file = co_await again;
    }
    co_return file;
}

Task<Result<std::optional<FileStatus>>> IndexPipeline::settle(QString path, ReadFile file, std::stop_token stop)
{
    const QByteArray hash = file.hash;
    auto find = [hash](VaultReader &vault) { return vault.documentsWithHash(hash); };
    auto finding = m_vault->read(find, stop);
    const Result<QList<DocumentRecord>> same = co_await finding;
    if (!same)
        co_return same.error();
    std::optional<DocumentRecord> own, moved;
    for (const DocumentRecord &record : *same) {
        if (record.path == path)
            own = record;
        else if (record.chunks > 0 && !QFileInfo::exists(record.path))
            moved = record;
    }
    const FileStamp stamp = file.stamp;
    if (own && own->chunks > 0) {
        const FileState before = file.text.state;
        auto touch = [path, stamp, before](VaultWriter &vault) -> Result<void> {
            const Result<void> touched = vault.touch(path, stamp);
            return touched ? vault.setState(path, before, {}) : touched;
        };
        if (before == FileState::Indexed) {
            auto touching = m_vault->write(touch);
            const Result<void> touched = co_await touching;
            if (!touched)
                co_return touched.error();
            co_return std::optional<FileStatus>({ path, FileState::Unchanged, {}, own->chunks, stamp.size, own->indexedAt });
        }
        co_return std::optional<FileStatus>();
    }
    if (!moved)
        co_return std::optional<FileStatus>();
    const QString from = moved->path;
    auto move = [from, path, stamp](VaultWriter &vault) { return vault.move(from, path, stamp); };
    auto moving = m_vault->write(move);
    const Result<void> done = co_await moving;
    if (!done)
        co_return done.error();
    Q_EMIT fileChanged({ from, FileState::Removed, {}, 0, 0, {} });
    co_return std::optional<FileStatus>({ path, FileState::Indexed, {}, moved->chunks, stamp.size, QDateTime::currentDateTimeUtc() });
}

// Documents that wait share a commit: up to 64 of them, gathered for at most 50 ms, and no longer than there is
// anything in work that could join.
Task<> IndexPipeline::store(std::stop_token stop)
{
    while (true) {
        auto receiving = m_prepared.receive(stop);
        std::optional<Prepared> first = co_await receiving;
        if (!first)
            co_return;
        QList<Prepared> gathered { std::move(*first) };
        QElapsedTimer gathering;
        gathering.start();
        while (gathered.size() < documentsPerCommit && !stop.stop_requested()) {
            if (std::optional<Prepared> next = m_prepared.tryReceive()) {
                gathered.append(std::move(*next));
                continue;
            }
            if (m_inWork == 0 || gathering.elapsed() >= longestGathering.count())
                break;
            auto pause = sleepFor(gatheringStep, stop);
            (void)co_await pause;
        }
        QList<PreparedDocument> documents;
        for (const Prepared &prepared : std::as_const(gathered))
            if (!prepared.settled)
                documents.append(prepared.document);
        auto storing = storeAll(documents);
        const Result<void> stored = co_await storing;
        if (!stored)
            Q_EMIT storeFailed(stored.error().message);
        for (const Prepared &prepared : std::as_const(gathered)) {
            FileStatus status = prepared.settled ? *prepared.settled : statusOf(prepared.document);
            if (!stored && !prepared.settled)
                status = { prepared.path, FileState::Failed, stored.error().message, 0, 0, {} };
            finish(prepared.path, status);
        }
    }
}

// All in one transaction; one by one when that fails, so that one document cannot hold back the others.
Task<Result<void>> IndexPipeline::storeAll(QList<PreparedDocument> documents)
{
    if (documents.isEmpty())
        co_return {};
    auto together = [documents](VaultWriter &vault) -> Result<void> {
        for (const PreparedDocument &document : documents) {
            const Result<void> stored = vault.store(document);
            if (!stored)
                return stored;
        }
        return {};
    };
    auto writing = m_vault->write(together);
    Result<void> stored = co_await writing;
    if (stored || documents.size() == 1)
        co_return stored;
    Result<void> last;
    for (const PreparedDocument &document : documents) {
        auto single = [document](VaultWriter &vault) { return vault.store(document); };
        auto singly = m_vault->write(single);
        const Result<void> done = co_await singly;
        if (!done)
            last = done;
    }
    co_return last;
}

void IndexPipeline::finish(const QString &path, const FileStatus &status)
{
    Job job = m_jobs.take(path);
    ++m_done;
    Q_EMIT fileChanged(status);
    tellProgress();
    for (const std::shared_ptr<IndexBatch> &batch : std::as_const(job.batches)) {
        batch->report(status);
        if (--batch->open == 0)
            batch->finished.set();
    }
    if (!job.again)
        return;
    // It changed while it was being read. Nobody waits for the second look.
    auto background = std::make_shared<IndexBatch>();
    background->open = 1;
    m_jobs.insert(path, { path, job.collection, { background }, false });
    if (!m_queue.trySend(path))
        drop(path); // the queue is full: it stays *waiting* in the vault and the sweep finds it
}

void IndexPipeline::drop(const QString &path)
{
    const Job job = m_jobs.take(path);
    for (const std::shared_ptr<IndexBatch> &batch : job.batches)
        if (--batch->open == 0)
            batch->finished.set();
    tellProgress();
}

} // namespace superinstance
