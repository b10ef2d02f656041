// The hostile corpus through the whole of indexing: every file ends in one state, nothing crashes or hangs, no child takes
// more than it may, nothing outside is read or written. SUPERINSTANCE_KINDS, a regular expression, runs only the
// kinds it is found in the names of.
#include "tests/faults/hostilecorpus.h"
#include "tests/faults/samples.h"
#include "tests/support/library.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>
#include <sys/resource.h>

using namespace superinstance;

namespace {

constexpr qint64 mostMemory = qint64(512) << 20;
constexpr qint64 longest = 20'000; // milliseconds for a file, and once more where a fresh child tries it again
constexpr char canary[] = "zanzibarium"; // stands outside

bool ended(FileState state)
{
    return state == FileState::Indexed || state == FileState::Partial || state == FileState::Skipped || state == FileState::Failed;
}

qint64 peakMemory(int whose)
{
    rusage usage {};
    getrusage(whose, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

} // namespace

class HostileTest : public QObject {
    Q_OBJECT
    Surroundings m_surroundings; // first: whatever is written by default lands where this test looks
    QString m_outside;
    std::unique_ptr<TestLibrary> m_library;
    QHash<QString, int> m_ends;
    QList<std::pair<qint64, QByteArray>> m_times;
    int m_kinds = 0;

    QList<HostileKind> kinds() const
    {
        QList<std::pair<QByteArray, QByteArray>> sound;
        for (const Sample &sample : samples(QStringLiteral(FIXTURES)))
            sound.append({ sample.name.toUtf8(), sample.bytes });
        return hostileFiles(QFile::encodeName(m_outside)) + hostileTexts() + hostileDocuments() + damaged(sound);
    }
    // The kind in a folder of its own, indexed; what is left of it is removed again.
    void indexOne(const HostileKind &kind)
    {
        const QString folder = m_library->path(QString::fromUtf8(kind.name));
        QVERIFY2(QDir().mkpath(folder), kind.name);
        kind.make(QDir(folder));
        if (qEnvironmentVariableIsSet("SHOW"))
            qInfo("%s", kind.name.constData());
        QElapsedTimer time;
        time.start();
        const QHash<QString, FileStatus> states = m_library->index({ folder });
        m_times.append({ time.elapsed(), kind.name });
        QVERIFY2(time.elapsed() < 2 * longest + 5000, kind.name.constData());
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString path = files.next(); QFileInfo::exists(path)) // else it is a name that no QString holds
                QVERIFY2(states.contains(path) || QFileInfo(path).isSymLink(), (kind.name + " says nothing of " + path.toUtf8()).constData());
        for (const FileStatus &status : states) {
            if (status.state == FileState::Removed) { // the same bytes had another name, in a kind before
                QVERIFY2(!QFileInfo::exists(status.path), kind.name.constData());
                continue;
            }
            QVERIFY2(ended(status.state), (kind.name + ": " + toString(status.state).toUtf8()).constData());
            QVERIFY2(status.state == FileState::Indexed || status.reason.endsWith(QLatin1Char('.')), (kind.name + ": " + status.reason.toUtf8()).constData());
            ++m_ends[toString(status.state)];
            if (qEnvironmentVariableIsSet("SHOW"))
                qInfo("%s: %s %s", kind.name.constData(), qPrintable(toString(status.state)), qPrintable(status.reason));
        }
        QProcess::execute(QStringLiteral("chmod"), { QStringLiteral("-R"), QStringLiteral("u+rwX"), folder });
        QCOMPARE(QProcess::execute(QStringLiteral("rm"), { QStringLiteral("-rf"), folder }), 0); // what no QDir can name
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_outside = m_surroundings.path(QStringLiteral("outside.txt"));
        writeFile(QDir(QFileInfo(m_outside).path()), "outside.txt", canary);
        m_library = std::make_unique<TestLibrary>();
    }

    void hostileFiles_endInAStateAndHarmNothing()
    {
        const QRegularExpression only(qEnvironmentVariable("SUPERINSTANCE_KINDS"));
        const QStringList own { m_library->dataDir(), m_library->documents() };
        const QHash<QString, QByteArray> around = m_surroundings.without(own);
        for (const HostileKind &kind : kinds()) {
            if (!only.match(QString::fromUtf8(kind.name)).hasMatch())
                continue;
            indexOne(kind);
            if (QTest::currentTestFailed())
                return;
            ++m_kinds;
        }
        QCOMPARE(m_surroundings.without(own), around);
        QVERIFY2(!only.pattern().isEmpty() || m_kinds >= 250, qPrintable(QString::number(m_kinds)));
    }

    void whatLiesOutside_isNotFound() { QCOMPARE(m_library->hits(QLatin1String(canary)), 0); }

    void indexing_goesOnAfterwards()
    {
        const QString path = m_library->write(QStringLiteral("good.txt"), "The quagga grazes.");
        QCOMPARE(toString(m_library->index({ path }).value(path).state), toString(FileState::Indexed));
        QCOMPARE(m_library->hits(QStringLiteral("quagga")), 1);
    }

    void cleanupTestCase()
    {
        m_library.reset(); // its children have ended, and are counted
        std::sort(m_times.begin(), m_times.end(), std::greater<>());
        for (const auto &[time, name] : m_times.mid(0, 8))
            qInfo("%6lld ms %s", time, name.constData());
        for (auto end = m_ends.begin(); end != m_ends.end(); ++end)
            qInfo("%s: %d", qPrintable(end.key()), end.value());
        qInfo("%d kinds; most memory of a child %lld MB, of ours %lld MB", m_kinds, peakMemory(RUSAGE_CHILDREN) >> 20, peakMemory(RUSAGE_SELF) >> 20);
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)
        QVERIFY(peakMemory(RUSAGE_CHILDREN) <= mostMemory);
#endif
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
