// What a person takes out of the library is in no file of it afterwards, not a word; and each of the things that see to that
// is needed: left out, this test finds the words.
#include "tests/faults/faultydisk.h"
#include "tests/support/library.h"
#include "tests/support/traces.h"

#include <QDir>

using namespace superinstance;

namespace {

constexpr int files = 40;

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

} // namespace

class CanaryTest : public QObject {
    Q_OBJECT

    // Of names, headings, sentences and tables; as the index and its stemming would hold them.
    static QStringList traces(const QString &folder)
    {
        QStringList found;
        for (const char *canary : { "xylophon", "zanzibar", "quetzalc", "mangrove", "ptarmiga" })
            for (const QString &file : filesHolding(canary, folder))
                found.append(QStringLiteral("%1 in %2").arg(QLatin1String(canary), file));
        return found;
    }
    static void writeCanaries(TestLibrary &library)
    {
        for (int i = 0; i < files; ++i) {
            const QByteArray number = QByteArray::number(i);
            library.write(QStringLiteral("zanzibarfolder/quetzalcoatl %1.md").arg(i),
                          "# The mangrovehead " + number + "\n\nThe xylophonesecret " + number + " is kept here.\n\n| ptarmigan |\n|---|\n| " + number + " |\n");
            library.write(QStringLiteral("other/%1.txt").arg(i), "Another text, number " + number + ", stays where it is.");
        }
    }

private Q_SLOTS:
    void folderTakenOut_leavesNoWord()
    {
        TestLibrary library;
        writeCanaries(library);
        library.index({ library.path(QStringLiteral("other")), library.path(QStringLiteral("zanzibarfolder")) }, true);
        QCOMPARE(library.hits(QStringLiteral("xylophonesecret")), files);
        QVERIFY(!traces(library.dataDir()).isEmpty());
        const auto removed = run([&] { return library.indexer().remove({ { library.path(QStringLiteral("zanzibarfolder")) } }, {}); });
        QVERIFY(removed && removed->first().second);
        QCOMPARE(traces(library.dataDir()).join(QLatin1Char('\n')), QString());
        QCOMPARE(library.hits(QStringLiteral("text")), files);
    }

    // Nor a name of what was taken out of it before, of a file or of a folder in it.
    void folderTakenOut_leavesNoNameOfWhatWasExcludedInIt()
    {
        TestLibrary library;
        writeCanaries(library);
        const QString parent = library.path(QStringLiteral("parent")), inner = library.path(QStringLiteral("parent/inner"));
        for (const char *name : { "parent/xylophone.txt", "parent/inner/zanzibar.txt", "parent/inner/stays.txt", "parent/stays.txt" })
            library.write(QLatin1String(name), "A text.");
        library.index({ library.path(QStringLiteral("other")), parent }, true);
        const auto remove = [&](const QString &path) {
            const auto removed = run([&] { return library.indexer().remove({ { path } }, {}); });
            return removed && removed->first().second;
        };
        QVERIFY(remove(library.path(QStringLiteral("parent/inner/zanzibar.txt"))));
        QVERIFY(!filesHolding("zanzibar", library.dataDir()).isEmpty()); // so that it does not come back
        QVERIFY(remove(inner)); // is excluded itself from now on
        QCOMPARE(filesHolding("zanzibar", library.dataDir()), QStringList());
        QVERIFY(remove(library.path(QStringLiteral("parent/xylophone.txt"))));
        QVERIFY(!traces(library.dataDir()).isEmpty());
        QVERIFY(remove(parent));
        QCOMPARE(traces(library.dataDir()).join(QLatin1Char('\n')), QString());
        const auto again = library.index({ parent }, true);
        QVERIFY(again.value(library.path(QStringLiteral("parent/xylophone.txt"))).state == FileState::Indexed);
        QCOMPARE(again.size(), 4); // nothing of it is left out
    }

