// What Pathos promises: to say what is asked, also when it is only half said.
#include "engine/agents/pathos.h"

#include "engine/async/executor.h"
#include "engine/async/taskscope.h"
#include "engine/text/language.h"

#include <QFile>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <optional>

using namespace superinstance;

class PathosTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void questionWord_tellsKindAndExpectedAnswer_data();
    void questionWord_tellsKindAndExpectedAnswer();
    void labelledQuestion_isUnderstood_data();
    void labelledQuestion_isUnderstood();
    void labelledQuestions_areManyInThreeLanguages();
    void followUp_isResolvedFromTheConversation_data();
    void followUp_isResolvedFromTheConversation();
    void pointingAtWhatWasNotShown_isNotUnderstood();
    void pronounWithItsSubject_mayStandAlone_data();
    void pronounWithItsSubject_mayStandAlone();
    void question_isReadOnTheWorkers();
    void sumAfterAPerson_isOfAThing_data();
    void sumAfterAPerson_isOfAThing();
    void doubtWithoutAnAnswer_isNotUnderstood();
    void chainOfFollowUps_goesBackToTheLastWholeQuestion();
    void wholeQuestionAfterAConversation_staysAsItIs_data();
    void wholeQuestionAfterAConversation_staysAsItIs();
    void namesNumbersDatesAndQuotes_areKeptForTheCheck();
    void pronounWithoutAnybody_lowersConfidence();
    void onlyStopWords_lowerConfidence();
    void politeness_changesNothing_data();
    void politeness_changesNothing();
    void hostileInput_isSurvived_data();
    void hostileInput_isSurvived();
};

void PathosTest::questionWord_tellsKindAndExpectedAnswer_data()
{
    using K = QuestionKind;
    using A = AnswerType;
    QTest::addColumn<QString>("question");
    QTest::addColumn<QuestionKind>("kind");
    QTest::addColumn<AnswerType>("expects");
    const auto row = [](const char *question, K kind, A expects) { QTest::newRow(question) << QString::fromUtf8(question) << kind << expects; };
    row("Who built the lighthouse?", K::Fact, A::Person);
    row("By whom was the lighthouse built?", K::Fact, A::Person);
    row("When was the lighthouse built?", K::Fact, A::Date);
    row("In what year did Maren Holt retire?", K::Fact, A::Date);
    row("Where does Maren Holt live?", K::Fact, A::Place);
    row("How many keepers lived there?", K::Count, A::Number);
    row("How much does the lamp cost?", K::Fact, A::Number);
    row("How tall is the tower?", K::Fact, A::Number);
    row("Why was the lamp replaced?", K::Fact, A::Reason);
    row("Which company delivered the lamp?", K::Fact, A::Organisation);
    row("Is the tower open on Sundays?", K::Fact, A::YesNo);
    row("How do I clean the lens?", K::HowTo, A::Any);
    row("What is the difference between a lamp and a lantern?", K::Compare, A::Any);
    row("List the keepers of the lighthouse", K::List, A::Any);
    row("Summarize the report", K::Summary, A::Any);
    row("What is a heliostat?", K::Definition, A::Any);
    row("Hello!", K::Chat, A::Any);
    row("thanks", K::Chat, A::Any);
    row("Wer hat den Turm gebaut?", K::Fact, A::Person);
    row("Wann wurde der Turm gebaut?", K::Fact, A::Date);
    row("Wie viele Wärter gab es?", K::Count, A::Number);
    row("Warum wurde die Lampe ersetzt?", K::Fact, A::Reason);
    row("Qui a construit le phare ?", K::Fact, A::Person);
    row("Où se trouve le phare ?", K::Fact, A::Place);
    row("Combien de gardiens y avait-il ?", K::Count, A::Number);
    row("¿Quién construyó el faro?", K::Fact, A::Person);
    row("¿Cuándo se construyó el faro?", K::Fact, A::Date);
    row("Кто построил маяк?", K::Fact, A::Person);
    row("Сколько смотрителей было на маяке?", K::Count, A::Number);
    row("谁建造了灯塔？", K::Fact, A::Person);
    row("灯塔是什么时候建造的？", K::Fact, A::Date);
    row("为什么要更换灯？", K::Fact, A::Reason);
}

