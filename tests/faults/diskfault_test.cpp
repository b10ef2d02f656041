// The disk fails at every step of saving: it is full, or it cannot be read or written. What was said to be saved is there, what
// was not is not there in part, the person is told in a sentence, and once the disk is well again all can be saved. The same of
// the whole program while it reads a folder. SUPERINSTANCE_FAULTS and SUPERINSTANCE_SEED make it longer, or another one.
#include "tests/faults/faultydisk.h"
#include "tests/faults/freshindex.h"
#include "tests/faults/given.h"
#include "tests/faults/seededwork.h"
#include "tests/support/traces.h"

#include <QDir>
#include <QTemporaryDir>

using namespace superinstance;

namespace {

constexpr int steps = 12;

// What a program does that reads a folder: all of it once, then what changed, then it takes another folder out again. It goes on
// whatever fails, as a person would who reads what it says.
class Reading {
public:
    Reading(Vault *vault, QString home) : m_home(std::move(home)), m_vault(vault), m_indexer(vault, &m_workers, TestLibrary::quickOptions())
    {
        QObject::connect(&m_indexer, &Indexer::noticed, &m_indexer, [this](const QString &sentence) { m_told.append(sentence); });
    }
    ~Reading() { shutDown(m_indexer); }

    static void write(const QString &file, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write");
    }
    static void prepare(const QString &home)
    {
        for (int i = 0; i < 14; ++i)
            write(home + QStringLiteral("/documents/%1/%2.%3").arg(i % 3).arg(i).arg(QLatin1String(i % 4 ? "txt" : "html")), QByteArray("<p>one lamp of many\n\n").repeated(1 + 60 * (i % 3)) + QByteArray::number(i));
        for (int i = 0; i < 4; ++i)
            write(home + QStringLiteral("/passing/%1.txt").arg(i), "the zanzibarword, number " + QByteArray::number(i));
    }
    void workThrough()
    {
        note(run([&] { return m_indexer.start({}); }));
        index({ documents(), passing() });
        change();
        index({ documents() });
        remove();
    }
    // What a person does when told that all is well again.
    QString finish()
    {
        m_indexer.setPaused(false);
        remove();
        const Result<IndexSummary> summary = run([&] { return m_indexer.index({ documents() }, {}, false, {}, {}); });
        if (!summary || summary->failed > 0)
            return summary ? QStringLiteral("%1 files failed").arg(summary->failed) : summary.error().message;
        // A vault that takes something again is caught up with, beside what the person asks for.
        return QTest::qWaitFor([&] { return m_indexer.progress().waiting == 0 && waitingInVault() == 0; }, 120'000) ? QString() : QStringLiteral("some wait for ever");
    }
    const QStringList &told() const { return m_told; }
    QString documents() const { return m_home + QStringLiteral("/documents"); }

private:
    QString passing() const { return m_home + QStringLiteral("/passing"); }
    qint64 waitingInVault() const
    {
        const Result<VaultCounts> counts = run([&] { return m_vault->read([](VaultReader &vault) { return vault.counts(); }); });
        return counts ? counts->waiting : -1;
    }
    template <class T> void note(const Result<T> &result)
    {
        if (!result)
            m_told.append(result.error().message);
    }
    void index(const QStringList &paths)
    {
        m_indexer.setPaused(false);
        note(run([&] { return m_indexer.index(paths, {}, false, {}, {}); }));
    }
    void remove() { note(run([&] { return m_indexer.remove({ { passing() } }, {}); })); }
    void change() const
    {
        const QString folder = documents();
        write(folder + QStringLiteral("/0/0.html"), "<p>the mill turns");
        write(folder + QStringLiteral("/new/a.txt"), QByteArray("a new harbour\n").repeated(200));
        QFile::rename(folder + QStringLiteral("/1/1.txt"), folder + QStringLiteral("/new/moved.txt"));
        QFile::remove(folder + QStringLiteral("/2/2.txt"));
        QDir(folder).rename(QStringLiteral("2"), QStringLiteral("renamed"));
    }

    const QString m_home;
    Vault *const m_vault;
    QThreadPool m_workers;
    QStringList m_told;
    Indexer m_indexer;
};

} // namespace

class DiskFaultTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FaultyDisk> m_disk;
    std::unique_ptr<Vault> m_vault;
    const int m_seed = numberFrom("SUPERINSTANCE_SEED", 1);

