// Finding the nearest vectors in matrices of several sizes, beside a plain scan of floats in the same run; how many of the exact ten
// nearest are found; with a filter that leaves one document in a hundred; and what comes and goes. Half of the questions come after a plain
// scan, which puts the matrix out of the processor's caches, the other half one after another. vector_bench [COUNT…]
#include "engine/retrieval/dotproducts.h"
#include "engine/retrieval/vectormatrix.h"
#include "tests/bench/processmeter.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace superinstance;

namespace {

constexpr int dimensions = 384, best = 10, candidates = 60, topics = 500;

struct Times {
    QList<double> wall, processor;
    void measure(const std::function<void()> &work)
    {
        QElapsedTimer clock;
        clock.start();
        const double before = processMs();
        work();
        processor.append(processMs() - before);
        wall.append(double(clock.nsecsElapsed()) / 1e6);
    }
    static double percentile(QList<double> values, double share)
    {
        std::sort(values.begin(), values.end());
        return values[qsizetype(share * double(values.size() - 1))];
    }
    void print(const char *what) const
    {
        std::printf("  %-34s p50 %7.2f  p95 %7.2f ms   processor p50 %7.2f  p95 %7.2f ms\n", what, percentile(wall, .5), percentile(wall, .95), percentile(processor, .5), percentile(processor, .95));
    }
};

// Vectors about topics, as those of texts are: not evenly spread.
class Vectors {
public:
    explicit Vectors(int count) : m_count(count), m_numbers(std::size_t(count) * dimensions)
    {
        for (int i = 0; i < topics * dimensions; ++i)
            m_topics.push_back(normal());
        for (int i = 0; i < count; ++i)
            make(&m_numbers[std::size_t(i) * dimensions]);
    }
    Embedding at(int index) const { return Embedding(m_numbers.begin() + qsizetype(index) * dimensions, m_numbers.begin() + qsizetype(index + 1) * dimensions); }
    Embedding question()
    {
        Embedding vector(dimensions);
        make(vector.data());
        return vector;
    }
    float likeness(const Embedding &question, int index) const
    {
        const float *row = &m_numbers[std::size_t(index) * dimensions];
        float sum[16] = {}; // sixteen at a time, so that the compiler may
        for (int i = 0; i < dimensions; i += 16)
            for (int k = 0; k < 16; ++k)
                sum[k] += row[i + k] * question[i + k];
        float all = 0;
        for (const float each : sum)
            all += each;
        return all;
    }
    // The plain way.
    QList<int> nearest(const Embedding &question, const std::function<bool(int)> &wanted = {}) const
    {
        QList<QPair<float, int>> found;
        for (int i = 0; i < m_count; ++i) {
            if (wanted && !wanted(i))
                continue;
            const float score = likeness(question, i);
            if (found.size() == best && -score >= found.last().first)
                continue;
            const QPair<float, int> each { -score, i };
            found.insert(std::upper_bound(found.begin(), found.end(), each), each);
            if (found.size() > best)
                found.removeLast();
        }
        QList<int> indices;
        for (const auto &each : found)
            indices.append(each.second);
        return indices;
    }

private:
    float normal()
    {
        return float(std::sqrt(-2 * std::log(1 - m_random.generateDouble())) * std::cos(2 * M_PI * m_random.generateDouble()));
    }
    float quick() { return float(m_random.bounded(1 << 16) + m_random.bounded(1 << 16) + m_random.bounded(1 << 16)) / (1 << 15) - 3; }
    void make(float *vector)
    {
        const float *topic = &m_topics[std::size_t(m_random.bounded(topics)) * dimensions];
        double square = 0;
        for (int i = 0; i < dimensions; ++i) {
            vector[i] = topic[i] + quick();
            square += double(vector[i]) * double(vector[i]);
        }
        for (int i = 0; i < dimensions; ++i)
            vector[i] = float(double(vector[i]) / std::sqrt(square));
    }
    QRandomGenerator m_random { 42 };
    const int m_count;
    std::vector<float> m_topics;
    std::vector<float> m_numbers;
};

// As a search does: roughly first, then exactly among those.
QList<int> nearest(const VectorMatrix &matrix, const Vectors &vectors, const Embedding &question, const DocumentChoice &chosen)
{
    QList<QPair<float, int>> exact;
    for (const ScoredChunk &chunk : matrix.nearest(question, candidates, chosen).best)
        exact.append({ -vectors.likeness(question, int(chunk.chunk - 1)), int(chunk.chunk - 1) });
    std::sort(exact.begin(), exact.end());
    QList<int> indices;
    for (const auto &each : exact.mid(0, best))
        indices.append(each.second);
    return indices;
}

double shared(const QList<int> &found, const QList<int> &exact)
{
    const auto isExact = [&](int each) { return exact.contains(each); };
    return double(std::count_if(found.begin(), found.end(), isExact)) / double(exact.size());
}

void fill(VectorMatrix &matrix, const Vectors &vectors, int count)
{
    for (int from = 0; from < count; from += 2000) {
        QList<KeptVector> some;
        for (int i = from; i < std::min(from + 2000, count); ++i)
            some.append({ i + 1, i, i + 1, i / 10 + 1, vectors.at(i) });
        if (!matrix.take(some, some.last().id))
            qFatal("the matrix cannot be written");
    }
}

void measure(int count)
{
    QTemporaryDir dir;
    Vectors vectors(count);
    const VectorSet set { 1, QStringLiteral("m"), QByteArray("0123456789abcdef"), dimensions, 0, true };
    const QString file = dir.filePath(QStringLiteral("matrix"));
    QElapsedTimer clock;
    clock.start();
    fill(**VectorMatrix::open(file, set), vectors, count);
    const double filled = double(clock.restart()) / 1e3;
    const auto matrix = *VectorMatrix::open(file, set);
    std::printf("%d vectors of %d: filled in %.1f s, opened and checked in %.2f s, %.0f MB\n", count, dimensions, filled, double(clock.elapsed()) / 1e3, double(QFileInfo(file).size()) / 1e6);
    DocumentChoice few { false, {} };
    for (int document = 1; document <= count / 10; document += 100)
        few.ids.insert(document);
    const auto isFew = [&](int index) { return (index / 10) % 100 == 0; };
    const auto byOne = *VectorMatrix::open(file, set, 1);
    Times cold, quick, one, filtered, plain, change, gone;
    double recall = 0, recallOfFew = 0;
    const int questions = count >= 1'000'000 ? 60 : 200, compared = questions / 2;
    for (int i = 0; i < questions; ++i) {
        const Embedding question = vectors.question();
        QList<int> found, ofFew, exact;
        (i < compared ? cold : quick).measure([&] { found = nearest(*matrix, vectors, question, {}); });
        filtered.measure([&] { ofFew = nearest(*matrix, vectors, question, few); });
        if (i >= compared) {
            one.measure([&] { (void)nearest(*byOne, vectors, question, {}); });
            continue;
        }
        plain.measure([&] { exact = vectors.nearest(question); });
        recall += shared(found, exact) / compared;
        recallOfFew += shared(ofFew, vectors.nearest(question, isFew)) / compared;
    }
    for (int i = 0; i < 20; ++i) {
        QList<KeptVector> some;
        for (int k = 0; k < 32; ++k)
            some.append({ count + 32 * i + k + 1, count + 32 * i + k, count + 32 * i + k + 1, 1, vectors.at(k) });
        change.measure([&] { (void)matrix->take(some, some.last().id); });
        gone.measure([&] { (void)matrix->wipe({ some.last().slot }); });
    }
    quick.print("int8, rescored");
    one.print("the same in one thread");
    cold.print("the same after a plain scan");
    filtered.print("with a filter of 1 %");
    plain.print("plain scan of floats");
    change.print("32 vectors come");
    gone.print("one goes");
    std::printf("  recall@10 %.4f, with the filter %.4f\n", recall, recallOfFew);
}

} // namespace

int main(int count, char **arguments)
{
    if (count < 2)
        for (const int each : { 10'000, 100'000, 1'000'000 })
            measure(each);
    for (int i = 1; i < count; ++i)
        measure(std::max(100, std::atoi(arguments[i])));
    return 0;
}
