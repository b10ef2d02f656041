// Searching by meaning beside words: what it finds, what it leaves as it was, and what becomes of it when its model or its file fails.
#include "engine/async/trace.h"
#include "tests/support/semanticlibrary.h"
#include "tests/support/vaultcontents.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace superinstance;

namespace {

QString latin(const char *text) { return QString::fromLatin1(text); }

} // namespace

class SemanticSearchTest : public QObject {
    Q_OBJECT
    std::unique_ptr<SemanticLibrary> m_library;
    std::shared_ptr<ScriptedEmbedder> m_embedder;

    static std::shared_ptr<ScriptedEmbedder> embedder(const char *tag = "scripted", int dimensions = 48)
    {
        auto made = std::make_shared<ScriptedEmbedder>(latin(tag), dimensions);
        made->meanings = { { latin("car"), latin("automobile") }, { latin("doctor"), latin("physician") } };
        return made;
    }
    void write(const char *name, const char *content) { m_library->write(latin(name), content); }
    void indexAll() { QVERIFY(!m_library->index({ m_library->documents() }, true).contains(QString())); }
    void fill()
    {
        write("garage/repair.txt", "The automobile needs new brakes before winter.");
        write("garage/paint.txt", "The fence was painted green in spring.");
        write("health/visit.txt", "The physician wrote a letter about the knee.");
        write("health/bread.txt", "Bread rises slowly overnight inside a cold kitchen.");
        for (int i = 0; i < 30; ++i)
            m_library->write(latin("rest/%1.txt").arg(i), QByteArray("Nothing number") + QByteArray::number(i) + " was ever said there by anybody" + QByteArray::number(i * 7) + '.');
        indexAll();
    }
    void embedAll(const std::shared_ptr<ScriptedEmbedder> &by)
    {
        m_library->setEmbedder(by);
        QTRY_VERIFY_WITH_TIMEOUT(m_library->embeddedBy(by->tag()), 30'000);
    }
    std::shared_ptr<const Evidence> ask(const char *question, const Scope &scope = {}, int widen = 0)
    {
        const auto found = run([&] { return m_library->retriever.evidence(latin(question), scope, widen, {}); });
        return found ? *found : nullptr;
    }
    static QStringList names(const QList<Passage> &passages)
    {
        QStringList names;
        for (const Passage &passage : passages)
            names.append(QFileInfo(passage.path).fileName());
        return names;
    }
    QStringList documents(SearchRequest request)
    {
        const auto found = run([&] { return m_library->retriever.documents(request, {}); });
        QStringList names;
        for (const SearchHit &hit : found ? found->hits : QList<SearchHit>())
            names.append(QFileInfo(hit.passage.path).fileName());
        return names;
    }
    QStringList search(const char *query)
    {
        const auto found = run([&] { return m_library->retriever.search({ latin(query), 10, {}, true, false, {} }, {}); });
        return found ? names(*found) : QStringList();
    }
    // Everything that evidence tells.
    static QStringList told(const Evidence &evidence)
    {
        QStringList lines { evidence.queries.join(QLatin1Char('|')), QString::number(evidence.strength, 'g', 17), evidence.missingWords.join(QLatin1Char('|')) };
        for (const Passage &passage : evidence.passages)
            lines.append(QStringList { passage.path, QString::number(passage.chunk), QString::number(passage.score, 'g', 17), passage.why.join(QLatin1Char('|')) }.join(QLatin1Char(' ')));
        return lines;
    }
    QByteArray matrix() const
    {
        QFile file(m_library->dataDir() + QLatin1Char('/') + m_library->matrixFiles().value(0));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<SemanticLibrary>();
        m_embedder = embedder();
        m_library->start();
    }
    void cleanup() { m_library.reset(); }

    void otherWords_areFound()
    {
        fill();
        QVERIFY(!search("car brakes of mine").isEmpty()); // by a word
        QVERIFY(search("car").isEmpty());
        QVERIFY(!ask("Which car?")->passages.size());
        embedAll(m_embedder);
        QCOMPARE(ask("The car needs brakes")->passages.first().path, m_library->path(latin("garage/repair.txt")));
        QCOMPARE(search("The doctor sent a note about a knee").value(0), latin("visit.txt"));
        const auto evidence = ask("A doctor wrote letters about this");
        QVERIFY(names(evidence->passages).contains(latin("visit.txt")));
    }

    void aPassageWithoutAnyOfTheWords_saysWhyItIsThere()
    {
        fill();
        m_embedder->meanings = { { latin("automobile"), latin("car") }, { latin("needs"), latin("wants") }, { latin("brakes"), latin("stoppers") }, { latin("winter"), latin("snow") } };
        embedAll(m_embedder);
        const auto evidence = ask("car wants stoppers snow");
        QVERIFY(evidence && !evidence->passages.isEmpty());
        QCOMPARE(names(evidence->passages).first(), latin("repair.txt"));
        QVERIFY2(evidence->passages.first().why.contains(latin("says something like it in other words")), qPrintable(evidence->passages.first().why.join(QLatin1Char('|'))));
        QCOMPARE(evidence->strength, 0.0); // which is of words: nothing that was refused is answered because of it
        QCOMPARE(documents({ latin("car wants stoppers snow") }).value(0), latin("repair.txt"));
    }

    void whatMeansNothingLikeIt_isNotFound()
    {
        fill();
        embedAll(m_embedder);
        QVERIFY(documents({ latin("zebra quagga okapi") }).isEmpty());
        QVERIFY(search("zebra quagga okapi").isEmpty());
        QVERIFY(ask("Where do zebras sleep?")->passages.isEmpty());
        QVERIFY(!m_embedder->questions.isEmpty());
    }

    void withoutAModel_allIsAsItWas()
    {
        fill();
        const QStringList questions { latin("What needs new brakes?"), latin("Who wrote a letter about the knee?"), latin("What was said there by anybody?"), latin("bread kitchen fence") };
        Retriever plain(&m_library->vault());
        QList<QStringList> before;
        const auto all = [&](Retriever &retriever) {
            QList<QStringList> lines;
            for (const QString &question : questions)
                for (const int widen : { 0, 1 }) {
                    const auto found = run([&] { return retriever.evidence(question, {}, widen, {}); });
                    lines.append(told(**found));
                }
            return lines;
        };
        before = all(plain);
        embedAll(m_embedder);
        QCOMPARE(all(plain), before); // vectors in the vault change nothing by themselves
        QVERIFY(all(m_library->retriever) != before);
        m_library->setEmbedder(nullptr);
        QCOMPARE(all(m_library->retriever), before);
        m_embedder->broken = true;
        m_library->semantic.setEmbedder(m_embedder);
        m_library->semantic.setEmbedder(m_embedder);
        SemanticSearch forgetful(&m_library->vectorIndex, {});
        forgetful.setEmbedder(m_embedder);
        Retriever failing(&m_library->vault(), &forgetful);
        QCOMPARE(all(failing), before);
    }

    void theStrength_isThatOfTheWords()
    {
        fill();
        const double before = ask("What needs new brakes before spring?")->strength;
        QVERIFY(before > 0);
        embedAll(m_embedder);
        QCOMPARE(ask("What needs new brakes before spring?")->strength, before);
    }

    void conditions_holdForWhatIsFoundByMeaning()
    {
        fill();
        m_embedder->meanings = { { latin("automobile"), latin("car") }, { latin("needs"), latin("wants") }, { latin("brakes"), latin("stoppers") }, { latin("winter"), latin("snow") } };
        embedAll(m_embedder);
        SearchRequest request { latin("car wants stoppers snow") };
        QCOMPARE(documents(request), QStringList { latin("repair.txt") });
        request.folders = { m_library->path(latin("health")) };
        QVERIFY(documents(request).isEmpty());
        request.folders = { m_library->path(latin("garage")) };
        QCOMPARE(documents(request), QStringList { latin("repair.txt") });
        request.types = { latin("pdf") };
        QVERIFY(documents(request).isEmpty());
        request.types = {};
        request.collections = { latin("other") };
        QVERIFY(documents(request).isEmpty());
        request.collections = {};
        request.operators = true;
        request.query = latin("car wants stoppers snow -path:garage");
        QVERIFY(documents(request).isEmpty());
        request.query = latin("car wants stoppers snow -brakes");
        QVERIFY(documents(request).isEmpty());
        request.query = latin("car wants stoppers \"snow\"");
        QVERIFY(documents(request).isEmpty()); // the very word is asked for
        request.query = latin("car wants stoppers snow");
        request.order = SearchOrder::Name;
        QVERIFY(documents(request).isEmpty());
        const Scope only { {}, { m_library->path(latin("health/visit.txt")) } };
        QVERIFY(!names(ask("car wants stoppers snow", only)->passages).contains(latin("repair.txt")));
    }

    void aGuest_isSeenByNoOtherQuestion()
    {
        fill();
        const QString guest = m_library->path(latin("garage/paint.txt")) + latin(".guest.txt");
        QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(latin("guest.txt"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("Automobile brakes fail every winter.") > 0);
        out.close();
        m_embedder->meanings = { { latin("automobile"), latin("car") }, { latin("brakes"), latin("stoppers") }, { latin("fail"), latin("break") }, { latin("winter"), latin("snow") } };
        QVERIFY(run([&] { return m_library->indexer().readGuest(file, {}, {}); }).ok());
        embedAll(m_embedder);
        QVERIFY(!names(ask("car stoppers break snow")->passages).contains(latin("guest.txt")));
        QVERIFY(names(ask("car stoppers break snow", { {}, { file } })->passages).contains(latin("guest.txt")));
    }

    void aFailingModel_isToldOfOnce()
    {
        fill();
        embedAll(m_embedder);
        m_embedder->broken = true;
        for (const char *question : { "What needs brakes?", "Who wrote a letter?", "What was painted green?" })
            QVERIFY(!ask(question)->passages.isEmpty());
        QCOMPARE(m_library->notices.size(), 1);
        QVERIFY2(m_library->notices.first().contains(latin("scripted")) && m_library->notices.first().contains(latin("out of order")), qPrintable(m_library->notices.first()));
    }

    void aLateModel_isNotWaitedFor()
    {
        m_library = std::make_unique<SemanticLibrary>(SemanticLimits { std::chrono::milliseconds(20), std::chrono::minutes(1) });
        m_library->start();
        fill();
        m_library->setEmbedder(m_embedder);
        QTRY_VERIFY_WITH_TIMEOUT(m_library->embeddedBy(m_embedder->tag()), 30'000);
        Event never;
        m_embedder->heldBackBy = &never;
        const int before = m_embedder->calls;
        QVERIFY(!ask("What needs new brakes?")->passages.isEmpty());
        QVERIFY(!ask("Who wrote a letter?")->passages.isEmpty()); // not even asked again, for a while
        QCOMPARE(m_embedder->calls, before + 1);
        QCOMPARE(m_library->notices.size(), 1);
        QVERIFY2(m_library->notices.first().contains(latin("too long")), qPrintable(m_library->notices.first()));
    }

    // Nobody hears of it, and the next question need not wait either.
    void aModelThatIsStillLoaded_isWoken_andNotWaitedFor()
    {
        fill();
        embedAll(m_embedder);
        m_embedder->asleep = true;
        const int before = m_embedder->calls;
        QVERIFY(!ask("What needs new brakes?")->passages.isEmpty());
        QCOMPARE(m_embedder->wakings, 1);
        QCOMPARE(m_embedder->calls, before);
        QVERIFY(!ask("What needs new brakes?")->queries.contains(latin("scripted")));
        m_embedder->asleep = false;
        QVERIFY(ask("What needs new brakes?")->queries.contains(latin("scripted")));
        QVERIFY2(m_library->notices.isEmpty(), qPrintable(m_library->notices.join(QLatin1Char('|'))));
    }

    // As a server that loads a model only when that is asked something.
    void aModelThatIsFoundUnloaded_isNotToldOf_andAskedAgainWhenItIsThere()
    {
        fill();
        embedAll(m_embedder);
        m_embedder->unloaded = true;
        QVERIFY(!ask("What needs new brakes?")->queries.contains(latin("scripted")));
        QVERIFY2(m_library->notices.isEmpty(), qPrintable(m_library->notices.join(QLatin1Char('|'))));
        m_embedder->asleep = false;
        QVERIFY(ask("What needs new brakes?")->queries.contains(latin("scripted")));
    }

    void aModelThatCannotBeSeen_isToldOfOnce()
    {
        fill();
        embedAll(m_embedder);
        m_embedder->unknown = true;
        for (const char *question : { "What needs brakes?", "Who wrote a letter?" })
            QVERIFY(!ask(question)->passages.isEmpty());
        QCOMPARE(m_library->notices.size(), 1);
        QVERIFY2(m_library->notices.first().contains(latin("Its server is off.")), qPrintable(m_library->notices.first()));
    }

    void words_areLookedForWhileTheMeaningIsMadeOut()
    {
        m_library = std::make_unique<SemanticLibrary>(SemanticLimits { std::chrono::seconds(60), std::chrono::minutes(1) });
        m_library->start();
        fill();
        embedAll(m_embedder);
        Event held;
        m_embedder->heldBackBy = &held;
        Trace trace;
        std::optional<Result<std::shared_ptr<const Evidence>>> found;
        TaskScope scope;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto asking = m_library->retriever.evidence(latin("What needs new brakes?"), {}, 0, stop);
            found = co_await asking;
        });
        QTRY_VERIFY(trace.toJson().contains("question.words")); // which is told at its end
        QVERIFY(!found);
        held.set();
        QTRY_VERIFY(found && found->ok());
        QVERIFY((**found)->queries.contains(latin("scripted")));
        QCOMPARE(names((**found)->passages).first(), latin("repair.txt"));
        QTRY_COMPARE(scope.running(), 0);
    }

    void aDeadModel_isToldOfOnce_whoeverMeetsIt()
    {
        fill();
        embedAll(m_embedder);
        m_embedder->broken = true;
        QVERIFY(!ask("What needs brakes?")->passages.isEmpty());
        QCOMPARE(m_library->notices.size(), 1);
        const int before = m_embedder->calls;
        write("garage/van.txt", "My automobile rattles loudly uphill.");
        QTRY_VERIFY(m_embedder->calls > before + 4); // again and again
        QCOMPARE(m_library->notices.size(), 1);
        m_embedder->broken = false;
        QTRY_VERIFY_WITH_TIMEOUT(m_library->vectors() == 35, 30'000);
    }

    void aFailedModel_isAskedAgainAfterAWhile()
    {
        m_library = std::make_unique<SemanticLibrary>(SemanticLimits { std::chrono::seconds(10), std::chrono::milliseconds(0) });
        m_library->start();
        fill();
        embedAll(m_embedder);
        m_embedder->broken = true;
        ask("What needs brakes?");
        ask("What needs new brakes?");
        QCOMPARE(m_library->notices.size(), 1);
        m_embedder->broken = false;
        QVERIFY(ask("The car needs brakes")->queries.contains(latin("scripted")));
    }

    void aQuestion_isEmbeddedOnce()
    {
        fill();
        embedAll(m_embedder);
        ask("What needs brakes?");
        ask("What needs brakes?", {}, 1);
        QCOMPARE(m_embedder->questions, QStringList { latin("What needs brakes?") });
    }

    void theFormerModel_answersUntilTheNewOneIsReady()
    {
        fill();
        embedAll(m_embedder);
        const auto next = embedder("next", 32);
        Event held;
        next->heldBackBy = &held;
        m_library->setEmbedder(next);
        QTRY_VERIFY(next->calls > 0);
        QVERIFY(ask("The car needs brakes")->queries.contains(latin("scripted")));
        held.set();
        QTRY_VERIFY_WITH_TIMEOUT(m_library->embeddedBy(latin("next")), 30'000);
        QVERIFY(ask("The car needs brakes")->queries.contains(latin("next")));
        QTRY_COMPARE(m_library->matrixFiles().size(), 1);
        QCOMPARE(m_library->vectorIndex.searched()->matrix->rows(), 34);
    }

    void anUnfinishedSet_isNotSearched()
    {
        fill();
        Event held;
        m_embedder->heldBackBy = &held;
        m_library->setEmbedder(m_embedder);
        QTRY_VERIFY(m_embedder->calls > 0);
        QVERIFY(!m_library->vectorIndex.searched());
        QVERIFY(!ask("The car needs brakes")->queries.contains(latin("scripted")));
        QVERIFY(m_library->matrixFiles().isEmpty());
    }

    void newPassages_areFoundByMeaningToo()
    {
        fill();
        embedAll(m_embedder);
        write("garage/van.txt", "My automobile rattles loudly uphill.");
        QTRY_VERIFY(m_library->record(latin("garage/van.txt")).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(m_library->embeddedBy(m_embedder->tag()) && m_library->vectors() == 35, 30'000);
        QCOMPARE(names(ask("my car rattles loudly uphill")->passages).first(), latin("van.txt"));
    }

    // A passage that was not embedded yet loses nothing by it.
    void whatHasNoVector_countsByItsWords()
    {
        fill();
        m_embedder->refused = latin("automobile");
        embedAll(m_embedder);
        QCOMPARE(m_library->vectors(), 33);
        QCOMPARE(names(ask("What needs new brakes before winter?")->passages).first(), latin("repair.txt"));
    }

    void damagedFiles_areMadeAnew()
    {
        fill();
        embedAll(m_embedder);
        const QString file = m_library->dataDir() + QLatin1Char('/') + m_library->matrixFiles().value(0);
        const auto found = told(*ask("The car needs brakes"));
        for (const qint64 at : { 30, 4096 + 64 + 5, 4096 + 64 + 1024 * 16 + 200, -1 }) {
            QFile raw(file);
            if (at < 0) {
                QVERIFY(raw.remove());
            } else {
                QVERIFY(raw.open(QIODevice::ReadWrite) && raw.seek(at));
                QVERIFY(raw.write("damage") == 6);
                raw.close();
            }
            VectorIndex again(&m_library->vault(), &m_library->workers(), m_library->dataDir()); // as at a start
            QVERIFY(run([&] { return again.refresh({}); }).ok());
            QVERIFY(again.searched());
            QCOMPARE(again.searched()->matrix->rows(), 34);
            SemanticSearch semantic(&again, {});
            semantic.setEmbedder(m_embedder);
            Retriever retriever(&m_library->vault(), &semantic);
            QCOMPARE(told(**run([&] { return retriever.evidence(latin("The car needs brakes"), {}, 0, {}); })), found);
        }
    }

    // As it is when a vault came back from a copy.
    void aFileThatDoesNotFitTheVault_isMadeAnew()
    {
        fill();
        embedAll(m_embedder);
        const auto set = m_library->vectorIndex.searched()->set;
        const auto strange = VectorMatrix::open(m_library->dataDir() + QLatin1Char('/') + m_library->matrixFiles().value(0), set);
        QVERIFY(strange.ok());
        QVERIFY((*strange)->take({ { 5000, 700, 4711, 3, Embedding(48, .1f) } }, 5000).ok());
        VectorIndex again(&m_library->vault(), &m_library->workers(), m_library->dataDir());
        QVERIFY(run([&] { return again.refresh({}); }).ok());
        QCOMPARE(again.searched()->matrix->rows(), 34);
        QVERIFY(again.searched()->matrix->lastId() < 5000);
    }

    void aRemoval_leavesNoVectorAnywhere()
    {
        fill();
        write("secret.txt", "canary");
        QTRY_VERIFY(m_library->record(latin("secret.txt")).has_value());
        embedAll(m_embedder);
        QCOMPARE(m_library->vectors(), 35);
        // As it lies in the vault and in the matrix.
        const auto kept = run([&] {
            auto job = [set = m_library->vectorIndex.searched()->set.id](VaultReader &vault) -> Result<QList<KeptVector>> { return vault.vectors().since(set, 0, 100); };
            return m_library->vault().read(job);
        });
        Embedding vector;
        for (const KeptVector &each : *kept)
            if (each.slot == 34)
                vector = each.vector;
        QCOMPARE(vector.size(), 48);
        QByteArray floats(reinterpret_cast<const char *>(vector.constData()), 48 * 4), uppers, lowers; // halves of whole numbers
        double largest = 0;
        for (const float each : vector)
            largest = std::max(largest, double(std::abs(each)));
        for (const float each : vector) {
            const int number = 136 + int(std::lround(double(each) * 119 / largest));
            uppers.append(char(number / 16));
            lowers.append(char(number % 16));
        }
        const auto inMatrix = [&](const QByteArray &halves) { return matrix().contains(halves.mid(0, 20)); };
        const auto inVault = [&](const QByteArray &bytes) {
            for (const char *name : { "vault.sqlite", "vault.sqlite-wal" }) {
                QFile file(m_library->dataDir() + QLatin1Char('/') + latin(name));
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                    return true;
            }
            return false;
        };
        QVERIFY(inVault(floats));
        QObject::disconnect(&m_library->indexer(), &Indexer::vectorsChanged, nullptr, nullptr); // it is done when it is said to be
        QVERIFY(inMatrix(uppers) && inMatrix(lowers));
        QVERIFY(run([&] { return m_library->indexer().remove({ { m_library->path(latin("secret.txt")) } }, {}); }).ok());
        QVERIFY(!inVault(floats.mid(0, 24)));
        QVERIFY(!inMatrix(uppers) && !inMatrix(lowers));
        QCOMPARE(m_library->vectorIndex.searched()->matrix->rows(), 34);
        QVERIFY(matrix().size() > 0);
    }

    // Whether or not anybody searches by it now.
    void aRemoval_wipesAFileThatIsNotOpen()
    {
        fill();
        embedAll(m_embedder);
        const auto rows = [this] {
            const auto opened = VectorMatrix::open(m_library->dataDir() + QLatin1Char('/') + m_library->matrixFiles().value(0), m_library->vectorIndex.searched()->set);
            return (*opened)->rows();
        };
        QCOMPARE(rows(), 34);
        m_library->setEmbedder(nullptr);
        QObject::disconnect(&m_library->indexer(), &Indexer::vectorsChanged, nullptr, nullptr);
        QVERIFY(run([&] { return m_library->indexer().remove({ { m_library->path(latin("rest")) } }, {}); }).ok());
        QCOMPARE(rows(), 4);
    }

    void aDeletedFile_givesItsRowToAnother()
    {
        fill();
        embedAll(m_embedder);
        QVERIFY(QFile::remove(m_library->path(latin("garage/repair.txt"))));
        QTRY_COMPARE(m_library->vectors(), 33);
        QTRY_COMPARE(m_library->vectorIndex.searched()->matrix->rows(), 33);
        QVERIFY(!names(ask("The car needs brakes")->passages).contains(latin("repair.txt")));
        const qint64 size = matrix().size();
        write("garage/new.txt", "An automobile without brakes.");
        QTRY_VERIFY_WITH_TIMEOUT(m_library->embeddedBy(m_embedder->tag()) && m_library->vectors() == 34, 30'000);
        QCOMPARE(matrix().size(), size);
        const auto slots34 = run([&] {
            auto job = [set = m_library->vectorIndex.searched()->set.id](VaultReader &vault) { return vault.vectors().since(set, 34, 100); };
            return m_library->vault().read(job);
        });
        QCOMPARE(slots34->size(), 1);
        QVERIFY(slots34->first().slot < 34);
    }
};

QTEST_GUILESS_MAIN(SemanticSearchTest)
#include "semanticsearch_test.moc"
