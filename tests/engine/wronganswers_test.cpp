// Answers marked as wrong: kept here only, exported as cases that can be asked again, gone with what they were made of.
// Environment: WRONG_CASES, an exported file: its cases are asked again, and what is answered now is printed.
#include "tests/support/asking.h"
#include "tests/support/wrongcases.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace superinstance;

namespace {

const QString question = QStringLiteral("When was the lighthouse of Skarsund built?");
const QByteArray tower = "# The lighthouse\n\nThe lighthouse of Skarsund was built in 1874 by Johan Lindqvist.\n\nIts lamp came from zanzibarcanary and burnt colza oil for the lighthouse of Skarsund.\n";
const QByteArray harbour = "# The harbour\n\nThe harbour was dredged in the spring of 2019, says the keeper of the lighthouse.\n";

} // namespace

class WrongAnswersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Asking> m_asking;
    qint64 m_conversation = 0;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    void start() { m_asking = std::make_unique<Asking>(path(QStringLiteral("data"))); }
    using Marked = QList<WrongAnswer>;
    template <class Call> Marked marked(Call call)
    {
        return m_asking->request<Marked>(&Engine::wrongAnswersReady, call).value_or(Marked { WrongAnswer { -1, {}, {}, {}, {} } });
    }
    Marked list() { return marked([](Engine *engine, quint64 number) { engine->wrongAnswers(number); }); }
    Marked mark(qint64 message, const QString &note)
    {
        return marked([=](Engine *engine, quint64 number) { engine->markWrong(number, message, note); });
    }
    // The id of the answer.
    qint64 ask(const QString &text)
    {
        (void)m_asking->ask(text, m_conversation);
        return m_asking->messages(m_conversation).last().id;
    }
    QString exportAll()
    {
        QList<qint64> messages;
        for (const WrongAnswer &each : list())
            messages.append(each.message);
        const QString file = path(QStringLiteral("cases.json"));
        const auto written = m_asking->request<QString>(&Engine::exported, [=](Engine *engine, quint64 number) { engine->exportWrong(number, messages, file); });
        return written.value_or(QString());
    }
    // The files below the data directory in which the words stand.
    QStringList filesHolding(const QByteArray &words) const
    {
        QStringList files;
        QDirIterator all(path(QStringLiteral("data")), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                files.append(file.fileName());
        }
        return files;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        for (const char *name : { "data", "papers" })
            QDir(m_dir->path()).mkdir(QString::fromLatin1(name));
        write(QStringLiteral("papers/tower.md"), tower);
        write(QStringLiteral("papers/harbour.md"), harbour);
        start();
        QCOMPARE(m_asking->index({ path(QStringLiteral("papers")) }).failed, 0);
        m_conversation = m_asking->converse();
    }
    void cleanup()
    {
        m_asking.reset();
        m_dir.reset();
    }

    void markedAnswer_isListedWithItsNoteAlsoAfterARestart()
    {
        const qint64 answer = ask(question);
        QCOMPARE(list().size(), 0);
        QCOMPARE(mark(answer, QStringLiteral("It was 1881.")).size(), 1);
        QCOMPARE(mark(answer, QStringLiteral("1881, says the plaque.")).size(), 1); // a new note for the same
        m_asking.reset();
        start();
        const QList<WrongAnswer> all = list();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].message, answer);
        QCOMPARE(all[0].question, question);
        QCOMPARE(all[0].note, QStringLiteral("1881, says the plaque."));
        QVERIFY(all[0].answer.contains(QStringLiteral("1874")) && all[0].marked.isValid());
    }

    void whatIsNoAnswer_isNotMarked()
    {
        (void)ask(question);
        for (const qint64 message : { m_asking->messages(m_conversation).first().id, qint64(4711) }) {
            (void)m_asking->request<Marked>(&Engine::wrongAnswersReady, [=](Engine *engine, quint64 number) { engine->markWrong(number, message, {}); });
            QVERIFY2(m_asking->failure.contains(QStringLiteral("no longer there")), qPrintable(m_asking->failure));
        }
        QCOMPARE(list().size(), 0);
    }

    void exportedCase_isAskedAgainWithTheSameAnswer()
    {
        (void)ask(QStringLiteral("When was the harbour dredged?"));
        const qint64 answer = ask(question);
        (void)mark(answer, QStringLiteral("1874"));
        const QString file = exportAll();
        QVERIFY2(!file.isEmpty(), qPrintable(m_asking->failure));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains(m_dir->path().toUtf8())); // not where the person's files lie
        const QList<WrongFixture> cases = readWrongCases(file);
        QCOMPARE(cases.size(), 1);
        QCOMPARE(cases[0].question, question);
        QCOMPARE(cases[0].expected, QStringLiteral("1874"));
        QCOMPARE(cases[0].outcome, QStringLiteral("consensus"));
        QCOMPARE(cases[0].history.size(), 1);
        QCOMPARE(cases[0].history[0].question, QStringLiteral("When was the harbour dredged?"));
        QVERIFY(cases[0].history[0].answer.contains(QStringLiteral("2019")));
        QVERIFY(!cases[0].passages.isEmpty());
        const Answer again = askAgain(cases[0]);
        QCOMPARE(toString(again.outcome), cases[0].outcome);
        QCOMPARE(again.claims.first().text, cases[0].claims.first());
    }

    void exportedCases_areAskedAgain()
    {
        if (!qEnvironmentVariableIsSet("WRONG_CASES"))
            QSKIP("WRONG_CASES names no exported file.");
        const QList<WrongFixture> cases = readWrongCases(qEnvironmentVariable("WRONG_CASES"));
        QVERIFY(!cases.isEmpty());
        for (const WrongFixture &each : cases) {
            const Answer now = askAgain(each);
            std::printf("%s\n  then %s: %s\n  now  %s: %s\n  expected: %s\n", qPrintable(each.question), qPrintable(each.outcome), qPrintable(each.claims.value(0)), qPrintable(toString(now.outcome)),
                        qPrintable(now.claims.isEmpty() ? now.text : now.claims.first().text), qPrintable(each.expected));
        }
    }

    void takenOffTheList_leavesNoWordOfTheNote()
    {
        const qint64 answer = ask(question);
        (void)mark(answer, QStringLiteral("periwinklenote"));
        QVERIFY(!filesHolding("periwinklenote").isEmpty());
        QCOMPARE(marked([=](Engine *engine, quint64 number) { engine->unmarkWrong(number, { answer }); }).size(), 0);
        QCOMPARE(filesHolding("periwinklenote"), QStringList());
    }

    // Of the file that was taken out only what the answer said is left in the conversation.
    void removedFile_takesTheCaseAndWhatWasFoundInItAlong()
    {
        const qint64 answer = ask(question), other = ask(QStringLiteral("When was the harbour dredged?"));
        (void)mark(answer, QStringLiteral("mangrovenote"));
        QCOMPARE(mark(other, {}).size(), 2);
        QVERIFY(!filesHolding("zanzibarcanary").isEmpty());
        m_asking->remove({ path(QStringLiteral("papers/tower.md")) });
        const QList<WrongAnswer> left = list();
        for (const WrongAnswer &each : left)
            QVERIFY(each.message != answer);
        const QList<Message> messages = m_asking->messages(m_conversation);
        for (const Message &message : messages)
            for (const Passage &passage : message.answer.passages)
                QVERIFY(!passage.path.endsWith(QStringLiteral("tower.md")));
        QVERIFY(messages[1].answer.claims.first().text.contains(QStringLiteral("1874"))); // what was said stays said
        QCOMPARE(filesHolding("mangrovenote"), QStringList());
        if (!messages[1].text.contains(QStringLiteral("zanzibarcanary")))
            QCOMPARE(filesHolding("zanzibarcanary"), QStringList());
    }

    void removedFolder_takesTheCasesAlong()
    {
        (void)mark(ask(question), QStringLiteral("mangrovenote"));
        m_asking->remove({ path(QStringLiteral("papers")) });
        QCOMPARE(list().size(), 0);
        QCOMPARE(filesHolding("mangrovenote"), QStringList());
    }

    void folderOfASimilarName_takesNothingAlong()
    {
        QDir(m_dir->path()).mkdir(QStringLiteral("pap"));
        write(QStringLiteral("pap/x.md"), "Nothing of it.\n");
        QCOMPARE(m_asking->index({ path(QStringLiteral("pap")) }).failed, 0);
        (void)mark(ask(question), {});
        m_asking->remove({ path(QStringLiteral("pap")) });
        QCOMPARE(list().size(), 1);
        QVERIFY(!m_asking->messages(m_conversation).last().answer.passages.isEmpty());
    }

    void deletedConversation_isNotListedAndGoesForGoodWithTheNextStart()
    {
        (void)mark(ask(question), QStringLiteral("mangrovenote"));
        const qint64 conversation = m_conversation;
        (void)m_asking->request<qint64>(&Engine::conversationChanged, [=](Engine *engine, quint64 number) { engine->removeConversation(number, conversation); });
        QCOMPARE(list().size(), 0);
        m_asking.reset();
        m_asking = std::make_unique<Asking>(path(QStringLiteral("data")), true);
        QTRY_COMPARE_WITH_TIMEOUT(filesHolding("mangrovenote"), QStringList(), 20'000);
        QCOMPARE(list().size(), 0);
    }

    void forgettingEverything_forgetsTheCases()
    {
        (void)mark(ask(question), QStringLiteral("mangrovenote"));
        (void)m_asking->request<QString>(&Engine::forgotten, [](Engine *engine, quint64 number) { engine->forgetEverything(number); });
        QCOMPARE(filesHolding("mangrovenote"), QStringList());
    }
};

QTEST_GUILESS_MAIN(WrongAnswersTest)
#include "wronganswers_test.moc"
