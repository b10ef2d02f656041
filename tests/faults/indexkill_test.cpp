// The program is killed at random moments of all that it does with a folder that changes between its lives. The vault is sound
// each time, what was told to be read is not read again, and in the end it is what a program that was never killed makes of the
// same folder, with no word of what was taken out. SUPERINSTANCE_KILLS and SUPERINSTANCE_SEED make it longer, or another one.
#include "tests/faults/freshindex.h"
#include "tests/faults/given.h"
#include "tests/faults/moments.h"
#include "tests/support/scriptedembedder.h"
#include "tests/support/traces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <unistd.h>

using namespace superinstance;

namespace {

constexpr int changesPerLife = 24, killsPerRound = 7;
constexpr int patienceMs = 300'000; // beside other programs a life may take long
constexpr int sweepingMs = 6000;
constexpr int longestDelayUs = 4000; // of a kill, behind the beginning of something

// Tells when it is asked.
class ToldEmbedder final : public Embedder {
public:
    QString name() const override { return m_inner.name(); }
    QString tag() const override { return m_inner.tag(); }
    int dimensions() const override { return m_inner.dimensions(); }
    Task<Result<QList<Embedding>>> embed(QStringList texts, bool question, std::stop_token stop) override
    {
        moments::begin("embed");
        return m_inner.embed(texts, question, stop);
    }

private:
    ScriptedEmbedder m_inner;
};

// One life of the program: takes up what waits, looks at the folder, recognises its pictures, embeds its passages, takes another
// folder out again. Tells of each file that is done.
class Life {
public:
    Life(const QString &home, Vault *vault, bool sweeps) : m_folder(home + QStringLiteral("/documents")), m_vault(vault), m_indexer(vault, &m_workers, options(home, sweeps))
    {
        QObject::connect(&m_indexer, &Indexer::fileChanged, &m_indexer, [](const FileStatus &status) {
            const QByteArray line = toString(status.state).toUtf8() + ' ' + status.path.toUtf8() + '\n';
            (void)!::write(STDOUT_FILENO, line.constData(), size_t(line.size()));
        });
        m_indexer.setEmbedder(std::make_shared<ToldEmbedder>());
    }
    // passing: what is added to be taken out again; empty: nothing is, but for what a life before did not come to.
    bool pass(const QString &passing)
    {
        FolderOptions recognising;
        recognising.recogniseText = true;
        const QStringList added = passing.isEmpty() ? QStringList { m_folder } : QStringList { m_folder, passing };
        const bool done = run([&] { return m_indexer.start({}); }).ok() && run([&] { return m_indexer.index(added, {}, true, {}, {}); }).ok()
            && run([&] { return m_indexer.setFolderOptions(m_folder, recognising, {}); }).ok() && takeOutOthers()
            && QTest::qWaitFor([&] { return isSettled(); }, patienceMs);
        m_settled = true;
        return done;
    }
    void sweepOn() { (void)QTest::qWaitFor([] { return false; }, sweepingMs); }
    void end() { shutDown(m_indexer); }

private:
    IndexerOptions options(const QString &home, bool sweeps)
    {
        IndexerOptions options = TestLibrary::quickOptions();
        options.recognition.program = home + QStringLiteral("/ocr.sh");
        options.recognition.dataFolders = { home };
        options.goOn = [this](const FolderListing &) {
            moments::begin(m_settled ? "sweep" : "walk");
            return true;
        };
        options.measured = [](const FileToRead &, double) { moments::begin("read"); };
        if (sweeps)
            options.sweepMs = 5;
        return options;
    }
    bool takeOutOthers()
    {
        const auto ask = [](VaultReader &vault) { return vault.uncountedRoots(); };
        const Result<QList<LibraryRoot>> roots = run([&] { return m_vault->read(ask); });
        QList<Removal> removals;
        for (const LibraryRoot &root : roots ? *roots : QList<LibraryRoot>())
            if (root.path != m_folder)
                removals.append({ root.path });
        return roots && (removals.isEmpty() || run([&] { return m_indexer.remove(removals, {}); }).ok());
    }
    bool isSettled()
    {
        const auto job = [](VaultReader &vault) -> Result<bool> {
            const Result<QList<UnreadScan>> scans = vault.unreadScans();
            const Result<std::optional<VectorSet>> set = vault.vectors().made(QStringLiteral("scripted"));
            const Result<qint64> waiting = vault.vectors().waiting(set && *set ? (*set)->upto : 0);
            return scans && scans->isEmpty() && waiting && *waiting == 0;
        };
        const Result<bool> settled = run([&] { return m_vault->read(job); });
        return settled && *settled && m_indexer.progress().waiting == 0;
    }

