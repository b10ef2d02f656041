// The ranking that stops where the rest cannot win, against looking at everything.
#include "engine/indexing/chunker.h"
#include "engine/retrieval/query.h"
#include "tests/support/library.h"

#include <cmath>
#include <random>

using namespace superinstance;

class BestChunksTest : public QObject {
    Q_OBJECT
    static constexpr int passages = 6000, vocabulary = 400; // enough that not every word may choose
    std::unique_ptr<TestLibrary> m_library;
    std::mt19937 m_random { 11 };

    // Frequent words are many times as frequent as rare ones, as in any language.
    QString word()
    {
        const double uniform = std::uniform_real_distribution<>(0, 1)(m_random);
        return QStringLiteral("w%1q").arg(int(std::pow(double(vocabulary), uniform)));
    }
    Result<QList<ScoredChunk>> best(const QString &text, int limit, TermQuery *ran)
    {
        return run([&] {
            auto job = [=](VaultReader &vault) -> Result<QList<ScoredChunk>> {
                const Result<Query> query = analyzeQuery(vault, text, {}, false);
                return query ? bestChunks(vault, *query, limit, {}, ran) : Result<QList<ScoredChunk>>(query.error());
            };
            return m_library->vault().read(job);
        });
    }
    // Every word may choose.
    Result<QList<ScoredChunk>> exhaustive(TermQuery query)
    {
        query.candidates += std::exchange(query.scoring, {});
        return run([&] {
            auto job = [query](VaultReader &vault) { return vault.match(query); };
            return m_library->vault().read(job);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_library = std::make_unique<TestLibrary>();
        QList<PreparedDocument> documents;
        for (int i = 0; i < passages; ++i) {
            ExtractedText text;
            for (int n = 5 + int(m_random() % 60); n > 0; --n)
                text.text += word() + QLatin1Char(' ');
            documents.append(prepare(QStringLiteral("/%1.txt").arg(i), {}, text, { text.text.size(), 1000 }, QByteArray::number(i)));
        }
        QVERIFY(run([&] {
                    auto job = [&documents](VaultWriter &vault) -> Result<void> {
                        for (const PreparedDocument &document : documents)
                            if (const Result<void> stored = vault.store(document); !stored)
                                return stored;
                        return {};
                    };
                    return m_library->vault().write(job);
                }).ok());
    }
    void cleanupTestCase() { m_library.reset(); }

    void sameAsLookingAtEverything()
    {
        int spared = 0;
        for (int round = 0; round < 60; ++round) {
            QString text;
            for (int n = 2 + int(m_random() % 7); n > 0; --n)
                text += word() + QLatin1Char(' ');
            TermQuery ran;
            const auto found = best(text, 20, &ran);
            const auto all = exhaustive(ran);
            QVERIFY(found.ok() && all.ok());
            QCOMPARE(found->size(), all->size());
            for (qsizetype i = 0; i < all->size(); ++i)
                QVERIFY2(std::abs(found->at(i).score - all->at(i).score) < 1e-9, qPrintable(QStringLiteral("%1 at %2").arg(text).arg(i)));
            spared += !ran.scoring.isEmpty();
        }
        QVERIFY(spared > 20); // else nothing was put to the test
    }

    void newPassages_areScoredByTheirLength()
    {
        TermQuery ran;
        QVERIFY(best(QStringLiteral("w1q"), 5, &ran).ok()); // the lengths are in memory now
        m_library->write(QStringLiteral("short.txt"), "zebraword");
        m_library->write(QStringLiteral("long.txt"), QByteArray("zebraword ") + QByteArray("filler ").repeated(100));
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
        const auto found = best(QStringLiteral("zebraword"), 5, &ran);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 2);
        QVERIFY(found->at(0).score > found->at(1).score * 1.2);
    }
};

QTEST_GUILESS_MAIN(BestChunksTest)
#include "bestchunks_test.moc"
