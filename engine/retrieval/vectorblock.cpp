#include "engine/retrieval/vectorblock.h"

#include "engine/async/lock.h"
#include "engine/retrieval/bestpassages.h"
#include "engine/retrieval/dotproducts.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <sys/mman.h>
#include <xxhash.h>

namespace superinstance {

namespace {

// A number of a row, and its two halves: number = 16 * (upper - centre) + lower - centre.
constexpr int largestOfRow = 119, centre = 8;
// A product that is estimated from the upper halves is off by so many standard deviations once in 10⁹ rows.
constexpr double mostDeviations = 6;
constexpr double roundedOff = .01; // more than floats are

// Behind its checksum: of each row its passage (0: it has no vector), its document, what its numbers are multiplied by, what its upper
// halves are multiplied by to estimate as much, and by how much that may be off with a question of length one.
constexpr qint64 chunksAt = 64, documentsAt = chunksAt + VectorBlock::rows * qint64(sizeof(qint64)), scalesAt = documentsAt + VectorBlock::rows * qint64(sizeof(quint32));
constexpr qint64 upperScalesAt = scalesAt + VectorBlock::rows * qint64(sizeof(float)), deviationsAt = upperScalesAt + VectorBlock::rows * qint64(sizeof(float));
constexpr qint64 upperAt = deviationsAt + VectorBlock::rows * qint64(sizeof(float));

qint64 lowerAt(int stride)
{
    return upperAt + qint64(VectorBlock::rows) * stride;
}

} // namespace

// ---- what is looked for ----------------------------------------------------------------------------------------------

ChosenDocuments::ChosenDocuments(const DocumentChoice &choice) : m_all(choice.allBut && choice.ids.isEmpty()), m_others(choice.allBut)
{
    for (const qint64 id : choice.ids) {
        if (std::size_t(id) >= m_named.size())
            m_named.resize(std::size_t(id) + 1, 0);
        m_named[std::size_t(id)] = 1;
    }
}

VectorQuestion::VectorQuestion(const Embedding &question, int stride, const DocumentChoice &choice, int passages) : numbers(2 * std::size_t(stride), 0), chosen(choice), count(passages)
{
    double largest = 0;
    for (const float each : question)
        largest = std::max(largest, std::abs(double(each)));
    scale = largest / largestOfQuestion;
    for (qsizetype i = 0; largest > 0 && i < question.size(); ++i)
        numbers[std::size_t(i)] = qint8(std::lround(double(question[i]) / scale));
    double sum = 0, squares = 0;
    for (const qint8 each : numbers) {
        sum += each;
        squares += double(each) * each;
    }
    ofCentre = qint32(centre * sum);
    length = std::sqrt(squares);
}

// ---- its place -------------------------------------------------------------------------------------------------------

qint64 VectorBlock::size(int stride)
{
    return (lowerAt(stride) + qint64(rows) * stride + pageSize - 1) / pageSize * pageSize;
}

VectorBlock::~VectorBlock()
{
    ::munmap(m_base, std::size_t(size(m_stride)));
}

qint64 *VectorBlock::chunks() const
{
    return reinterpret_cast<qint64 *>(m_base + chunksAt);
}

quint32 *VectorBlock::documents() const
{
    return reinterpret_cast<quint32 *>(m_base + documentsAt);
}

float *VectorBlock::scales() const
{
    return reinterpret_cast<float *>(m_base + scalesAt);
}

float *VectorBlock::upperScales() const
{
    return reinterpret_cast<float *>(m_base + upperScalesAt);
}

float *VectorBlock::deviations() const
{
    return reinterpret_cast<float *>(m_base + deviationsAt);
}

quint8 *VectorBlock::upper(int row) const
{
    return m_base + upperAt + qsizetype(row) * m_stride;
}

quint8 *VectorBlock::lower(int row) const
{
    return m_base + lowerAt(m_stride) + qsizetype(row) * m_stride;
}

quint64 VectorBlock::sum() const
{
    return XXH3_64bits(m_base + sizeof(quint64), std::size_t(size(m_stride)) - sizeof(quint64));
}

bool VectorBlock::isSound() const
{
    return *reinterpret_cast<const quint64 *>(m_base) == sum();
}

void VectorBlock::seal()
{
    *reinterpret_cast<quint64 *>(m_base) = sum();
}

bool VectorBlock::flush()
{
    return ::msync(m_base, std::size_t(size(m_stride)), MS_SYNC) == 0;
}

// ---- its rows --------------------------------------------------------------------------------------------------------

void VectorBlock::put(int row, const KeptVector &vector)
{
    double scale = 0;
    for (const float each : vector.vector)
        scale = std::max(scale, std::abs(double(each)) / largestOfRow);
    wipe(row);
    chunks()[row] = vector.chunk;
    documents()[row] = quint32(vector.document);
    scales()[row] = float(scale);
    double square = 0, product = 0, squareOfUpper = 0; // of the row, with its upper halves, of those
    int count = 0; // of its numbers that are not zero: a question may hold no others either
    for (qsizetype i = 0; i < vector.vector.size(); ++i) {
        const int number = int(scale > 0 ? std::lround(double(vector.vector[i]) / scale) : 0), halves = number + 17 * centre;
        const qsizetype byte = i % m_stride, shift = i < m_stride ? 0 : 4;
        upper(row)[byte] |= quint8(halves / 16 << shift);
        lower(row)[byte] |= quint8(halves % 16 << shift);
        const double ofUpper = 16 * (halves / 16 - centre);
        count += number != 0;
        square += number * number;
        product += number * ofUpper;
        squareOfUpper += ofUpper * ofUpper;
    }
    // As far as the question is like the row the estimate is exact, however few of its numbers have an upper half. The rest of the question is
    // not related to what the estimate lacks: each number adds its share by chance.
    const double factor = product > 0 ? square / product : 1;
    const double missing = std::max(factor * factor * squareOfUpper - square, 0.0); // |row - factor * upper|²
    upperScales()[row] = float(scale * factor);
    deviations()[row] = float(scale * (mostDeviations * std::sqrt(missing / std::max(count, 1)) + roundedOff));
}

void VectorBlock::wipe(int row)
{
    chunks()[row] = documents()[row] = 0;
    scales()[row] = upperScales()[row] = deviations()[row] = 0;
    for (quint8 *half : { upper(row), lower(row) })
        std::memset(half, 0, std::size_t(m_stride));
}

void VectorBlock::addTo(std::vector<double> &sum, int row, int sign) const
{
    const quint8 *const uppers = upper(row), *const lowers = lower(row);
    const double scale = sign * double(scales()[row]);
    const int count = int(sum.size()), below = std::min(count, m_stride); // apart, so that the compiler takes several at a time
    for (int i = 0; i < below; ++i)
        sum[std::size_t(i)] += scale * (16 * (uppers[i] & 15) + (lowers[i] & 15) - 17 * centre);
    for (int i = below; i < count; ++i)
        sum[std::size_t(i)] += scale * (16 * (uppers[i - below] >> 4) + (lowers[i - below] >> 4) - 17 * centre);
}

// The rows of the documents chosen, as stretches: [begin, end) each; where all are, those without a vector among them.
template <class Each> void VectorBlock::eachStretch(const ChosenDocuments &chosen, Each each) const
{
    if (chosen.all()) {
        each(0, rows);
        return;
    }
    for (int begin = 0, end = 0; begin < rows; begin = end + 1) {
        for (end = begin; end < rows && holds(end) && chosen.contains(documents()[end]);)
            ++end;
        if (end > begin)
            each(begin, end);
    }
}

void VectorBlock::look(const VectorQuestion &question, BestPassages &best) const
{
    qint32 uppers[rows];
    bool possible[rows];
    const ScopedLock lock(m_mutex);
    eachStretch(question.chosen, [&](int begin, int end) {
        dotProducts(upper(begin), m_stride, end - begin, question.numbers.data(), uppers);
        const float ofCentre = float(question.ofCentre), length = float(question.length), least = float(best.least() / question.scale);
        const float *const factors = upperScales() + begin, *const off = deviations() + begin;
        for (int i = 0; i < end - begin; ++i)
            possible[i] = 16 * (float(uppers[i]) - ofCentre) * factors[i] + length * off[i] >= least;
        for (const bool *at = possible; (at = static_cast<const bool *>(std::memchr(at, true, std::size_t(possible + (end - begin) - at)))); ++at)
            lookClosely(question, begin + int(at - possible), uppers[at - possible], best);
    });
}

void VectorBlock::lookClosely(const VectorQuestion &question, int row, qint32 ofUpper, BestPassages &best) const
{
    if (!holds(row))
        return;
    qint32 ofLower = 0;
    dotProducts(lower(row), m_stride, 1, question.numbers.data(), &ofLower);
    const qint32 product = 16 * (ofUpper - question.ofCentre) + ofLower - question.ofCentre;
    best.offer({ chunks()[row], documents()[row], product * double(scales()[row]) * question.scale });
}

} // namespace superinstance
