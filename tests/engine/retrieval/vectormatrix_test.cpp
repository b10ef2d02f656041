// The matrix of vectors in its file: what it finds, what it keeps, and what becomes of a file that is not as it was written.
#include "engine/retrieval/dotproducts.h"
#include "engine/retrieval/vectormatrix.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <functional>
#include <thread>

using namespace superinstance;

Q_DECLARE_METATYPE(std::function<float(int, float)>)

class VectorMatrixTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    VectorSet m_set;

    QString file() const { return m_dir->filePath(QStringLiteral("vectors")); }
    std::shared_ptr<VectorMatrix> open(int threads = 2)
    {
        const auto opened = VectorMatrix::open(file(), m_set, threads);
        return opened ? *opened : nullptr;
    }
    static Embedding randomVector(QRandomGenerator &random, int dimensions)
    {
        Embedding vector(dimensions);
        double square = 0;
        for (float &each : vector) { // about normal
            each = float(random.generateDouble() + random.generateDouble() + random.generateDouble() - 1.5);
            square += double(each) * double(each);
        }
        for (float &each : vector)
            each = float(double(each) / std::sqrt(square));
        return vector;
    }
    // Passage i of document i / 10, in row i.
    QList<KeptVector> randomVectors(int count, quint32 seed = 1) const
    {
        QRandomGenerator random(seed);
        QList<KeptVector> vectors;
        for (int i = 0; i < count; ++i)
            vectors.append({ i + 1, i, i + 1, i / 10 + 1, randomVector(random, m_set.dimensions) });
        return vectors;
    }
    static double exactly(const Embedding &a, const Embedding &b)
    {
        double sum = 0;
        for (qsizetype i = 0; i < a.size(); ++i)
            sum += double(a[i]) * double(b[i]);
        return sum;
    }
    static QList<qint64> passages(const NearPassages &near)
    {
        QList<qint64> passages;
        for (const ScoredChunk &chunk : near.best)
            passages.append(chunk.chunk);
        return passages;
    }
    QByteArray content() const
    {
        QFile raw(file());
        return raw.open(QIODevice::ReadOnly) ? raw.readAll() : QByteArray();
    }
    void overwrite(qint64 at, const QByteArray &bytes) const
    {
        QFile raw(file());
        QVERIFY(raw.open(QIODevice::ReadWrite) && raw.seek(at) && raw.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_set = { 1, QStringLiteral("model"), QByteArray("0123456789abcdef"), 100, 0, true };
    }

    void everySetOfInstructions_givesTheSameSums()
    {
        QRandomGenerator random(7);
        for (const int stride : { 64, 128, 384, 4096 }) {
            std::vector<quint8> rows(std::size_t(stride) * 33);
            std::vector<qint8> question(2 * std::size_t(stride), 0);
            for (quint8 &each : rows)
                each = quint8(random.bounded(256));
            for (qint8 &each : question)
                each = qint8(random.bounded(-largestOfQuestion, largestOfQuestion + 1));
            std::fill_n(rows.begin(), stride, quint8(255)); // the largest sum there is
            std::fill(question.begin(), question.end(), qint8(largestOfQuestion));
            std::vector<qint32> fast(33), plain(33);
            dotProducts(rows.data(), stride, 33, question.data(), fast.data());
            plainDotProducts(rows.data(), stride, 33, question.data(), plain.data());
            QCOMPARE(fast, plain);
            for (int i = 0; i < 33; ++i) {
                qint64 sum = 0;
                for (int k = 0; k < stride; ++k) {
                    const int byte = rows[std::size_t(i * stride + k)];
                    sum += qint64(byte % 16) * question[std::size_t(k)] + qint64(byte / 16) * question[std::size_t(stride + k)];
                }
                QCOMPARE(qint64(fast[std::size_t(i)]), sum);
            }
        }
    }

    void theNearest_areFoundInTheirOrder()
    {
        const auto matrix = open();
        QVERIFY(matrix);
        const QList<KeptVector> vectors = randomVectors(3000);
        QVERIFY(matrix->take(vectors, 3000).ok());
        QRandomGenerator random(99);
        for (int i = 0; i < 20; ++i) {
            const Embedding question = randomVector(random, m_set.dimensions);
            QList<QPair<double, qint64>> exact;
            for (const KeptVector &vector : vectors)
                exact.append({ -exactly(question, vector.vector), vector.chunk });
            std::sort(exact.begin(), exact.end());
            const NearPassages near = matrix->nearest(question, 60, {});
            QCOMPARE(near.best.size(), 60);
            const QList<qint64> found = passages(near);
            for (int best = 0; best < 10; ++best)
                QVERIFY(found.contains(exact[best].second)); // to be put in their exact order by the vault's vectors
            QVERIFY(std::abs(near.best.first().score + exact.first().first) < .01);
            QVERIFY(std::is_sorted(near.best.begin(), near.best.end(), [](const ScoredChunk &a, const ScoredChunk &b) { return a.score > b.score; }));
        }
    }

    // A row is looked at more closely only where the upper halves of its numbers allow it to be one of the nearest.
    void rowThatIsOneOfTheNearest_isNeverPassedOver_data()
    {
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<std::function<float(int, float)>>("shape"); // of each number, by its place
        using Shape = std::function<float(int, float)>;
        const Shape asTheyAre = [](int, float number) { return number; };
        QTest::newRow("evenly spread") << 384 << asTheyAre;
        QTest::newRow("few numbers") << 3 << asTheyAre;
        QTest::newRow("many numbers") << 4096 << asTheyAre;
        QTest::newRow("all lean to one side") << 384 << Shape([](int, float number) { return number + .15f; });
        QTest::newRow("mostly zeros") << 384 << Shape([](int place, float number) { return place % 37 == int(number * 1000) % 37 ? number : 0; });
        QTest::newRow("of two values") << 1024 << Shape([](int, float number) { return number > 0 ? .03f : -.03f; });
        QTest::newRow("one is much larger") << 1024 << Shape([](int place, float number) { return place == 5 ? 1 : number; });
        QTest::newRow("a few are much larger") << 1024 << Shape([](int place, float number) { return place % 200 == 5 ? 10 * number : number; });
    }
    void rowThatIsOneOfTheNearest_isNeverPassedOver()
    {
        QFETCH(int, dimensions);
        QFETCH(std::function<float(int, float)>, shape);
        m_set.dimensions = dimensions;
        QRandomGenerator random(3);
        const QList<KeptVector> topics = randomVectors(5, 9);
        const auto about = [&](const Embedding &topic, double likeness) { // anything from that very topic to something else
            Embedding vector = randomVector(random, dimensions);
            for (int i = 0; i < dimensions; ++i)
                vector[i] = shape(i, float(likeness * double(topic[i]) + (1 - likeness) * double(vector[i])));
            return vector;
        };
        QList<KeptVector> vectors;
        for (int i = 0; i < 4000; ++i)
            vectors.append({ i + 1, i, i + 1, 1, about(topics[i % 5].vector, random.generateDouble()) });
        const auto matrix = open(1);
        QVERIFY(matrix->take(vectors, 4000).ok());
        for (int i = 0; i < 30; ++i) {
            const Embedding question = about(topics[i % 5].vector, random.generateDouble());
            const QList<qint64> all = passages(matrix->nearest(question, 4000, {})); // each of them is looked at
            QCOMPARE(all.size(), 4000);
            QCOMPARE(passages(matrix->nearest(question, 60, {})), all.mid(0, 60));
        }
    }

    // Many passages are equally near, in blocks that different threads look at, and the best of them are cut off among those.
    void severalThreads_findWhatOneFinds()
    {
        const auto several = open(4);
        QList<KeptVector> vectors = randomVectors(30'000);
        for (qsizetype i = 0; i < vectors.size(); ++i) {
            vectors[i].vector = vectors[i % 500].vector;
            vectors[i].chunk = vectors.size() - i; // the later rows hold the lower ids
        }
        QVERIFY(several->take(vectors, 30'000).ok());
        const auto one = open(1);
        QRandomGenerator random(5);
        for (int i = 0; i < 20; ++i) {
            const Embedding question = randomVector(random, m_set.dimensions);
            for (const DocumentChoice &chosen : { DocumentChoice {}, DocumentChoice { true, { 1, 2, 2999 } } }) {
                const NearPassages expected = one->nearest(question, 100, chosen);
                const NearPassages found = several->nearest(question, 100, chosen);
                QCOMPARE(passages(found), passages(expected));
                QCOMPARE(found.best.last().score, expected.best.last().score);
                for (qsizetype k = 1; k < 60; ++k) // all equal, or nearly: the first 60 hold one vector
                    QVERIFY(expected.best[k - 1].score > expected.best[k].score || expected.best[k - 1].chunk < expected.best[k].chunk);
            }
        }
    }

    void manyWhoSearchAtOnce_eachFindTheirs()
    {
        const auto matrix = open(2);
        const QList<KeptVector> vectors = randomVectors(12'000);
        QVERIFY(matrix->take(vectors, 12'000).ok());
        std::atomic<int> right = 0;
        std::vector<std::thread> searching;
        for (int i = 0; i < 8; ++i)
            searching.emplace_back([&, i] {
                for (int k = i; k < 12'000; k += 601)
                    right += passages(matrix->nearest(vectors[k].vector, 1, {})) == QList<qint64> { k + 1 };
            });
        for (std::thread &each : searching)
            each.join();
        QCOMPARE(right, 8 * 20);
    }

    void whoIsStopped_looksNoFurther()
    {
        std::stop_source stop;
        stop.request_stop();
        for (const int threads : { 1, 3 }) {
            const auto matrix = open(threads);
            QVERIFY(matrix->take(randomVectors(12'000), 12'000).ok());
            QVERIFY(matrix->nearest(randomVectors(1)[0].vector, 10, {}, stop.get_token()).best.isEmpty());
        }
    }

    void onlyChosenDocuments_areLookedAt()
    {
        const auto matrix = open();
        const QList<KeptVector> vectors = randomVectors(2500);
        QVERIFY(matrix->take(vectors, 2500).ok());
        const Embedding question = vectors[123].vector; // of document 13
        QCOMPARE(passages(matrix->nearest(question, 1, {})), QList<qint64> { 124 });
        const NearPassages others = matrix->nearest(question, 5000, { true, { 13 } });
        QCOMPARE(others.best.size(), 2490);
        QVERIFY(!passages(others).contains(124));
        const NearPassages few = matrix->nearest(question, 5000, { false, { 13, 200, 100'000 } });
        QCOMPARE(few.best.size(), 20);
        QCOMPARE(few.best.first().chunk, 124);
        for (const ScoredChunk &chunk : few.best)
            QVERIFY(chunk.document == 13 || chunk.document == 200);
        QVERIFY(matrix->nearest(question, 10, { false, {} }).best.isEmpty());
    }

    void whatIsUsual_isWhatPassagesHaveInCommon()
    {
        const auto matrix = open();
        QList<KeptVector> vectors = randomVectors(1000);
        for (KeptVector &vector : vectors) { // all lean to one side
            for (float &each : vector.vector)
                each *= .6f;
            vector.vector[0] = .8f;
        }
        QVERIFY(matrix->take(vectors, 1000).ok());
        Embedding question(m_set.dimensions, 0);
        question[0] = 1;
        const double usual = matrix->nearest(question, 1, {}).usual;
        QVERIFY2(usual > .75 && usual < .8, qPrintable(QString::number(usual)));
        QList<qint64> rows;
        for (int i = 0; i < 1000; ++i)
            rows.append(i);
        QVERIFY(matrix->wipe(rows).ok());
        QVERIFY(std::abs(matrix->nearest(question, 1, {}).usual) < 1e-6);
    }

    void whatWasTaken_isThereTheNextTime()
    {
        QVERIFY(open()->take(randomVectors(1500), 1500).ok());
        const auto again = open();
        QCOMPARE(again->rows(), 1500);
        QCOMPARE(again->lastId(), 1500);
        QCOMPARE(passages(again->nearest(randomVectors(1500)[700].vector, 1, {})), QList<qint64> { 701 });
    }

    void aWipedRow_leavesNothingInTheFile()
    {
        const auto matrix = open();
        QList<KeptVector> vectors = randomVectors(50);
        vectors[20].vector = Embedding(m_set.dimensions, .1f); // every number becomes the largest
        QVERIFY(matrix->take(vectors, 50).ok());
        const QByteArray canary(m_set.dimensions - strideOf(m_set.dimensions), char(255)); // both halves of a byte
        QVERIFY(content().contains(canary));
        QVERIFY(matrix->wipe({ 20, 99'999 }).ok());
        QVERIFY(!content().contains(canary));
        QCOMPARE(matrix->rows(), 49);
        QVERIFY(!passages(matrix->nearest(vectors[20].vector, 50, {})).contains(21));
        QVERIFY(matrix->take({ { 51, 20, 51, 9, vectors[20].vector } }, 51).ok()); // its row is free for another
        QCOMPARE(open()->nearest(vectors[20].vector, 1, {}).best.first().chunk, 51);
        QCOMPARE(open()->rows(), 50);
    }

    void aFileOfAnotherSet_isBegunAnew_data()
    {
        QTest::addColumn<VectorSet>("other");
        VectorSet set { 1, QStringLiteral("model"), QByteArray("0123456789abcdef"), 100, 0, true };
        set.id = 2;
        QTest::newRow("set") << set;
        set.id = 1;
        set.token = QByteArray("fedcba9876543210"); // of a vault that was made anew
        QTest::newRow("vault") << set;
        set.token = m_set.token;
        set.dimensions = 101;
        QTest::newRow("dimensions") << set;
    }
    void aFileOfAnotherSet_isBegunAnew()
    {
        QFETCH(VectorSet, other);
        QVERIFY(open()->take(randomVectors(10), 10).ok());
        m_set = other;
        const auto matrix = open();
        QVERIFY(matrix);
        QCOMPARE(matrix->rows(), 0);
        QCOMPARE(matrix->lastId(), 0);
    }

    void aDamagedFile_isBegunAnew_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::newRow("header") << qint64(40);
        QTest::newRow("numbers of a row") << qint64(4096 + 64 + 1024 * 16 + 5000);
        QTest::newRow("passage of a row") << qint64(4096 + 64 + 3);
        QTest::newRow("second block") << qint64(4096 + 64 + 1024 * 16 + 1024 * 128 + 5000);
    }
    void aDamagedFile_isBegunAnew()
    {
        QFETCH(qint64, at);
        QVERIFY(open()->take(randomVectors(2000), 2000).ok());
        const char was = content()[at];
        overwrite(at, QByteArray(1, char(was ^ 4)));
        const auto matrix = open();
        QVERIFY(matrix);
        QCOMPARE(matrix->rows(), 0);
        QVERIFY(matrix->take(randomVectors(2000), 2000).ok());
        QCOMPARE(open()->rows(), 2000);
    }

    void aFileThatIsCut_isBegunAnew()
    {
        QVERIFY(open()->take(randomVectors(2000), 2000).ok());
        QVERIFY(QFile::resize(file(), content().size() - 1));
        QCOMPARE(open()->rows(), 0);
        QVERIFY(QFile::resize(file(), 100));
        QCOMPARE(open()->rows(), 0);
    }

    // What was written before the program was killed, and not yet named by the header, is taken once more.
    void whatAKillCutOff_isTakenAgain()
    {
        const QList<KeptVector> vectors = randomVectors(1500);
        {
            const auto matrix = open();
            QVERIFY(matrix->take(vectors.mid(0, 1000), 1000).ok());
            const QByteArray header = content().left(4096);
            QVERIFY(matrix->take(vectors.mid(1000), 1500).ok());
            overwrite(0, header);
        }
        const auto matrix = open();
        QCOMPARE(matrix->lastId(), 1000);
        QVERIFY(matrix->take(vectors.mid(1000), 1500).ok());
        QCOMPARE(matrix->rows(), 1500);
        QCOMPARE(open()->rows(), 1500);
    }

    void aSearchUnderWay_outlivesTheFile()
    {
        const auto matrix = open();
        const QList<KeptVector> vectors = randomVectors(1200);
        QVERIFY(matrix->take(vectors, 1200).ok());
        overwrite(40, "x");
        QCOMPARE(open()->rows(), 0); // another has taken its place
        QCOMPARE(matrix->nearest(vectors[5].vector, 1, {}).best.first().chunk, 6);
    }

    void theFile_isTheOwnersAlone()
    {
        open();
        QCOMPARE(int(QFile(file()).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)), 0);
    }
};

QTEST_GUILESS_MAIN(VectorMatrixTest)
#include "vectormatrix_test.moc"
