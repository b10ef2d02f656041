#include "engine/retrieval/vectormatrix.h"

#include "engine/async/lock.h"
#include "engine/retrieval/bestpassages.h"
#include "engine/retrieval/dotproducts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <xxhash.h>

namespace superinstance {

namespace {

constexpr int rowsPerBlock = 1024;
constexpr int blocksWorthAThread = 5; // to wake one takes as long as to look at some hundred rows
constexpr qint64 pageSize = 4096, headerSize = pageSize;
constexpr char magic[8] = { 'S', 'I', 'V', 'E', 'C', 'T', '0', '1' };
constexpr double strangers = 20; // as if there were so many passages more, unlike anything: what few passages have in common is no rule

struct RowFacts {
    qint64 chunk; // 0: no vector
    quint32 document;
    float scale; // what the row's numbers are multiplied by
};

constexpr qint64 factsAt = 64, rowsAt = factsAt + rowsPerBlock * qint64(sizeof(RowFacts)); // in a block, behind its checksum

qint64 blockSize(int stride)
{
    return (rowsAt + qint64(rowsPerBlock) * stride + pageSize - 1) / pageSize * pageSize;
}

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

// The documents chosen, in a form that is asked a million times.
class Choice {
public:
    explicit Choice(const DocumentChoice &choice) : m_all(choice.allBut && choice.ids.isEmpty()), m_others(choice.allBut)
    {
        for (const qint64 id : choice.ids) {
            if (std::size_t(id) >= m_named.size())
                m_named.resize(std::size_t(id) + 1, 0);
            m_named[std::size_t(id)] = 1;
        }
    }
    bool all() const { return m_all; }
    bool contains(quint32 document) const { return (document < m_named.size() && m_named[document] != 0) != m_others; }

private:
    const bool m_all, m_others;
    std::vector<char> m_named;
};

// What is looked for.
struct Asked {
    std::vector<qint16> numbers; // the question's, whole ones
    double scale = 0; // what gives the true ones back
    const Choice chosen;
    const int count; // of passages

    Asked(const Embedding &question, int stride, const DocumentChoice &choice, int most) : numbers(std::size_t(stride), 0), chosen(choice), count(most)
    {
        double largest = 0;
        for (const float each : question)
            largest = std::max(largest, std::abs(double(each)));
        scale = largest / largestOfQuestion;
        for (qsizetype i = 0; largest > 0 && i < question.size(); ++i)
            numbers[std::size_t(i)] = qint16(std::lround(double(question[i]) / scale));
    }
};

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

struct VectorMatrix::Block {
    uchar *const base;
    const int stride;
    mutable std::mutex mutex; // of what it holds

    Block(uchar *place, int rowStride) : base(place), stride(rowStride) { }
    ~Block() { ::munmap(base, std::size_t(blockSize(stride))); }
    RowFacts *facts() const { return reinterpret_cast<RowFacts *>(base + factsAt); }
    qint8 *row(int index) const { return reinterpret_cast<qint8 *>(base + rowsAt) + qsizetype(index) * stride; }
    quint64 sum() const { return XXH3_64bits(base + sizeof(quint64), std::size_t(blockSize(stride)) - sizeof(quint64)); }
    bool isSound() const { return *reinterpret_cast<quint64 *>(base) == sum(); }
    void seal() { *reinterpret_cast<quint64 *>(base) = sum(); }
    bool flush() { return ::msync(base, std::size_t(blockSize(stride)), MS_SYNC) == 0; }
    void put(int index, const KeptVector &vector)
    {
        double scale = 0;
        for (const float each : vector.vector)
            scale = std::max(scale, std::abs(double(each)) / 127);
        facts()[index] = { vector.chunk, quint32(vector.document), float(scale) };
        for (qsizetype i = 0; i < vector.vector.size(); ++i)
            row(index)[i] = qint8(scale > 0 ? std::lround(double(vector.vector[i]) / scale) : 0);
    }
    void wipe(int index)
    {
        facts()[index] = {};
        std::memset(row(index), 0, std::size_t(stride));
    }
    // The rows of the documents chosen, as stretches: [begin, end) each; where all are, those without a vector among them.
    template <class Each> void eachStretch(const Choice &chosen, Each each) const
    {
        if (chosen.all()) {
            each(0, rowsPerBlock);
            return;
        }
        for (int begin = 0, end = 0; begin < rowsPerBlock; begin = end + 1) {
            for (end = begin; end < rowsPerBlock && facts()[end].chunk != 0 && chosen.contains(facts()[end].document);)
                ++end;
            if (end > begin)
                each(begin, end);
        }
    }
    void look(const Asked &asked, BestPassages &best) const
    {
        qint32 products[rowsPerBlock];
        const ScopedLock lock(mutex);
        eachStretch(asked.chosen, [&](int begin, int end) {
            dotProducts(row(begin), stride, end - begin, asked.numbers.data(), products);
            for (int index = begin; index < end; ++index) {
                const RowFacts &of = facts()[index];
                const double score = double(products[index - begin]) * double(of.scale) * asked.scale;
                if (score >= best.least() && of.chunk != 0)
                    best.offer({ of.chunk, of.document, score });
            }
        });
    }
};

// One search. Who takes part in it takes block after block, so that nobody waits for a thread that has not begun.
struct VectorMatrix::Search {
    const Asked asked;
    const std::vector<std::shared_ptr<Block>> blocks;
    const std::stop_token stop;
    std::atomic<std::size_t> next = 0;
    std::mutex mutex; // of best
    BestPassages best;
    QSemaphore done; // blocks

