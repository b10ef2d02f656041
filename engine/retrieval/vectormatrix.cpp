#include "engine/retrieval/vectormatrix.h"

#include "engine/async/lock.h"
#include "engine/retrieval/bestpassages.h"
#include "engine/retrieval/dotproducts.h"
#include "engine/retrieval/vectorblock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <xxhash.h>

namespace superinstance {

namespace {

constexpr int blocksWorthAThread = 5; // to wake one takes as long as to look at some hundred rows
constexpr qint64 headerSize = VectorBlock::pageSize;
constexpr char magic[8] = { 'S', 'I', 'V', 'E', 'C', 'T', '0', '2' };
constexpr double strangers = 20; // as if there were so many passages more, unlike anything: what few passages have in common is no rule

Error failure(const QFile &file)
{
    return Error::failed(QCoreApplication::translate("VectorMatrix", "%1 cannot be written, so answers are found by their words alone. Look whether the disk is full.")
                             .arg(QDir::toNativeSeparators(file.fileName())));
}

// The room is taken at once: a full disk is an error here, and would end the program where a mapped page finds none.
bool reserve(QFile &file, qint64 at, qint64 bytes)
{
    return ::posix_fallocate(file.handle(), at, bytes) == 0;
}

// Null: that cannot be done. Qt's map() goes by a size that it looked up once.
uchar *mapped(const QFile &file, qint64 at, qint64 bytes)
{
    void *const place = ::mmap(nullptr, std::size_t(bytes), PROT_READ | PROT_WRITE, MAP_SHARED, file.handle(), at);
    return place == MAP_FAILED ? nullptr : static_cast<uchar *>(place);
}

} // namespace

struct VectorMatrix::Header {
    quint64 checksum; // of all that follows
    char magic[8];
    char token[16];
    qint64 set;
    qint64 lastId;
    qint64 blocks;
    qint32 dimensions;
    qint32 rowsInBlock;

    quint64 sum() const { return XXH3_64bits(reinterpret_cast<const char *>(this) + sizeof checksum, sizeof *this - sizeof checksum); }
};

// One search. Who takes part in it takes block after block, so that nobody waits for a thread that has not begun.
struct VectorMatrix::Search {
    const VectorQuestion asked;
    const std::vector<std::shared_ptr<VectorBlock>> blocks;
    const std::stop_token stop;
    std::atomic<std::size_t> next = 0;
    std::mutex mutex; // of best
    BestPassages best;
    QSemaphore done; // blocks