void PathosTest::questionWord_tellsKindAndExpectedAnswer()
{
    QFETCH(QString, question);
    const Intent intent = interpretQuestion(question, {}).intent;
    QFETCH(QuestionKind, kind);
    QCOMPARE(toString(intent.kind), toString(kind));
    QFETCH(AnswerType, expects);
    QCOMPARE(toString(intent.expects), toString(expects));
    QVERIFY(!intent.goal.isEmpty());
}

void PathosTest::labelledQuestions_areManyInThreeLanguages()
{
    QFile file(QFINDTESTDATA("questions.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QHash<QString, int> questions;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString language = detectLanguage(line.section(QLatin1Char('\t'), 2));
        ++questions[language == QLatin1String("zh") || language == QLatin1String("de") ? language : QStringLiteral("en")];
    }
    QVERIFY2(questions.value(QStringLiteral("en")) >= 300, qPrintable(QString::number(questions.value(QStringLiteral("en")))));
    QVERIFY2(questions.value(QStringLiteral("de")) >= 50, qPrintable(QString::number(questions.value(QStringLiteral("de")))));
    QVERIFY2(questions.value(QStringLiteral("zh")) >= 50, qPrintable(QString::number(questions.value(QStringLiteral("zh")))));
}

// questions.tsv: a few hundred questions as people type them, in English, German and Chinese.
void PathosTest::labelledQuestion_isUnderstood_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("expects");
    QFile file(QFINDTESTDATA("questions.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(QLatin1Char('\t'));
        if (!line.startsWith(QLatin1Char('#')))
            QTest::newRow(fields.value(2).toUtf8().constData()) << fields.value(0) << fields.value(1);
    }
}

void PathosTest::labelledQuestion_isUnderstood()
{
    const Intent intent = interpretQuestion(QString::fromUtf8(QTest::currentDataTag()), {}).intent;
    QTEST(toString(intent.kind), "kind");
    QTEST(toString(intent.expects), "expects");
}

void PathosTest::followUp_isResolvedFromTheConversation_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("standalone");
    const auto row = [](const char *before, const char *answer, const char *question, const char *standalone) {
        QTest::newRow(question) << QString::fromUtf8(before) << QString::fromUtf8(answer) << QString::fromUtf8(question) << QString::fromUtf8(standalone);
    };
    row("How much is the yearly fee?", "The fee is 40 crowns.", "and in 2019?", "How much is the yearly fee in 2019?");
    row("How many visitors came in 2018?", "In 2018 there were 400 visitors.", "and in 2019?", "How many visitors came in 2019?");
    row("What is the weather in Paris?", "It rains.", "What about Berlin?", "What is the weather in Berlin?");
    row("Who is Maren Holt?", "Maren Holt keeps the lighthouse.", "Where was she born?", "Where was Maren Holt born?");
    row("Who is Maren Holt?", "Maren Holt keeps the lighthouse.", "And who is her husband?", "Who is Maren Holt's husband?");
    row("Who was the first keeper?", "Jonas Brekke was the first keeper.", "When did he die?", "When did Jonas Brekke die?");
    row("How much did I spend on groceries in total?", "259.", "And on fuel?", "How much did I spend on fuel in total?");
    row("Which hotels are listed?", "Casa Azul", "What do they cost?", "What do the hotels cost?");
    row("When was the lamp replaced?", "In 1921.", "Why?", "Why was the lamp replaced?");
    row("When was the lighthouse built?", "It was built in 1874.", "How tall is it?", "How tall is the lighthouse?");
    row("When was the annual report published?", "In March.", "Who wrote it?", "Who wrote the annual report?");
    row("Wann wurde die Firma gegründet?", "Sie wurde 1998 gegründet.", "Wer leitet sie?", "Wer leitet die Firma?");
    row("Wie hoch ist der Turm?", "Er ist 34 Meter hoch.", "Wer hat ihn gebaut?", "Wer hat der Turm gebaut?"); // the words are what is searched for
    row("灯塔有多高？", "34米。", "它是谁建的？", "灯塔是谁建的？");
    row("公司什么时候成立？", "1998年。", "由谁领导？", "公司由谁领导？");
    row("When was the Harbour Bridge sold?", "In 2024.", "And for how much?", "For how much was the Harbour Bridge sold?");
    row("Wann wurde die Brücke verkauft?", "2024.", "Und für wie viel?", "Für wie viel wurde die Brücke verkauft?");
    const char *members = "I counted 3 rows that hold all you named.\n\n**Committee**\n\nJonas Brekke, chair since 2019\n\nMaren Holt, treasurer since 2021\n\nAino Salo, secretary since 2020";
    const char *invoices = "I counted 2 rows that hold all you named.\n\n**Number | Customer | Amount**\n\n1003 | Acme | 90 €\n\n1004 | Brekke | 70 €";
    row("List the members of the committee", members, "and the second one?", "Maren Holt, treasurer since 2021");
    row("List the members of the committee", members, "And the last one?", "Aino Salo, secretary since 2020");
    row("List the members of the committee", members, "the third", "Aino Salo, secretary since 2020");
    row("List the members of the committee", members, "When did the second one begin?", "When did Maren Holt begin?");
    row("List all unpaid invoices", invoices, "What about the first of them?", "1003 | Acme | 90 €");
    row("List all unpaid invoices", invoices, "When was the last one sent?", "When was 1004 Brekke sent?");
    row("Nenne alle Mitglieder", members, "und der zweite?", "Maren Holt, treasurer since 2021");
    row("Nenne alle Mitglieder", members, "Und die letzte?", "Aino Salo, secretary since 2020");
    row("列出所有成员", members, "第二个呢？", "Maren Holt, treasurer since 2021");
    row("列出所有成员", members, "最后一个呢？", "Aino Salo, secretary since 2020");
    row("How long is the guarantee of the boiler?", "Five years.", "And the washer?", "How long is the guarantee of the washer?");
    row("How high is the deposit of the hall?", "1,200 crowns.", "And the rent?", "How high is the rent?");
    row("How long is the guarantee of the lamp?", "Five years.", "and of the lens?", "How long is the guarantee of the lens?");
    row("锅炉的保修期多长？", "五年。", "洗衣机呢？", "洗衣机的保修期多长？");
    row("Wie lange gilt die Garantie der Heizung?", "Fünf Jahre.", "Und der Pumpe?", "Wie lange gilt die Garantie der Pumpe?");
    row("Who is the landlord of the hall?", "Marlowe Estates.", "How much is it?", "How much is the hall?");
    row("Wer ist der Besitzer der Halle?", "Frau Lorenz.", "Was kostet es?", "Was kostet der Halle?");
    row("Wann ist das Sommerfest?", "Am 6. Juli.", "Wie viel kostet es?", "Wie viel kostet das Sommerfest?");
    row("会费是多少？", "200元。", "多少年的？", "会费多少年的？");
    row("What is the rent?", "620 crowns.", "are you sure?", "What is the rent?");
    row("What is the rent?", "620 crowns.", "Really?", "What is the rent?");
    row("What is the rent?", "620 crowns.", "And how do you know that?", "What is the rent?");
    row("Wie hoch ist die Kaution?", "1.290 Euro.", "Bist du dir sicher?", "Wie hoch ist die Kaution?");
    row("Wie hoch ist die Kaution?", "1.290 Euro.", "Stimmt das wirklich?", "Wie hoch ist die Kaution?");
    row("押金是多少？", "7000元。", "你确定吗？", "押金是多少？");
    row("押金是多少？", "7000元。", "真的吗？", "押金是多少？");
    row("List the invoices", "Invoice no. 1002\n\nInvoice no. 1005", "And the second one?", "Summarise Invoice no. 1005");
    row("Nenne alle Rechnungen", "Rechnung R-201\n\nRechnung R-202", "Und die zweite davon?", "Fasse zusammen: Rechnung R-202");
    row("Who offered to repair the roof?", "Baxter offered 12,400 crowns.\n\nMillhouse offered 11,950 crowns.", "And the second one?", "Millhouse offered 11,950 crowns.");
    row("What are the steps?", "Do this:\n\nOpen the box.\n\nTake the lamp.", "and the second?", "Take the lamp.");
}