    Search(Asked what, std::vector<std::shared_ptr<Block>> where, std::stop_token token) : asked(std::move(what)), blocks(std::move(where)), stop(std::move(token)), best(asked.count) { }
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
        || header.set != m_set || header.dimensions != m_dimensions || header.rowsInBlock != rowsPerBlock
        || m_file->size() < headerSize + header.blocks * blockSize(m_stride))
        return false;
    m_lastId = header.lastId;
    for (qint64 i = 0; i < header.blocks; ++i) {
        uchar *base = mapped(*m_file, headerSize + i * blockSize(m_stride), blockSize(m_stride));
        if (!base)
            return false;
        m_blocks.push_back(std::make_shared<Block>(base, m_stride));
        if (!m_blocks.back()->isSound())
            return false;
        for (int row = 0; row < rowsPerBlock; ++row)
            if (m_blocks.back()->facts()[row].chunk != 0)
                add(*m_blocks.back(), row, 1);
    }
    return true;
}

Result<void> VectorMatrix::addBlock()
{
    const qint64 at = headerSize + qint64(m_blocks.size()) * blockSize(m_stride);
    if (!reserve(*m_file, at, blockSize(m_stride)))
        return failure(*m_file);
    uchar *base = mapped(*m_file, at, blockSize(m_stride));
    if (!base)
        return failure(*m_file);
    std::memset(base, 0, std::size_t(blockSize(m_stride))); // it may have been begun before the program was ended
    auto block = std::make_shared<Block>(base, m_stride);
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
    header.rowsInBlock = rowsPerBlock;
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

std::vector<std::shared_ptr<VectorMatrix::Block>> VectorMatrix::blocks() const
{
    const ScopedLock lock(m_mutex);
    return m_blocks;
}

void VectorMatrix::add(const Block &block, int row, int sign)
{
    const qint8 *numbers = block.row(row);
    for (std::size_t i = 0; i < m_sum.size(); ++i)
        m_sum[i] += sign * double(numbers[i]) * double(block.facts()[row].scale);
    m_rows += sign;
}

// Checksums first, then the disk, the header last: what the header names is there.
Result<void> VectorMatrix::flush(const QList<qint64> &changed)
{
    for (const qint64 index : changed) {
        Block &block = *m_blocks[std::size_t(index)];
        {
            const ScopedLock lock(block.mutex);
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
        const qint64 index = vector.slot / rowsPerBlock;
        if (vector.vector.size() != m_dimensions)
            continue;
        while (index >= qint64(m_blocks.size())) {
            const Result<void> added = addBlock();
            if (!added)
                return added;
        }
        Block &block = *m_blocks[std::size_t(index)];
        const int row = int(vector.slot % rowsPerBlock);
        const ScopedLock lock(m_mutex);
        const ScopedLock inner(block.mutex);
        if (block.facts()[row].chunk != 0)
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
        const qint64 index = slot / rowsPerBlock;
        const int row = int(slot % rowsPerBlock);
        if (index >= qint64(m_blocks.size()))
            continue;
        Block &block = *m_blocks[std::size_t(index)];
        const ScopedLock lock(m_mutex);
        const ScopedLock inner(block.mutex);
        if (block.facts()[row].chunk == 0)
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
    const auto search = std::make_shared<Search>(Asked(question, m_stride, chosen, count), blocks(), stop);
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
