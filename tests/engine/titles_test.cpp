// What a conversation is called after its first question.
#include "engine/titles.h"

#include <QTest>

using namespace superinstance;

class TitlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void title_isTheQuestionWithoutItsFrills_data()
    {
        QTest::addColumn<QString>("title");
        const auto row = [](const char *question, const char *title) { QTest::newRow(question) << QString::fromUtf8(title); };
        row("When was the lighthouse built?", "When was the lighthouse built?");
        row("  what is\nthe depth of the pool?", "The depth of the pool");
        row("Hello, could you please tell me what the water rule is?", "What the water rule is");
        row("Please what's the depth of the pool?", "The depth of the pool");
        row("Who was Ellen Marsh?", "Ellen Marsh");
        row("Who is it?", "Who is it?");
        row("What are you?", "What are you?");
        row("What is wrong with my bread?", "What is wrong with my bread?");
        row("Was ist die Regel für Wasser?", "Die Regel für Wasser");
        row("Was hat er gesagt?", "Was hat er gesagt?");
        row("什么是灯塔?", "什么是灯塔?"); // two characters would be too short to know it by
        row("what is?", "What is?");
        row("", "");
        row("???", "???");
        row("How does one get from the harbour to the northern tip of the island in winter?", "How does one get from the harbour to the northern tip of…");
    }
    void title_isTheQuestionWithoutItsFrills()
    {
        QFETCH(QString, title);
        QCOMPARE(titleOf(QString::fromUtf8(QTest::currentDataTag())), title);
    }

    void hostileQuestion_isCutBetweenCharacters()
    {
        const QString emoji = QStringLiteral("😀").repeated(5000);
        const QString title = titleOf(emoji);
        QVERIFY(title.size() <= 60);
        QVERIFY(title.isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(TitlesTest)
#include "titles_test.moc"