void PathosTest::followUp_isResolvedFromTheConversation()
{
    QFETCH(QString, before);
    QFETCH(QString, answer);
    QFETCH(QString, question);
    const Intent intent = interpretQuestion(question, { { before, answer } }).intent;
    QTEST(intent.standalone, "standalone");
    QVERIFY(intent.followUp);
    QVERIFY(intent.confidence >= 0.85);
}

void PathosTest::pointingAtWhatWasNotShown_isNotUnderstood()
{
    const QList<Turn> history { { QStringLiteral("List the members of the committee"), QStringLiteral("Jonas Brekke\n\nMaren Holt") } };
    const Intent intent = interpretQuestion(QStringLiteral("And the seventh one?"), history).intent;
    QVERIFY(!intent.followUp);
    QVERIFY2(intent.confidence < 0.5, qPrintable(QString::number(intent.confidence)));
}

void PathosTest::pronounWithItsSubject_mayStandAlone_data()
{
    QTest::addColumn<bool>("may");
    for (const char *question : { "What did the council decide before it met in Orsk?", "From whom did Maren Holt buy her boat?", "When did Great Britain lose its colonies in America?" })
        QTest::newRow(question) << true;
    for (const char *question : { "When was it built?", "Where did he move with the family?", "And in 2019?", "What about Orsk?", "Who painted the tower?", "How high is it?" })
        QTest::newRow(question) << false;
}

