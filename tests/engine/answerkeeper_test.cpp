// An answer in the vault while it is being written.
#include "engine/answerkeeper.h"
#include "engine/async/sleep.h"
#include "engine/vault/vault.h"
#include "tests/support/library.h"

using namespace superinstance;

namespace {

Claim claimOf(const char *text)
{
    Claim claim;
    claim.text = QString::fromLatin1(text);
    return claim;
}

} // namespace

class AnswerKeeperTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;
    qint64 m_answer = 0;
    QStringList m_failures;

    Message saved()
    {
        const Result<Message> message = run([&] {
            auto job = [id = m_answer](VaultReader &vault) { return vault.conversations().message(1, id); };
            return m_library->vault().read(job);
        });
        if (!message)
            qFatal("%s", qPrintable(message.error().message));
        return *message;
    }
    std::unique_ptr<AnswerKeeper> keeper(qint64 message)
    {
        return std::make_unique<AnswerKeeper>(&m_library->vault(), message, QStringLiteral("When?"), [this](const QString &sentence) { m_failures.append(sentence); });
    }
    void settle(AnswerKeeper *keeper)
    {
        run([=]() -> Task<bool> {
            auto settled = keeper->settle();
            co_await settled;
            co_return true;
        });
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TestLibrary>();
        m_failures.clear();
        const Result<Exchange> begun = run([&] {
            auto job = [](VaultWriter &vault) -> Result<Exchange> {
                const Result<qint64> id = vault.conversations().create(QStringLiteral("Lamps"));
                if (!id)
                    return id.error();
                Question question;
                question.text = QStringLiteral("When?");
                question.conversation = *id;
                return vault.conversations().beginAnswer(question, {});
            };
            return m_library->vault().write(job);
        });
        QVERIFY(begun.ok());
        m_answer = begun->answer.id;
    }
    void cleanup() { m_library.reset(); }

    void tokensAndClaims_areSavedWhileTheyCome()
    {
        const auto keeping = keeper(m_answer);
        keeping->append(QStringLiteral("In eighteen "));
        QTRY_COMPARE(saved().text, QStringLiteral("In eighteen "));
        keeping->append(QStringLiteral("seventy-four."));
        keeping->setClaim(1, claimOf("It was 1874."));
        QTRY_COMPARE(saved().text, QStringLiteral("In eighteen seventy-four."));
        QCOMPARE(saved().answer.claims.size(), 2);
        QVERIFY(!saved().complete);
        settle(keeping.get());
    }

    void claimsWithoutTokens_areTheText()
    {
        const auto keeping = keeper(m_answer);
        keeping->setClaim(0, claimOf("It was 1874."));
        keeping->setClaim(1, claimOf("It is white."));
        QTRY_COMPARE(saved().text, QStringLiteral("It was 1874.\n\nIt is white."));
        settle(keeping.get());
    }

    void anotherDraft_beginsAnew()
    {
        const auto keeping = keeper(m_answer);
        keeping->append(QStringLiteral("A first try"));
        QTRY_COMPARE(saved().text, QStringLiteral("A first try"));
        keeping->restart();
        keeping->append(QStringLiteral("Better"));
        QTRY_COMPARE(saved().text, QStringLiteral("Better"));
        settle(keeping.get());
    }

    void manyTokens_areFewSaves()
    {
        const auto keeping = keeper(m_answer);
        QSet<QString> seen;
        QElapsedTimer time;
        time.start();
        for (int i = 0; time.elapsed() < 1000; ++i) {
            keeping->append(QStringLiteral("w%1 ").arg(i));
            seen.insert(saved().text);
        }
        settle(keeping.get());
        QVERIFY2(seen.size() >= 4, qPrintable(QString::number(seen.size())));
        QVERIFY2(seen.size() <= 9, qPrintable(QString::number(seen.size())));
    }

    void afterItsEnd_nothingIsSaved()
    {
        const auto keeping = keeper(m_answer);
        keeping->append(QStringLiteral("In"));
        settle(keeping.get());
        const QString before = saved().text;
        keeping->append(QStringLiteral(" eighteen"));
        QTest::qWait(400); // longer than between two saves
        QCOMPARE(saved().text, before);
    }

    void failure_isToldOnce()
    {
        const auto keeping = keeper(4711);
        keeping->append(QStringLiteral("In "));
        QTRY_COMPARE(m_failures.size(), 1);
        keeping->append(QStringLiteral("vain"));
        QTest::qWait(400);
        settle(keeping.get());
        QCOMPARE(m_failures.size(), 1);
        QVERIFY(m_failures[0].endsWith(QLatin1Char('.')));
    }
};

QTEST_GUILESS_MAIN(AnswerKeeperTest)
#include "answerkeeper_test.moc"
