// What is read is embedded in the background: once, behind everything else, whatever comes in between.
#include "engine/vault/keptvectors.h"
#include "tests/support/semanticlibrary.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>

using namespace superinstance;

namespace {

QString latin(const char *text) { return QString::fromLatin1(text); }

// The program that is killed: reads `documents` into the vault in `dataDir`, and embeds. Says how many passages it embedded.
int embedUntilKilled(const QString &dataDir, const QString &documents)
{
    Executor executor;
    Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
    if (!vault)
        return 1;
    QThreadPool workers;
    VectorIndex index(vault->get(), &workers, dataDir);
    IndexerOptions options = TestLibrary::quickOptions();
    options.embedding.mostTexts = 2;
    Indexer indexer(vault->get(), &workers, options);
    TaskScope scope;
    QObject::connect(&indexer, &Indexer::vectorsChanged, &indexer, [&] {
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto refreshing = index.refresh(stop);
            (void)co_await refreshing;
            std::puts("refreshed");
            std::fflush(stdout);
        });
    });
    const auto embedder = std::make_shared<ScriptedEmbedder>();
    indexer.setEmbedder(embedder);
    (void)run([&] { return indexer.start({}); });
    (void)run([&] { return indexer.index({ documents }, {}, true, {}, {}); });
    QEventLoop().exec();
    return 0;
}

} // namespace

class EmbeddingTest : public QObject {
    Q_OBJECT
    std::unique_ptr<SemanticLibrary> m_library;
    std::shared_ptr<ScriptedEmbedder> m_embedder;
    Event m_first, m_second;

    void write(const char *name, const char *content) { m_library->write(latin(name), content); }
    void fill(int files = 20)
    {
        for (int i = 0; i < files; ++i)
            m_library->write(latin("%1.txt").arg(i), QByteArray("The file ") + QByteArray::number(i) + " tells of lamp" + QByteArray::number(i) + '.');
        QVERIFY(!m_library->index({ m_library->documents() }, true).contains(QString()));
    }
    void embedAll(const std::shared_ptr<ScriptedEmbedder> &by)
    {
        m_library->setEmbedder(by);
        QTRY_VERIFY_WITH_TIMEOUT(m_library->embeddedBy(by->tag()), 30'000);
    }
    void holdAfterOneBatch(const std::shared_ptr<ScriptedEmbedder> &embedder)
    {
        embedder->heldBackBy = &m_first;
        m_library->setEmbedder(embedder);
        QTRY_COMPARE(embedder->calls, 1);
        embedder->heldBackBy = &m_second;
        m_first.set();
        QTRY_COMPARE(embedder->calls, 2);
    }
    qint64 ask(const char *sql)
    {
        qint64 answer = -1;
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(latin("QSQLITE"), latin("raw"));
            raw.setDatabaseName(m_library->dataDir() + latin("/vault.sqlite"));
            if (raw.open()) {
                QSqlQuery query(raw);
                if (query.exec(latin(sql)) && query.next())
                    answer = query.value(0).toLongLong();
            }
        }
        QSqlDatabase::removeDatabase(latin("raw"));
        return answer;
    }
    qint64 sets() { return ask("SELECT count(*) FROM vector_set"); }

private Q_SLOTS:
    void init()
    {
        m_first.reset();
        m_second.reset();
        m_library = std::make_unique<SemanticLibrary>();
        m_embedder = std::make_shared<ScriptedEmbedder>();
        m_library->start();
    }
    void cleanup() { m_library.reset(); }

    void whatIsRead_isEmbedded()
    {
        m_library->setEmbedder(m_embedder);
        fill();
        QTRY_VERIFY(m_library->embeddedBy(latin("scripted")) && m_library->vectors() == 20);
        QCOMPARE(m_embedder->passages.size(), 20);
        QCOMPARE(m_library->indexer().progress().toEmbed, 0);
        m_library->write(latin("late.txt"), "One that came late.");
        QTRY_COMPARE(m_library->vectors(), 21);
        QCOMPARE(m_embedder->passages.size(), 21);
        const auto counts = run([&] {
            auto job = [](VaultReader &vault) { return vault.counts(); };
            return m_library->vault().read(job);
        });
        QCOMPARE(counts->embedded, 21);
    }