void PathosTest::pronounWithItsSubject_mayStandAlone()
{
    QFETCH(bool, may);
    const QList<Turn> history { { QStringLiteral("When did Jonas Brekke build the lighthouse?"), QStringLiteral("In 1874.") } };
    const QString question = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(interpretQuestion(question, history).mayStandAlone, may);
    QVERIFY(!interpretQuestion(question, {}).mayStandAlone); // it does
}

void PathosTest::question_isReadOnTheWorkers()
{
    Executor executor;
    QThreadPool one;
    one.setMaxThreadCount(1);
    QSemaphore busy;
    one.start([&] { busy.acquire(); }); // nothing else runs there until it is let go
    const auto letGo = qScopeGuard([&] { busy.release(); });
    Pathos pathos(&one);
    const QString question = QStringLiteral("Who built the tower and when was it painted?");
    std::optional<Result<Interpretation>> meant;
    std::optional<Result<QStringList>> parts;
    std::optional<Result<SearchPlan>> plan;
    TaskScope scope;
    scope.spawn([&](std::stop_token stop) -> Task<> {
        auto reading = pathos.interpret(question, {}, stop);
        meant = co_await reading;
    });
    scope.spawn([&](std::stop_token stop) -> Task<> {
        auto reading = pathos.parts(question, stop);
        parts = co_await reading;
    });
    scope.spawn([&](std::stop_token stop) -> Task<> {
        auto reading = pathos.plan(question, stop);
        plan = co_await reading;
    });
    QTest::qWait(20);
    QVERIFY(!meant && !parts && !plan);
    busy.release();
    QTRY_VERIFY(meant && parts && plan);
    QVERIFY(meant->ok() && (*meant)->intent.terms.contains(QStringLiteral("tower")));
    QVERIFY(parts->ok() && (*parts)->size() == 2);
    QVERIFY(plan->ok() && (*plan)->words == question);
}

