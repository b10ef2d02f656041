// Values in the contract's JSON: what is unknown is null, what is empty is an empty array, what counts is code points.
#include "app/format.h"
#include "app/modelformat.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace superinstance;

class FormatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyAnswer_hasNullsForNumbersAndArraysForLists();
    void error_isForFailuresOnly();
    void offsets_areCodePoints();
    void page_isNullWhereAFormatHasNone();
    void collections_countNestedRootsOnce();
    void line_isOneLine();
    void smallTalk_isNotSaidToBeNotFound();
    void whatWasNotMeasured_isNotTold();
};

void FormatTest::emptyAnswer_hasNullsForNumbersAndArraysForLists()
{
    const QJsonObject answer = toCommandJson({}, Answer(), false);
    for (const char *list : { "claims", "passages", "missing_words" })
        QCOMPARE(answer[QLatin1String(list)], QJsonValue(QJsonArray()));
    for (const char *agent : { "pathos", "logos", "ethos" }) {
        const QJsonObject vote = answer[QLatin1String("votes")][QLatin1String(agent)].toObject();
        QVERIFY(vote.contains(QLatin1String("confidence")) && vote[QLatin1String("confidence")].isNull());
        QVERIFY(vote[QLatin1String("statement")].isString());
    }
    for (const char *time : { "passages", "draft", "consensus" })
        QVERIFY(answer[QLatin1String("timings_ms")][QLatin1String(time)].isNull());
    QVERIFY(answer.contains(QLatin1String("id")) && answer[QLatin1String("id")].isNull());
    Claim claim;
    Answer uncited;
    uncited.claims = { claim };
    QCOMPARE(toCommandJson({}, uncited, false)[QLatin1String("claims")][0][QLatin1String("citations")], QJsonValue(QJsonArray()));
    QCOMPARE(toCommandJson(Passage(), 1)[QLatin1String("why")], QJsonValue(QJsonArray()));
    QCOMPARE(toCommandJson(ClaimVerdict())[QLatin1String("rules")], QJsonValue(QJsonArray()));
    QCOMPARE(toCommandJson(DocumentView())[QLatin1String("chunks")], QJsonValue(QJsonArray()));
}

void FormatTest::error_isForFailuresOnly()
{
    Answer answer;
    answer.reason = QStringLiteral("The disk is full.");
    answer.outcome = Outcome::Failed;
    QCOMPARE(toCommandJson({}, answer, false)[QLatin1String("error")].toString(), answer.reason);
    for (Outcome outcome : { Outcome::Consensus, Outcome::Refused, Outcome::NoConsensus, Outcome::Vetoed, Outcome::Stopped }) {
        answer.outcome = outcome;
        QVERIFY(toCommandJson({}, answer, false)[QLatin1String("error")].isNull());
    }
}

void FormatTest::offsets_areCodePoints()
{
    Citation citation;
    citation.start = 14, citation.end = 24;
    citation.startPoint = 12, citation.endPoint = 21;
    Claim claim;
    claim.citations = { citation };
    Answer answer;
    answer.claims = { claim };
    const QJsonValue written = toCommandJson({}, answer, false)[QLatin1String("claims")][0][QLatin1String("citations")][0];
    QCOMPARE(written[QLatin1String("start")].toInt(), 12);
    QCOMPARE(written[QLatin1String("end")].toInt(), 21);
    Passage passage;
    passage.end = 5, passage.startPoint = 1, passage.endPoint = 4;
    QCOMPARE(toCommandJson(passage, 1)[QLatin1String("start")].toInt(), 1);
    QCOMPARE(toCommandJson(passage, 1)[QLatin1String("end")].toInt(), 4);
}

void FormatTest::page_isNullWhereAFormatHasNone()
{
    Passage passage;
    QVERIFY(toCommandJson(passage, 1)[QLatin1String("page")].isNull());
    passage.page = 3;
    QCOMPARE(toCommandJson(passage, 1)[QLatin1String("page")].toInt(), 3);
    DocumentView view;
    QVERIFY(toCommandJson(view)[QLatin1String("pages")].isNull());
    view.pages = { { 0, 1 }, { 10, 2 } };
    QCOMPARE(toCommandJson(view)[QLatin1String("pages")].toInt(), 2);
    QVERIFY(!toCommandJson(view).contains(QLatin1String("recognised")));
    view.recognised = true;
    QCOMPARE(toCommandJson(view)[QLatin1String("recognised")], QJsonValue(true));
    QVERIFY(forPeople(view).contains(QStringLiteral("recognised")));
}

void FormatTest::collections_countNestedRootsOnce()
{
    const auto root = [](const char *path, const char *collection, int files) {
        LibraryRoot root;
        root.path = QString::fromLatin1(path);
        root.collection = QString::fromLatin1(collection);
        root.files = files;
        return root;
    };
    const QList<CollectionCounts> counts = countByCollection(
        { root("/a", "Work", 5), root("/a/b", "Work", 3), root("/ab", "Work", 2), root("/a/c", "", 1) });
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts[0].name, QString());
    QCOMPARE(counts[0].files, 1); // in a folder of another collection
    QCOMPARE(counts[1].files, 7);
    QCOMPARE(counts[1].roots, 3);
    QVERIFY(countByCollection({}).isEmpty());
}

void FormatTest::line_isOneLine()
{
    const QString line = jsonLine({ { QStringLiteral("text"), QStringLiteral("a\nb\u2028c 😀") } });
    QVERIFY(!line.contains(QLatin1Char('\n')));
    QVERIFY(line.contains(QStringLiteral("😀")));
}

void FormatTest::smallTalk_isNotSaidToBeNotFound()
{
    Answer answer;
    answer.outcome = Outcome::Refused;
    answer.text = answer.reason = QStringLiteral("I answer from your own documents.");
    QVERIFY(forPeople(answer, false).contains(QStringLiteral("Not found")));
    answer.intent.kind = QuestionKind::Chat;
    QCOMPARE(forPeople(answer, false).trimmed(), answer.text);
}

void FormatTest::whatWasNotMeasured_isNotTold()
{
    ModelTest test;
    test.firstTokenMs = 640;
    test.tokensPerSecond = 11.6;
    QVERIFY(forPeople(test).startsWith(QStringLiteral("First word after 0.6 s, then 11.6 tokens a second.\n")));
    test.tokensPerSecond = 0; // it came in one piece
    QVERIFY2(forPeople(test).startsWith(QStringLiteral("First word after 0.6 s.\n")), qPrintable(forPeople(test)));
}

QTEST_APPLESS_MAIN(FormatTest)
#include "format_test.moc"
