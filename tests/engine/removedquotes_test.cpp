// What answers quoted of a file that is taken out of the library: it stays in the conversations, or goes without a trace.
#include "tests/support/asking.h"
#include "tests/support/traces.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace superinstance;

namespace {

const QString towerQuestion = QStringLiteral("When was the lighthouse of Skarsund built?");
const QString harbourQuestion = QStringLiteral("When was the harbour dredged?");
const QByteArray tower = "# The lighthouse\n\nThe lighthouse of Skarsund was built in 1874 by the zanzibarcanary brothers.\n";
const QByteArray harbour = "# The harbour\n\nThe harbour was dredged in the spring of 2019.\n";

} // namespace

class RemovedQuotesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Asking> m_asking;
    qint64 m_conversation = 0;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(name));
        return path(name);
    }
    Answer answer(int index) const { return m_asking->messages(m_conversation).value(2 * index + 1).answer; }
    bool found(const QString &words)
    {
        ConversationQuery query;
        query.words = words;
        const auto listed = m_asking->request<QList<ConversationInfo>>(&Engine::conversationsReady, [=](Engine *engine, quint64 number) { engine->conversations(number, query); });
        return listed && !listed->isEmpty();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QDir(m_dir->path()).mkdir(QStringLiteral("data"));
        m_asking = std::make_unique<Asking>(path(QStringLiteral("data")));
        QCOMPARE(m_asking->index({ write(QStringLiteral("tower.md"), tower), write(QStringLiteral("harbour.md"), harbour) }).failed, 0);
        m_conversation = m_asking->converse();
        QVERIFY(m_asking->ask(towerQuestion, m_conversation).text.contains(QStringLiteral("1874")));
        QVERIFY(m_asking->ask(harbourQuestion, m_conversation).text.contains(QStringLiteral("2019")));
    }
    void cleanup()
    {
        m_asking.reset();
        m_dir.reset();
    }

    void quotes_stayUnlessTheyAreToGo()
    {
        m_asking->remove({ path(QStringLiteral("tower.md")) });
        QVERIFY(answer(0).text.contains(QStringLiteral("1874")));
        QVERIFY(answer(0).passages.isEmpty() || answer(0).passages.first().path != path(QStringLiteral("tower.md")));
        QVERIFY(found(QStringLiteral("zanzibarcanary")));
    }

    void quotesThatGo_leaveNoWordAndSaySo()
    {
        QVERIFY(!filesHolding("zanzibarcanar", path(QStringLiteral("data"))).isEmpty());
        QVERIFY(found(QStringLiteral("zanzibarcanary")));
        QSignalSpy changed(m_asking->engine(), &Engine::answersChanged);
        m_asking->remove({ path(QStringLiteral("tower.md")) }, true);
        QTRY_COMPARE(changed.size(), 1); // a window that shows it asks again
        QVERIFY(answer(0).claims.isEmpty());
        QVERIFY(answer(0).reason.contains(QStringLiteral("taken out of the library")));
        QCOMPARE(m_asking->messages(m_conversation).value(1).text, answer(0).reason);
        QVERIFY(!found(QStringLiteral("zanzibarcanary")));
        QVERIFY(m_asking->end());
        QCOMPARE(filesHolding("zanzibarcanar", path(QStringLiteral("data"))), QStringList());
    }

    void whatWasQuotedOfOthers_stays()
    {
        m_asking->remove({ path(QStringLiteral("tower.md")) }, true);
        const QList<Claim> claims = answer(1).claims;
        QVERIFY(std::any_of(claims.begin(), claims.end(), [](const Claim &claim) { return claim.text.contains(QStringLiteral("2019")); }));
        QVERIFY(found(QStringLiteral("dredged")));
        QCOMPARE(m_asking->messages(m_conversation).value(0).text, towerQuestion); // what the person said is theirs
    }

    void questionAskedAfterwards_findsNothing()
    {
        m_asking->remove({ path(QStringLiteral("tower.md")) }, true);
        QVERIFY(!m_asking->ask(towerQuestion, m_conversation).text.contains(QStringLiteral("1874")));
    }
};

QTEST_GUILESS_MAIN(RemovedQuotesTest)
#include "removedquotes_test.moc"
