// The three agents on a real llama.cpp runtime, with a model that always writes the same sentence; skips where either is absent.
#include "modelcouncil.h"

#include "engine/async/executor.h"
#include "engine/models/openaibackend.h"
#include "engine/models/prompt.h"
#include "tests/engine/models/clienttest.h"
#include "tests/support/llamafront.h"

#include <QTest>
#include <QThreadPool>

using namespace superinstance;

namespace {

// Hands on, and keeps what the server counted.
struct Counting final : ModelBackend {
    explicit Counting(ModelBackend *of) : model(of) { }
    ModelBackend *model;
    QStringList calls;
    QList<TokenCounts> counts;
    QStringList replies;

    BackendCapabilities capabilities() const override { return model->capabilities(); }
    Task<Result<Generation>> generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop) override
    {
        auto generating = model->generate(request, onToken, stop);
        const Result<Generation> made = co_await generating;
        if (made)
            keep(QStringLiteral("logos"), made->tokens, made->text);
        co_return made ? Result<Generation>(*made) : Result<Generation>(made.error());
    }
    Task<Result<InquiryReply>> inquire(Inquiry inquiry, std::stop_token stop) override
    {
        auto inquiring = model->inquire(inquiry, stop);
        const Result<InquiryReply> made = co_await inquiring;
        if (made)
            keep(inquiry.prompt, made->tokens, made->text);
        co_return made ? Result<InquiryReply>(*made) : Result<InquiryReply>(made.error());
    }
    void keep(const QString &call, const TokenCounts &tokens, const QString &text)
    {
        calls.append(call);
        counts.append(tokens);
        replies.append(text);
    }
};

} // namespace

class RealAgentsTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    ClientTest m_test;

    struct Table : ModelCouncil {
        Table(RealAgentsTest *test, const QUrl &url) : ModelCouncil(&test->m_workers), client(test->m_test.client(url)), model(&client), counting(&model)
        {
            search.found = evidenceForModel({ QStringLiteral("The fixture model answers: the warranty period is 24 months. It begins with the delivery."),
                                              QStringLiteral("The garden gate was painted green in May. Nobody came to see it.") });
            useForAll(&counting);
        }
        OpenAiClient client;
        OpenAiCompatibleBackend model;
        Counting counting;
    };

private Q_SLOTS:
    void init() { m_test.limits = {}; }

    void theModelsSentence_endsAsAVerifiedClaim()
    {
        LlamaFront front;
        const QString whyNot = front.start(QStringLiteral("fixture-chat-script.gguf"));
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        Table table(this, front.url());
        const Answer answer = table.ask(QStringLiteral("How long is the warranty period?"));
        QVERIFY(!answer.claims.isEmpty());
        const Claim claim = answer.claims.first();
        QCOMPARE(claim.text, QStringLiteral("The fixture model answers: the warranty period is 24 months."));
        QCOMPARE(toString(claim.verdict), toString(Verdict::Supported));
        QCOMPARE(claim.citations.first().quote, QStringLiteral("The fixture model answers: the warranty period is 24 months."));
        QVERIFY(table.tokens.contains(QStringLiteral("你好 🙂")));
        QCOMPARE(answer.rounds.first().claims.last().text, QStringLiteral("Grüße, 你好 🙂 done.")); // which names no passage
        QCOMPARE(toString(answer.rounds.first().claims.last().verdict), toString(Verdict::Unverified));
        QVERIFY(answer.text.contains(QLatin1String("The model of Ethos"))); // it answers nothing else, so the rules checked alone
        QVERIFY(!answer.text.contains(QStringLiteral("Grüße")));
    }

    void theSecondAndThirdAgent_findTheirBeginningRead()
    {
        LlamaFront front;
        const QString whyNot = front.start(QStringLiteral("fixture-chat-script.gguf"));
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        Table table(this, front.url());
        const Answer answer = table.ask(QStringLiteral("How long is the warranty period?"));
        const qsizetype ethos = table.counting.calls.indexOf(QStringLiteral("ethos")), pathos = table.counting.calls.indexOf(QStringLiteral("pathos"));
        QCOMPARE(table.counting.calls.first(), QStringLiteral("logos"));
        QVERIFY(ethos > 0 && pathos > 0);
        const int shared = int(messagesOf(Inquiry { QStringLiteral("ethos"), table.search.found->passages, {}, {}, {} })[0].text.size());
        for (const qsizetype agent : { ethos, pathos }) {
            const TokenCounts counts = table.counting.counts[agent];
            std::printf("%s: %d tokens, %d of them read before\n", qPrintable(table.counting.calls[agent]), counts.prompt.value_or(-1), counts.cached.value_or(-1));
            QVERIFY(counts.cached.value_or(0) > shared / 2); // a token of this model is about a character
        }
    }

    void aRuntimeThatHoldsTheSchema_isUnderstood()
    {
        LlamaFront front;
        const QString whyNot = front.start(QStringLiteral("fixture-chat-script.gguf"), true);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        Table table(this, front.url());
        const Answer answer = table.ask(QStringLiteral("How long is the warranty period?"));
        QVERIFY2(!answer.text.contains(QLatin1String("The model of Ethos")), qPrintable(table.counting.replies.join(QLatin1Char('\n'))));
        QVERIFY2(answer.rounds.first().votes.last().statement.contains(QLatin1String("Model: m")), qPrintable(answer.rounds.first().votes.last().statement));
        QCOMPARE(table.counting.calls.count(QStringLiteral("ethos")), 1); // it doubts, so that the second round has nothing to check
    }
};

QTEST_GUILESS_MAIN(RealAgentsTest)
#include "realagents_test.moc"
