// The program is killed at random moments while it reads a folder that changes between its lives. The vault is sound each
// time, what was told to be read is not read again, and in the end it is what a program that was never killed makes of the
// same folder. SUPERINSTANCE_KILLS and SUPERINSTANCE_SEED make it longer, or another one.
#include "engine/async/executor.h"
#include "engine/indexing/indexer.h"
#include "engine/vault/vault.h"
#include "tests/faults/given.h"
#include "tests/support/running.h"
#include "tests/support/vaultcontents.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <unistd.h>

using namespace superinstance;

namespace {

constexpr int changesPerLife = 40;
constexpr int patienceMs = 60'000;

// One life of the program: takes up what waits, looks at the folder, ends when all is read. Tells of each file that is done.
int live(const QString &dataDir, const QString &folder)
{
    Executor executor;
    QThreadPool workers;
    const Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
    if (!vault || !(*vault)->warning().isEmpty())
        return 1;
    IndexerOptions options;
    options.extractorProgram = QStringLiteral(SUPERINSTANCE_EXTRACTOR);
    Indexer indexer(vault->get(), &workers, options);
    QObject::connect(&indexer, &Indexer::fileChanged, &indexer, [](const FileStatus &status) {
        const QByteArray line = toString(status.state).toUtf8() + ' ' + status.path.toUtf8() + '\n';
        (void)!::write(STDOUT_FILENO, line.constData(), size_t(line.size()));
    });
    const Result<void> started = run([&] { return indexer.start({}); });
    const Result<IndexSummary> summary = run([&] { return indexer.index({ folder }, {}, true, {}, {}); });
    run([&]() -> Task<bool> {
        auto ending = indexer.shutdown();
        co_await ending;
        co_return true;
    });
    return started && summary ? 0 : 2;
}

// A folder that somebody works in.
class ChangingFolder {
public:
    ChangingFolder(QString path, quint32 seed) : m_path(std::move(path)), m_random(seed) { }

    // The files that are not what they were.
    QSet<QString> change()
    {
        QSet<QString> changed;
        for (int i = 0; i < changesPerLife; ++i) {
            const QString name = anyName(), other = anyName();
            QDir().mkpath(QFileInfo(name).path());
            QDir().mkpath(QFileInfo(other).path());
            switch (m_random.bounded(10)) {
            case 0: QFile::remove(name); break;
            case 1:
            case 2: QFile::remove(other), QFile::rename(name, other); break; // moved, under another name
            case 3: QFile::remove(other), QFile::copy(name, other); break;
            case 4: changed += moved(folder(), folder()); break;
            default: write(name);
            }
            changed << name << other;
        }
        return changed;
    }

private:
    QString folder() { return m_path + QStringLiteral("/%1").arg(m_random.bounded(6)); }
    static QSet<QString> moved(const QString &from, const QString &to)
    {
        QSet<QString> files;
        if (QDir().rename(from, to))
            for (const QFileInfo &file : QDir(to).entryInfoList(QDir::Files))
                files.insert(file.filePath());
        return files;
    }
    QString anyName()
    {
        const QStringList kinds { QStringLiteral("txt"), QStringLiteral("txt"), QStringLiteral("md"), QStringLiteral("html"), QStringLiteral("csv") };
        return folder() + QStringLiteral("/note %1.").arg(m_random.bounded(25)) + kinds[m_random.bounded(5)];
    }
    void write(const QString &name)
    {
        QByteArray text = "# The notes of a day\n\n";
        for (int words = m_random.bounded(m_random.bounded(5) ? 200 : 8000); words > 0; --words)
            text += "word" + QByteArray::number(m_random.bounded(5000)) + (m_random.bounded(9) ? " " : ", and so on.\n");
        if (name.endsWith(QLatin1String("html")))
            text = "<html><title>A day</title><p>" + text;
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    const QString m_path;
    QRandomGenerator m_random;
};

} // namespace

class IndexKillTest : public QObject {
    Q_OBJECT
    const quint32 m_seed = quint32(numberFrom("SUPERINSTANCE_SEED", 1));

    // What a life told until it was killed, after so many lines; -1: it may end by itself.
    static QByteArrayList tell(const QString &dataDir, const QString &folder, int lines)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--live"), dataDir, folder });
        QByteArray told;
        while ((lines < 0 || told.count('\n') < lines) && child.waitForReadyRead(patienceMs))
            told += child.readAllStandardOutput();
        if (lines >= 0)
            child.kill();
        child.waitForFinished(patienceMs);
        told += child.readAllStandardOutput();
        QByteArrayList all = told.split('\n');
        all.removeLast(); // what is behind the last end of a line
        if (lines < 0 && (child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0))
            all.append("it did not end well: " + QByteArray::number(child.exitCode()));
        return all;
    }
    static QString vaultIn(const QString &dataDir) { return dataDir + QStringLiteral("/vault.sqlite"); }

private Q_SLOTS:
    void killedAtAnyMoment_losesNothingAndReadsNothingTwice()
    {
        const int kills = numberFrom("SUPERINSTANCE_KILLS", 10);
        QRandomGenerator random(m_seed);
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("documents")), dataDir = dir.filePath(QStringLiteral("data"));
        QDir().mkpath(folder);
        ChangingFolder documents(folder, m_seed);
        QSet<QString> done; // read, and not changed since
        int read = 0, cutOff = 0;
        for (int round = 0; round < kills; ++round) {
            done.removeIf([](const QString &path) { return !QFile::exists(path); });
            done -= documents.change();
            for (const int lines : { random.bounded(changesPerLife), -1 }) {
                const QByteArrayList told = tell(dataDir, folder, lines);
                for (const QByteArray &line : told) {
                    const QString path = QString::fromUtf8(line.mid(line.indexOf(' ') + 1));
                    const QByteArray state = line.left(line.indexOf(' '));
                    QVERIFY2(!state.startsWith("it"), line.constData());
                    if (state == "removed")
                        done.remove(path);
                    if (state != "indexed" && state != "partial")
                        continue;
                    QVERIFY2(!done.contains(path), qPrintable(QStringLiteral("seed %1, round %2: read again: %3").arg(m_seed).arg(round).arg(path)));
                    done.insert(path);
                    ++read;
                }
                cutOff += lines >= 0;
                const VaultContents contents = contentsOf(vaultIn(dataDir));
                QVERIFY2(contents.faults.isEmpty(), qPrintable(QStringLiteral("seed %1, round %2: %3").arg(m_seed).arg(round).arg(contents.faults.value(0))));
            }
            const QTemporaryDir fresh;
            tell(fresh.path(), folder, -1);
            const QString difference = firstDifference(contentsOf(vaultIn(dataDir)).lines, contentsOf(vaultIn(fresh.path())).lines);
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1, round %2: %3").arg(m_seed).arg(round).arg(difference)));
        }
        QVERIFY(read > kills * 10);
        qInfo("%d kills, seed %u: %d files read, none twice; each time sound, and at the end of each round as a fresh index", cutOff, m_seed, read);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--live")
        return live(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    IndexKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "indexkill_test.moc"