    QStringList held() const { return contentsOf(m_dir->filePath(QStringLiteral("vault.sqlite"))).lines; }
    QStringList faults() const { return contentsOf(m_dir->filePath(QStringLiteral("vault.sqlite"))).faults; }
    Result<void> write(const SeededWork::Job &job)
    {
        return run([&] { return m_vault->write(job); });
    }
    QString open()
    {
        Result<std::unique_ptr<Vault>> opened = Vault::open(m_dir->path());
        if (!opened)
            return opened.error().message;
        m_vault = std::move(*opened);
        return {};
    }
    // The disk is well afterwards, where it had to be. Returns what is wrong.
    QString openOnFailingDisk()
    {
        QString trouble = open();
        if (!trouble.isEmpty()) {
            if (!isSentence(trouble))
                return QStringLiteral("no sentence: ") + trouble;
            m_disk->heal();
            trouble = open();
        }
        return trouble.isEmpty() && m_vault->warning().isEmpty() ? QString() : QStringLiteral("not opened afterwards: ") + trouble + m_vault->warning();
    }
    // Works through the steps while the disk fails; each step that fails is done again when it is well. Returns what is wrong.
    QString survive(qint64 first, FaultyDisk::Access kind, int code, qint64 times)
    {
        m_disk->failAt(first, kind, code, times);
        if (const QString trouble = openOnFailingDisk(); !trouble.isEmpty())
            return trouble;
        SeededWork work { quint32(m_seed) };
        for (int step = 0; step < steps; ++step) {
            const SeededWork::Job job = work.next();
            const Result<void> done = write(job);
            if (step % 4 == 3)
                FaultyDisk::checkpoint(m_dir->filePath(QStringLiteral("vault.sqlite")));
            if (done)
                continue;
            if (!isSentence(done.error().message))
                return QStringLiteral("no sentence: ") + done.error().message;
            m_disk->heal();
            if (held() != m_before.value(step))
                return QStringLiteral("half of step %1 is there: %2").arg(step).arg(firstDifference(held(), m_before.value(step)));
            if (const Result<void> again = write(job); !again)
                return QStringLiteral("not saved when the disk was well: ") + again.error().message;
        }
        m_disk->heal();
        m_vault.reset();
        if (const QStringList broken = faults(); !broken.isEmpty())
            return broken.first();
        return firstDifference(held(), m_before.last());
    }

    // A program reads a folder while the disk fails; when it is well again, all is done. Returns what is wrong.
    QString readOn(qint64 first, FaultyDisk::Access kind, int code, qint64 times)
    {
        const QTemporaryDir home;
        Reading::prepare(home.path());
        m_disk->failAt(first, kind, code, times);
        QString trouble = openOnFailingDisk();
        if (!trouble.isEmpty())
            return trouble;
        {
            Reading reading(m_vault.get(), home.path());
            reading.workThrough();
            m_seen[kind] = m_disk->operations(kind);
            m_disk->heal();
            for (const QString &told : reading.told())
                if (!isSentence(told))
                    return QStringLiteral("no sentence: ") + told;
            trouble = reading.finish();
        }
        m_vault.reset();
        if (!trouble.isEmpty())
            return trouble;
        if (const QStringList left = filesHolding("zanzibarw", m_dir->path()); !left.isEmpty())
            return QStringLiteral("words of what was taken out are in ") + left.first();
        return whatIsWrong(m_dir->filePath(QStringLiteral("vault.sqlite")), home.filePath(QStringLiteral("documents")));
    }

