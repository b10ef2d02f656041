// What is said in the window: whole sentences, numbers and dates as the language has them.
#include "app/translation.h"
#include "ui/wording.h"

#include <QTest>

using namespace superinstance;

class WordingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(SUPERINSTANCE_CATALOGUES "/superinstance_en.qm")));
        QCoreApplication::installTranslator(&m_english);
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void progress_isSaidInSentences();
    void folder_hasOneState();
    void agents_countTheirSentences();
    void numbers_areWrittenAsTheLanguageDoes();
    void dates_areWrittenAsTheLanguageDoes();

private:
    Translation m_english;
};

void WordingTest::progress_isSaidInSentences()
{
    QCOMPARE(inWords(IndexProgress { 3, 0 }), QStringLiteral("Everything is read."));
    IndexProgress some;
    some.read = 117;
    some.failed = 3;
    QCOMPARE(inWords(some), QStringLiteral("117 files are read; 3 could not be read."));
    some.skipped = 20;
    QCOMPARE(inWords(some), QStringLiteral("117 files are read; 3 could not be read, 20 were skipped."));
    QVERIFY(inWords(some, true).contains(QStringLiteral("<a href=\"%1\">20 were skipped</a>").arg(int(FileState::Skipped))));
    QCOMPARE(inWords(IndexProgress { 0, 1 }), QStringLiteral("Reading: 0 done, 1 file to go."));
    QCOMPARE(inWords(IndexProgress { 3, 2, {}, 1.2, 6 }), QStringLiteral("Reading: 3 done, 2 files to go. 1 file a second. About 6 seconds left."));
    QCOMPARE(inWords(IndexProgress { 3, 200, {}, 2, 119 }), QStringLiteral("Reading: 3 done, 200 files to go. 2 files a second. About 2 minutes left."));
    QCOMPARE(inWords(IndexProgress { 0, 1, {}, 0, -1, true }), QStringLiteral("Paused; 1 file waits."));
    QCOMPARE(inWords(IndexProgress { 0, 2, {}, 0, -1, true }), QStringLiteral("Paused; 2 files wait."));
}

void WordingTest::folder_hasOneState()
{
    LibraryRoot root;
    root.files = 12;
    QCOMPARE(stateInWords(root, false), QStringLiteral("Up to date"));
    root.failed = 1;
    QCOMPARE(stateInWords(root, false), QStringLiteral("1 not readable"));
    root.waiting = 3;
    QCOMPARE(stateInWords(root, false), QStringLiteral("Reading, 75 %"));
    QCOMPARE(stateInWords(root, true), QStringLiteral("Paused"));
    root.offline = true;
    QCOMPARE(stateInWords(root, false), QStringLiteral("Offline"));
}

void WordingTest::agents_countTheirSentences()
{
    Answer answer;
    answer.outcome = Outcome::Consensus;
    answer.claims = { Claim { QStringLiteral("One."), Verdict::Supported } };
    QVERIFY(summaryLine(answer).contains(QStringLiteral("Logos found 1 sentence · Ethos confirmed all")));
    answer.claims.append(Claim { QStringLiteral("Two."), Verdict::Unverified });
    QVERIFY(summaryLine(answer).contains(QStringLiteral("Logos found 2 sentences · Ethos confirmed 1 of 2")));
}

void WordingTest::numbers_areWrittenAsTheLanguageDoes()
{
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    QCOMPARE(inWords(IndexProgress { 1'200, 12'345 }), QStringLiteral("Reading: 1.200 done, 12.345 files to go."));
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QCOMPARE(inWords(IndexProgress { 1'200, 12'345 }), QStringLiteral("Reading: 1,200 done, 12,345 files to go."));
}

void WordingTest::dates_areWrittenAsTheLanguageDoes()
{
    const QDateTime at(QDate(2025, 3, 12), QTime(12, 0));
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 3, at), QStringLiteral("b.pdf, page 3, 12.03.25"));
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 0, at), QStringLiteral("b.pdf, 3/12/25"));
    QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 0, at), QStringLiteral("b.pdf, 2025/3/12"));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 3, {}), QStringLiteral("b.pdf, page 3"));
}

QTEST_GUILESS_MAIN(WordingTest)
#include "wording_test.moc"
