#include "engine/retrieval/vectorindex.h"

#include "engine/async/offload.h"
#include "engine/vault/vault.h"

#include <QCoreApplication>
#include <QDir>

namespace superinstance {

namespace {

constexpr int vectorsAtOnce = 2000; // read from the vault, some megabytes

// Blocks. All files of matrices but this one.
Result<void> removeFiles(const QString &dataDir, const QString &but)
{
    const QFileInfoList files = QDir(dataDir).entryInfoList({ vectorFileNames }, QDir::Files);
    for (const QFileInfo &file : files)
        if (file.fileName() != but && !QFile::remove(file.filePath()))
            return Error::failed(QCoreApplication::translate("VectorIndex", "%1 holds what was removed and cannot be deleted. Delete it yourself.")
                                     .arg(QDir::toNativeSeparators(file.filePath())));
    return {};
}

struct Changes {
    QList<KeptVector> came;
    QList<qint64> gone; // slots
    qint64 count = 0, lastId = 0; // of the vault, where they were asked for
};

Result<Changes> changesSince(KeptVectors vectors, qint64 set, qint64 last, bool counted)
{
    const Result<QList<KeptVector>> came = vectors.since(set, last, vectorsAtOnce);
    const Result<QList<qint64>> gone = vectors.unwiped(set, vectorsAtOnce);
    if (!came || !gone)
        return !came ? came.error() : gone.error();
    Changes changes { *came, *gone };
    if (counted && came->size() < vectorsAtOnce) {
        const Result<qint64> count = vectors.count(set), lastId = vectors.lastId();
        if (!count || !lastId)
            return !count ? count.error() : lastId.error();
        changes.count = *count;
        changes.lastId = *lastId;
    }
    return changes;
}

Result<void> takeOver(VectorMatrix &matrix, const Changes &changes)
{
    const Result<void> wiped = changes.gone.isEmpty() ? Result<void>() : matrix.wipe(changes.gone);
    return wiped && !changes.came.isEmpty() ? matrix.take(changes.came, changes.came.last().id) : wiped;
}

} // namespace

VectorIndex::VectorIndex(Vault *vault, QThreadPool *workers, QString dataDir) : m_vault(vault), m_workers(workers), m_dataDir(std::move(dataDir)) { }

QString VectorIndex::fileOf(const VectorSet &set) const
{
    return QString(vectorFileNames).replace(QLatin1Char('*'), QString::number(set.id));
}

Task<Result<void>> VectorIndex::refresh(std::stop_token stop)
{
    const Span span("vectors.refresh");
    auto queueing = m_gate.acquire(stop);
    const Result<Semaphore::Permit> permit = co_await queueing; // one after the other
    if (!permit)
        co_return permit.error();
    auto bringing = bringUpToDate(stop);
    const Result<void> brought = co_await bringing;
    if (brought || brought.stopped())
        co_return brought;
    auto discarding = discard({}); // what cannot be kept true is not kept
    const Result<void> discarded = co_await discarding;
    co_return discarded ? brought : discarded;
}

Task<Result<void>> VectorIndex::bringUpToDate(std::stop_token stop)
{
    auto job = [](VaultReader &vault) { return vault.vectors().searched(); };
    auto reading = m_vault->read(job, stop, Priority::Background);
    const Result<std::optional<VectorSet>> set = co_await reading;
    if (!set)
        co_return set.error();
    if (!*set) {
        auto discarding = discard({});
        Result<void> discarded = co_await discarding;
        co_return discarded;
    }
    const bool another = !m_matrix || m_set.id != (*set)->id;
    for (const bool anew : { false, true }) {
        if (another || anew) {
            auto opening = open(**set, anew);
            const Result<void> opened = co_await opening;
            if (!opened)
                co_return opened;
        }
        auto filling = fill(another && !anew, stop);
        const Result<bool> whole = co_await filling;
        if (!whole)
            co_return whole.error();
        if (*whole)
            break; // else it is of the vault as it was before, or after
    }
    m_set.tag = (*set)->tag; // by which it is known now
    m_searched = Searched { m_set, m_matrix };
    co_return {};
}

// The matrix of another set goes: that is not searched any more.
Task<Result<void>> VectorIndex::open(VectorSet set, bool anew)
{
    auto discarding = discard(anew ? QString() : fileOf(set));
    const Result<void> discarded = co_await discarding;
    if (!discarded)
        co_return discarded;
    auto work = [file = QDir(m_dataDir).filePath(fileOf(set)), set] { return VectorMatrix::open(file, set); };
    auto opening = offload(m_workers, work);
    const Result<std::shared_ptr<VectorMatrix>> opened = co_await opening;
    if (!opened)
        co_return opened.error();
    m_matrix = *opened;
    m_set = set;
    co_return {};
}

// What is there after all of the vault was taken over is compared with it where that is asked for.
Task<Result<bool>> VectorIndex::fill(bool compare, std::stop_token stop)
{
    for (bool more = true; more;) {
        auto job = [set = m_set.id, last = m_matrix->lastId(), compare](VaultReader &vault) { return changesSince(vault.vectors(), set, last, compare); };
        auto reading = m_vault->read(job, stop, Priority::Background);
        const Result<Changes> changes = co_await reading;
        if (!changes)
            co_return changes.error();
        auto work = [matrix = m_matrix, changes = *changes] { return takeOver(*matrix, changes); };
        auto taking = offload(m_workers, work);
        const Result<void> taken = co_await taking;
        if (!taken)
            co_return taken.error();
        auto note = [set = m_set.id, gone = changes->gone](VaultWriter &vault) { return vault.vectors().noteWiped(set, gone); };
        if (!changes->gone.isEmpty()) {
            auto noting = m_vault->write(note, stop);
            const Result<void> noted = co_await noting;
            if (!noted)
                co_return noted.error();
        }
        more = changes->came.size() == vectorsAtOnce || changes->gone.size() == vectorsAtOnce;
        if (!more && compare && (m_matrix->rows() != changes->count || m_matrix->lastId() > changes->lastId))
            co_return false;
    }
    co_return true;
}

Task<Result<void>> VectorIndex::discard(QString but)
{
    m_searched.reset();
    m_matrix.reset();
    auto work = [dataDir = m_dataDir, but] { return removeFiles(dataDir, but); };
    auto removing = offload(m_workers, work);
    Result<void> removed = co_await removing;
    co_return removed;
}

} // namespace superinstance