    QHash<FaultyDisk::Access, qint64> m_seen; // operations of the last program that read
    QList<QStringList> m_before; // what is held before each step, and after the last, with a disk that is well
    qint64 m_writes = 0, m_all = 0;

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_disk = std::make_unique<FaultyDisk>();
        if (!m_before.isEmpty())
            return;
        QVERIFY(open().isEmpty());
        m_disk->failAt(-1, FaultyDisk::Access::Any, SQLITE_OK, 0);
        SeededWork work { quint32(m_seed) };
        for (int step = 0; step < steps; ++step) {
            m_before.append(held());
            QVERIFY(write(work.next()).ok());
            if (step % 4 == 3)
                FaultyDisk::checkpoint(m_dir->filePath(QStringLiteral("vault.sqlite")));
        }
        m_before.append(held());
        m_writes = m_disk->operations(FaultyDisk::Access::Write);
        m_all = m_disk->operations(FaultyDisk::Access::Any);
        m_vault.reset();
    }
    void cleanup()
    {
        m_vault.reset();
        m_disk.reset();
        m_dir.reset();
    }

    void diskThatFailsAtAnyStep_losesNothingAndIsSaid_data()
    {
        QTest::addColumn<bool>("writes");
        QTest::addColumn<int>("code");
        QTest::newRow("full") << true << SQLITE_FULL;
        QTest::newRow("cannot be written") << true << SQLITE_IOERR_WRITE;
        QTest::newRow("cannot be read or written") << false << SQLITE_IOERR;
    }
    void diskThatFailsAtAnyStep_losesNothingAndIsSaid()
    {
        QFETCH(bool, writes);
        QFETCH(int, code);
        const int rounds = numberFrom("SUPERINSTANCE_FAULTS", 25);
        const auto kind = writes ? FaultyDisk::Access::Write : FaultyDisk::Access::Any;
        const qint64 all = writes ? m_writes : m_all;
        QRandomGenerator random { quint32(m_seed) };
        qint64 failures = 0;
        for (int round = 0; round < rounds; ++round) {
            const qint64 first = all * round / rounds + random.bounded(int(all / rounds) + 1); // every stretch of it
            const qint64 times = random.bounded(2) ? 1 : 1'000'000; // once, or until it is healed
            cleanup();
            init();
            const QString trouble = survive(first, kind, code, times);
            failures += m_disk->failures();
            QVERIFY2(trouble.isEmpty(), qPrintable(QStringLiteral("seed %1, operation %2 of %3, %4 times: %5").arg(m_seed).arg(first).arg(all).arg(times).arg(trouble)));
        }
        QVERIFY(failures >= rounds / 2);
        qInfo("%d disks that failed %lld times in all, of %lld operations each", rounds, failures, all);
    }

    void errorAboutTheIndex_isSaid_andLeavesNothingHalf_data()
    {
        QTest::addColumn<int>("behindOpening"); // operations; the right one with SQLite 3.40 is in the middle
        QTest::addColumn<qint64>("times");
        QTest::newRow("first used: SQLite ends the transaction where a statement cannot be prepared") << 17 << qint64(1);
        QTest::newRow("away while it was written: what is held of it in memory does not fit the file") << 582 << qint64(1'000'000);
    }
    void errorAboutTheIndex_isSaid_andLeavesNothingHalf()
    {
        QFETCH(int, behindOpening);
        QFETCH(qint64, times);
        cleanup();
        init();
        m_disk->failAt(-1, FaultyDisk::Access::Any, SQLITE_OK, 0);
        QVERIFY(open().isEmpty());
        const qint64 middle = m_disk->operations(FaultyDisk::Access::Any) + behindOpening;
        qint64 failures = 0;
        for (qint64 first = middle - 15; first < middle + 15; ++first) {
            cleanup();
            init();
            const QString trouble = survive(first, FaultyDisk::Access::Any, SQLITE_IOERR, times);
            failures += m_disk->failures();
            QVERIFY2(trouble.isEmpty(), qPrintable(QStringLiteral("operation %1: %2").arg(first).arg(trouble)));
        }
        QVERIFY(failures > 20);
    }

    void programOnADiskThatFailsAtAnyStep_endsAsInAFreshIndex_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("full") << int(FaultyDisk::Access::Write) << SQLITE_FULL;
        QTest::newRow("cannot be written") << int(FaultyDisk::Access::Write) << SQLITE_IOERR_WRITE;
        QTest::newRow("does not sync") << int(FaultyDisk::Access::Sync) << SQLITE_IOERR_FSYNC;
        QTest::newRow("cannot be read or written") << int(FaultyDisk::Access::Any) << SQLITE_IOERR;
    }
    void programOnADiskThatFailsAtAnyStep_endsAsInAFreshIndex()
    {
        QFETCH(const int, kind);
        QFETCH(const int, code);
        const auto access = FaultyDisk::Access(kind);
        const int rounds = std::max(6, numberFrom("SUPERINSTANCE_FAULTS", 0) / 10);
        cleanup(); // what is held before the steps may have been found out just now
        init();
        QCOMPARE(readOn(-1, access, SQLITE_OK, 0), QString());
        const qint64 all = m_seen[access];
        QVERIFY(all > 20);
        QRandomGenerator random { quint32(m_seed) };
        qint64 failed = 0;
        for (int round = 0; round < rounds; ++round) {
            const qint64 first = all * round / rounds + random.bounded(int(all / rounds) + 1); // every stretch of it
            const qint64 times = QList<qint64> { 1, 2, 5, 1'000'000 }[random.bounded(4)]; // or until it is healed
            cleanup();
            init();
            const QString trouble = readOn(first, access, code, times);
            failed += m_disk->failures() > 0;
            QVERIFY2(trouble.isEmpty(), qPrintable(QStringLiteral("seed %1, operation %2 of %3, %4 times: %5").arg(m_seed).arg(first).arg(all).arg(times).arg(trouble)));
        }
        QVERIFY(failed > rounds / 2);
        qInfo("%lld programs on disks that failed, of %d; %lld operations each", failed, rounds, all);
    }

    // The log of what was written cannot be emptied when something is erased: it is with the next that is saved.
    void erasureThatTheDiskCutOff_isMadeUpFor()
    {
        const QByteArray secret = "xylophonesecret";
        QVERIFY(open().isEmpty());
        const auto documentOf = [](const QString &path, const QByteArray &words) {
            ExtractedText text;
            text.text = QString::fromLatin1(words);
            return prepare(path, {}, text, { 1, 1 }, path.toUtf8());
        };
        QVERIFY(write([&](VaultWriter &vault) { return vault.store(documentOf(QStringLiteral("/a.txt"), "The word is " + secret)); }).ok());
        QVERIFY(!filesHolding(secret, m_dir->path()).isEmpty());
        QVERIFY(write([&](VaultWriter &vault) { return vault.remove(QStringLiteral("/a.txt")).ok() ? Result<void>() : Result<void>(Error::stopped()); }).ok());
        for (bool begin = true, merged = false; !merged; begin = false)
            QVERIFY(write([&](VaultWriter &vault) -> Result<void> {
                const Result<bool> step = vault.mergeIndex(begin);
                merged = step && *step && !begin;
                return step ? Result<void>() : Result<void>(step.error());
            }).ok());
        m_disk->failTruncation(true);
        QVERIFY(write([](VaultWriter &vault) { return vault.endRemovals({}); }).ok());
        QVERIFY(!filesHolding(secret.left(8), m_dir->path()).isEmpty());
        m_disk->failTruncation(false);
        QVERIFY(write([&](VaultWriter &vault) { return vault.store(documentOf(QStringLiteral("/b.txt"), "Nothing of it")); }).ok());
        QCOMPARE(filesHolding(secret.left(8), m_dir->path()), QStringList());
    }
};

QTEST_GUILESS_MAIN(DiskFaultTest)
#include "diskfault_test.moc"