    Search(VectorQuestion what, std::vector<std::shared_ptr<VectorBlock>> where, std::stop_token token) : asked(std::move(what)), blocks(std::move(where)), stop(std::move(token)), best(asked.count) { }
    void takePart()
    {
        BestPassages mine(asked.count);
        int taken = 0;
        for (std::size_t i = next++; i < blocks.size(); i = next++, ++taken)
            if (!stop.stop_requested())
                blocks[i]->look(asked, mine);
        const ScopedLock lock(mutex);
        best.offer(mine);
        done.release(taken);
    }
};

// ---- the file --------------------------------------------------------------------------------------------------------

VectorMatrix::VectorMatrix(std::unique_ptr<QFile> file, const VectorSet &set, int threads)
    : m_file(std::move(file)), m_token(set.token), m_set(set.id), m_dimensions(set.dimensions), m_stride(strideOf(set.dimensions)), m_threads(std::max(threads, 1)), m_sum(std::size_t(set.dimensions), 0.0)
{
    m_helpers.setMaxThreadCount(m_threads - 1);
}

VectorMatrix::~VectorMatrix()
{
    if (m_header)
        ::munmap(m_header, std::size_t(headerSize));
}

// What is not sound is thrown away rather than emptied: a search that is under way may still look at it.
Result<std::shared_ptr<VectorMatrix>> VectorMatrix::open(const QString &file, const VectorSet &set, int threads)
{
    for (const bool anew : { false, true }) {
        if (anew)
            QFile::remove(file);
        auto opened = std::make_unique<QFile>(file);
        if (!opened->open(QIODevice::ReadWrite) || !opened->setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return failure(*opened);
        const std::shared_ptr<VectorMatrix> matrix(new VectorMatrix(std::move(opened), set, threads));
        const Result<void> ready = matrix->prepare();
        if (!ready)
            return ready.error();
        if (matrix->readSound())
            return matrix;
    }
    return failure(QFile(file));
}

Result<void> VectorMatrix::prepare()
{
    const bool fresh = m_file->size() < headerSize;
    if (fresh && !reserve(*m_file, 0, headerSize))
        return failure(*m_file);
    m_header = mapped(*m_file, 0, headerSize);
    if (!m_header)
        return failure(*m_file);
    return fresh ? writeHeader(0) : Result<void>();
}

// False: it is of another set, or not as it was written.
bool VectorMatrix::readSound()
{
    const Header &header = *reinterpret_cast<const Header *>(m_header);
    if (std::memcmp(header.magic, magic, sizeof magic) != 0 || header.checksum != header.sum() || QByteArray(header.token, sizeof header.token) != m_token
        || header.set != m_set || header.dimensions != m_dimensions || header.rowsInBlock != VectorBlock::rows
        || m_file->size() < headerSize + header.blocks * VectorBlock::size(m_stride))
        return false;
    m_lastId = header.lastId;
    for (qint64 i = 0; i < header.blocks; ++i) {
        uchar *base = mapped(*m_file, headerSize + i * VectorBlock::size(m_stride), VectorBlock::size(m_stride));
        if (!base)
            return false;
        m_blocks.push_back(std::make_shared<VectorBlock>(base, m_stride));
        if (!m_blocks.back()->isSound())
            return false;
        for (int row = 0; row < VectorBlock::rows; ++row)
            if (m_blocks.back()->holds(row))
                add(*m_blocks.back(), row, 1);
    }
    return true;
}

Result<void> VectorMatrix::addBlock()
{
    const qint64 at = headerSize + qint64(m_blocks.size()) * VectorBlock::size(m_stride);
    if (!reserve(*m_file, at, VectorBlock::size(m_stride)))
        return failure(*m_file);
    uchar *base = mapped(*m_file, at, VectorBlock::size(m_stride));
    if (!base)
        return failure(*m_file);
    std::memset(base, 0, std::size_t(VectorBlock::size(m_stride))); // it may have been begun before the program was ended
    auto block = std::make_shared<VectorBlock>(base, m_stride);
    block->seal();
    const ScopedLock lock(m_mutex);
    m_blocks.push_back(block);
    return {};
}

Result<void> VectorMatrix::writeHeader(qint64 lastId)
{
    Header header {};
    std::memcpy(header.magic, magic, sizeof magic);
    std::memcpy(header.token, m_token.constData(), std::min(sizeof header.token, std::size_t(m_token.size())));
    header.set = m_set;
    header.lastId = m_lastId = lastId;
    header.blocks = qint64(m_blocks.size());
    header.dimensions = m_dimensions;
    header.rowsInBlock = VectorBlock::rows;
    header.checksum = header.sum();
    std::memcpy(m_header, &header, sizeof header);
    return ::msync(m_header, std::size_t(headerSize), MS_SYNC) == 0 ? Result<void>() : Result<void>(failure(*m_file));
}

// ---- its rows --------------------------------------------------------------------------------------------------------

qint64 VectorMatrix::lastId() const
{
    const ScopedLock lock(m_mutex);
    return m_lastId;
}

qint64 VectorMatrix::rows() const
{
    const ScopedLock lock(m_mutex);
    return m_rows;
}

std::vector<std::shared_ptr<VectorBlock>> VectorMatrix::blocks() const
{
    const ScopedLock lock(m_mutex);
    return m_blocks;
}

void VectorMatrix::add(const VectorBlock &block, int row, int sign)
{
    block.addTo(m_sum, row, sign);
    m_rows += sign;
}

// Checksums first, then the disk, the header last: what the header names is there.
Result<void> VectorMatrix::flush(const QList<qint64> &changed)
{
    for (const qint64 index : changed) {
        VectorBlock &block = *m_blocks[std::size_t(index)];
        {
            const ScopedLock lock(block.mutex());
            block.seal();
        }
        if (!block.flush())
            return failure(*m_file);
    }
    return {};
}

Result<void> VectorMatrix::take(const QList<KeptVector> &vectors, qint64 lastId)
{
    QSet<qint64> changed;
    for (const KeptVector &vector : vectors) {
        const qint64 index = vector.slot / VectorBlock::rows;
        if (vector.vector.size() != m_dimensions)
            continue;
        while (index >= qint64(m_blocks.size())) {
            const Result<void> added = addBlock();
            if (!added)
                return added;
        }
        VectorBlock &block = *m_blocks[std::size_t(index)];
        const int row = int(vector.slot % VectorBlock::rows);
        const ScopedLock lock(m_mutex);
        const ScopedLock inner(block.mutex());
        if (block.holds(row))
            add(block, row, -1);
        block.put(row, vector);
        add(block, row, 1);
        changed.insert(index);
    }
    const Result<void> flushed = flush(changed.values());
    const ScopedLock lock(m_mutex);
    return flushed ? writeHeader(lastId) : flushed;
}

Result<void> VectorMatrix::wipe(const QList<qint64> &rows)
{
    QSet<qint64> changed;
    for (const qint64 slot : rows) {
        const qint64 index = slot / VectorBlock::rows;
        const int row = int(slot % VectorBlock::rows);
        if (index >= qint64(m_blocks.size()))
            continue;
        VectorBlock &block = *m_blocks[std::size_t(index)];
        const ScopedLock lock(m_mutex);
        const ScopedLock inner(block.mutex());
        if (!block.holds(row))
            continue;
        add(block, row, -1);
        block.wipe(row);
        changed.insert(index);
    }
    return flush(changed.values());
}

NearPassages VectorMatrix::nearest(const Embedding &question, int count, const DocumentChoice &chosen, const std::stop_token &stop) const
{
    if (question.size() != m_dimensions)
        return {};
    const auto search = std::make_shared<Search>(VectorQuestion(question, m_stride, chosen, count), blocks(), stop);
    const int all = int(search->blocks.size());
    const auto help = [search] { search->takePart(); };
    for (int threads = 1; threads < std::min(m_threads, all / blocksWorthAThread) && m_helpers.tryStart(help);) // none is free: they help others
        ++threads;
    search->takePart();
    search->done.acquire(all);
    NearPassages near { search->best.sorted(), 0 };
    const ScopedLock lock(m_mutex);
    for (qsizetype i = 0; i < question.size(); ++i)
        near.usual += double(question[i]) * m_sum[std::size_t(i)] / (double(m_rows) + strangers);
    return near;
}

} // namespace superinstance
