// Files whose bytes the vault holds already: moved, renamed, touched. And what the vault holds and the disk has damaged.
#include "tests/support/library.h"
#include "tests/support/vaultcontents.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace superinstance;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray page = "<html><title>The tower</title><p>The lamp1 burns.";

} // namespace

class KnownBytesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    QString path(const char *name) const { return m_library->path(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &content) { return m_library->write(QString::fromLatin1(name), content); }
    std::optional<DocumentRecord> record(const char *name) { return m_library->record(QString::fromLatin1(name)); }
    int hits(const char *term) { return m_library->hits(QString::fromLatin1(term)); }
    QString vaultFile() const { return m_library->dataDir() + QStringLiteral("/vault.sqlite"); }
    // From now on only what is known already can be had: the program that reads pages is not there.
    void takeTheExtractorAway()
    {
        IndexerOptions options = TestLibrary::quickOptions();
        options.extractorProgram = path("no such program");
        m_library->openIndexer(options);
    }
    void changeInTheVault(const QString &sql)
    {
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(vaultFile());
            QVERIFY(raw.open());
            QVERIFY(QSqlQuery(raw).exec(sql));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }
    int passagesWith(const char *term)
    {
        TermQuery query;
        query.candidates = { QString::fromLatin1(term) };
        const Result<QList<Passage>> found = run([&] {
            auto job = [query](VaultReader &vault) -> Result<QList<Passage>> {
                const Result<QList<ScoredChunk>> chunks = vault.match(query);
                return chunks ? vault.passages(*chunks) : Result<QList<Passage>>(chunks.error());
            };
            return m_library->vault().read(job);
        });
        return found ? int(found->size()) : -1;
    }

private Q_SLOTS:
    // As tools do that keep the times of what they replace.
    void fileReplacedByOneOfTheSameSizeAndTime_isReadAgain()
    {
        TestLibrary library;
        const QDateTime saved = QDateTime::currentDateTimeUtc().addDays(-2);
        const auto save = [&](const char *name, const QByteArray &text) {
            QFile file(library.write(QString::fromLatin1(name), text));
            return file.open(QIODevice::ReadWrite) && file.setFileTime(saved, QFileDevice::FileModificationTime);
        };
        QVERIFY(save("p.txt", "lamp1") && save("q.txt", "lamp2") && save("r.txt", "lamp3"));
        library.index({ library.documents() });
        const QByteArray p = library.record(QStringLiteral("p.txt"))->hash, q = library.record(QStringLiteral("q.txt"))->hash;
        QVERIFY(QFile::rename(library.path(QStringLiteral("p.txt")), library.path(QStringLiteral("x.txt"))));
        QVERIFY(QFile::rename(library.path(QStringLiteral("q.txt")), library.path(QStringLiteral("p.txt"))));
        QVERIFY(QFile::rename(library.path(QStringLiteral("x.txt")), library.path(QStringLiteral("q.txt"))));
        QVERIFY(save("r.txt", "lamp4"));
        library.index({ library.documents() });
        QCOMPARE(library.record(QStringLiteral("p.txt"))->hash, q);
        QCOMPARE(library.record(QStringLiteral("q.txt"))->hash, p);
        QCOMPARE(library.hits(QStringLiteral("lamp3")), 0);
        QCOMPARE(library.hits(QStringLiteral("lamp4")), 1);
    }

    void init() { m_library = std::make_unique<TestLibrary>(); }
    void cleanup() { m_library.reset(); }

    void movedFile_isNotReadAgain_data()
    {
        QTest::addColumn<QString>("to");
        QTest::newRow("renamed") << QStringLiteral("one/b.html");
        QTest::newRow("within its folder of the library") << QStringLiteral("one/below/a.html");
        QTest::newRow("to another folder of the library") << QStringLiteral("two/a.html");
    }
    void movedFile_isNotReadAgain()
    {
        QFETCH(QString, to);
        const QString file = write("one/a.html", page), target = m_library->path(to);
        QDir().mkpath(QFileInfo(target).path());
        const QStringList roots { path("one"), path("two") };
        QDir().mkpath(roots.last());
        m_library->index(roots);
        const qint64 id = record("one/a.html")->id;
        takeTheExtractorAway();
        QVERIFY(QFile::rename(file, target));
        m_library->index(roots);
        const std::optional<DocumentRecord> moved = m_library->record(to);
        QVERIFY(moved);
        QCOMPARE(toString(moved->state), toString(FileState::Indexed));
        QCOMPARE(moved->id, id);
        QVERIFY(!record("one/a.html"));
        QCOMPARE(hits("lamp1"), 1);
    }