    void theHeading_isPartOfWhatIsEmbedded()
    {
        m_library->setEmbedder(m_embedder);
        m_library->write(latin("manual.md"), "# Pumps\n\nTurn the valve to the left.\n");
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
        QTRY_VERIFY(!m_embedder->passages.isEmpty());
        QVERIFY2(m_embedder->passages.first().startsWith(latin("Pumps\n")), qPrintable(m_embedder->passages.first()));
    }

    void aNewStart_goesOnWhereItWas()
    {
        fill();
        holdAfterOneBatch(m_embedder);
        const QStringList before = m_embedder->passages;
        QVERIFY(!before.isEmpty() && before.size() < 20);
        m_library->reopen(); // what was asked is given up
        m_embedder->heldBackBy = nullptr;
        m_library->start();
        embedAll(m_embedder);
        QCOMPARE(m_embedder->passages.size(), 20);
        QCOMPARE(QSet<QString>(m_embedder->passages.begin(), m_embedder->passages.end()).size(), 20); // none twice
        m_library->reopen();
        m_library->start();
        m_library->setEmbedder(m_embedder);
        QTRY_VERIFY(m_library->embeddedBy(latin("scripted")));
        QCOMPARE(m_embedder->passages.size(), 20);
    }

    void whatWasKeptByTheNameAlone_isTakenOver_whereItIsOfTheModel_data()
    {
        QTest::addColumn<bool>("another");
        QTest::addColumn<bool>("onTheWay");
        QTest::newRow("the same model") << false << false;
        QTest::newRow("another") << true << false;
        QTest::newRow("replaced on the way") << true << true;
    }
    void whatWasKeptByTheNameAlone_isTakenOver_whereItIsOfTheModel()
    {
        QFETCH(bool, another);
        QFETCH(bool, onTheWay);
        const QList<QStringList> otherMeanings { { latin("lamps"), latin("file"), latin("tells") } };
        fill();
        if (onTheWay) {
            holdAfterOneBatch(m_embedder);
            m_embedder->meanings = otherMeanings;
            m_second.set();
            QTRY_VERIFY_WITH_TIMEOUT(m_library->embeddedBy(latin("scripted")), 30'000);
        } else {
            embedAll(m_embedder);
        }
        const qint64 set = ask("SELECT max(id) FROM vector_set");
        const auto now = std::make_shared<ScriptedEmbedder>(latin("scripted 7f3a"));
        now->earlier = latin("scripted");
        if (another)
            now->meanings = otherMeanings;
        embedAll(now);
        QCOMPARE(now->passages.size(), another ? 22 : 2);
        QCOMPARE(ask("SELECT max(id) FROM vector_set") == set, !another);
        QTRY_COMPARE(sets(), 1);
        QCOMPARE(m_library->vectors(), 20);
    }

    void aServerThatIsOff_isLeftAlone_untilItIsNeeded()
    {
        fill();
        embedAll(m_embedder);
        m_library->reopen();
        m_library->start();
        m_embedder->unknown = true;
        m_embedder->identified = 0;
        m_library->setEmbedder(m_embedder);
        QTRY_VERIFY(m_embedder->identified > 0);
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
        QVERIFY2(m_library->notices.isEmpty(), qPrintable(m_library->notices.join(QLatin1Char('|'))));
        m_library->write(latin("late.txt"), "One that came late.");
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
        QTRY_COMPARE(m_library->notices.size(), 1);
        m_embedder->unknown = false;
        QTRY_COMPARE_WITH_TIMEOUT(m_library->vectors(), 21, 30'000);
    }

    void aKilledProgram_losesNothing()
    {
        QTemporaryDir data, documents;
        for (int i = 0; i < 120; ++i) {
            QFile file(documents.filePath(latin("%1.txt").arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("The file " + QByteArray::number(i) + " tells of lamps.") > 0);
        }
        const auto vectors = [&](const char *sql) {
            qint64 answer = -1;
            {
                QSqlDatabase raw = QSqlDatabase::addDatabase(latin("QSQLITE"), latin("raw"));
                raw.setDatabaseName(data.filePath(latin("d/vault.sqlite")));
                if (raw.open()) {
                    QSqlQuery query(raw);
                    if (query.exec(latin(sql)) && query.next())
                        answer = query.value(0).toLongLong();
                }
            }
            QSqlDatabase::removeDatabase(latin("raw"));
            return answer;
        };
        for (int round = 0; vectors("SELECT max(complete) FROM vector_set") < 1 || vectors("SELECT count(*) FROM vector") < 120; ++round) {
            QVERIFY2(round < 60, "it never comes to an end");
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), { latin("--embed"), data.filePath(latin("d")), documents.path() });
            QVERIFY(child.waitForStarted());
            const qint64 before = std::max<qint64>(0, vectors("SELECT count(*) FROM vector"));
            QTRY_VERIFY_WITH_TIMEOUT(vectors("SELECT count(*) FROM vector") >= std::min<qint64>(before + 20 + round % 3, 120), 30'000);
            if (before >= 100)
                QTRY_VERIFY_WITH_TIMEOUT(vectors("SELECT max(complete) FROM vector_set") == 1, 30'000);
            ::kill(pid_t(child.processId()), SIGKILL);
            QVERIFY(child.waitForFinished());
            QCOMPARE(vectors("SELECT count(*) FROM vector"), vectors("SELECT count(*) FROM chunk WHERE id <= (SELECT embedded_upto FROM vector_set)"));
        }
        QCOMPARE(vectors("SELECT count(DISTINCT chunk) FROM vector"), 120);
        const auto vault = Vault::open(data.filePath(latin("d")));
        QVERIFY(vault.ok());
        VectorIndex index(vault->get(), &m_library->workers(), data.filePath(latin("d")));
        QVERIFY(run([&] { return index.refresh({}); }).ok());
        QCOMPARE(index.searched()->matrix->rows(), 120);
    }

    void aMovedFile_keepsItsVectors()
    {
        fill();
        embedAll(m_embedder);
        const qint64 last = ask("SELECT max(id) FROM vector");
        QVERIFY(QDir(m_library->documents()).mkdir(latin("below")));
        QVERIFY(QFile::rename(m_library->path(latin("3.txt")), m_library->path(latin("below/other.txt"))));
        QTRY_VERIFY(m_library->record(latin("below/other.txt")).has_value() && !m_library->record(latin("3.txt")).has_value());
        QTRY_VERIFY(m_library->embeddedBy(latin("scripted")));
        QCOMPARE(ask("SELECT max(id) FROM vector"), last);
        QCOMPARE(m_embedder->passages.size(), 20);
    }

    void aCopy_isNotEmbeddedAgain()
    {
        fill();
        embedAll(m_embedder);
        QVERIFY(QFile::copy(m_library->path(latin("3.txt")), m_library->path(latin("copy of 3.txt"))));
        QTRY_COMPARE(m_library->vectors(), 21);
        QTRY_VERIFY(m_library->embeddedBy(latin("scripted")));
        QCOMPARE(m_embedder->passages.size(), 20);
        QCOMPARE(ask("SELECT count(DISTINCT vector) FROM vector"), 20);
    }

    void aChangedFile_isEmbeddedAgain()
    {
        fill();
        embedAll(m_embedder);
        m_library->write(latin("3.txt"), "Now it tells of bread.");
        QTRY_COMPARE(m_embedder->passages.size(), 21);
        QCOMPARE(m_embedder->passages.last(), latin("Now it tells of bread."));
        QTRY_COMPARE(m_library->vectors(), 20);
    }

    void anotherModel_makesAllAnew()
    {
        fill();
        embedAll(m_embedder);
        const auto next = std::make_shared<ScriptedEmbedder>(latin("next"), 32);
        Event held;
        next->heldBackBy = &held;
        m_library->setEmbedder(next);
        QTRY_COMPARE(next->calls, 1);
        QCOMPARE(m_library->vectors(), 20); // the old ones, until the new ones are whole
        QCOMPARE(ask("SELECT dimensions FROM vector_set WHERE complete = 1 AND dropped = 0"), 48);
        held.set();
        QTRY_VERIFY(m_library->embeddedBy(latin("next")));
        QCOMPARE(next->passages.size(), 20);
        QTRY_COMPARE(sets(), 1); // then they go
        QCOMPARE(ask("SELECT count(*) FROM vector"), 20);
        QCOMPARE(ask("SELECT count(*) FROM vector_hole"), 0);
    }

    void theFormerModelAgain_makesNothingAgain()
    {
        fill();
        embedAll(m_embedder);
        const auto next = std::make_shared<ScriptedEmbedder>(latin("next"), 32);
        holdAfterOneBatch(next);
        m_library->setEmbedder(m_embedder);
        QTRY_COMPARE(sets(), 1); // what the other had begun goes
        QVERIFY(m_library->embeddedBy(latin("scripted")));
        QCOMPARE(m_embedder->passages.size(), 20);
        QCOMPARE(ask("SELECT count(*) FROM vector"), 20);
    }

    void aModelThatChangedUnderItsName_makesAllAnew()
    {
        fill();
        embedAll(m_embedder);
        m_embedder->numbers = 64;
        m_library->write(latin("new.txt"), "One more.");
        QTRY_VERIFY_WITH_TIMEOUT(ask("SELECT dimensions FROM vector_set WHERE complete = 1 AND dropped = 0") == 64, 30'000);
        QTRY_COMPARE(m_library->vectors(), 21);
        QTRY_COMPARE(sets(), 1);
    }

    void aTextThatTheModelRefuses_isPassedOver()
    {
        fill();
        m_embedder->refused = latin("lamp7");
        embedAll(m_embedder);
        QCOMPARE(m_library->vectors(), 19);
        QVERIFY(m_library->notices.isEmpty());
    }

    void aTextThatIsTooLong_isCut()
    {
        m_library->write(latin("long.txt"), QByteArray("word ").repeated(100) + "toolong");
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
        m_embedder->refused = latin("toolong");
        embedAll(m_embedder);
        QCOMPARE(m_library->vectors(), 1);
        QVERIFY(m_embedder->passages.last().size() > 200);
    }

    void aFailingModel_isToldOfOnceAndAskedAgain()
    {
        fill();
        m_embedder->broken = true;
        m_library->setEmbedder(m_embedder);
        QTRY_VERIFY(m_embedder->calls > 6);
        QCOMPARE(m_library->notices.size(), 1);
        QVERIFY2(m_library->notices.first().contains(latin("out of order")), qPrintable(m_library->notices.first()));
        m_embedder->broken = false;
        QTRY_VERIFY(m_library->embeddedBy(latin("scripted")));
        QCOMPARE(m_library->vectors(), 20); // nothing was passed over
        QCOMPARE(m_library->notices.size(), 1);
    }

    void aQuestion_goesFirst()
    {
        fill();
        m_library->indexer().pace().questionBegins();
        m_library->setEmbedder(m_embedder);
        (void)run([&] { return m_library->indexer().index({ m_library->path(latin("nowhere")) }, {}, false, {}, {}); }); // what it takes to notice all
        QCOMPARE(m_embedder->calls, 0);
        m_library->indexer().pace().questionEnds();
        QTRY_VERIFY(m_library->embeddedBy(latin("scripted")));
    }

    void pausedReading_pausesItToo()
    {
        fill();
        m_library->indexer().setPaused(true);
        m_library->setEmbedder(m_embedder);
        for (int i = 0; i < 3; ++i)
            (void)run([&] {
                auto job = [](VaultReader &vault) { return vault.counts(); };
                return m_library->vault().read(job);
            });
        QCOMPARE(m_embedder->calls, 0);
        m_library->indexer().setPaused(false);
        QTRY_VERIFY(m_library->embeddedBy(latin("scripted")));
    }

    void noModel_isAskedNothingMore()
    {
        fill();
        Event held;
        m_embedder->heldBackBy = &held;
        m_library->setEmbedder(m_embedder);
        QTRY_COMPARE(m_embedder->calls, 1);
        QVERIFY(m_library->indexer().progress().toEmbed > 0);
        m_library->setEmbedder(nullptr); // gives up what was asked
        m_library->write(latin("late.txt"), "One that came late.");
        QTRY_VERIFY(m_library->record(latin("late.txt")).has_value());
        QCOMPARE(m_embedder->calls, 1);
        QVERIFY(m_library->notices.isEmpty());
        QCOMPARE(m_library->indexer().progress().toEmbed, 0);
    }

    void whatIsRemoved_leavesEverySet()
    {
        fill();
        embedAll(m_embedder);
        const auto next = std::make_shared<ScriptedEmbedder>(latin("next"), 32);
        m_library->setEmbedder(next);
        QTRY_VERIFY(!next->passages.isEmpty());
        QVERIFY(run([&] { return m_library->indexer().remove({ { m_library->documents() } }, {}); }).ok());
        QTRY_COMPARE(ask("SELECT count(*) FROM vector"), 0);
    }
};

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    if (application.arguments().value(1) == latin("--embed"))
        return embedUntilKilled(application.arguments().value(2), application.arguments().value(3));
    EmbeddingTest test;
    return QTest::qExec(&test, count, arguments);
}
#include "embedding_test.moc"
