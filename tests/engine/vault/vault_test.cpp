// The vault on a real SQLite database: what it keeps, what it forgets, and what it says when the disk fails it.
#include "engine/async/executor.h"
#include "engine/indexing/chunker.h"
#include "engine/vault/vault.h"
#include "tests/support/running.h"
#include "tests/support/traces.h"

#include <QDir>
#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTranslator>

#include <csignal>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace superinstance;

namespace {

PreparedDocument documentOf(const QString &path, const QString &text)
{
    ExtractedText extracted;
    extracted.text = text;
    return prepare(path, {}, extracted, { text.size(), 1000 }, path.toUtf8());
}

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

} // namespace

class VaultTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Vault> m_vault;

    QString dataDir() const { return m_dir->filePath(QStringLiteral("data")); }
    Result<void> store(const PreparedDocument &document)
    {
        return run([&] {
            auto job = [document](VaultWriter &vault) { return vault.store(document); };
            return m_vault->write(job);
        });
    }
    template <class Job> auto read(Job job) { return run([&] { return m_vault->read(job); }); }
    template <class Job> auto write(Job job) { return run([&] { return m_vault->write(job); }); }
    QList<ScoredChunk> match(const TermQuery &query)
    {
        return must(read([query](VaultReader &vault) { return vault.match(query); }));
    }
    QList<ScoredChunk> matchTerm(const QString &term)
    {
        TermQuery query;
        query.candidates = { term };
        return match(query);
    }

    // Forty folders, one of them with everything that can be chosen, a conversation and documents.
    void fillForSalvage(const QString &talk)
    {
        for (int i = 0; i < 40; ++i)
            QVERIFY(store(documentOf(QStringLiteral("/papers%1/a.txt").arg(i, 2, 10, QLatin1Char('0')), QStringLiteral("Paragraph %1 about ships.\n\n").arg(i).repeated(100))).ok());
        const auto choose = [talk](VaultWriter &vault) -> Result<void> {
            LibraryRoot root;
            root.collection = QStringLiteral("Work");
            root.watched = false;
            for (int i = 0; i < 40; ++i) {
                root.path = QStringLiteral("/papers%1").arg(i, 2, 10, QLatin1Char('0'));
                must(vault.setRoot(root).ok() ? Result<bool>(true) : Result<bool>(Error::failed(QStringLiteral("no root"))));
            }
            FolderOptions options;
            options.exclude = QStringList { QStringLiteral("*.tmp") };
            options.paused = true;
            const QString folder = QStringLiteral("/papers00");
            bool done = vault.setOptions(folder, options).ok() && vault.exclude(folder + QStringLiteral("/private")).ok();
            done = done && vault.addToCollection({ folder }, QStringLiteral("Lights")).ok() && vault.tellOnce(QStringLiteral("unprotected")).ok();
            const qint64 conversation = must(vault.conversations().create({}));
            Question question { talk };
            question.conversation = conversation;
            const Exchange exchange = must(vault.conversations().beginAnswer(question, talk));
            Answer answer;
            answer.text = QStringLiteral("On the cliff.");
            done = done && vault.conversations().finishAnswer(exchange.answer.id, answer).ok();
            return done ? Result<void>() : Result<void>(Error::failed(QStringLiteral("not filled")));
        };
        QVERIFY(write(choose).ok());
    }
    QStringList foldersHeld()
    {
        QStringList paths;
        const QList<LibraryRoot> roots = must(read([](VaultReader &vault) { return vault.uncountedRoots(); }));
        for (const LibraryRoot &root : roots)
            paths.append(root.path);
        return paths;
    }
    // The texts of the conversation in which these words are found.
    QStringList saidIn(const QString &words)
    {
        QStringList texts;
        ConversationQuery query;
        query.words = words;
        const Result<QList<ConversationInfo>> found = read([query](VaultReader &vault) { return vault.conversations().list(query); });
        if (!found)
            return { found.error().message };
        for (const ConversationInfo &info : *found) {
            const MessagePage page = must(read([id = info.id](VaultReader &vault) { return vault.conversations().messages(id, 0, 100); }));
            for (const Message &message : page.messages)
                texts.append(message.text);
        }
        return texts;
    }
    void runRaw(const std::initializer_list<const char *> &statements)
    {
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(dataDir() + QStringLiteral("/vault.sqlite"));
            QVERIFY(raw.open());
            for (const char *sql : statements)
                QVERIFY2(QSqlQuery(raw).exec(QLatin1String(sql)), sql);
            raw.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }
    // Larger than what is looked through at each start.
    void makeLarge()
    {
        m_vault.reset();
        runRaw({ "CREATE TABLE filler (bytes BLOB)", "INSERT INTO filler VALUES (zeroblob(70000000))", "PRAGMA wal_checkpoint(TRUNCATE)" });
    }
    // The first page of it that is a leaf: nothing else stands there.
    void damageTheIndexOfPassages()
    {
        m_vault.reset();
        qint64 page = 0;
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(dataDir() + QStringLiteral("/vault.sqlite"));
            QVERIFY(raw.open());
            QSqlQuery root(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'chunk'"), raw);
            QVERIFY(root.next());
            page = root.value(0).toLongLong() - 1;
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        QFile file(dataDir() + QStringLiteral("/vault.sqlite"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(page * 4096) && file.write(QByteArray(2000, '\xff')) == 2000);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_vault = must(Vault::open(dataDir()));
    }
    void cleanup()
    {
        m_vault.reset();
        m_dir.reset();
    }

    void files_areForTheirOwnerOnly()
    {
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse"))).ok());
        struct stat status {};
        QCOMPARE(::stat(QFile::encodeName(dataDir()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0700));
        const QStringList entries = QDir(dataDir()).entryList({ QStringLiteral("vault.sqlite*") });
        QVERIFY(entries.size() >= 2); // with the write-ahead log
        for (const QString &entry : entries) {
            QCOMPARE(::stat(QFile::encodeName(dataDir() + QLatin1Char('/') + entry).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777, mode_t(0600));
        }
    }

    void passage_comesBackWithItsPlaceAndText()
    {
        const QString text = QStringLiteral("😀 First paragraph about ships.\n\nThe lighthouse was built in 1874.");
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), text)).ok());
        const QList<ScoredChunk> found = matchTerm(QStringLiteral("lighthous"));
        QCOMPARE(found.size(), 1);
        const QList<Passage> passages = must(read([found](VaultReader &vault) { return vault.passages(found); }));
        QCOMPARE(passages.size(), 1);
        QCOMPARE(passages[0].text, text.mid(passages[0].start, passages[0].end - passages[0].start));
        QCOMPARE(passages[0].endPoint - passages[0].startPoint, passages[0].text.toUcs4().size());
        QVERIFY(passages[0].score > 0);
    }

    void passageOfALargeText_isFetchedAcrossPieces()
    {
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += QStringLiteral("Sentence number %1 speaks of nothing. ").arg(i);
        text += QStringLiteral("\n\nAt the very end stands a periwinkle.");
        QVERIFY(store(documentOf(QStringLiteral("/long.txt"), text)).ok());
        const QList<Passage> passages = must(read([found = matchTerm(QStringLiteral("periwinkl"))](VaultReader &vault) { return vault.passages(found); }));
        QCOMPARE(passages.size(), 1);
        QVERIFY(passages[0].text.contains(QStringLiteral("periwinkle")));
        const DocumentView view = must(read([](VaultReader &vault) { return vault.view(QStringLiteral("/long.txt"), true); }));
        QCOMPARE(view.text, text);
    }

    // A character of two units that lies across the edge of a stored piece stays one character.
    void emojiAtTheEdgeOfAPiece_isKept()
    {
        const QString text = QStringLiteral("a ").repeated(16 * 1024).chopped(1) + QStringLiteral("😀 lantern");
        QVERIFY(store(documentOf(QStringLiteral("/emoji.txt"), text)).ok());
        QCOMPARE(must(read([](VaultReader &vault) { return vault.view(QStringLiteral("/emoji.txt"), true); })).text, text);
        const QList<Passage> passages = must(read([found = matchTerm(QStringLiteral("lantern"))](VaultReader &vault) { return vault.passages(found); }));
        QCOMPARE(passages.size(), 1);
        QVERIFY(passages[0].text.endsWith(QStringLiteral("😀 lantern")));
    }

    void replacedAndRemovedDocuments_leaveNoGhostInTheIndex()
    {
        std::mt19937 random(7);
        const QStringList words = QStringLiteral("anchor beacon copper daisy ember falcon glacier harbor").split(QLatin1Char(' '));
        QHash<QString, QString> truth;
        for (int round = 0; round < 300; ++round) {
            const QString path = QStringLiteral("/d%1.txt").arg(random() % 12);
            if (random() % 4 == 0) {
                (void)must(write([path](VaultWriter &vault) { return vault.remove(path); }));
                truth.remove(path);
            } else {
                QStringList text;
                for (unsigned i = 0; i < 1 + random() % 5; ++i)
                    text.append(words[random() % words.size()]);
                truth.insert(path, text.join(QStringLiteral(".\n\n")) + QStringLiteral(" Ünïcödé words."));
                QVERIFY(store(documentOf(path, truth[path])).ok());
            }
        }
        for (const QString &word : words) {
            int expected = 0;
            for (const QString &text : std::as_const(truth))
                expected += text.contains(word);
            const QString term = indexTermOf(word);
            const auto frequencies = must(read([term](VaultReader &vault) { return vault.frequencies({ term }); }));
            QSet<qint64> documents;
            for (const ScoredChunk &chunk : matchTerm(term))
                documents.insert(chunk.document);
            QCOMPARE(documents.size(), expected);
            QVERIFY(frequencies.value(term) >= expected);
        }
        QVERIFY(read([](VaultReader &vault) { return vault.checkIntegrity(); }).ok());
    }
    static QString indexTermOf(const QString &word) { return prepare(QStringLiteral("/x"), {}, textOf(word), {}, {}).chunks.value(0).bodyTerms; }
    static ExtractedText textOf(const QString &text)
    {
        ExtractedText extracted;
        extracted.text = text;
        return extracted;
    }

    void hostileTerms_areNeverSyntax()
    {
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse"))).ok());
        std::mt19937 random(3);
        const QStringList pieces { QStringLiteral("\""), QStringLiteral("NEAR("), QStringLiteral("AND"), QStringLiteral("NOT"), QStringLiteral("*"), QStringLiteral("^"),
                                   QStringLiteral(":"), QStringLiteral("("), QStringLiteral(")"), QStringLiteral("{"), QString(QChar(0)), QStringLiteral("'"), QStringLiteral("--"),
                                   QStringLiteral("title"), QString(10'000, QLatin1Char('x')), QStringLiteral("😀"), QString(QChar(0xD800)), QStringLiteral(" ") };
        for (int i = 0; i < 1000; ++i) {
            TermQuery query;
            query.excluded = { { pieces[random() % pieces.size()], pieces[random() % pieces.size()] }, { pieces[random() % pieces.size()] } };
            for (QStringList *list : { &query.candidates, &query.scoring, &query.excludedPaths, &query.excludedExtensions })
                for (unsigned n = random() % 4; n > 0; --n)
                    list->append(pieces[random() % pieces.size()] + pieces[random() % pieces.size()]);
            query.phrases = { { { pieces[random() % pieces.size()], pieces[random() % pieces.size()] } } };
            const auto found = read([query](VaultReader &vault) { return vault.match(query); });
            QVERIFY2(found.ok(), qPrintable(found.ok() ? QString() : found.error().message));
            QVERIFY(read([query](VaultReader &vault) { return vault.frequencies(query.candidates); }).ok());
        }
    }

    void emptyQuery_findsNothingAndIsNoError()
    {
        QVERIFY(match({}).isEmpty());
    }

    void reason_isPutIntoWordsWhenItIsRead()
    {
        struct German : QTranslator {
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *source, const char *, int) const override
            {
                return QByteArray(source) == "%1 of %2 pages are empty." ? QStringLiteral("Von %2 Seiten sind %1 leer.") : QString();
            }
        } german;
        PreparedDocument document = documentOf(QStringLiteral("/a.pdf"), QStringLiteral("one lighthouse"));
        document.state = FileState::Partial;
        document.reason = Reason::tr("%1 of %2 pages are empty.").arg(3).arg(12);
        PreparedDocument old = documentOf(QStringLiteral("/b.pdf"), {}); // of a program that kept words
        old.state = FileState::Failed;
        old.reason = QStringLiteral("Diese Datei ist zu 100 %1 kaputt.");
        QVERIFY(store(document).ok() && store(old).ok());
        const auto said = [&](const char *path) {
            return must(read([path](VaultReader &vault) { return vault.view(QString::fromLatin1(path), false); })).reason;
        };
        QCOMPARE(said("/a.pdf"), QStringLiteral("3 of 12 pages are empty."));
        QCoreApplication::installTranslator(&german);
        const QStringList then { said("/a.pdf"), said("/b.pdf") };
        QCoreApplication::removeTranslator(&german);
        QCOMPARE(then, (QStringList { QStringLiteral("Von 12 Seiten sind 3 leer."), old.reason.inWords() }));
        QCOMPARE(said("/b.pdf"), QStringLiteral("Diese Datei ist zu 100 %1 kaputt."));
    }

    void damagedPassage_isLeftOut()
    {
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse"))).ok());
        m_vault.reset();
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(dataDir() + QStringLiteral("/vault.sqlite"));
            QVERIFY(raw.open());
            QVERIFY(QSqlQuery(raw).exec(QStringLiteral("UPDATE segment SET text = 'two lighthouse'")));
            raw.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        m_vault = must(Vault::open(dataDir()));
        const QList<ScoredChunk> found = matchTerm(QStringLiteral("one"));
        QCOMPARE(found.size(), 1);
        QVERIFY(must(read([found](VaultReader &vault) { return vault.passages(found); })).isEmpty());
    }

    // Else it would write out a document's words at its end, and have as many small pieces to merge.
    void wordsOfABatch_areWrittenIntoTheIndexAtOnce()
    {
        QList<PreparedDocument> documents;
        QStringList paths;
        for (int i = 0; i < 8; ++i) {
            documents.append(documentOf(QStringLiteral("/%1.txt").arg(i), QStringLiteral("The lighthouse number %1 stands on a cliff.").arg(i)));
            paths.append(documents.last().path);
        }
        QVERIFY(write([paths](VaultWriter &vault) { return vault.queue(paths, {}); }).ok());
        const auto storeAll = [documents](VaultWriter &vault) {
            Result<void> stored;
            for (const PreparedDocument &document : documents)
                stored = stored ? vault.store(document) : stored;
            return stored;
        };
        QVERIFY(write(storeAll).ok());
        QCOMPARE(matchTerm(QStringLiteral("lighthous")).size(), 8);
        m_vault.reset();
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(dataDir() + QStringLiteral("/vault.sqlite"));
            QVERIFY(raw.open());
            QSqlQuery pieces(QStringLiteral("SELECT count(DISTINCT segid) FROM chunk_index_idx"), raw);
            QVERIFY(pieces.next());
            QCOMPARE(pieces.value(0).toInt(), 1);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }

    void removalOnRequest_leavesNoTraceInAnyFile()
    {
        const QByteArray secret = "xylophonesecret";
        for (int i = 0; i < 20; ++i)
            QVERIFY(store(documentOf(QStringLiteral("/%1.txt").arg(i), QStringLiteral("The word is %1 here.").arg(QString::fromLatin1(secret)))).ok());
        const auto traces = [&] { return filesHolding(secret.left(12), dataDir()); };
        QVERIFY(!traces().isEmpty());
        QVERIFY(write([](VaultWriter &vault) -> Result<void> {
                    for (int i = 0; i < 20; ++i)
                        if (const Result<bool> removed = vault.remove(QStringLiteral("/%1.txt").arg(i)); !removed)
                            return removed.error();
                    return {};
                }).ok());
        QVERIFY(!traces().isEmpty()); // the index still holds its words
        bool merged = false;
        for (bool begin = true; !merged; begin = false)
            merged = must(write([begin](VaultWriter &vault) { return vault.mergeIndex(begin); })) && !begin;
        QVERIFY(write([](VaultWriter &vault) { return vault.endRemovals({}); }).ok());
        QCOMPARE(traces(), QStringList());
    }

    // Its last step may come much later: the program may end before.
    void whatIsBeingRemoved_isNotFoundAnyMore()
    {
        QVERIFY(store(documentOf(QStringLiteral("/in/a.txt"), QStringLiteral("one lamp"))).ok());
        QVERIFY(store(documentOf(QStringLiteral("/in/b/c.txt"), QStringLiteral("two lamp"))).ok());
        QVERIFY(store(documentOf(QStringLiteral("/into/d.txt"), QStringLiteral("three lamp"))).ok());
        QCOMPARE(matchTerm(QStringLiteral("lamp")).size(), 3);
        QVERIFY(write([](VaultWriter &vault) { return vault.beginRemoval({ QStringLiteral("/in") }); }).ok());
        m_vault.reset();
        m_vault = must(Vault::open(dataDir()));
        QCOMPARE(matchTerm(QStringLiteral("lamp")).size(), 1);
        QVERIFY(matchTerm(QStringLiteral("two")).isEmpty());
        TermQuery query;
        query.candidates = { QStringLiteral("lamp") };
        query.limit = 10;
        query.onlyPaths = QStringList { QStringLiteral("/in/a.txt"), QStringLiteral("/into/d.txt") }; // where somebody asks about them alone
        QCOMPARE(match(query).size(), 1);
        const DocumentChoice choice = must(read([](VaultReader &vault) { return vault.chosenDocuments({}); }));
        QVERIFY(choice.allBut);
        QCOMPARE(choice.ids.size(), 2); // that are left out
        const auto occur = must(read([](VaultReader &vault) { return vault.occur({ { QStringLiteral("two") }, { QStringLiteral("three") } }, {}); }));
        QCOMPARE(occur, QList<bool>({ false, true }));
    }

    void failedJob_isRolledBackWhole()
    {
        const Result<void> failed = write([](VaultWriter &vault) -> Result<void> {
            (void)vault.store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse")));
            return Error::failed(QStringLiteral("changed my mind"));
        });
        QVERIFY(!failed.ok());
        QVERIFY(matchTerm(QStringLiteral("one")).isEmpty());
        const Result<void> threw = write([](VaultWriter &vault) -> Result<void> {
            (void)vault.store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse")));
            throw std::runtime_error("bug");
        });
        QVERIFY(!threw.ok());
        QVERIFY(matchTerm(QStringLiteral("one")).isEmpty());
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse"))).ok());
        QCOMPARE(matchTerm(QStringLiteral("one")).size(), 1);
    }

    void failureThatAJobPassesOver_isTheOutcomeAndNothingOfItIsKept()
    {
        runRaw({ "CREATE TRIGGER refusal BEFORE INSERT ON document WHEN NEW.path = '/refused.txt' BEGIN SELECT RAISE(ABORT, 'no'); END" });
        Error first;
        const Result<bool> outcome = write([&first](VaultWriter &vault) -> Result<bool> {
            const Result<void> before = vault.store(documentOf(QStringLiteral("/before.txt"), QStringLiteral("one lighthouse")));
            const Result<void> refused = vault.store(documentOf(QStringLiteral("/refused.txt"), QStringLiteral("one lighthouse")));
            first = refused.ok() ? Error() : refused.error();
            const Result<void> after = vault.store(documentOf(QStringLiteral("/after.txt"), QStringLiteral("one lighthouse")));
            return before.ok() && !after.ok();
        });
        QVERIFY(!first.message.isEmpty());
        QVERIFY(!outcome.ok() && outcome.error() == first);
        QVERIFY(matchTerm(QStringLiteral("one")).isEmpty());
        const QStringList before = QSqlDatabase::connectionNames();
        QVERIFY(store(documentOf(QStringLiteral("/after.txt"), QStringLiteral("one lighthouse"))).ok());
        const QStringList after = QSqlDatabase::connectionNames();
        QCOMPARE(after.size(), before.size());
        const auto isNew = [&](const QString &name) { return !before.contains(name); };
        QCOMPARE(std::count_if(after.begin(), after.end(), isNew), 1); // the writer's: nobody knows what the failure left in it
        QCOMPARE(matchTerm(QStringLiteral("one")).size(), 1);
    }

    void libraryThatWasDeleted_isNotTakenForAnEmptyOne()
    {
        QVERIFY(QFile::remove(dataDir() + QStringLiteral("/vault.sqlite")));
        const Result<void> stored = store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse")));
        QVERIFY(!stored && stored.error().message.contains(QStringLiteral("cannot be opened")));
        QVERIFY(!QFile::exists(dataDir() + QStringLiteral("/vault.sqlite")));
    }

    void stop_interruptsALongStatement()
    {
        QString text;
        for (int i = 0; i < 3000; ++i)
            text += QStringLiteral("Sentence %1 about lighthouses.\n\n").arg(i);
        for (int i = 0; i < 3; ++i)
            QVERIFY(store(documentOf(QStringLiteral("/%1.txt").arg(i), text)).ok());
        std::stop_source source;
        const auto endless = run([&] {
            auto job = [&source](VaultReader &vault) -> Result<int> {
                int seen = 0;
                while (true) { // ended by the stop alone
                    const Result<void> scanned = vault.scan({}, [&](const Passage &) {
                        if (++seen == 5)
                            source.request_stop();
                        return true;
                    });
                    if (!scanned)
                        return scanned.error();
                }
            };
            return m_vault->read(job, source.get_token());
        });
        QVERIFY(endless.stopped());
    }

    void citation_isFoundAgainAfterTheFileWasReadAnew()
    {
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("The lighthouse was built in 1874."))).ok());
        Citation citation;
        citation.path = QStringLiteral("/a.txt");
        citation.start = 4;
        citation.quote = QStringLiteral("lighthouse was built");
        citation.end = citation.start + citation.quote.size();
        const auto opened = [&] { return must(read([citation](VaultReader &vault) { return vault.open(citation); })); };
        const auto quoteOf = [](const OpenedDocument &document) { return document.text.mid(document.quoteStart - document.textStart, document.quoteEnd - document.quoteStart); };
        QCOMPARE(opened().match, QuoteMatch::Exact);
        QCOMPARE(quoteOf(opened()), citation.quote);
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("A new beginning. The lighthouse\nwas built in 1874."))).ok());
        QCOMPARE(opened().match, QuoteMatch::Spacing);
        QCOMPARE(quoteOf(opened()), QStringLiteral("lighthouse\nwas built"));
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("Nothing of it is left."))).ok());
        QCOMPARE(opened().match, QuoteMatch::None);
        QVERIFY(opened().known);
        citation.path = QStringLiteral("/never/heard/of.txt");
        QVERIFY(!opened().known);
    }

    void longText_isOpenedRoundThePlaceOnly()
    {
        const QString filler = QStringLiteral("Nothing happened on the island that day.\n").repeated(20'000);
        QVERIFY(store(documentOf(QStringLiteral("/long.txt"), filler + QStringLiteral("The lamp was lit.\n") + filler)).ok());
        Citation citation;
        citation.path = QStringLiteral("/long.txt");
        citation.start = 5; // somewhere else
        citation.quote = QStringLiteral("The lamp was lit.");
        const OpenedDocument document = must(read([citation](VaultReader &vault) { return vault.open(citation); }));
        QCOMPARE(document.length, filler.size() * 2 + 18);
        QCOMPARE(document.quoteStart, filler.size());
        QVERIFY(document.text.size() < 20'000);
        QCOMPARE(document.text.mid(document.quoteStart - document.textStart, 17), citation.quote);
        QCOMPARE(must(read([&](VaultReader &vault) { return vault.text(citation.path, filler.size(), filler.size() + 8); })), QStringLiteral("The lamp"));
        const QList<TextRange> places = must(read([&](VaultReader &vault) { return vault.occurrences(citation.path, QStringLiteral("LAMP was")); }));
        QCOMPARE(places, (QList<TextRange> { { filler.size() + 4, filler.size() + 12 } }));
    }

    void damagedDatabase_isSetAsideNotDeleted_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("garbage") << QByteArray(10'000, 'x');
        QTest::newRow("half a header") << QByteArray("SQLite format 3") + QByteArray(4000, '\1');
    }
    void damagedDatabase_isSetAsideNotDeleted()
    {
        QFETCH(QByteArray, garbage);
        m_vault.reset();
        QFile file(dataDir() + QStringLiteral("/vault.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(garbage);
        file.close();
        m_vault = must(Vault::open(dataDir()));
        QVERIFY(m_vault->warning().contains(QStringLiteral("vault.damaged-")));
        const QStringList aside = QDir(dataDir()).entryList({ QStringLiteral("vault.damaged-*.sqlite") });
        QCOMPARE(aside.size(), 1);
        QCOMPARE(QFileInfo(dataDir() + QLatin1Char('/') + aside[0]).size(), garbage.size());
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse"))).ok());
    }

    // Its place was found to be away while the bytes of a copy were compared.
    void documentOfADiskThatIsAway_isNotMoved()
    {
        QVERIFY(store(documentOf(QStringLiteral("/stick/a.txt"), QStringLiteral("one lighthouse"))).ok());
        QVERIFY(write([](VaultWriter &vault) { return vault.setOffline(QStringLiteral("/stick"), true); }).ok());
        const auto move = [](VaultWriter &vault) { return vault.move(QStringLiteral("/stick/a.txt"), QStringLiteral("/copies/a.txt"), {}); };
        QVERIFY(!write(move).ok());
        QVERIFY(write([](VaultWriter &vault) { return vault.setOffline(QStringLiteral("/stick"), false); }).ok());
        QVERIFY(write(move).ok());
    }

    // Every other page of a vault in turn is overwritten. What stood on another is there again, and what is lost is said.
    void damagedPage_costsNoMoreThanWhatStoodOnIt()
    {
        const QString talk = QStringLiteral("Where is the lighthouse?");
        fillForSalvage(talk);
        m_vault.reset();
        const QString file = dataDir() + QStringLiteral("/vault.sqlite");
        QFile sound(file);
        QVERIFY(sound.open(QIODevice::ReadOnly));
        const QByteArray whole = sound.readAll();
        int foldersLost = 0, talksLost = 0, found = 0, tried = 0;
        const int pages = int(whole.size() / 4096);
        for (int page = 1; page < pages; page += 2, ++tried) {
            QByteArray damaged = whole;
            damaged.replace(page * 4096, 2000, QByteArray(2000, '\xff'));
            m_vault.reset();
            QVERIFY(QDir(dataDir()).removeRecursively());
            QVERIFY(QDir().mkpath(dataDir()));
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(damaged) == damaged.size());
            out.close();
            Result<std::unique_ptr<Vault>> opened = Vault::open(dataDir());
            QVERIFY2(opened.ok(), qPrintable(QStringLiteral("page %1").arg(page)));
            m_vault = std::move(*opened);
            const QString warning = m_vault->warning();
            found += !warning.isEmpty();
            const QStringList folders = foldersHeld();
            const bool allFolders = folders.size() == 40, told = warning.contains(QStringLiteral("folders may be missing")) || warning.contains(QStringLiteral("nothing of it"));
            QVERIFY2(allFolders || told, qPrintable(QStringLiteral("page %1: %2 folders: %3").arg(page).arg(folders.size()).arg(warning)));
            foldersLost += !allFolders;
            const QStringList said = saidIn(talk);
            QVERIFY2(said.size() == 2 || warning.contains(QStringLiteral("conversations, or parts")) || warning.contains(QStringLiteral("nothing of it")), qPrintable(QStringLiteral("page %1: %2: %3").arg(page).arg(said.join(QLatin1Char('|')), warning)));
            talksLost += said.size() != 2;
            if (warning.isEmpty())
                continue;
            const QList<LibraryRoot> roots = must(read([](VaultReader &vault) { return vault.uncountedRoots(); }));
            QCOMPARE(must(read([](VaultReader &vault) { return vault.unwalkedRoots(); })).size(), roots.size()); // so that they are read anew
        }
        QVERIFY2(found > tried / 2, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(tried)));
        QVERIFY2(foldersLost < 5 && talksLost < 5, qPrintable(QStringLiteral("%1 and %2 of %3").arg(foldersLost).arg(talksLost).arg(tried)));
    }

    void damagedVault_isTakenOverWithAllThatThePersonChose()
    {
        const QString talk = QStringLiteral("Where is the lighthouse?");
        fillForSalvage(talk);
        damageTheIndexOfPassages();
        m_vault = must(Vault::open(dataDir()));
        QVERIFY2(m_vault->warning().contains(QStringLiteral("folders, collections and conversations were taken over")), qPrintable(m_vault->warning()));
        QCOMPARE(QDir(dataDir()).entryList({ QStringLiteral("vault.damaged-*-salvaged.sqlite") }).size(), 1);
        QCOMPARE(QDir(dataDir()).entryList({ QStringLiteral("vault.damaged-*") }).size(), 1);
        const QList<LibraryRoot> roots = must(read([](VaultReader &vault) { return vault.uncountedRoots(); }));
        QCOMPARE(roots.size(), 40);
        QCOMPARE(roots[0].collection, QStringLiteral("Work"));
        QCOMPARE(roots[0].options.exclude, QStringList { QStringLiteral("*.tmp") });
        QVERIFY(roots[0].options.paused && !roots[0].watched);
        QCOMPARE(must(read([](VaultReader &vault) { return vault.memberships({}); })).value(0).collection, QStringLiteral("Lights"));
        QCOMPARE(must(read([](VaultReader &vault) { return vault.exclusions(); })).value(0).path, QStringLiteral("/papers00/private"));
        QCOMPARE(must(write([](VaultWriter &vault) { return vault.tellOnce(QStringLiteral("unprotected")); })), false);
        QCOMPARE(saidIn(talk), QStringList({ talk, QStringLiteral("On the cliff.") }));
        QVERIFY(store(documentOf(QStringLiteral("/papers00/a.txt"), QStringLiteral("one lighthouse"))).ok()); // comes into its collections again
        FileFilter lights;
        lights.collection = QStringLiteral("Lights");
        QCOMPARE(must(read([lights](VaultReader &vault) { return vault.files(lights); })).second, 1);
    }

    void damageOfALargeVaultThatIsMetWhileItIsOpen_isMendedAtTheNextStart()
    {
        const QString talk = QStringLiteral("Where is the lighthouse?");
        fillForSalvage(talk);
        makeLarge();
        damageTheIndexOfPassages();
        m_vault = must(Vault::open(dataDir()));
        QVERIFY2(m_vault->warning().isEmpty(), qPrintable(m_vault->warning())); // nobody has met it, and to look for it would take long
        const Result<DocumentView> view = read([](VaultReader &vault) { return vault.view(QStringLiteral("/papers00/a.txt"), true); });
        QVERIFY(!view.ok());
        QVERIFY2(view.error().message.contains(QStringLiteral("Start SuperInstance again")), qPrintable(view.error().message));
        m_vault.reset();
        m_vault = must(Vault::open(dataDir()));
        QVERIFY2(m_vault->warning().contains(QStringLiteral("folders, collections and conversations were taken over")), qPrintable(m_vault->warning()));
        QCOMPARE(foldersHeld().size(), 40);
        QCOMPARE(saidIn(talk).size(), 2);
        QCOMPARE(QDir(dataDir()).entryList({ QStringLiteral("vault.sqlite-damaged") }), QStringList());
    }

    // The disk may only have been unable to read it then.
    void largeVaultThatWasThoughtDamagedAndIsSound_isKept()
    {
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse"))).ok());
        makeLarge();
        QFile note(dataDir() + QStringLiteral("/vault.sqlite-damaged"));
        QVERIFY(note.open(QIODevice::WriteOnly));
        m_vault = must(Vault::open(dataDir()));
        QVERIFY2(m_vault->warning().isEmpty(), qPrintable(m_vault->warning()));
        QCOMPARE(matchTerm(QStringLiteral("one")).size(), 1);
        QVERIFY(!note.exists()); // so that the next start is quick again
    }

    void vaultOfANewerProgram_isRefusedUntouched()
    {
        m_vault.reset();
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(dataDir() + QStringLiteral("/vault.sqlite"));
            QVERIFY(raw.open());
            QVERIFY(QSqlQuery(raw).exec(QStringLiteral("PRAGMA user_version = 99")));
            raw.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        const auto opened = Vault::open(dataDir());
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.contains(QStringLiteral("newer")));
        QVERIFY(QDir(dataDir()).entryList({ QStringLiteral("vault.damaged*") }).isEmpty());
    }

    // As it was left when collections did not overlap.
    void olderVault_keepsItsFilesAndTakesFurtherCollections()
    {
        QVERIFY(store(documentOf(QStringLiteral("/papers/a.txt"), QStringLiteral("First paragraph about ships.\n\nThe lighthouse was built in 1874."))).ok());
        PreparedDocument partly = documentOf(QStringLiteral("/papers/partly.pdf"), QStringLiteral("The mill turns."));
        partly.mime = QStringLiteral("application/pdf");
        partly.state = FileState::Partial;
        partly.reason = Reason(QStringLiteral("%1 of %2 pages hold only pictures and could not be read.")).arg(1).arg(3);
        QVERIFY(store(partly).ok());
        const auto exclude = [](VaultWriter &writer) {
            LibraryRoot root;
            root.path = QStringLiteral("/kept");
            return writer.setRoot(root) && writer.exclude(QStringLiteral("/kept/out")) ? writer.exclude(QStringLiteral("/gone/out")) : Error::failed({});
        };
        QVERIFY(write(exclude).ok());
        m_vault.reset();
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(dataDir() + QStringLiteral("/vault.sqlite"));
            QVERIFY(raw.open());
            for (const char *sql : { "DROP TRIGGER document_comes", "DROP TRIGGER document_moves", "DROP TABLE document_collection", "DROP TABLE membership", "DROP TABLE mount",
                                     "ALTER TABLE document DROP COLUMN own_title", "ALTER TABLE document DROP COLUMN code", "ALTER TABLE document DROP COLUMN status_ms",
                                     "DROP TABLE vector", "DROP TABLE vector_set", "DROP TABLE vector_hole", "CREATE TABLE embedding (chunk INTEGER)",
                                     "ALTER TABLE document DROP COLUMN picture_pages", "ALTER TABLE document DROP COLUMN photo", "DROP TABLE told", "ALTER TABLE exclusion DROP COLUMN identity",
                                     "ALTER TABLE document ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0", "PRAGMA user_version = 9" })
                QVERIFY2(QSqlQuery(raw).exec(QLatin1String(sql)), sql);
            raw.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        m_vault = must(Vault::open(dataDir()));
        const QList<Exclusion> excluded = must(read([](VaultReader &vault) { return vault.exclusions(); }));
        QCOMPARE(excluded.size(), 1); // the other was left behind by a folder that is not in the library any more
        QCOMPARE(excluded[0].path, QStringLiteral("/kept/out"));
        const auto put = [](VaultWriter &writer) {
            LibraryRoot root;
            root.path = QStringLiteral("/papers");
            const Result<void> added = writer.setRoot(root);
            return added ? writer.addToCollection({ QStringLiteral("/papers") }, QStringLiteral("Tax")) : added;
        };
        QVERIFY(write(put).ok());
        TermQuery tax;
        tax.candidates = { QStringLiteral("lighthous") };
        tax.collections = { QStringLiteral("Tax") };
        QCOMPARE(match(tax).size(), 1);
        tax.collections = { QStringLiteral("Home") };
        QCOMPARE(match(tax).size(), 0);
        const auto stampOf = [&](const char *path) { return must(read([=](VaultReader &vault) { return vault.document(QLatin1String(path)); }))->stamp.modifiedMs; };
        QCOMPARE(stampOf("/papers/a.txt"), 1000);
        QCOMPARE(stampOf("/papers/partly.pdf"), 0); // is read anew, since which pages those are was not noted
        QCOMPARE(matchTerm(QStringLiteral("mill")).size(), 1); // and found until then
    }

    void readOnlyDirectory_isSaidInASentence()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere: run as an ordinary user");
        m_vault.reset();
        for (const QFileInfo &file : QDir(dataDir()).entryInfoList(QDir::Files))
            QFile::remove(file.filePath());
        QVERIFY(::chmod(QFile::encodeName(dataDir()).constData(), 0500) == 0);
        const auto opened = Vault::open(dataDir());
        ::chmod(QFile::encodeName(dataDir()).constData(), 0700);
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.contains(QStringLiteral("cannot be written")));
    }

    // A limit on the size of files stands for a disk that is full.
    void fullDisk_losesNothingAndIsSaidInASentence()
    {
        QVERIFY(store(documentOf(QStringLiteral("/a.txt"), QStringLiteral("one lighthouse"))).ok());
        rlimit before {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small { 2'000'000, before.rlim_max };
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        std::mt19937 random(5);
        QString text;
        for (int i = 0; i < 300'000; ++i)
            text += QString::number(random()) + QLatin1Char(' ');
        const Result<void> stored = store(documentOf(QStringLiteral("/big.txt"), text));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!stored.ok());
        QVERIFY2(stored.error().message.contains(QStringLiteral("disk")), qPrintable(stored.error().message));
        QCOMPARE(matchTerm(QStringLiteral("one")).size(), 1);
        QVERIFY(!must(read([](VaultReader &vault) { return vault.view(QStringLiteral("/big.txt"), false); })).known);
        QVERIFY(store(documentOf(QStringLiteral("/b.txt"), QStringLiteral("two lighthouses"))).ok());
        QVERIFY(read([](VaultReader &vault) { return vault.checkIntegrity(); }).ok());
    }

    // The process dies without a word in the middle of its writing.
    void killedWriter_leavesWholeDocumentsOnly()
    {
        m_vault.reset();
        for (int round = 0; round < 5; ++round) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--write-for-ever"), dataDir() });
            QVERIFY(child.waitForReadyRead(20'000));
            QByteArray stored;
            while (stored.size() < 20 + 7 * round && (child.bytesAvailable() > 0 || child.waitForReadyRead(20'000)))
                stored += child.readAllStandardOutput();
            child.kill();
            QVERIFY(child.waitForFinished(20'000));
            m_vault = must(Vault::open(dataDir()));
            QVERIFY2(m_vault->warning().isEmpty(), qPrintable(m_vault->warning()));
            QVERIFY(read([](VaultReader &vault) { return vault.checkIntegrity(); }).ok());
            const auto corpus = must(read([](VaultReader &vault) { return vault.corpus(); }));
            QVERIFY(corpus.documents > 0);
            QCOMPARE(corpus.chunks, 2 * corpus.documents); // each document has two chunks, or is not there
            m_vault.reset();
        }
    }

public:
    // What the process above does.
    static int writeForEver(const QString &dataDir)
    {
        Executor executor;
        auto vault = must(Vault::open(dataDir));
        for (int i = 0;; ++i) {
            const QString paragraph = QStringLiteral("lighthouse %1 ").arg(i).repeated(80);
            (void)run([&] {
                auto job = [document = documentOf(QStringLiteral("/%1.txt").arg(i % 50), paragraph + QStringLiteral(".\n\n") + paragraph)](VaultWriter &writer) { return writer.store(document); };
                return vault->write(job);
            });
            std::fputc('.', stdout);
            std::fflush(stdout);
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--write-for-ever")
        return VaultTest::writeForEver(QString::fromLocal8Bit(argv[2]));
    VaultTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "vault_test.moc"
