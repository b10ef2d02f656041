// What a question in a scope is told of its words: what stands elsewhere does not count as being there.
#include "engine/retrieval/retriever.h"
#include "tests/support/library.h"

#include <QFile>

using namespace superinstance;

class ScopeTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<Retriever> m_retriever;
    QTemporaryDir m_elsewhere;

    static QString text(const char *latin) { return QString::fromLatin1(latin); }
    std::shared_ptr<const Evidence> ask(const char *question, const Scope &scope = {})
    {
        const auto found = run([&] { return m_retriever->evidence(text(question), scope, 0, {}); });
        return found ? *found : std::make_shared<const Evidence>();
    }
    QStringList missing(const char *question, const Scope &scope = {}) { return ask(question, scope)->missingWords; }
    QString add(const char *name, const QByteArray &content, const char *collection)
    {
        const QString file = m_library->write(text(name), content);
        return run([&] { return m_library->indexer().index({ file }, text(collection), false, {}, {}); }).ok() ? file : QString();
    }
    QString readAside(const QByteArray &content)
    {
        QFile file(m_elsewhere.filePath(text("letter.txt")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        file.close();
        return run([&] { return m_library->indexer().readGuest(file.fileName(), {}, {}); }).ok() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TestLibrary>();
        m_retriever = std::make_unique<Retriever>(&m_library->vault());
        QVERIFY(!add("mill.txt", "The windmill turns in the valley.", "Mills").isEmpty());
        QVERIFY(!add("tower.txt", "The lighthouse shines over the valley.", "Towers").isEmpty());
    }
    void cleanup()
    {
        m_retriever.reset();
        m_library.reset();
    }

    void wordOutsideTheCollection_isMissingThere()
    {
        QCOMPARE(missing("Where is the lighthouse?"), QStringList());
        QCOMPARE(missing("Where is the lighthouse?", { { text("Towers") }, {} }), QStringList());
        QCOMPARE(missing("Where is the lighthouse?", { { text("Mills") }, {} }), QStringList { text("lighthouse") });
        QCOMPARE(missing("Where is the lighthouse?", { { text("Mills"), text("Towers") }, {} }), QStringList());
        QVERIFY(ask("Where is the lighthouse?")->everywhere);
        QVERIFY(!ask("Where is the lighthouse?", { { text("Mills") }, {} })->everywhere);
    }

    void wordOutsideTheFiles_isMissingThere()
    {
        const QString mill = m_library->path(text("mill.txt")), tower = m_library->path(text("tower.txt"));
        QCOMPARE(missing("Where is the lighthouse?", { {}, { mill } }), QStringList { text("lighthouse") });
        QCOMPARE(missing("Where is the lighthouse?", { {}, { tower } }), QStringList());
        QCOMPARE(missing("Where is the lighthouse?", { {}, { mill, tower } }), QStringList());
    }

    void wordOfAGuest_isMissingForOtherQuestions()
    {
        const QString guest = readAside("The cathedral stands in the valley. A cathedral is large.");
        QVERIFY(!guest.isEmpty());
        QCOMPARE(missing("Where is the cathedral?"), QStringList { text("cathedral") });
        QCOMPARE(missing("Where is the cathedral?", { { text("Mills") }, {} }), QStringList { text("cathedral") });
        QCOMPARE(missing("Where is the cathedral?", { {}, { guest } }), QStringList());
        QVERIFY(ask("Where is the cathedral?", { {}, { guest } })->strength > refusalThreshold);
    }

    void wordsOfAGuest_doNotWeighInOtherQuestions()
    {
        QVERIFY(!add("rope.txt", "rope4 lies in the valley.", "Ropes").isEmpty());
        const double before = ask("Where is rope4?")->termWeights.value(text("rope4"));
        const QString guest = readAside("rope4 is a rope4.");
        QVERIFY(before > 0 && !guest.isEmpty());
        const auto frequency = [&](const Scope &scope) {
            const auto found = run([&] { return m_library->vault().read([scope](VaultReader &vault) { return vault.frequencies({ QStringLiteral("rope4") }, scope); }); });
            return found ? found->value(text("rope4")) : -1;
        };
        QCOMPARE(frequency({}), 1);
        QCOMPARE(frequency({ {}, { guest } }), 2);
    }

    void misspeltWord_isNotReadAsAWordThatTheScopeDoesNotHold()
    {
        QCOMPARE(ask("Where is the lighthuose?")->corrections.value(text("lighthuose")), text("lighthouse"));
        QVERIFY(ask("Where is the lighthuose?", { { text("Mills") }, {} })->corrections.isEmpty());
        QVERIFY(!readAside("The cathedral stands.").isEmpty());
        QVERIFY(ask("Where is the cathedarl?")->corrections.isEmpty());
    }

    void wordOfHiddenSamples_isMissing()
    {
        QVERIFY(!add("sample.txt", "The submarine dives.", "Samples").isEmpty());
        QCOMPARE(missing("Where is the submarine?"), QStringList { text("submarine") });
        QCOMPARE(missing("Where is the submarine?", { { text("Samples") }, {} }), QStringList());
    }
};

QTEST_GUILESS_MAIN(ScopeTest)
#include "scope_test.moc"
