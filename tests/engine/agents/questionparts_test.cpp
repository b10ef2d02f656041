// Which questions ask several things, and what each part asks by itself.
#include "engine/agents/questionparts.h"

#include <QTest>

using namespace superinstance;

class QuestionPartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void severalThings_areAskedOneByOne_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *question, const char *parts) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(parts); };
        row("When was Acme founded and who leads it?", "When was Acme founded?|Who leads Acme?");
        row("When was the company founded and who leads it?", "When was the company founded?|Who leads the company?");
        row("What is Borg? And how do I install Restic?", "What is Borg?|How do I install Restic?");
        row("What is Borg and how do I install it?", "What is Borg?|How do I install Borg?");
        row("Who is the landlord, and how high is the deposit?", "Who is the landlord?|How high is the deposit?");
        row("When and where was Maren Holt born?", "When was Maren Holt born?|Where was Maren Holt born?");
        row("Could you tell me who signed the lease and when it ends?", "Who signed the lease?|When the lease ends?");
        row("Who built the tower? When was it built? Why?", "Who built the tower?|When was the tower built?|Why was the tower built?");
        row("In which year was Acme founded and in which city?", "In which year was Acme founded?|In which city was Acme founded?");
        row("When was the Harbour Bridge sold, and for how much?", "When was the Harbour Bridge sold?|For how much was the Harbour Bridge sold?");
        row("When was the Harbour Bridge sold, and by which company?", "When was the Harbour Bridge sold?|By which company was the Harbour Bridge sold?");
        row("When was the Harbour Bridge sold, and who bought?", "When was the Harbour Bridge sold?|Who bought the Harbour Bridge?");
        row("Which hotels are listed, and what do they cost per night?", "Which hotels are listed?|What do the hotels cost per night?");
        row("How high is the tower, and how wide?", "How high is the tower?|How wide the tower?");
        row("Wann wurde die Brücke verkauft und für wie viel?", "Wann wurde die Brücke verkauft?|Für wie viel wurde die Brücke verkauft?");
        row("Wann wurde Acme gegründet und wer leitet die Bank?", "Wann wurde Acme gegründet?|Wer leitet die Bank?");
        row("Wann wurde die Firma gegründet und wer leitet sie?", "Wann wurde die Firma gegründet?|Wer leitet die Firma?");
        row("Was ist Borg? Und wie installiere ich Restic?", "Was ist Borg?|Wie installiere ich Restic?");
        row("Wie hoch ist die Miete und wie lang ist die Kündigungsfrist?", "Wie hoch ist die Miete?|Wie lang ist die Kündigungsfrist?");
        row("公司什么时候成立？房东是谁？", "公司什么时候成立？|房东是谁？");
        row("公司什么时候成立，由谁领导？", "公司什么时候成立？|公司由谁领导？");
        row("押金是多少，房东是谁？", "押金是多少？|房东是谁？");
        row("灯塔有多高，它是谁建的？", "灯塔有多高？|灯塔是谁建的？");
    }
    void severalThings_areAskedOneByOne()
    {
        QFETCH(QString, question);
        QTEST(questionParts(question).join(QLatin1Char('|')), "parts");
    }

    void oneThing_staysWhole_data()
    {
        QTest::addColumn<QString>("question");
        for (const char *question : { "What is the difference between A and B?", "What is the difference between what Acme does and what Holt does?", "Who sells salt and pepper?", "Who wrote \"When and Why\"?",
                                      "Who wrote War and Peace?", "Compare the tower and the harbour", "Which is cheaper, Basic or Max?", "Who decided when and how the trip starts?", "Who are Holt and Brekke?",
                                      "How many men and women work here?", "and in 2019?", "Why?", "What does the contract say about pets and children?", "When was the lamp replaced? It is important to me.",
                                      "Was ist der Unterschied zwischen Basis und Max?", "Wer verkauft Salz und Pfeffer?", "Wer weiß, wann und wo das Treffen ist?", "Wer schrieb „Wann und Warum“?", "灯和灯笼有什么区别？", "谁卖盐和胡椒？", "请列出所有成员，谢谢", "", "???" })
            QTest::newRow(question) << QString::fromUtf8(question);
    }
    void oneThing_staysWhole()
    {
        QFETCH(QString, question);
        QCOMPARE(questionParts(question), QStringList { question });
    }
};

QTEST_GUILESS_MAIN(QuestionPartsTest)
#include "questionparts_test.moc"
