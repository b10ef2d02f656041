// The disk fails at every step of saving: it is full, or it cannot be read or written. What was said to be saved is there, what
// was not is not there in part, the person is told in a sentence, and once the disk is well again all can be saved.
// SUPERINSTANCE_FAULTS and SUPERINSTANCE_SEED make it longer, or another one.
#include "tests/faults/faultydisk.h"
#include "tests/faults/given.h"
#include "tests/faults/seededwork.h"
#include "tests/support/running.h"
#include "tests/support/traces.h"
#include "tests/support/vaultcontents.h"

#include "engine/async/executor.h"
#include "engine/vault/vault.h"

#include <QTemporaryDir>

using namespace superinstance;

namespace {

constexpr int steps = 12;

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
    // Works through the steps while the disk fails; each step that fails is done again when it is well. Returns what is wrong.
    QString survive(qint64 first, FaultyDisk::Access kind, int code, qint64 times)
    {
        m_disk->failAt(first, kind, code, times);
        QString trouble = open();
        if (!trouble.isEmpty()) {
            if (!isSentence(trouble))
                return QStringLiteral("no sentence: ") + trouble;
            m_disk->heal();
            trouble = open();
        }
        if (!trouble.isEmpty() || !m_vault->warning().isEmpty())
            return QStringLiteral("not opened afterwards: ") + trouble + m_vault->warning();
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
