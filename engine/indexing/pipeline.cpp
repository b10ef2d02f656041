#include "engine/indexing/pipeline.h"

#include "engine/vault/places.h"

#include <QThreadPool>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int filesInWork = 12; // each waits most of the time for one of two extractors, two workers, or the vault
constexpr int progressIntervalMs = 100;

} // namespace

IndexPipeline::IndexPipeline(Vault *vault, QThreadPool *workers, FileReader *reader, Pace *pace, ChunkLimits limits, std::function<Places()> places, std::function<qint64()> nowMs, QObject *parent)
    : QObject(parent), m_vault(vault), m_workers(workers), m_reader(reader), m_pace(pace), m_limits(limits), m_nowMs(std::move(nowMs)),
      m_known(vault, workers, std::move(places)), m_store(vault)
{
    m_running.set();
    m_roomToHold.set();
    m_idle.set();
    m_progressTimer.setSingleShot(true);
    m_progressTimer.setInterval(progressIntervalMs);
    connect(m_pace, &Pace::changed, this, &IndexPipeline::tellProgress);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] { Q_EMIT progressChanged(progress()); });
}

void IndexPipeline::start(TaskScope &scope)
{
    m_scope = &scope;
    for (int i = 0; i < filesInWork; ++i)
        scope.spawn([this](std::stop_token stop) { return work(stop); });
    scope.spawn([this](std::stop_token stop) { return store(stop); });
}

void IndexPipeline::announce(int files, const Workload::Load &load)
{
    if (m_idle.isSet() && files > 0) { // a look that found nothing to read ends no work
        m_done = 0;
        m_begunMs = m_workload.workedMs(m_nowMs());
    }
    m_announced += files;
    m_workload.add(load);
    if (!idle())
        m_idle.reset();
    tellProgress();
}

void IndexPipeline::withdraw(const FileToRead &file)
{
    --m_announced;
    m_workload.remove(file);
    tellIdle();
    tellProgress();
}

void IndexPipeline::tellIdle()
{
    if (!idle() || m_arriving > 0 || m_idle.isSet())
        return;
    m_idle.set();
    Q_EMIT drained();
}

Task<> IndexPipeline::submit(FileToRead file, QString collection, std::shared_ptr<IndexBatch> batch)
{
    const QString path = file.path;
    --m_announced;
    const auto known = m_jobs.find(path);
    if (known != m_jobs.end()) {
        m_workload.remove(file); // one reading serves both
        known->again = true;
        known->withheld = false;
        if (known->batches.contains(batch))
            co_return;
        known->batches.append(batch);
    } else {
        Job job { path, collection, { batch } };
        job.bytes = file.bytes;
        job.root = file.root;
        m_jobs.insert(path, job);
        m_workload.setWorking(!m_paused, m_nowMs());
    }
    tellProgress();
    batch->hold();
    if (m_jobs[path].again)
        co_return;
    auto sending = m_queue.send(path, batch->token());
    const bool sent = co_await sending;
    if (!sent)
        drop(path);
}

void IndexPipeline::forget(const QString &path)
{
    for (Job &job : m_jobs)
        if (covers(path, job.path)) {
            job.forgotten = true;
            job.again = false;
        }
}

void IndexPipeline::forgetFiles(const QSet<QString> &paths)
{
    for (Job &job : m_jobs)
        if (paths.contains(job.path)) {
            job.forgotten = true;
            job.again = false;
        }
}

void IndexPipeline::withhold(const std::function<bool(const QString &path)> &from)
{
    for (Job &job : m_jobs)
        job.withheld = job.withheld || from(job.path);
}

void IndexPipeline::recollect(const std::function<QString(const QString &path)> &collectionOf)
{
    for (Job &job : m_jobs)
        job.collection = collectionOf(job.path);
}

void IndexPipeline::setPaused(bool paused)
{
    m_paused = paused;
    m_workload.setWorking(!m_paused && !m_jobs.isEmpty(), m_nowMs());
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
    progress.waiting = int(m_jobs.size()) + m_announced;
    progress.current = m_current;
    progress.paused = m_paused;
    progress.givesWay = m_pace->givesWay();
    const qint64 now = m_nowMs();
    if (const qint64 worked = m_workload.workedMs(now) - m_begunMs; worked > 0 && m_done > 0) {
        progress.filesPerSecond = m_done * 1000.0 / double(worked);
        progress.secondsLeft = m_workload.secondsLeft(now);
    }
    return progress;
}

