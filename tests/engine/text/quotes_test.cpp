// A cited sentence in a text that has changed since.
#include "engine/text/quotes.h"

#include <QElapsedTimer>
#include <QTest>

using namespace superinstance;

namespace {

QString latin(const char *text) { return QString::fromUtf8(text); }

} // namespace

class QuotesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quote_isFoundAgain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("quote");
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("found");
        const int none = int(QuoteMatch::None), exact = int(QuoteMatch::Exact), spacing = int(QuoteMatch::Spacing), similar = int(QuoteMatch::Similar);
        QTest::newRow("word for word") << latin("Before. It was built in 1874. After.") << latin("It was built in 1874.") << exact << latin("It was built in 1874.");
        QTest::newRow("other line breaks") << latin("Before. It was\n  built in\t1874. After.") << latin("It was built in 1874.") << spacing << latin("It was\n  built in\t1874.");
        QTest::newRow("at the very beginning") << latin("It  was built.") << latin("It was built.") << spacing << latin("It  was built.");
        QTest::newRow("another number") << latin("The sea is wide. The lighthouse of Sankt Anders was built in 1875. It stands.")
                                        << latin("The lighthouse of Sankt Anders was built in 1874.") << similar << latin("The lighthouse of Sankt Anders was built in 1875.");
        QTest::newRow("a word more") << latin("The old lighthouse was first lit by Ellen Marsh herself.") << latin("The lighthouse was first lit by Ellen Marsh.") << similar
                                     << latin("The old lighthouse was first lit by Ellen Marsh herself.");
        QTest::newRow("gone") << latin("Bread rests for eighteen hours. It is baked at dawn.") << latin("The lighthouse was built in 1874.") << none << QString();
        QTest::newRow("half of it gone") << latin("The lighthouse is closed.") << latin("The lighthouse was built in 1874 by Ellen Marsh.") << none << QString();
        QTest::newRow("too short to be like anything") << latin("It is so. It was.") << latin("It is.") << none << QString();
        QTest::newRow("other script") << latin("之前。灯塔 建于1874年。之后。") << latin("灯塔建于1874年。") << spacing << latin("灯塔 建于1874年。");
        QTest::newRow("empty text") << QString() << latin("It is.") << none << QString();
        QTest::newRow("empty quote") << latin("It is.") << latin(" ") << none << QString();
    }
    void quote_isFoundAgain()
    {
        QFETCH(QString, text);
        QFETCH(QString, quote);
        QFETCH(int, how);
        QFETCH(QString, found);
        const FoundQuote result = findQuote(text, quote, 7);
        QCOMPARE(int(result.how), how);
        QCOMPARE(text.mid(result.span.start, result.span.length()), found);
    }

    void ofSeveral_theNearestIsTaken()
    {
        const QString text = latin("A lamp. ") + QString(100, QLatin1Char('x')) + latin(" A lamp. ") + QString(100, QLatin1Char('x')) + latin(" A lamp.");
        QCOMPARE(findQuote(text, latin("A lamp."), 130).span.start, 109);
        QCOMPARE(findQuote(text, latin("A lamp."), 0).span.start, 0);
        QCOMPARE(findQuote(text, latin("A lamp."), 10'000).span.start, text.size() - 7);
        QCOMPARE(findQuote(text, latin("A  lamp."), 112).span.start, 109); // with other spacing as well
    }

    void longText_takesNoLongTime()
    {
        const QString text = latin("The keeper of the lamp wrote it down that evening. ").repeated(400'000); // 20 million characters
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(int(findQuote(text, latin("A goat came\nto the island in the spring of that year."), 10'000'000).how), int(QuoteMatch::None));
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    }

    void words_areFoundInAnyCaseAndOverLineEnds()
    {
        const QString text = latin("The Lamp\nof the lamp\tof the LAMP of.");
        QCOMPARE(findWords(text, latin("lamp of"), 100).size(), 3);
        QCOMPARE(findWords(text, latin("lamp"), 2).size(), 2); // at most so many
        QCOMPARE(findWords(text, latin(" "), 100).size(), 0);
        QCOMPARE(findWords(text, latin("la.p (of"), 100).size(), 0); // nothing in it is a pattern
    }
};

QTEST_APPLESS_MAIN(QuotesTest)
#include "quotes_test.moc"