    const QString m_folder;
    Vault *const m_vault;
    QThreadPool m_workers;
    std::atomic<bool> m_settled = false;
    Indexer m_indexer;
};

// A life that is to end takes out what another added.
int live(const QString &home, const QString &dataDir, const QByteArray &diesAt, int times, int delayUs)
{
    moments::watch(diesAt, times, delayUs);
    moments::begin("open");
    Executor executor;
    const Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
    if (!vault || !(*vault)->warning().isEmpty())
        return 1;
    Life life(home, vault->get(), diesAt == "sweep");
    const bool passed = life.pass(diesAt.isEmpty() ? QString() : home + QStringLiteral("/passing"));
    moments::tellCounts();
    if (diesAt == "sweep")
        life.sweepOn();
    life.end();
    return passed ? 0 : 2;
}

const QByteArray pictureOfADot = QByteArray::fromHex("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D49444154789C6360000002000100"
                                                     "FFFF03000006000557BFABD40000000049454E44AE426082");

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
        const QStringList kinds { QStringLiteral("txt"), QStringLiteral("txt"), QStringLiteral("md"), QStringLiteral("html"), QStringLiteral("csv"), QStringLiteral("png") };
        return folder() + QStringLiteral("/note %1.").arg(m_random.bounded(25)) + kinds[m_random.bounded(6)];
    }
    void write(const QString &name)
    {
        QByteArray text = "# The notes of a day\n\n";
        for (int words = m_random.bounded(m_random.bounded(5) ? 200 : 8000); words > 0; --words)
            text += "word" + QByteArray::number(m_random.bounded(5000)) + (m_random.bounded(9) ? " " : ", and so on.\n");
        if (name.endsWith(QLatin1String("html")))
            text = "<html><title>A day</title><p>" + text;
        if (name.endsWith(QLatin1String("png")))
            text = pictureOfADot + QByteArray::number(m_random.generate());
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
    QRandomGenerator m_random { m_seed };
    const QTemporaryDir m_home;
    QMap<QByteArray, int> m_counts; // how often each was begun in a life
    QMap<QByteArray, int> m_kills; // by what was going on
    QSet<QString> m_done; // read, and not changed since
    int m_read = 0;

    static QString vaultIn(const QString &dataDir) { return dataDir + QStringLiteral("/vault.sqlite"); }
    QString dataDir() const { return m_home.filePath(QStringLiteral("data")); }
    // A program that recognises “lamp” on each page.
    void putRecogniser() const
    {
        QFile program(m_home.filePath(QStringLiteral("ocr.sh"))), data(m_home.filePath(QStringLiteral("eng.traineddata")));
        QVERIFY(program.open(QIODevice::WriteOnly) && data.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\nwhile page=$(head -c 7 | od -An -tu1 | awk '{ print $7 }') && [ -n \"$page\" ]; do\n"
                      "printf '\\0\\0\\0\\15\\244\\0\\0\\1\\144lamp\\2\\3\\3\\140'\ndone\n");
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void putPassing() const
    {
        QDir(m_home.path()).mkpath(QStringLiteral("passing"));
        for (int i = 0; i < 10; ++i) {
            QFile file(m_home.filePath(QStringLiteral("passing/%1.txt").arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("The zanzibarword is here " + QByteArray(i, 'x')) > 0);
        }
    }
    // What a life told until it ended, or was killed.
    QByteArrayList tell(const QString &data, const QByteArray &diesAt, int times, int delayUs) const
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--live"), m_home.path(), data, QString::fromLatin1(diesAt), QString::number(times), QString::number(delayUs) });
        const bool ended = child.waitForFinished(patienceMs);
        QByteArrayList all = child.readAllStandardOutput().split('\n');
        all.removeLast(); // what is behind the last end of a line
        if (!ended)
            all.append("it did not end in time");
        const bool killed = child.exitStatus() != QProcess::NormalExit;
        if (killed && (diesAt.isEmpty() || child.exitCode() != SIGKILL))
            all.append("it crashed");
        else if (!killed && child.exitCode() != 0)
            all.append("it did not end well: " + QByteArray::number(child.exitCode()));
        if (killed)
            all.append("killed");
        return all;
    }
    // In the vault, and what was told. Gives what is wrong.
    QString judge(const QByteArrayList &told)
    {
        for (const QByteArray &line : told) {
            const QString path = QString::fromUtf8(line.mid(line.indexOf(' ') + 1));
            const QByteArray state = line.left(line.indexOf(' '));
            if (state.startsWith("it"))
                return QString::fromUtf8(line);
            if (state == "removed")
                m_done.remove(path);
            if ((state != "indexed" && state != "partial") || !path.startsWith(m_home.filePath(QStringLiteral("documents"))))
                continue;
            if (m_done.contains(path))
                return QStringLiteral("read again: ") + path;
            m_done.insert(path);
            ++m_read;
        }
        return contentsOf(vaultIn(dataDir())).faults.value(0);
    }
    // A moment of this, as likely each.
    QByteArrayList dieIn(const QByteArray &what)
    {
        const int times = 1 + m_random.bounded(std::max(1, m_counts.value(what) / 3)); // a later life has less to do than the first
        const int delayUs = m_random.bounded(2) ? 0 : m_random.bounded(longestDelayUs);
        const QByteArrayList told = tell(dataDir(), what, times, delayUs);
        if (told.contains("killed"))
            ++m_kills[moments::lastIn(told)];
        return told;
    }
    // To its end. Gives what is wrong afterwards.
    QString liveOn()
    {
        const QString wrong = judge(tell(dataDir(), {}, 0, 0));
        if (!wrong.isEmpty())
            return wrong;
        const QTemporaryDir fresh;
        const QByteArrayList freshly = tell(fresh.path(), {}, 0, 0);
        if (!freshly.isEmpty() && freshly.last().startsWith("it"))
            return QStringLiteral("the fresh one: ") + QString::fromUtf8(freshly.last());
        if (const QStringList left = filesHolding("zanzibarw", dataDir()); !left.isEmpty())
            return QStringLiteral("words of what was taken out are in ") + left.first();
        return firstDifference(contentsOf(vaultIn(dataDir())).lines, contentsOf(vaultIn(fresh.path())).lines);
    }

private Q_SLOTS:
    void killedAtAnyMoment_losesNothingAndReadsNothingTwice()
    {
        const int kills = numberFrom("SUPERINSTANCE_KILLS", int(moments::all().size()));
        const QString folder = m_home.filePath(QStringLiteral("documents"));
        QDir().mkpath(folder);
        putRecogniser();
        putPassing();
        ChangingFolder documents(folder, m_seed);
        (void)documents.change();
        const QByteArrayList first = tell(dataDir(), "nothing", 0, 0); // all that a life does
        m_counts = moments::countsIn(first);
        m_counts["sweep"] = m_counts["walk"];
        QCOMPARE(judge(first), QString());
        QCOMPARE(liveOn(), QString());
        for (int kill = 0; kill < kills; ++kill) {
            m_done.removeIf([](const QString &path) { return !QFile::exists(path); });
            m_done -= documents.change();
            const QByteArray what = moments::all()[kill % moments::all().size()];
            const QString where = QStringLiteral("seed %1, kill %2 (%3): ").arg(m_seed).arg(kill).arg(QString::fromLatin1(what));
            QString wrong = judge(dieIn(what));
            if (wrong.isEmpty() && (kill % killsPerRound == killsPerRound - 1 || kill == kills - 1))
                wrong = liveOn();
            QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong));
        }
        QByteArrayList histogram;
        for (auto each = m_kills.cbegin(); each != m_kills.cend(); ++each)
            histogram.append(QByteArray::number(each.value()) + " in " + each.key());
        qInfo("seed %u, killed: %s; %d files read, none twice; each time sound, and as a fresh index afterwards", m_seed, histogram.join(", ").constData(), m_read);
        QVERIFY(m_read > kills * 5);
        for (const QByteArray &what : moments::all())
            QVERIFY2(kills < 100 || m_kills.value(what) > 0, what.constData());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 7 && QByteArray(argv[1]) == "--live")
        return live(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]), argv[4], QByteArray(argv[5]).toInt(), QByteArray(argv[6]).toInt());
    IndexKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "indexkill_test.moc"
