// What is said in the window: whole sentences, numbers and dates as the language has them.
#include "app/translation.h"
#include "ui/chat/replayreport.h"
#include "ui/chat/transcriptblocks.h"
#include "ui/wording.h"

#include <QGuiApplication>
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
    void mnemonics_areLeftOut();
    void folder_hasOneState();
    void agents_countTheirSentences();
    void numbers_areWrittenAsTheLanguageDoes();
    void dates_areWrittenAsTheLanguageDoes();
    void dates_keepTheRegionOfTheSystemInItsLanguage();
    void counts_takeThePluralOfTheLanguage();
    void paths_stayWholeAmongWordsFromRightToLeft();

private:
    Translation m_english;
};

void WordingTest::progress_isSaidInSentences()
{
    QCOMPARE(inWords(IndexProgress { 3, 0, {}, 0, -1, false, 3 }), QStringLiteral("Everything is read."));
    QCOMPARE(inWords(IndexProgress { 3, 0 }), QStringLiteral("Nothing is in the library yet.")); // what was read was taken out
    QCOMPARE(inWords(IndexProgress {}), QStringLiteral("Nothing is in the library yet."));
    IndexProgress some;
    some.read = 117;
    QCOMPARE(inWords(some), QStringLiteral("Everything is read."));
    some.failed = 3;
    QCOMPARE(inWords(some), QStringLiteral("117 files are read; 3 could not be read."));
    some.toEmbed = 1200;
    QCOMPARE(inWords(some), QStringLiteral("117 files are read; 3 could not be read. 1,200 passages are still prepared for the search by meaning."));
    some.toEmbed = 0;
    some.skipped = 20;
    QCOMPARE(inWords(some), QStringLiteral("117 files are read; 3 could not be read, 20 were skipped."));
    QVERIFY(inWords(some, true).contains(QStringLiteral("<a href=\"%1\">20 were skipped</a>").arg(int(FileState::Skipped))));
    QCOMPARE(inWords(IndexProgress { 0, 1 }), QStringLiteral("Reading: 0 done, 1 file to go."));
    QCOMPARE(inWords(IndexProgress { 3, 2, {}, 1.2, 6 }), QStringLiteral("Reading: 3 done, 2 files to go. 1 file a second. About 6 seconds left."));
    QCOMPARE(inWords(IndexProgress { 3, 200, {}, 2, 119 }), QStringLiteral("Reading: 3 done, 200 files to go. 2 files a second. About 2 minutes left."));
    QCOMPARE(inWords(IndexProgress { 0, 1, {}, 0, -1, true }), QStringLiteral("Paused; 1 file waits."));
    QCOMPARE(inWords(IndexProgress { 0, 2, {}, 0, -1, true }), QStringLiteral("Paused; 2 files wait."));
    IndexProgress slow { 3, 2 };
    slow.givesWay = GivesWay::Battery;
    QCOMPARE(inWords(slow), QStringLiteral("Reading slowly: on battery. Reading: 3 done, 2 files to go."));
    slow.givesWay = GivesWay::Question;
    QCOMPARE(inWords(slow), QStringLiteral("Reading waits while a question is answered; 2 files to go."));
    slow.givesWay = GivesWay::Person;
    QCOMPARE(inWords(slow), QStringLiteral("Reading waits until the computer is idle; 2 files to go."));
    slow.paused = true; // what the person decided comes first
    QCOMPARE(inWords(slow), QStringLiteral("Paused; 2 files wait."));
    slow = { .read = 3 };
    slow.givesWay = GivesWay::Battery; // nothing waits
    QCOMPARE(inWords(slow), QStringLiteral("Everything is read."));
}