// A person has no price: what was spoken of before is asked about, or nothing.
void PathosTest::sumAfterAPerson_isOfAThing_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("standalone");
    const auto row = [](const char *question, const char *before, const char *person, const char *standalone) {
        QTest::newRow(question) << QString::fromUtf8(before) << QString::fromUtf8(person) << QString::fromUtf8(standalone);
    };
    row("How much is it?", "When is the rent due?", "Who is the landlord?", "How much is the rent?");
    row("How much does it cost?", "", "Who is the tenant?", "How much does it cost?");
    row("When does it end?", "", "Who was the first keeper?", "When does it end?");
    row("Wie hoch ist sie?", "", "Wer ist der Mieter?", "Wie hoch ist sie?");
    row("多少钱？", "", "房东是谁？", "多少钱？");
    row("Wie viel kostet es?", "Wann ist das Sommerfest?", "Wer ist die Vermieterin?", "Wie viel kostet das Sommerfest?");
}

void PathosTest::sumAfterAPerson_isOfAThing()
{
    QFETCH(QString, before);
    QFETCH(QString, person);
    QFETCH(QString, standalone);
    QList<Turn> history { { person, QStringLiteral("Marlowe Estates.") } };
    if (!before.isEmpty())
        history.prepend({ before, QStringLiteral("In March.") });
    const Intent intent = interpretQuestion(QString::fromUtf8(QTest::currentDataTag()), history).intent;
    QCOMPARE(intent.standalone, standalone);
    QVERIFY2(before.isEmpty() ? intent.confidence < 0.3 : intent.confidence > 0.8, qPrintable(QString::number(intent.confidence)));
}

void PathosTest::doubtWithoutAnAnswer_isNotUnderstood()
{
    for (const char *question : { "Are you sure?", "Really?", "Bist du sicher?", "真的吗？" })
        QVERIFY2(interpretQuestion(QString::fromUtf8(question), {}).intent.confidence < 0.3, question);
    for (const char *question : { "Are you sure that the lamp was replaced in 1921?", "Is it right that Maren Holt retired?" }) {
        const Intent intent = interpretQuestion(QString::fromUtf8(question), { { QStringLiteral("Who is Maren Holt?"), QStringLiteral("A keeper.") } }).intent;
        QVERIFY2(intent.standalone != QLatin1String("Who is Maren Holt?"), question);
    }
}

void PathosTest::chainOfFollowUps_goesBackToTheLastWholeQuestion()
{
    const QList<Turn> history {
        { QStringLiteral("How many visitors came to Bergen in 2018?"), QStringLiteral("There were 400 visitors.") },
        { QStringLiteral("and in 2019?"), QStringLiteral("There were 510.") },
        { QStringLiteral("and in 2020?"), QStringLiteral("There were 90.") },
    };
    QCOMPARE(interpretQuestion(QStringLiteral("What about Oslo?"), history).intent.standalone,
             QStringLiteral("How many visitors came to Oslo in 2020?"));
}

void PathosTest::wholeQuestionAfterAConversation_staysAsItIs_data()
{
    QTest::addColumn<QString>("question");
    for (const char *question : { "Who built the harbour of Bergen?", "Is there a museum in Oslo?", "Is it true that the tower leans?",
                                  "What did Jonas Brekke write in 1921?", "Wie hoch ist der Turm von Bergen?", "Was gibt es in Bergen?", "Können Sie mir sagen, wo der Schlüssel liegt?", "谁建造了灯塔？", "怎么清洗镜头？", "备用钥匙放在哪里？", "What is the last line of the poem?", "第二个儿子是谁？", "Wie endete der zweite Weltkrieg?" })
        QTest::newRow(question) << QString::fromUtf8(question);
}

void PathosTest::wholeQuestionAfterAConversation_staysAsItIs()
{
    QFETCH(QString, question);
    const Intent intent = interpretQuestion(question, { { QStringLiteral("Who is Maren Holt?"), QStringLiteral("Maren Holt keeps the lighthouse.") } }).intent;
    if (!question.startsWith(QStringLiteral("Können Sie"))) // which is but politeness
        QCOMPARE(intent.standalone, question);
    QVERIFY(!intent.followUp);
}

