// Conversations in a real vault: a tree of messages, found by every word, restored or gone for good.
#include "engine/async/executor.h"
#include "engine/vault/statement.h"
#include "engine/vault/vault.h"
#include "tests/support/running.h"
#include "tests/support/traces.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace superinstance;

namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}
void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

Answer answerOf(const QString &text)
{
    Answer answer;
    answer.outcome = Outcome::Consensus;
    answer.text = text;
    answer.claims = { Claim { text, Verdict::Supported, { Citation { 3, QStringLiteral("/a.txt"), {}, 2, 4, 9, 4, 9, text, {} } }, {}, true, 0.5 } };
    answer.rounds = { RoundRecord { 1, answer.claims, { Vote { Agent::Ethos, 0.9, QStringLiteral("ok"), false } }, 0.9, {} } };
    return answer;
}

} // namespace

class ConversationsTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Vault> m_vault;

    QString dataDir() const { return m_dir->filePath(QStringLiteral("data")); }
    template <class Job> auto read(Job job)
    {
        return run([&] {
            auto work = [job](VaultReader &vault) { return job(vault.conversations()); };
            return m_vault->read(work);
        });
    }
    template <class Job> auto write(Job job)
    {
        return run([&] {
            auto work = [job](VaultWriter &vault) { return job(vault.conversations()); };
            return m_vault->write(work);
        });
    }
    void reopen()
    {
        m_vault.reset();
        m_vault = must(Vault::open(dataDir()));
    }
    qint64 create(const char *title = "Lighthouses")
    {
        return must(write([=](ConversationWriter all) { return all.create(QString::fromUtf8(title)); }));
    }
    Exchange begin(qint64 conversation, const char *text, qint64 after = 0, qint64 again = 0)
    {
        Question question;
        question.text = QString::fromUtf8(text);
        question.conversation = conversation;
        question.after = after;
        question.again = again;
        return must(write([=](ConversationWriter all) { return all.beginAnswer(question, QStringLiteral("A title")); }));
    }
    Exchange say(qint64 conversation, const char *question, const char *answer, qint64 after = 0, qint64 again = 0)
    {
        Exchange begun = begin(conversation, question, after, again);
        begun.answer.answer = answerOf(QString::fromUtf8(answer));
        must(write([=](ConversationWriter all) { return all.finishAnswer(begun.answer.id, begun.answer.answer); }));
        return begun;
    }
    // An answer with a sentence that was not confirmed.
    qint64 sayBeside(qint64 conversation, const char *doubted, Outcome outcome)
    {
        const Exchange begun = begin(conversation, "And what else?");
        Answer answer = answerOf(QStringLiteral("It shines."));
        answer.outcome = outcome;
        answer.claims.append(Claim { QString::fromUtf8(doubted), Verdict::Unverified, { Citation { 4, QStringLiteral("/b.txt"), {}, 2, 4, 9, 4, 9, {}, {} } }, {}, false, 0.5 });
        must(write([=](ConversationWriter all) { return all.finishAnswer(begun.answer.id, answer); }));
        return begun.answer.id;
    }
    QStringList line(qint64 conversation)
    {
        QStringList texts;
        for (const Message &message : must(read([=](ConversationReader all) { return all.messages(conversation, 0, 1000); })).messages)
            texts.append(message.text);
        return texts;
    }
    QList<ConversationInfo> found(const QString &words)
    {
        return must(read([=](ConversationReader all) { return all.list({ words }); }));
    }
    QList<qint64> idsOf(const QString &words)
    {
        QList<qint64> ids;
        for (const ConversationInfo &info : found(words))
            ids.append(info.id);
        return ids;
    }
    // Statements on the closed vault's file.
    void onFile(const QStringList &statements)
    {
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(dataDir() + QStringLiteral("/vault.sqlite"));
            QVERIFY(raw.open());
            for (const QString &sql : statements) {
                QSqlQuery query(raw);
                QVERIFY2(query.exec(sql), qPrintable(sql + query.lastError().text()));
            }
            raw.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }
    QStringList schema()
    {
        QStringList lines;
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("schema"));
        raw.setDatabaseName(dataDir() + QStringLiteral("/vault.sqlite"));
        if (raw.open()) {
            QSqlQuery query(QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"), raw);
            while (query.next())
                lines.append(query.value(0).toString() + query.value(1).toString() + query.value(2).toString() + query.value(3).toString());
            query.finish();
            raw.close();
        }
        raw = {};
        QSqlDatabase::removeDatabase(QStringLiteral("schema"));
        return lines;
    }
    // A vault as version 1 of the program made it, with these further statements.
    void makeVersionOne(const QStringList &rows)
    {
        m_vault.reset();
        QDir(dataDir()).removeRecursively();
        QDir().mkpath(dataDir());
        QFile file(QStringLiteral(":/superinstance/schema/001.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList statements;
        for (const QString &statement : QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n")))
            if (!statement.trimmed().isEmpty())
                statements.append(statement);
        onFile(statements + rows + QStringList { QStringLiteral("PRAGMA user_version = 1") });
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_vault = must(Vault::open(dataDir()));
    }
    void cleanup()
    {
        m_vault.reset();
        m_dir.reset();
    }

    // ---- the tree ----------------------------------------------------------------------------------------------------

    void conversation_isThereAfterARestart()
    {
        const qint64 id = create();
        const Exchange said = say(id, "When?", "In 1874.");
        reopen();
        const MessagePage page = must(read([=](ConversationReader all) { return all.messages(id, 0, 50); }));
        QCOMPARE(page.messages.size(), 2);
        QVERIFY(!page.more);
        QVERIFY(page.messages[0].fromPerson && page.messages[0].complete);
        QCOMPARE(page.messages[0].text, QStringLiteral("When?"));
        QCOMPARE(page.messages[1].parent, page.messages[0].id);
        QVERIFY(page.messages[1].complete);
        QCOMPARE(answerToJson(page.messages[1].answer), answerToJson(said.answer.answer));
    }

    void earlierMessages_comePageByPage()
    {
        const qint64 id = create();
        for (int i = 0; i < 60; ++i)
            say(id, QByteArray::number(i).constData(), "so");
        QStringList all;
        qint64 before = 0;
        int pages = 0;
        for (bool more = true; more; ++pages) {
            const MessagePage page = must(read([=](ConversationReader reader) { return reader.messages(id, before, 50); }));
            for (auto message = page.messages.rbegin(); message != page.messages.rend(); ++message)
                if (message->fromPerson)
                    all.prepend(message->text);
            before = page.messages.first().id;
            more = page.more;
        }
        QCOMPARE(pages, 3);
        QCOMPARE(all.size(), 60);
        QCOMPARE(all.first(), QStringLiteral("0"));
        QCOMPARE(all.last(), QStringLiteral("59"));
    }

    void editedQuestion_isAVersionBesideTheFirst()
    {
        const qint64 id = create();
        say(id, "one", "1");
        const Exchange second = say(id, "two", "2");
        say(id, "three", "3");
        const Exchange edited = say(id, "two, edited", "2b", second.question.parent);
        QCOMPARE(line(id), QStringList({ QStringLiteral("one"), QStringLiteral("1"), QStringLiteral("two, edited"), QStringLiteral("2b") }));
        QCOMPARE(edited.question.versions, QList<qint64>({ second.question.id, edited.question.id }));
        must(write([=](ConversationWriter all) { return all.showVersion(id, second.question.id); }));
        QCOMPARE(line(id).size(), 6);
        QCOMPARE(line(id).last(), QStringLiteral("3")); // the newest end of that line
        reopen();
        QCOMPARE(line(id).size(), 6);
    }

    void messageOfTheLineThatIsShown_leavesItAsItIs()
    {
        const qint64 id = create();
        const Exchange first = say(id, "one", "1");
        const Exchange second = say(id, "two", "2");
        say(id, "two, edited", "2b", second.question.parent);
        must(write([=](ConversationWriter all) { return all.showVersion(id, second.question.id); }));
        must(write([=](ConversationWriter all) { return all.showVersion(id, first.question.id); }));
        QCOMPARE(line(id).last(), QStringLiteral("2"));
    }

    void wordsThatAreFound_tellTheirMessages()
    {
        const qint64 id = create();
        const Exchange built = say(id, "When was it built?", "In 1874.");
        const Exchange paid = say(id, "Who paid?", "The harbour guild paid.");
        const Exchange edited = say(id, "Who paid it?", "The town.", paid.question.parent);
        const auto holding = [&](const char *words) {
            return must(read([=](ConversationReader all) { return all.find(id, QString::fromLatin1(words)); }));
        };
        const auto listed = must(read([](ConversationReader all) { return all.list({ QStringLiteral("guild") }); }));
        QCOMPARE(listed.first().message, paid.answer.id); // of whatever version
        const auto both = must(read([](ConversationReader all) { return all.list({ QStringLiteral("the harbour") }); }));
        QCOMPARE(both.first().message, paid.answer.id); // and not the latest that says “the”
        QCOMPARE(holding("guild"), QList<qint64>()); // that is not shown
        QCOMPARE(holding("paid"), QList<qint64>({ edited.question.id }));
        QCOMPARE(holding("built 1874"), QList<qint64>()); // not in one message
        QCOMPARE(holding("bui"), QList<qint64>({ built.question.id })); // still being typed
        QCOMPARE(holding(" "), QList<qint64>());
        must(write([=](ConversationWriter all) { return all.showVersion(id, paid.answer.id); }));
        QCOMPARE(holding("paid"), QList<qint64>({ paid.question.id, paid.answer.id }));
    }

    void firstQuestion_canBeEditedAsWell()
    {
        const qint64 id = create();
        const Exchange first = say(id, "one", "1");
        const Exchange edited = say(id, "uno", "1b", -1);
        QCOMPARE(line(id), QStringList({ QStringLiteral("uno"), QStringLiteral("1b") }));
        QCOMPARE(edited.question.versions, QList<qint64>({ first.question.id, edited.question.id }));
        QCOMPARE(edited.question.parent, qint64(0));
    }

    void answerGivenAnew_isAVersionBesideTheFormer()
    {
        const qint64 id = create();
        const Exchange first = say(id, "one", "1");
        const Exchange again = say(id, "one", "better", 0, first.question.id);
        QCOMPARE(again.question.id, first.question.id);
        QCOMPARE(again.answer.versions, QList<qint64>({ first.answer.id, again.answer.id }));
        QCOMPARE(line(id), QStringList({ QStringLiteral("one"), QStringLiteral("better") }));
        must(write([=](ConversationWriter all) { return all.showVersion(id, first.answer.id); }));
        QCOMPARE(line(id), QStringList({ QStringLiteral("one"), QStringLiteral("1") }));
    }

    void placeOfAnotherConversation_isRefusedAndChangesNothing()
    {
        const qint64 one = create(), other = create();
        const Exchange there = say(other, "one", "1");
        for (const auto &[after, again] : { QPair<qint64, qint64>(there.answer.id, 0), { 0, there.question.id }, { 4711, 0 } }) {
            Question question;
            question.text = QStringLiteral("Where?");
            question.conversation = one;
            question.after = after;
            question.again = again;
            const auto begun = write([=](ConversationWriter all) { return all.beginAnswer(question, QString()); });
            QVERIFY(!begun.ok());
            QVERIFY(begun.error().message.endsWith(QLatin1Char('.')));
        }
        QVERIFY(!write([=](ConversationWriter all) { return all.showVersion(one, there.answer.id); }).ok());
        QVERIFY(line(one).isEmpty());
    }

    void answerThatWasBeingWritten_isShownAsStoppedWithWhatWasSaved()
    {
        const qint64 id = create();
        const Exchange begun = begin(id, "When?");
        Answer part;
        part.question = QStringLiteral("When?");
        part.text = QStringLiteral("In eighteen seventy");
        must(write([=](ConversationWriter all) { return all.saveAnswer(begun.answer.id, part); }));
        reopen();
        const Message left = must(read([=](ConversationReader all) { return all.messages(id, 0, 50); })).messages.last();
        QVERIFY(!left.complete);
        QCOMPARE(left.text, part.text);
        QVERIFY(left.answer.outcome == Outcome::Stopped);
        QVERIFY(left.answer.reason.contains(QStringLiteral("program ended")));
        QCOMPARE(idsOf(QStringLiteral("seventy")), QList<qint64> { id }); // found since the restart
    }

    // ---- the list ----------------------------------------------------------------------------------------------------

    void pinnedOnes_comeFirstThenTheNewest()
    {
        const qint64 a = create("a"), b = create("b"), c = create("c");
        say(a, "one", "1");
        must(write([=](ConversationWriter all) { return all.change(b, { {}, true, {} }); }));
        QCOMPARE(found({}).first().id, b);
        QVERIFY(found({}).first().pinned);
        must(write([=](ConversationWriter all) { return all.change(b, { {}, false, QStringLiteral("Work") }); }));
        const QList<qint64> order = idsOf({});
        QCOMPARE(QSet<qint64>(order.begin(), order.end()), QSet<qint64>({ a, b, c }));
        QVERIFY(!found({}).first().pinned);
    }

    void ownTitle_isShownUntilItIsEmptied()
    {
        const qint64 id = create("Automatic");
        must(write([=](ConversationWriter all) { return all.change(id, { QStringLiteral("My own words"), {}, {} }); }));
        QCOMPARE(found({}).first().title, QStringLiteral("My own words"));
        QCOMPARE(idsOf(QStringLiteral("own")), QList<qint64> { id });
        QVERIFY(idsOf(QStringLiteral("automatic")).isEmpty());
        must(write([=](ConversationWriter all) { return all.change(id, { QString(), {}, {} }); }));
        QCOMPARE(found({}).first().title, QStringLiteral("Automatic"));
        QVERIFY(idsOf(QStringLiteral("own")).isEmpty());
        QCOMPARE(idsOf(QStringLiteral("autom")), QList<qint64> { id });
    }

    void conversationWithoutATitle_getsOneWithItsFirstQuestion()
    {
        const qint64 id = create("");
        say(id, "When?", "Then.");
        QCOMPARE(found({}).first().title, QStringLiteral("A title"));
        QCOMPARE(idsOf(QStringLiteral("title")), QList<qint64> { id });
    }

    void everyWordSaid_isFoundAsItIsTyped_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *words, bool isFound) { QTest::newRow(words) << QString::fromUtf8(words) << isFound; };
        row("periwinkle", true);
        row("periw", true);
        row("PERIW", true);
        row("p", true);
        row("runni", true); // the stem is shorter
        row("run", true);
        row("keeper harbours", true); // another form, another message
        row("harbour keep", true);
        row("kee harbour", false); // only the last word is still being typed
        row("periwinkle zebra", false);
        row("keeper zebra keeper harbour", false); // a word typed twice
        row("\"peri* OR -keeper", false);
        row("snake_ca", true);
        row("CamelC", true);
        row("灯塔", true);
        row("Müll", true);
        row("mulleimer", true);
        row("never", false);
        row("  ", true); // nothing: all
        row("…", true);
        row("18", true);
        row("keeper 18", true);
        row("18 keeper", false); // only the last word may be unfinished
    }
    void everyWordSaid_isFoundAsItIsTyped()
    {
        QFETCH(QString, words);
        const qint64 id = create("Shells");
        say(id, "Which keeper found the periwinkle while running to the boats?", "The keeper of the harbour found it, in snake_case and CamelCase, in 1874.");
        say(id, "灯塔在哪里?", "Die Mülleimer stehen am Hafen und sind grün.");
        QTEST(!found(words).isEmpty(), "found");
    }

    void excerpt_showsTheLineWithTheWords()
    {
        const qint64 id = create("Shells");
        say(id, "What is in the box?", QByteArray(QByteArray("Nothing to see here at all. ").repeated(100) + "At last\na periwinkle lies there. " + QByteArray("And more. ").repeated(100)).constData());
        const ConversationInfo info = found(QStringLiteral("periwi")).first();
        QVERIFY(info.excerpt.size() < 200);
        QVERIFY(!info.excerpt.contains(QLatin1Char('\n')));
        QCOMPARE(info.marks.size(), 1);
        QCOMPARE(info.excerpt.mid(info.marks[0].start, info.marks[0].end - info.marks[0].start), QStringLiteral("periwinkle"));
        QVERIFY(found(QStringLiteral("shell")).first().excerpt.isEmpty()); // it is the title
    }

    void excerptOfAnAnswer_isItsWordsWithoutMarkdown()
    {
        const qint64 id = create("Shells");
        say(id, "What is in the box?", "**In the box**\n\n| shell | count |\n|---|---|\n| periwinkle | 3 |");
        const ConversationInfo info = found(QStringLiteral("periwinkle")).first();
        QCOMPARE(info.excerpt, QStringLiteral("…box shell · count; periwinkle · 3"));
        QCOMPARE(info.marks.size(), 1);
        QCOMPARE(info.excerpt.mid(info.marks[0].start, info.marks[0].end - info.marks[0].start), QStringLiteral("periwinkle"));
    }

    void wordsOfAFormerVersion_areFoundAsWell()
    {
        const qint64 id = create();
        say(id, "the old xylophone", "yes");
        say(id, "a new trumpet", "yes", -1);
        QCOMPARE(idsOf(QStringLiteral("xylophone")), QList<qint64> { id });
        QCOMPARE(idsOf(QStringLiteral("trumpet")), QList<qint64> { id });
    }

    // ---- coming in from elsewhere --------------------------------------------------------------------------------------

    void longConversation_isNotTakenInHalfWhenStopped()
    {
        ConversationRecord record;
        record.title = QStringLiteral("Lighthouses");
        record.changed = QDateTime::fromMSecsSinceEpoch(5);
        Message message;
        message.text = QStringLiteral("periwinkle");
        for (message.id = 1; message.id <= 20; ++message.id)
            record.messages.append(message);
        std::stop_source source;
        const auto added = run([&] {
            auto job = [&](VaultWriter &vault) {
                source.request_stop(); // it has begun
                return vault.conversations().add(record);
            };
            return m_vault->write(job, source.get_token());
        });
        QVERIFY(added.stopped());
        QVERIFY(found({}).isEmpty());
    }

    // ---- deleting ----------------------------------------------------------------------------------------------------

    void deletedConversation_canBeRestored()
    {
        const qint64 id = create();
        say(id, "one periwinkle", "1");
        must(write([=](ConversationWriter all) { return all.setRemoved(id, true); }));
        QVERIFY(found({}).isEmpty());
        QVERIFY(idsOf(QStringLiteral("periwinkle")).isEmpty());
        QVERIFY(line(id).isEmpty());
        reopen();
        must(write([=](ConversationWriter all) { return all.setRemoved(id, false); }));
        QCOMPARE(idsOf(QStringLiteral("periwinkle")), QList<qint64> { id });
        QCOMPARE(line(id).size(), 2);
    }

    // The transcript folds them away, or strikes them.
    void sentencesThatWereNotConfirmed_areFoundAsWell()
    {
        const qint64 id = create(), withheld = create("Other");
        const qint64 message = sayBeside(id, "The keeper had seven goats.", Outcome::NoConsensus);
        sayBeside(withheld, "Give the goats bleach.", Outcome::Vetoed); // is not shown
        QCOMPARE(idsOf(QStringLiteral("goat")), QList<qint64> { id });
        const ConversationInfo info = found(QStringLiteral("goats")).value(0);
        QCOMPARE(info.message, message);
        QVERIFY2(info.excerpt.contains(QStringLiteral("seven goats")) && info.marks.size() == 1, qPrintable(info.excerpt));
        QCOMPARE(must(read([=](ConversationReader all) { return all.find(id, QStringLiteral("goats")); })), QList<qint64> { message });
        QCOMPARE(idsOf(QStringLiteral("shines")).size(), 2);
        QCOMPARE(must(write([](ConversationWriter all) { return all.forgetSources({ QStringLiteral("/b.txt"), true }, 0); })) > 0, true);
        QVERIFY(idsOf(QStringLiteral("goat")).isEmpty());
        QCOMPARE(idsOf(QStringLiteral("shines")), QList<qint64>({ withheld, id })); // that was quoted of another file
    }

    void purgedConversation_leavesNoWordInAnyFile()
    {
        const qint64 gone = create("About xylophonetitle"), kept = create("Kept");
        must(write([=](ConversationWriter all) { return all.change(gone, { QStringLiteral("My xylophoneown"), {}, QStringLiteral("xylophonefolder") }); }));
        for (int i = 0; i < 150; ++i) // more than one step
            say(gone, "Where is the xylophonequestion?", "Here is the xylophoneanswer.");
        sayBeside(gone, "The xylophonedoubt was heard.", Outcome::Consensus);
        begin(gone, "And the xylophoneunfinished?");
        say(kept, "Where is the periwinkle?", "Here.");
        QVERIFY(!filesHolding("xylophone", dataDir()).isEmpty());
        must(write([=](ConversationWriter all) { return all.setRemoved(gone, true); }));
        const qint64 until = QDateTime::currentMSecsSinceEpoch();
        PurgeStep step = PurgeStep::More;
        int steps = 0;
        for (; step == PurgeStep::More; ++steps)
            step = must(write([=](ConversationWriter all) { return all.purgeSome(until); }));
        QVERIFY(steps > 3);
        QVERIFY(!write([=](ConversationWriter all) { return all.setRemoved(gone, false); }).ok()); // half of it is gone
        reopen(); // the program ended here: the next start goes on
        QCOMPARE(must(write([=](ConversationWriter all) { return all.purgeSome(until); })), PurgeStep::Done);
        bool merged = false;
        for (bool beginning = true; !merged; beginning = false)
            merged = must(write([=](ConversationWriter all) { return all.mergeIndex(beginning); })) && !beginning;
        must(run([&] {
            auto job = [=](VaultWriter &vault) {
                vault.truncateAfterwards();
                return vault.conversations().endPurge(until);
            };
            return m_vault->write(job);
        }));
        QCOMPARE(filesHolding("xylophon", dataDir()), QStringList());
        QCOMPARE(must(write([=](ConversationWriter all) { return all.purgeSome(until); })), PurgeStep::Nothing);
        QCOMPARE(idsOf(QStringLiteral("periwinkle")), QList<qint64> { kept });
        m_vault.reset();
        onFile({ QStringLiteral("INSERT INTO message_index (message_index) VALUES ('integrity-check')") });
    }

    // ---- from version 1 ----------------------------------------------------------------------------------------------

    void vaultOfVersionOne_keepsItsConversationsAndTheirWordsAreFound()
    {
        makeVersionOne({ QStringLiteral("INSERT INTO conversation VALUES (1, 'Old shells', 1000), (2, 'Other', 2000)"),
                         QStringLiteral("INSERT INTO message (id, conversation, from_person, text, answer, at_ms) VALUES "
                                        "(1, 1, 1, 'Where is the periwinkle?', '', 10), (2, 2, 1, 'Who?', '', 11), (3, 1, 0, 'In the box.', '{\"text\":\"In the box.\",\"outcome\":\"consensus\"}', 12), "
                                        "(5, 1, 1, 'Which box?', '', 13), (7, 1, 0, 'The red one.', '{\"text\":\"The red one.\"}', 14)") });
        m_vault = must(Vault::open(dataDir()));
        QVERIFY(m_vault->warning().isEmpty());
        QCOMPARE(idsOf({}), QList<qint64>({ 2, 1 }));
        const QList<Message> messages = must(read([](ConversationReader all) { return all.messages(1, 0, 50); })).messages;
        QCOMPARE(messages.size(), 4);
        QCOMPARE(messages.last().parent, qint64(5));
        QVERIFY(messages[1].answer.outcome == Outcome::Consensus);
        QVERIFY(messages[1].complete);
        QCOMPARE(line(2), QStringList { QStringLiteral("Who?") });
        QCOMPARE(idsOf(QStringLiteral("periwin")), QList<qint64> { 1 });
        QCOMPARE(idsOf(QStringLiteral("old")), QList<qint64> { 1 });
        say(1, "And then?", "Nothing."); // ids go on
        QCOMPARE(line(1).size(), 6);
    }

    void picturesOfOlderLibraries_areKnownAsScans()
    {
        makeVersionOne({ QStringLiteral("INSERT INTO document (path, size, mime, state, reason, pages) VALUES "
                                        "('/a.png', 7, 'application/octet-stream', 3, 'This is a picture; text in pictures is not read yet.', '[]'), "
                                        "('/b.pdf', 7, 'application/pdf', 3, 'This PDF holds only pictures of pages (a scan), and no text that could be read.', '[0,1,2,2]'), "
                                        "('/c.gz', 7, 'application/octet-stream', 3, 'This file is compressed. Unpack it to have it read.', '[]')") });
        m_vault = must(Vault::open(dataDir()));
        const QList<UnreadScan> scans = must(run([&] { return m_vault->read([](VaultReader &vault) { return vault.unreadScans(); }); }));
        QCOMPARE(scans.size(), 2);
        QCOMPARE(scans[0].path, QStringLiteral("/a.png"));
        QCOMPARE(scans[0].mime, QStringLiteral("image/*"));
        QCOMPARE(scans[1].mime, QStringLiteral("application/pdf"));
    }

    void indexThatKnewFewerWords_isBuiltAnew()
    {
        const qint64 id = create();
        sayBeside(id, "The keeper had goats.", Outcome::Consensus);
        m_vault.reset();
        onFile({ QStringLiteral("INSERT INTO message_index (message_index) VALUES ('delete-all')"), QStringLiteral("UPDATE message SET analyzer = 1"), QStringLiteral("UPDATE conversation SET analyzer = 1") });
        m_vault = must(Vault::open(dataDir()));
        QCOMPARE(idsOf(QStringLiteral("goats")), QList<qint64> { id });
        QCOMPARE(idsOf(QStringLiteral("lightho")), QList<qint64> { id });
    }

    void oldestMigrated_isTheSameAsFresh()
    {
        m_vault.reset();
        const QStringList fresh = schema();
        QVERIFY(fresh.size() > 10);
        makeVersionOne({});
        m_vault = must(Vault::open(dataDir()));
        m_vault.reset();
        QCOMPARE(schema(), fresh);
    }

    void indexOfAnotherAnalyser_isBuiltAnew()
    {
        const qint64 id = create();
        say(id, "Where is the periwinkle?", "Here.");
        m_vault.reset();
        onFile({ QStringLiteral("INSERT INTO message_index (message_index) VALUES ('delete-all')"), QStringLiteral("UPDATE message SET analyzer = 4711"),
                 QStringLiteral("UPDATE conversation SET analyzer = 4711") });
        m_vault = must(Vault::open(dataDir()));
        QCOMPARE(idsOf(QStringLiteral("periwinkle")), QList<qint64> { id });
        QCOMPARE(idsOf(QStringLiteral("lightho")), QList<qint64> { id });
    }

    // ---- figures -----------------------------------------------------------------------------------------------------

    // Prints what it takes; fails only when it is hopeless.
    void manyConversationsAndLongOnes_openAtOnce()
    {
        m_vault.reset();
        onFile({ QStringLiteral("INSERT INTO conversation (id, title, changed_ms) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) SELECT i, 'The lighthouse number ' || i, i FROM n"),
                 QStringLiteral("INSERT INTO message (id, conversation, parent, from_person, at_ms, text, answer) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
                                "SELECT i, 1, i - 1, i % 2, i, 'In the harbour ' || i || ' stands a lighthouse with a lamp and a keeper who never sleeps.', '{\"text\":\"' || hex(zeroblob(1500)) || '\"}' FROM n"),
                 QStringLiteral("INSERT INTO message (conversation, parent, from_person, at_ms, text) SELECT id, 0, 1, id, 'What does keeper ' || id || ' know of the sea?' FROM conversation WHERE id > 1"),
                 QStringLiteral("UPDATE conversation SET leaf = 10000 WHERE id = 1") });
        QElapsedTimer time;
        const auto timed = [&](const char *what, auto work) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 5; ++i) {
                time.start();
                work();
                best = std::min(best, time.nsecsElapsed() / 1000);
            }
            qInfo("%s: %lld us", what, best);
            return best;
        };
        time.start();
        m_vault = must(Vault::open(dataDir()));
        qInfo("20,000 messages and 10,000 titles of version 1 indexed: %lld ms", time.elapsed());
        QVERIFY(timed("messages(…, 0, 50) of 10,000", [&] { QCOMPARE(must(read([](ConversationReader all) { return all.messages(1, 0, 50); })).messages.size(), 50); }) < 1'000'000);
        QVERIFY(timed("conversations() of 10,000", [&] { QCOMPARE(found({}).size(), 10'000); }) < 1'000'000);
        for (const char *words : { "k", "keeper", "keeper 77", "keeper 7", "lamp harbour", "harbour 4711" })
            QVERIFY(timed(words, [&] { QVERIFY2(!found(QString::fromUtf8(words)).isEmpty(), words); }) < 3'000'000);
        QVERIFY(timed("showVersion in 10,000", [&] { must(write([](ConversationWriter all) { return all.showVersion(1, 1); })); }) < 3'000'000);
    }
};

QTEST_GUILESS_MAIN(ConversationsTest)
#include "conversations_test.moc"
