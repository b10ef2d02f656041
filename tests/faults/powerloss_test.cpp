// The power goes while documents are being saved: whatever the disk had written by then, the vault is sound afterwards and
// holds all that was said to be saved. SUPERINSTANCE_MOMENTS and SUPERINSTANCE_SEED make it longer, or another one.
#include "tests/faults/given.h"
#include "tests/faults/powerloss.h"
#include "tests/faults/seededwork.h"
#include "tests/support/running.h"
#include "tests/support/vaultcontents.h"

#include "engine/async/executor.h"
#include "engine/vault/vault.h"

#include <QDir>
#include <QTemporaryDir>

using namespace superinstance;

namespace {

constexpr int steps = 60;

// What happened on the disk, and what the vault held after each step.
struct Recording {
    QList<DiskEvent> journal;
    QList<QStringList> held;
};

Recording record(quint32 seed, const QByteArray &withoutPragma = {})
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("vault.sqlite"));
    FaultyDisk disk(withoutPragma);
    Recording recording;
    {
        const Result<std::unique_ptr<Vault>> vault = Vault::open(dir.path());
        if (!vault)
            qFatal("no vault: %s", qPrintable(vault.error().message));
        SeededWork work(seed);
        for (int step = 0; step < steps; ++step) {
            const SeededWork::Job job = work.next();
            const Result<void> saved = run([&] { return (*vault)->write(job); });
            if (!saved)
                qFatal("not saved: %s", qPrintable(saved.error().message));
            disk.mark(step);
            recording.held.append(contentsOf(file).lines);
            if (step % 4 == 3)
                FaultyDisk::checkpoint(file);
        }
    }
    recording.journal = disk.journal();
    return recording;
}

struct Losses {
    int corrupt = 0, lost = 0;
    QString first;
};

// What is wrong in the folder, where the last step that was told to be saved is `mark`, and the next may be.
void judge(const QString &folder, qint64 mark, const Recording &recording, Losses &losses)
{
    QString trouble;
    const Result<std::unique_ptr<Vault>> vault = Vault::open(folder, false);
    const VaultContents contents = vault ? contentsOf(folder + QStringLiteral("/vault.sqlite")) : VaultContents();
    if (!vault || !contents.faults.isEmpty()) {
        ++losses.corrupt;
        trouble = vault ? contents.faults.first() : vault.error().message;
    } else if (contents.lines != recording.held.value(mark) && contents.lines != recording.held.value(mark + 1)) {
        ++losses.lost;
        trouble = firstDifference(contents.lines, recording.held.value(mark));
    }
    if (losses.first.isEmpty() && !trouble.isEmpty())
        losses.first = QStringLiteral("after step %1: %2").arg(mark).arg(trouble);
}

Losses loseThePower(const Recording &recording, int moments, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<int> when;
    for (int i = 0; i < moments; ++i)
        when.append(random.bounded(int(recording.journal.size())));
    std::sort(when.begin(), when.end());
    Losses losses;
    PowerLoss power;
    for (int event = 0, next = 0; next < moments; ++event) {
        for (; next < moments && when[next] == event; ++next) {
            const QTemporaryDir dir;
            power.leave(dir.path(), random);
            judge(dir.path(), power.lastMark(), recording, losses);
        }
        power.play(recording.journal[event]);
    }
    return losses;
}

} // namespace

class PowerLossTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    const quint32 m_seed = quint32(numberFrom("SUPERINSTANCE_SEED", 1));
    const int m_moments = numberFrom("SUPERINSTANCE_MOMENTS", 150);

private Q_SLOTS:
    void powerThatGoes_losesNothingThatWasSaved()
    {
        const int rounds = std::max(1, m_moments / 1000); // each with other work
        for (int round = 0; round < rounds; ++round) {
            const Recording recording = record(m_seed + quint32(round));
            QVERIFY(recording.journal.size() > 500);
            const Losses losses = loseThePower(recording, m_moments / rounds, m_seed + quint32(round));
            QVERIFY2(losses.first.isEmpty(), qPrintable(QStringLiteral("seed %1: %2 corrupt, %3 lost; %4").arg(m_seed + quint32(round)).arg(losses.corrupt).arg(losses.lost).arg(losses.first)));
        }
        qInfo("%d losses of power, seed %u: none corrupt, nothing lost", m_moments / rounds * rounds, m_seed);
    }

    // The test above is worth something: without syncs it finds losses.
    void powerThatGoesWithoutSyncs_losesSomething()
    {
        const Losses losses = loseThePower(record(m_seed, "synchronous"), 150, m_seed);
        qInfo("with synchronous = OFF, of 150: %d corrupt, %d lost; %s", losses.corrupt, losses.lost, qPrintable(losses.first));
        QVERIFY(losses.corrupt + losses.lost > 0);
    }
};

QTEST_GUILESS_MAIN(PowerLossTest)
#include "powerloss_test.moc"