    void renamedFolder_isNotReadAgain()
    {
        for (int i = 0; i < 20; ++i)
            m_library->write(QStringLiteral("old/%1.html").arg(i), page + QByteArray::number(i));
        m_library->index({ m_library->documents() });
        takeTheExtractorAway();
        QVERIFY(QDir(m_library->documents()).rename(QStringLiteral("old"), QStringLiteral("new")));
        m_library->index({ m_library->documents() });
        QCOMPARE(m_library->summary().failed, 0);
        QCOMPARE(hits("lamp1"), 20);
    }

    void touchedFile_isNotReadAgain()
    {
        const QString file = write("a.html", page);
        m_library->index({ m_library->documents() });
        takeTheExtractorAway();
        QFile touched(file);
        QVERIFY(touched.open(QIODevice::ReadWrite) && touched.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000), QFileDevice::FileModificationTime));
        m_library->index({ m_library->documents() });
        QCOMPARE(m_library->summary().unchanged, 1);
    }

    void renamedFile_isFoundByItsNewName()
    {
        const QString file = write("harbour.txt", "The lamp1 burns.");
        m_library->index({ m_library->documents() });
        QCOMPARE(hits("harbour"), 1);
        QVERIFY(QFile::rename(file, path("lighthouse keeper.txt")));
        m_library->index({ m_library->documents() });
        QCOMPARE(hits("harbour"), 0);
        QCOMPARE(hits("keeper"), 1);
        TestLibrary fresh; // as if it had never had another name
        fresh.index({ m_library->documents() });
        m_library->closeIndexer();
        QCOMPARE(firstDifference(contentsOf(vaultFile()).lines, contentsOf(fresh.dataDir() + QStringLiteral("/vault.sqlite")).lines), QString());
    }

    // Nobody has looked yet whether the disk is there.
    void copyOfAFileOnADiskThatIsAway_doesNotTakeItsPlace()
    {
        const QString file = write("stick/a.txt", "The lamp1 burns.");
        m_library->index({ path("stick") });
        const qint64 id = record("stick/a.txt")->id;
        QVERIFY(QDir().mkpath(path("copies")) && QFile::copy(file, path("copies/a.txt")));
        QVERIFY(QDir(m_library->documents()).rename(QStringLiteral("stick"), QStringLiteral("elsewhere")));
        m_library->index({ path("copies") });
        QVERIFY(record("stick/a.txt") && record("copies/a.txt"));
        QCOMPARE(record("stick/a.txt")->id, id);
        QCOMPARE(hits("lamp1"), 2);
    }

    // With another ending the same bytes are another kind of document.
    void fileThatBecomesAnotherKind_isReadAgain()
    {
        const QString file = write("a.html", page);
        m_library->index({ m_library->documents() });
        QVERIFY(QFile::rename(file, path("a.txt")));
        m_library->index({ m_library->documents() });
        TestLibrary fresh;
        fresh.index({ m_library->documents() });
        QCOMPARE(firstDifference(contentsOf(vaultFile()).lines, contentsOf(fresh.dataDir() + QStringLiteral("/vault.sqlite")).lines), QString());
    }

    // ---- copies ----------------------------------------------------------------------------------------------------------

    // Of every format: as if it had been read from the disk.
    void copiedFile_isNotReadAgain()
    {
        const QString kept = path("copies");
        QDir().mkpath(path("first"));
        int files = 0;
        for (const QFileInfo &fixture : QDir(QStringLiteral(FIXTURES)).entryInfoList(QDir::Files))
            files += QFile::copy(fixture.filePath(), path("first/") + fixture.fileName());
        QVERIFY(files > 20);
        m_library->index({ m_library->documents() });
        for (const QFileInfo &file : QDir(path("first")).entryInfoList(QDir::Files)) {
            const std::optional<DocumentRecord> read = m_library->record(QStringLiteral("first/") + file.fileName());
            if (read && read->state == FileState::Indexed) // what could not be read, or in part, is tried again
                m_library->write(QStringLiteral("copies/copy of ") + file.fileName(), contentOf(file.filePath()));
        }
        takeTheExtractorAway();
        const QHash<QString, FileStatus> states = m_library->index({ kept });
        QVERIFY(states.size() > 15);
        for (const FileStatus &status : states)
            QVERIFY2(status.state == FileState::Indexed, qPrintable(status.path + QLatin1Char(' ') + toString(status.state) + QLatin1Char(' ') + status.reason));
        TestLibrary fresh;
        fresh.index({ m_library->documents() });
        m_library->closeIndexer();
        const VaultContents contents = contentsOf(vaultFile());
        QCOMPARE(firstDifference(contents.lines, contentsOf(fresh.dataDir() + QStringLiteral("/vault.sqlite")).lines), QString());
        QCOMPARE(contents.faults, QStringList());
    }

    void copyOfAnotherKind_isReadAnew()
    {
        write("a.html", page);
        m_library->index({ m_library->documents() });
        write("a.eml", page); // a page, told by its content
        write("a.txt", page);
        write("b.json", "{ \"lamp2\": 1 }");
        m_library->index({ m_library->documents() });
        write("b.yaml", "{ \"lamp2\": 1 }");
        takeTheExtractorAway();
        const QHash<QString, FileStatus> states = m_library->index({ m_library->documents() });
        QCOMPARE(toString(states[path("b.yaml")].state), toString(FileState::Failed)); // asked for the extractor
    }

    void copyWhoseOriginalChanges_keepsItsText()
    {
        write("a.html", page);
        m_library->index({ m_library->documents() });
        write("b.html", page);
        m_library->index({ m_library->documents() });
        QCOMPARE(hits("lamp1"), 2);
        write("a.html", "<html><title>The tower</title><p>The mirror1 turns.");
        m_library->index({ m_library->documents() });
        QCOMPARE(hits("lamp1"), 1);
        QCOMPARE(hits("mirror1"), 1);
        QVERIFY(QFile::remove(path("a.html")));
        m_library->index({ m_library->documents() });
        QCOMPARE(passagesWith("lamp1"), 1);
        m_library->closeIndexer();
        QCOMPARE(contentsOf(vaultFile()).faults, QStringList());
    }

    void copyOfWhatIsNotHeldAsItWasRead_isReadAnew_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("damaged by the disk") << QStringLiteral("UPDATE segment SET text = replace(text, 'burns', 'turns')");
        QTest::newRow("read in part") << QStringLiteral("UPDATE document SET state = 2, reason = 'Only a part.'");
        QTest::newRow("read by a program that noted less") << QStringLiteral("UPDATE document SET own_title = NULL");
    }
    void copyOfWhatIsNotHeldAsItWasRead_isReadAnew()
    {
        QFETCH(QString, sql);
        write("a.html", page);
        m_library->index({ m_library->documents() });
        changeInTheVault(sql);
        const QString copy = write("b.html", page);
        m_library->index({ copy });
        const Result<QString> text = run([&] {
            auto job = [copy](VaultReader &vault) { return vault.text(copy, 0, 100); };
            return m_library->vault().read(job);
        });
        QVERIFY(text && text->contains(QStringLiteral("burns")));
        QCOMPARE(toString(record("b.html")->state), toString(FileState::Indexed));
        takeTheExtractorAway();
        QVERIFY(QFile::remove(path("b.html")));
        changeInTheVault(QStringLiteral("DELETE FROM document WHERE path LIKE '%b.html'")); // the damaged one alone is held
        const QString other = write("c.html", page);
        QCOMPARE(toString(m_library->index({ other })[other].state), toString(FileState::Failed)); // asked for the extractor
    }

    // ---- damage ----------------------------------------------------------------------------------------------------------

    void textThatTheDiskDamaged_isSaidAndReadAnew()
    {
        write("tower.txt", "The lamp1 burns. The keeper sleeps.");
        m_library->index({ m_library->documents() });
        const QStringList before = contentsOf(vaultFile()).lines;
        QSignalSpy notices(&m_library->indexer(), &Indexer::noticed);
        changeInTheVault(QStringLiteral("UPDATE segment SET text = replace(text, 'keeper', 'beeper')"));
        QCOMPARE(passagesWith("lamp1"), 0); // nothing that is not in the file is shown
        QTRY_COMPARE(notices.size(), 1);
        const QString sentence = notices.first().first().toString();
        QVERIFY2(sentence.contains(QStringLiteral("tower.txt")) && sentence.contains(QStringLiteral("damaged")), qPrintable(sentence));
        QTRY_COMPARE(passagesWith("lamp1"), 1);
        QCOMPARE(contentsOf(vaultFile()).lines, before);
        QCOMPARE(contentsOf(vaultFile()).faults, QStringList()); // no word of the damaged text is left in the index
        QCOMPARE(notices.size(), 1);
    }

    void damagedTextOfAFileThatIsAway_staysOutOfAnswers()
    {
        write("disk/tower.txt", "The lamp1 burns. The keeper sleeps.");
        m_library->index({ path("disk") });
        QVERIFY(QDir(m_library->documents()).rename(QStringLiteral("disk"), QStringLiteral("away")));
        changeInTheVault(QStringLiteral("UPDATE segment SET text = replace(text, 'keeper', 'beeper')"));
        QSignalSpy notices(&m_library->indexer(), &Indexer::noticed);
        QCOMPARE(passagesWith("lamp1"), 0);
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY(record("disk/tower.txt"));
        QVERIFY(QDir(m_library->documents()).rename(QStringLiteral("away"), QStringLiteral("disk")));
        m_library->index({ path("disk") });
        QCOMPARE(passagesWith("lamp1"), 1);
    }
};

QTEST_GUILESS_MAIN(KnownBytesTest)
#include "knownbytes_test.moc"