void PathosTest::namesNumbersDatesAndQuotes_areKeptForTheCheck()
{
    const Intent intent = interpretQuestion(QStringLiteral("Did Maren Holt write \"the lamp is dark\" on 3 May 1921 in 24 letters?"), {}).intent;
    QVERIFY(intent.names.contains(QStringLiteral("Maren Holt")));
    QCOMPARE(intent.quoted, QStringList { QStringLiteral("the lamp is dark") });
    QVERIFY(intent.numbers.join(QLatin1Char(' ')).contains(QStringLiteral("24")));
    QVERIFY(intent.dates.join(QLatin1Char(' ')).contains(QStringLiteral("1921")));
    QVERIFY(intent.mustVerify.size() >= 2);
    QCOMPARE(intent.language, QStringLiteral("en"));
}

void PathosTest::pronounWithoutAnybody_lowersConfidence()
{
    const double vague = interpretQuestion(QStringLiteral("Where was she born?"), {}).vote.confidence;
    QVERIFY(vague < interpretQuestion(QStringLiteral("Where was Maren Holt born?"), {}).vote.confidence - 0.2);
}

void PathosTest::onlyStopWords_lowerConfidence()
{
    const Interpretation vague = interpretQuestion(QStringLiteral("what is the?"), {});
    QVERIFY(vague.vote.confidence < 0.7);
    QVERIFY(!vague.intent.terms.isEmpty()); // there is something to search for all the same
}

void PathosTest::politeness_changesNothing_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("polite");
    const auto row = [](const char *plain, const char *polite) { QTest::newRow(polite) << QString::fromUtf8(plain) << QString::fromUtf8(polite); };
    row("Who repaired the roof?", "Could you please tell me who repaired the roof?");
    row("Who repaired the roof?", "Hello, do you know who repaired the roof?");
    row("Who repaired the roof?", "Who repaired the roof, please?");
    row("When was the lamp replaced?", "I would like to know when was the lamp replaced?");
    row("List the keepers", "Can you please list the keepers");
    row("Wer zahlt die Miete?", "Kannst du mir bitte sagen, wer zahlt die Miete?");
    row("谁建造了灯塔？", "请问，谁建造了灯塔？");
}

void PathosTest::politeness_changesNothing()
{
    QFETCH(QString, plain);
    QFETCH(QString, polite);
    const Intent said = interpretQuestion(polite, {}).intent, meant = interpretQuestion(plain, {}).intent;
    QCOMPARE(said.standalone, meant.standalone);
    QCOMPARE(said.terms, meant.terms);
    QCOMPARE(toString(said.expects), toString(meant.expects));
    QVERIFY(!said.followUp); // it is not searched for twice
}

void PathosTest::hostileInput_isSurvived_data()
{
    QTest::addColumn<QString>("question");
    QTest::newRow("empty") << QString();
    QTest::newRow("white space") << QStringLiteral(" \t\n ");
    QTest::newRow("100,000 characters") << QStringLiteral("and what about him ").repeated(5300);
    QTest::newRow("one endless word") << QString(100'000, QLatin1Char('a'));
    QTest::newRow("only emoji") << QStringLiteral("🙂🙃🚢");
    QTest::newRow("NUL") << QString(QChar(0)) + QStringLiteral("who\0is") + QChar(0);
    QTest::newRow("lone surrogates") << QString(QChar(0xD83D)) + QChar(0xD83D) + QChar(0xDE00) + QChar(0xDE00);
    QTest::newRow("expression") << QStringLiteral("why (((( [a-z]++ \\Q .* ?");
    QTest::newRow("question marks") << QString(5000, QLatin1Char('?'));
}

void PathosTest::hostileInput_isSurvived()
{
    QFETCH(QString, question);
    const QList<Turn> histories[] = { {}, { { question, question } }, { { QStringLiteral("Who is Maren Holt?"), QStringLiteral("A keeper.") } } };
    for (const QList<Turn> &history : histories) {
        const Interpretation said = interpretQuestion(question, history);
        QVERIFY(said.vote.confidence >= 0 && said.vote.confidence <= 1);
        QVERIFY(!said.vote.statement.isEmpty());
    }
    if (question.trimmed().isEmpty())
        QVERIFY(interpretQuestion(question, {}).vote.confidence < 0.5);
}

QTEST_GUILESS_MAIN(PathosTest)
#include "pathos_test.moc"