QHash<QString, Workload::Pace> IndexPipeline::paces() const
{
    return m_paused ? QHash<QString, Workload::Pace>() : m_workload.paces(m_nowMs());
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
        auto waiting = mayBegin(stop);
        const Result<void> may = co_await waiting;
        if (!may)
            co_return;
        ++m_inWork;
        m_current = *path;
        auto processing = process(*path, stop);
        co_await processing;
        --m_inWork;
        m_handedOn.set();
    }
}

// Returns when the next file may be begun: reading is not paused, and gives way to nothing.
Task<Result<void>> IndexPipeline::mayBegin(std::stop_token stop)
{
    Result<void> may;
    do {
        auto running = m_running.wait(stop);
        may = co_await running;
        if (may) {
            auto turn = m_pace->turn(stop);
            may = co_await turn;
        }
    } while (may && m_paused);
    co_return may;
}

Task<Result<void>> IndexPipeline::spareTurn(std::stop_token stop)
{
    Result<void> may;
    do {
        auto resting = m_idle.wait(stop);
        may = co_await resting;
        if (may) {
            auto turn = mayBegin(stop);
            may = co_await turn;
        }
    } while (may && !idle());
    co_return may;
}

// Whether there is anybody left who waits for it.
bool IndexPipeline::isWanted(const QString &path) const
{
    const Job job = m_jobs.value(path);
    return !job.forgotten && !job.withheld && std::any_of(job.batches.begin(), job.batches.end(), [](const std::shared_ptr<IndexBatch> &batch) {
        return !batch->token().stop_requested();
    });
}

Task<> IndexPipeline::process(QString path, std::stop_token stop)
{
    const Span span("file.process");
    m_jobs[path].again = false;
    if (!isWanted(path)) {
        drop(path);
        co_return;
    }
    auto preparing = prepareWithin(path, m_jobs[path].collection, stop);
    std::optional<Prepared> prepared = co_await preparing;
    if (!prepared) {
        drop(path);
        co_return;
    }
    auto keeping = keep(std::move(*prepared), stop);
    co_await keeping;
}

// Who waits for it is told of the path it had as well.
FileStatus IndexPipeline::settle(const KnownBytes::Recognised &known)
{
    if (known.movedFrom.isEmpty())
        return known.status;
    const FileStatus removed = removedStatus(known.movedFrom);
    for (const std::shared_ptr<IndexBatch> &batch : m_jobs.value(known.status.path).batches)
        batch->report(removed);
    Q_EMIT fileChanged(removed);
    return known.status;
}

void IndexPipeline::vaultFailed(const Error &error)
{
    for (const Job &job : std::as_const(m_jobs))
        for (const std::shared_ptr<IndexBatch> &batch : job.batches)
            batch->giveUp(error);
    Q_EMIT storeFailed(error.message);
}

void IndexPipeline::finish(const QString &path, const FileStatus &status)
{
    const Job job = m_jobs.take(path);
    m_workload.finish(job.file(), m_nowMs());
    ++m_done;
    Q_EMIT fileStored(job.file());
    Q_EMIT fileChanged(status);
    for (const std::shared_ptr<IndexBatch> &batch : job.batches)
        batch->report(status);
    close(job);
    if (job.again)
        readAgain(job);
}

// It changed while it was being read. Nobody waits for the second look.
void IndexPipeline::readAgain(const Job &job)
{
    announce(1, Workload::loadOf({ job.file() }));
    auto batch = std::make_shared<IndexBatch>(m_scope->token());
    m_scope->spawn([this, file = job.file(), collection = job.collection, batch](std::stop_token) { return submit(file, collection, batch); });
}

void IndexPipeline::drop(const QString &path)
{
    const Job job = m_jobs.take(path);
    if (!job.path.isEmpty()) // dropped before
        m_workload.remove(job.file(), job.stage);
    close(job);
}

void IndexPipeline::close(const Job &job)
{
    for (const std::shared_ptr<IndexBatch> &batch : job.batches)
        batch->release();
    if (m_jobs.isEmpty()) {
        m_current.clear();
        m_workload.setWorking(false, m_nowMs());
    }
    tellIdle();
    tellProgress();
}

} // namespace superinstance
