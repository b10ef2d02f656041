// What the vault stored of every fixture, read back: each passage against the text that is stored with it.
#include "engine/text/sentences.h"
#include "engine/vault/checksum.h"
#include "tests/support/library.h"
#include "tests/support/words.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace superinstance;

namespace {

QString latin(const char *text) { return QString::fromLatin1(text); }

// What is to stay whole: of source code its lines.
QList<TextSpan> unitsOf(const QString &name, const QString &text)
{
    if (!name.endsWith(latin(".c")) && !name.endsWith(latin(".py")) && !name.endsWith(latin(".pm")))
        return sentences(text);
    QList<TextSpan> lines;
    qsizetype at = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const QString said = line.trimmed();
        const qsizetype start = text.indexOf(said, at);
        if (!said.isEmpty())
            lines.append({ start, start + said.size() });
        at += line.size() + 1;
    }
    return lines;
}

int words(const QString &text)
{
    return int(text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
}

} // namespace

class StoredChunksTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;
    QHash<QString, QList<Passage>> m_passages; // by path
    ChunkLimits m_limits;

    QStringList fixtures() const
    {
        QStringList names;
        for (const QString &name : QDir(latin(FIXTURES)).entryList(QDir::Files))
            if (!name.endsWith(latin(".expected")))
                names.append(name);
        return names;
    }
    void indexAll(const ChunkLimits &limits)
    {
        m_limits = limits;
        m_passages.clear();
        m_library = std::make_unique<TestLibrary>();
        IndexerOptions options = TestLibrary::quickOptions();
        options.chunks = limits;
        m_library->openIndexer(options);
        for (const QString &name : fixtures())
            QVERIFY(QFile::copy(QDir(latin(FIXTURES)).filePath(name), m_library->path(name)));
        const QHash<QString, FileStatus> states = m_library->index({ m_library->documents() });
        for (const QString &name : fixtures())
            QVERIFY2(states[m_library->path(name)].chunks > 0, qPrintable(name + states[m_library->path(name)].reason));
        const Result<void> scanned = run([this] {
            auto job = [this](VaultReader &vault) { return vault.scan({}, [this](const Passage &passage) { return m_passages[passage.path].append(passage), true; }); };
            return m_library->vault().read(job);
        });
        QVERIFY(scanned.ok());
    }
    DocumentView view(const QString &name)
    {
        const auto job = [file = m_library->path(name)](VaultReader &vault) { return vault.view(file, true); };
        const Result<DocumentView> view = run([&] { return m_library->vault().read(job); });
        return view ? *view : DocumentView();
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("targetWords");
        QTest::addColumn<int>("maxWords");
        QTest::addColumn<int>("maxChars");
        QTest::newRow("as usual") << ChunkLimits().targetWords << ChunkLimits().maxWords << ChunkLimits().maxChars;
        QTest::newRow("short") << 20 << 30 << 400;
    }
    void init()
    {
        QFETCH_GLOBAL(int, targetWords);
        QFETCH_GLOBAL(int, maxWords);
        QFETCH_GLOBAL(int, maxChars);
        if (m_limits.maxWords != maxWords || !m_library)
            indexAll({ targetWords, maxWords, ChunkLimits().overlap, maxChars });
    }
    void cleanupTestCase() { m_library.reset(); }

    void everyPassage_isTheTextBesideIt_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : fixtures())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyPassage_isTheTextBesideIt()
    {
        QFETCH(QString, name);
        const QString text = view(name).text;
        qsizetype covered = 0;
        for (const Passage &passage : m_passages[m_library->path(name)]) {
            QCOMPARE(passage.text, text.mid(passage.start, passage.end - passage.start));
            QCOMPARE(passage.checksum, textChecksum(passage.text));
            QCOMPARE(passage.startPoint, text.left(passage.start).toUcs4().size());
            QCOMPARE(passage.endPoint, text.left(passage.end).toUcs4().size());
            QVERIFY2(passage.text.size() <= m_limits.maxChars && words(passage.text) <= m_limits.maxWords, qPrintable(passage.text));
            QVERIFY2(passage.text == passage.text.trimmed() && holdsWord(passage.text), qPrintable(passage.text));
            QVERIFY2(!holdsWord(text.mid(covered, std::max<qsizetype>(0, passage.start - covered))), "something was lost");
            covered = std::max(covered, passage.end);
        }
        QVERIFY2(covered > 0 && !holdsWord(text.mid(covered)), "the end was lost");
    }

    void everySentence_isWholeWhereItFits_data() { everyPassage_isTheTextBesideIt_data(); }
    void everySentence_isWholeWhereItFits()
    {
        QFETCH(QString, name);
        const QString text = view(name).text;
        const QList<Passage> &passages = m_passages[m_library->path(name)];
        const auto headingAt = [&](qsizetype place) {
            const auto holds = [place](const Passage &each) { return each.start <= place && place < each.end; };
            const auto found = std::find_if(passages.begin(), passages.end(), holds);
            return found == passages.end() ? QString() : found->heading;
        };
        for (const TextSpan &sentence : unitsOf(name, text)) {
            if (headingAt(sentence.start) != headingAt(sentence.end - 1))
                continue; // lines of data, between which a section begins
            const QString said = text.mid(sentence.start, sentence.length());
            const bool whole = std::any_of(passages.begin(), passages.end(), [&](const Passage &each) { return each.start <= sentence.start && sentence.end <= each.end; });
            QVERIFY2(whole || said.size() > m_limits.maxChars || words(said) > m_limits.maxWords, qPrintable(said));
        }
    }
};

QTEST_GUILESS_MAIN(StoredChunksTest)
#include "storedchunks_test.moc"
