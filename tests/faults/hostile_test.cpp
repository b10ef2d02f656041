// The hostile corpus through the whole of indexing: every file ends in one state, nothing crashes or hangs, no child takes
// more than it may, nothing outside is read or written.
#include "tests/faults/hostilecorpus.h"
#include "tests/faults/samples.h"
#include "tests/support/library.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include <sys/resource.h>
#include <unistd.h>

using namespace superinstance;

namespace {

[[maybe_unused]] constexpr qint64 mostMemory = qint64(512) << 20;
constexpr double longest = 20; // seconds of processor time for a file, whoever used it
constexpr qint64 patience = 120'000; // milliseconds; what reads gives way to other programs that are at work
constexpr char canary[] = "zanzibarium"; // stands outside

bool ended(FileState state)
{
    return state == FileState::Indexed || state == FileState::Partial || state == FileState::Skipped || state == FileState::Failed;
}

QStringList livingChildren()
{
    QStringList children;
    for (const QString &task : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        children += QString::fromLatin1(contentOf(QStringLiteral("/proc/self/task/%1/children").arg(task))).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return children;
}

// The most memory that any living child of this process has held, in bytes.
qint64 childrensMemory()
{
    qint64 most = 0;
    static const QRegularExpression peak(QStringLiteral("VmHWM:\\s*(\\d+) kB"));
    for (const QString &child : livingChildren())
        most = std::max(most, peak.match(QString::fromLatin1(contentOf(QStringLiteral("/proc/%1/status").arg(child)))).captured(1).toLongLong() * 1024);
    return most;
}

// Processor time that this process and its children have used, living or not, in seconds.
double secondsUsed()
{
    double seconds = 0;
    for (const int whose : { RUSAGE_SELF, RUSAGE_CHILDREN }) {
        rusage used {};
        ::getrusage(whose, &used);
        seconds += double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    }
    for (const QString &child : livingChildren()) {
        const QByteArray status = contentOf(QStringLiteral("/proc/%1/stat").arg(child));
        const QByteArrayList fields = status.mid(status.lastIndexOf(')') + 1).simplified().split(' ');
        if (fields.size() > 12)
            seconds += (fields[11].toDouble() + fields[12].toDouble()) / double(::sysconf(_SC_CLK_TCK));
    }
    return seconds;
}

} // namespace

class HostileTest : public QObject {
    Q_OBJECT
    IsolatedHome m_home; // first: whatever is written by default lands where this test looks
    QString m_outside;
    std::unique_ptr<TestLibrary> m_library;
    QHash<QString, int> m_ends;
    QList<std::pair<qint64, QByteArray>> m_times;
    QList<HostileKind> m_all;
    QStringList m_own; // folders
    QHash<QString, QByteArray> m_around;
    qint64 m_memory = 0; // the most of an extractor

    QList<HostileKind> kinds() const
    {
        QList<std::pair<QByteArray, QByteArray>> sound;
        for (const Sample &sample : samples(QStringLiteral(FIXTURES)))
            sound.append({ sample.name.toUtf8(), sample.bytes });
        return hostileFiles(QFile::encodeName(m_outside)) + hostileTexts() + hostileDocuments() + hostilePictures() + damaged(sound);
    }

    void checkEnd(const FileStatus &status)
    {
        if (status.state == FileState::Removed) // the same bytes had another name, in a kind before
            QVERIFY2(!QFileInfo::exists(status.path), qPrintable(status.path));
        else
            QVERIFY2(ended(status.state) && (status.state == FileState::Indexed || status.reason.endsWith(QLatin1Char('.'))), qPrintable(toString(status.state) + QLatin1Char(' ') + status.reason));
        ++m_ends[toString(status.state)];
        if (qEnvironmentVariableIsSet("SHOW"))
            qInfo("%s %s", qPrintable(toString(status.state)), qPrintable(status.reason));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_outside = m_home.path(QStringLiteral("outside.txt"));
        writeFile(QDir(QFileInfo(m_outside).path()), "outside.txt", canary);
        m_library = std::make_unique<TestLibrary>();
        m_own = { m_library->dataDir(), m_library->documents() };
        m_around = m_home.without(m_own);
    }

    void hostileFile_endsInAState_data()
    {
        QTest::addColumn<int>("kind");
        m_all = kinds();
        QVERIFY2(m_all.size() >= 250, qPrintable(QString::number(m_all.size())));
        for (int i = 0; i < m_all.size(); ++i)
            QTest::newRow(m_all[i].name) << i;
    }
    // In a folder of its own, which goes again.
    void hostileFile_endsInAState()
    {
        QFETCH(int, kind);
        const QString folder = m_library->path(QString::fromUtf8(m_all[kind].name));
        QVERIFY(QDir().mkpath(folder));
        m_all[kind].make(QDir(folder));
        QElapsedTimer time;
        time.start();
        const double before = secondsUsed();
        const QHash<QString, FileStatus> states = m_library->index({ folder });
        const double used = secondsUsed() - before;
        m_times.append({ qint64(used * 1000), m_all[kind].name });
        QVERIFY2(used < slowedBy * longest, qPrintable(QString::number(used)));
        QVERIFY2(time.elapsed() < slowedBy * patience, qPrintable(QString::number(time.elapsed())));
        m_memory = std::max(m_memory, childrensMemory());
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString path = files.next(); QFileInfo::exists(path)) // else it is a name that no QString holds
                QVERIFY2(states.contains(path) || QFileInfo(path).isSymLink(), qPrintable(path));
        for (const FileStatus &status : states)
            checkEnd(status);
        QProcess::execute(QStringLiteral("chmod"), { QStringLiteral("-R"), QStringLiteral("u+rwX"), folder });
        QCOMPARE(QProcess::execute(QStringLiteral("rm"), { QStringLiteral("-rf"), folder }), 0); // what no QDir can name
    }

    void whatLiesAround_isAsItWas() { QCOMPARE(m_home.without(m_own), m_around); }

    void whatLiesOutside_isNotFound() { QCOMPARE(m_library->hits(QLatin1String(canary)), 0); }

    void indexing_goesOnAfterwards()
    {
        const QString path = m_library->write(QStringLiteral("good.txt"), "The quagga grazes.");
        QCOMPARE(toString(m_library->index({ path }).value(path).state), toString(FileState::Indexed));
        QCOMPARE(m_library->hits(QStringLiteral("quagga")), 1);
    }

    void cleanupTestCase()
    {
        m_library.reset();
        std::sort(m_times.begin(), m_times.end(), std::greater<>());
        for (const auto &[time, name] : m_times.mid(0, 8))
            qInfo("%6lld ms %s", time, name.constData());
        for (auto end = m_ends.begin(); end != m_ends.end(); ++end)
            qInfo("%s: %d", qPrintable(end.key()), end.value());
        qInfo("most memory of an extractor: %lld MB", m_memory >> 20);
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)
        QVERIFY(m_memory > 0 && m_memory <= mostMemory);
#endif
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
