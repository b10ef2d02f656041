// The program is killed while it opens a library that an older program made, or that is damaged: whenever that is, the next start
// has all that the person chose. SUPERINSTANCE_KILLS and SUPERINSTANCE_SEED make it longer, or another one.
#include "tests/faults/faultydisk.h"
#include "tests/faults/given.h"
#include "tests/support/running.h"
#include "tests/support/vaultcontents.h"

#include "engine/async/executor.h"
#include "engine/indexing/chunker.h"
#include "engine/vault/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace superinstance;

namespace {

constexpr int patienceMs = 60'000, folders = 12;
constexpr qint64 bytesOfPage = 4096;

QString vaultIn(const QString &dataDir) { return dataDir + QStringLiteral("/vault.sqlite"); }

// Tells how often it reached for the disk.
int open(const QString &dataDir, qint64 dies)
{
    FaultyDisk disk;
    disk.failAt(dies, FaultyDisk::Access::Any, FaultyDisk::dies, 1);
    const bool opened = Vault::open(dataDir).ok();
    std::printf("%lld\n", static_cast<long long>(disk.operations(FaultyDisk::Access::Any)));
    return opened ? 0 : 1;
}

// The number of the first row and column.
qint64 sql(const QString &dataDir, const QByteArray &statements)
{
    sqlite3 *connection = nullptr;
    qint64 number = -1;
    const auto note = [](void *to, int, char **values, char **) { return *static_cast<qint64 *>(to) = QByteArray(values[0]).toLongLong(), 0; };
    if (sqlite3_open(QFile::encodeName(vaultIn(dataDir)).constData(), &connection) != SQLITE_OK || sqlite3_exec(connection, statements.constData(), note, &number, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(connection));
    sqlite3_close(connection);
    return number;
}

} // namespace

class OpenKillTest : public QObject {
    Q_OBJECT
    Executor m_executor;

    // A library as version 1 of the program made it.
    static void makeOld(const QString &dataDir)
    {
        Q_INIT_RESOURCE(schema);
        QFile schema(QStringLiteral(":/superinstance/schema/001.sql"));
        QVERIFY(schema.open(QIODevice::ReadOnly) && QDir().mkpath(dataDir));
        QByteArray rows = "PRAGMA user_version = 1; INSERT INTO conversation (id, title, changed_ms) VALUES (1, 'Where is the lighthouse?', 1);";
        for (int i = 0; i < folders; ++i)
            rows += "INSERT INTO root (path) VALUES ('/papers" + QByteArray::number(i) + "');";
        sql(dataDir, schema.readAll() + ';' + rows);
    }
    static void makeDamaged(const QString &dataDir)
    {
        {
            const Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
            const auto fill = [](VaultWriter &writer) -> Result<void> {
                Result<void> step = writer.conversations().create(QStringLiteral("Where is the lighthouse?")).ok() ? Result<void>() : Result<void>(Error::stopped());
                for (int i = 0; i < folders && step; ++i) {
                    LibraryRoot root;
                    root.path = QStringLiteral("/papers%1").arg(i);
                    ExtractedText text;
                    text.text = QStringLiteral("Paragraph %1 about ships.\n\n").arg(i).repeated(100);
                    step = writer.setRoot(root);
                    if (step)
                        step = writer.store(prepare(root.path + QStringLiteral("/a.txt"), {}, text, { 1, 1 }, QByteArray::number(i)));
                }
                return step;
            };
            QVERIFY(vault && run([&] { return (*vault)->write(fill); }).ok());
        }
        const qint64 page = sql(dataDir, "SELECT rootpage FROM sqlite_master WHERE name = 'chunk'") - 1;
        QFile file(vaultIn(dataDir));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(page * bytesOfPage) && file.write(QByteArray(2000, '\xff')) == 2000);
    }
    // Kills it there, 0 is the first; -1: nowhere. Gives how often it reached for the disk; -1: it was killed.
    static qint64 openedUntil(const QString &dataDir, qint64 dies)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--open"), dataDir, QString::number(dies) });
        const bool ended = child.waitForFinished(patienceMs) && child.exitStatus() == QProcess::NormalExit;
        return ended ? child.readAllStandardOutput().trimmed().toLongLong() : -1;
    }
    // After the next start. Gives what is wrong.
    static QString lostIn(const QString &dataDir)
    {
        const Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
        if (!vault)
            return vault.error().message;
        const auto count = [](VaultReader &reader) -> Result<QString> {
            const Result<QList<LibraryRoot>> roots = reader.uncountedRoots();
            const Result<QList<ConversationInfo>> talks = reader.conversations().list({});
            if (!roots || !talks)
                return roots ? talks.error() : roots.error();
            return QStringLiteral("%1 of %2 folders, %3 conversations").arg(roots->size()).arg(folders).arg(talks->size());
        };
        const Result<QString> held = run([&] { return (*vault)->read(count); });
        const QString all = QStringLiteral("%1 of %1 folders, 1 conversations").arg(folders);
        return !held ? held.error().message : *held == all ? contentsOf(vaultIn(dataDir)).faults.value(0) : *held;
    }

private Q_SLOTS:
    void killedWhileALibraryIsOpened_losesNothing_data()
    {
        QTest::addColumn<bool>("damaged");
        QTest::newRow("of an older program") << false;
        QTest::newRow("damaged") << true;
    }
    void killedWhileALibraryIsOpened_losesNothing()
    {
        QFETCH(const bool, damaged);
        const int kills = numberFrom("SUPERINSTANCE_KILLS", 20), seed = numberFrom("SUPERINSTANCE_SEED", 1);
        QRandomGenerator random { quint32(seed) };
        qint64 all = 0;
        int killed = 0;
        QStringList losses;
        for (int kill = 0; kill <= kills; ++kill) {
            const QTemporaryDir home;
            const QString dataDir = home.filePath(QStringLiteral("data"));
            damaged ? makeDamaged(dataDir) : makeOld(dataDir);
            const qint64 dies = kill == 0 ? -1 : all * (kill - 1) / kills + random.bounded(int(all / kills) + 1); // every stretch of it
            const qint64 reached = openedUntil(dataDir, dies);
            all = kill == 0 ? reached : all;
            killed += reached < 0;
            if (const QString lost = lostIn(dataDir); !lost.isEmpty())
                losses.append(QStringLiteral("seed %1, killed at %2 of %3: %4; there are %5").arg(seed).arg(dies).arg(all).arg(lost, QDir(dataDir).entryList(QDir::Files).join(QLatin1Char(' '))));
        }
        QVERIFY(killed > kills / 2);
        QVERIFY2(losses.isEmpty(), qPrintable(QStringLiteral("%1 of %2: %3").arg(losses.size()).arg(killed).arg(losses.value(0))));
        qInfo("killed %d times, in %lld steps, seed %d: nothing lost", killed, all, seed);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--open")
        return open(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toLongLong());
    OpenKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "openkill_test.moc"