void WordingTest::mnemonics_areLeftOut()
{
    QCOMPARE(withoutMnemonic(QStringLiteral("Add &folder…")), QStringLiteral("Add folder…"));
    QCOMPARE(withoutMnemonic(QStringLiteral("添加文件夹(&O)…")), QStringLiteral("添加文件夹…"));
    QCOMPARE(withoutMnemonic(QStringLiteral("Find && &replace")), QStringLiteral("Find & replace"));
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
    QCOMPARE(QCoreApplication::translate("SearchPage", "%n document(s)", nullptr, 12'345), QStringLiteral("12.345 documents"));
    QCOMPARE(pageInWords(1'200), QStringLiteral("1200"));
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QCOMPARE(inWords(IndexProgress { 1'200, 12'345 }), QStringLiteral("Reading: 1,200 done, 12,345 files to go."));
}

void WordingTest::dates_areWrittenAsTheLanguageDoes()
{
    const QDateTime at(QDate(2025, 3, 12), QTime(12, 0));
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 3, at), QStringLiteral("b.pdf, page 3, 12. März 2025"));
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 0, at), QStringLiteral("b.pdf, Mar 12, 2025"));
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 0, at), QStringLiteral("b.pdf, 12 Mar 2025"));
    QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 0, at), QStringLiteral("b.pdf, 2025年3月12日"));
    QCOMPARE(placeInWords(QStringLiteral("/a/b.pdf"), 3, {}), QStringLiteral("b.pdf, page 3"));
}

void WordingTest::dates_keepTheRegionOfTheSystemInItsLanguage()
{
    const QDate date(2026, 11, 8);
    const auto written = [&](const char *chosen, const QLocale &system) {
        QLocale::setDefault(localeFor(QLatin1String(chosen), system));
        return dateInWords(date);
    };
    const QLocale britain(QStringLiteral("en_GB"));
    QCOMPARE(written("", britain), QStringLiteral("8 Nov 2026"));
    QCOMPARE(written("en", britain), written("", britain));
    QCOMPARE(written("en", QLocale::c()), written("", QLocale::c()));
    QCOMPARE(written("de", britain), QStringLiteral("8. Nov. 2026"));
    QCOMPARE(written("en", QLocale(QStringLiteral("de_AT"))), QStringLiteral("Nov 8, 2026"));
    QCOMPARE(written("zh_CN", QLocale(QStringLiteral("zh_TW"))), written("zh_CN", britain)); // another script
}

// In place of a catalogue: which form is asked for.
class Forms final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int n) const override
    {
        return n < 0 ? QString() : QLatin1String(n == 1 ? "one: " : "many: ") + QString::fromUtf8(text);
    }
};

void WordingTest::counts_takeThePluralOfTheLanguage()
{
    Forms forms;
    QCoreApplication::installTranslator(&forms);
    ShownAnswer shown;
    shown.final = true;
    shown.answer.outcome = Outcome::Consensus;
    shown.answer.claims = { Claim { QStringLiteral("One."), Verdict::Supported }, Claim { QStringLiteral("Two."), Verdict::Unverified } };
    shown.answer.rounds = { {} };
    shown.answer.documentsRead = 1;
    shown.answer.documentsWaiting = 12;
    const QString checked = reportAsText(replayReport(shown.answer));
    for (const char *words : { "one: 1 files.", "many: 12 still waited." })
        QVERIFY2(checked.contains(QString::fromLatin1(words)), qPrintable(checked));
    QString transcript;
    for (const RichBlock &block : answerBlocks(shown, {}, 1, true, {}))
        for (const RichRun &run : block.runs)
            transcript += run.text;
    QVERIFY2(transcript.contains(QStringLiteral("one: 1 sentences not confirmed")), qPrintable(transcript));
}

void WordingTest::paths_stayWholeAmongWordsFromRightToLeft()
{
    const QString path = QStringLiteral("/home/ada/papers/"), name = QStringLiteral("2025-03 (draft).pdf");
    QCOMPARE(pathInWords(path + name), path + name); // to be copied as it is
    QCOMPARE(placeInWords(path + name, 0, {}), name);
    const QString arabic = QStringLiteral("/home/ada/أوراق/a.pdf");
    QCOMPARE(pathInWords(arabic), QChar(0x2066) + arabic + QChar(0x2069));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(pathInWords(path), QChar(0x2066) + path + QChar(0x2069));
    QCOMPARE(placeInWords(path + name, 3, {}), QStringLiteral("%1, page 3").arg(QChar(0x2068) + name + QChar(0x2069)));
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
}

QTEST_MAIN(WordingTest)
#include "wording_test.moc"