    // A damaged vault that was set aside and taken over holds the words as well.
    void folderTakenOut_leavesNoWordInAVaultThatWasSetAside()
    {
        TestLibrary library;
        writeCanaries(library);
        library.index({ library.path(QStringLiteral("other")), library.path(QStringLiteral("zanzibarfolder")) }, true);
        const QString aside = library.dataDir() + QStringLiteral("/vault.damaged-2026-01-01-salvaged.sqlite"), kept = library.dataDir() + QStringLiteral("/vault.damaged-2025-01-01.sqlite");
        for (const QString &name : { aside, kept }) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(name == aside ? "the xylophonesecret" : "nothing") > 0);
        }
        const auto removed = run([&] { return library.indexer().remove({ { library.path(QStringLiteral("zanzibarfolder")) } }, {}); });
        QVERIFY(removed && removed->first().second);
        QCOMPARE(traces(library.dataDir()).join(QLatin1Char('\n')), QString());
        QVERIFY(QFile::exists(kept)); // what could not be taken over wholly is the person's to delete
    }

    // One that was asked before and is written to its end afterwards.
    void answerThatIsBeingWritten_leavesNoWordEither()
    {
        TestLibrary library;
        writeCanaries(library);
        library.index({ library.path(QStringLiteral("other")), library.path(QStringLiteral("zanzibarfolder")) });
        const auto talk = [](VaultWriter &vault) -> Result<Exchange> {
            const Result<qint64> conversation = vault.conversations().create(QStringLiteral("A talk"));
            Question question;
            question.text = QStringLiteral("What is kept?");
            question.conversation = conversation ? *conversation : 0;
            return vault.conversations().beginAnswer(question, question.text);
        };
        const qint64 message = must(run([&] { return library.vault().write(talk); })).answer.id;
        Answer answer;
        answer.text = QStringLiteral("The xylophonesecret 1 is kept here.");
        answer.claims.resize(1);
        answer.claims[0].text = answer.text;
        answer.claims[0].citations.resize(1);
        answer.claims[0].citations[0].path = library.path(QStringLiteral("zanzibarfolder/quetzalcoatl 1.md"));
        answer.claims[0].citations[0].quote = answer.text;

        library.indexer().pace().questionBegins();
        bool removed = false;
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto removing = library.indexer().remove({ { library.path(QStringLiteral("zanzibarfolder")), true } }, {});
            const Result<QList<QPair<QString, bool>>> done = co_await removing;
            removed = done.ok();
        });
        QTRY_COMPARE(library.hits(QStringLiteral("xylophonesecret")), 0);
        const auto finish = [=](VaultWriter &vault) { return vault.conversations().finishAnswer(message, answer); };
        QVERIFY(run([&] { return library.vault().write(finish); }).ok());
        QVERIFY(!removed);
        library.indexer().pace().questionEnds();
        QTRY_VERIFY(removed);
        QCOMPARE(traces(library.dataDir()).join(QLatin1Char('\n')), QString());
    }

    void eachPartOfTheErasure_isNeeded_data()
    {
        QTest::addColumn<QByteArray>("withoutPragma");
        QTest::addColumn<bool>("merged");
        QTest::addColumn<bool>("truncated");
        QTest::addColumn<bool>("clean");
        QTest::newRow("all of them") << QByteArray() << true << true << true;
        QTest::newRow("freed pages are not wiped") << QByteArray("secure_delete") << true << true << false;
        QTest::newRow("the index is not merged") << QByteArray() << false << true << false;
        QTest::newRow("the log is not emptied") << QByteArray() << true << false << false;
    }
    void eachPartOfTheErasure_isNeeded()
    {
        QFETCH(QByteArray, withoutPragma);
        QFETCH(bool, merged);
        QFETCH(bool, truncated);
        FaultyDisk disk(withoutPragma);
        TestLibrary library;
        writeCanaries(library);
        library.index({ library.documents() });
        disk.failTruncation(!truncated);
        const QString folder = library.path(QStringLiteral("zanzibarfolder"));
        (void)must(run([&] {
            auto job = [&](VaultWriter &vault) -> Result<bool> {
                for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
                    (void)must(vault.remove(file.filePath()));
                for (bool begin = true, done = !merged; !done; begin = false)
                    done = must(vault.mergeIndex(begin)) && !begin;
                return vault.endRemovals({ folder }).ok();
            };
            return library.vault().write(job);
        }));
        QTEST(traces(library.dataDir()).isEmpty(), "clean");
    }
};

QTEST_GUILESS_MAIN(CanaryTest)
#include "canary_test.moc"
