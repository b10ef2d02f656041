// What an extractor that is taken over by a document can still do: nothing. Linux only, and not under sanitizers.
#include "engine/async/executor.h"
#include "engine/indexing/reader.h"
#include "tests/support/running.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace superinstance;

namespace {

QString latin(const char *text) { return QString::fromLatin1(text); }

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What the kernel says of the only child of this process.
QByteArray ofChild(const char *file)
{
    for (const QString &task : QDir(latin("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray child = contentOf(latin("/proc/self/task/") + task + latin("/children")).split(' ').first().trimmed();
        if (!child.isEmpty())
            return contentOf(latin("/proc/") + latin(child.constData()) + latin("/") + latin(file));
    }
    return {};
}

} // namespace

class SandboxTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    QTemporaryDir m_dir;
    std::unique_ptr<FileReader> m_reader;

    void use(const char *program)
    {
        ReaderLimits limits;
        limits.extractors = 1;
        limits.deadlineMs = 30'000;
        m_reader = std::make_unique<FileReader>(latin(program), &m_workers, limits);
    }
    ReadFile read(const QByteArray &order)
    {
        QFile file(m_dir.filePath(latin("a.html")));
        if (!file.open(QIODevice::WriteOnly) || file.write("<html>" + order) < 0)
            qFatal("cannot write");
        file.close();
        const Result<ReadFile> got = run([&] { return m_reader->read(file.fileName(), {}); });
        return got ? *got : ReadFile();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile secret(m_dir.filePath(latin("secret")));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("secret") == 6);
        QVERIFY(QDir().mkdir(secret.fileName() + latin(".data")));
        QFile data(secret.fileName() + latin(".data/file"));
        QVERIFY(data.open(QIODevice::WriteOnly));
        qputenv("SUPERINSTANCE_TEST_FILE", secret.fileName().toLocal8Bit());
    }

    void whatTheDocumentOrders_isRefusedOrTheEnd_data()
    {
        QTest::addColumn<bool>("ends");
        for (const char *refused : { "open", "list", "create", "delete", "descriptors", "change data" })
            QTest::newRow(refused) << false;
        for (const char *ending : { "socket", "local socket", "fork", "execute", "kill", "allocate", "loop" })
            QTest::newRow(ending) << true;
    }
    void whatTheDocumentOrders_isRefusedOrTheEnd()
    {
        QFETCH(bool, ends);
        use(HOSTILE_EXTRACTOR);
        QElapsedTimer time;
        time.start();
        const ReadFile file = read(QTest::currentDataTag());
        QCOMPARE(file.extractorLost, ends && latin(QTest::currentDataTag()) != latin("loop")); // would loop again
        QCOMPARE(toString(file.text.state), toString(ends ? FileState::Failed : FileState::Indexed));
        if (!ends)
            QCOMPARE(file.text.text, latin("refused"));
        QVERIFY2(time.elapsed() < 20'000, "stopped only by the engine's deadline");
        QCOMPARE(contentOf(m_dir.filePath(latin("secret"))), QByteArray("secret"));
        QVERIFY(!QFile::exists(m_dir.filePath(latin("secret.new"))));
        QCOMPARE(read("nothing").text.text, latin("done")); // by a fresh child, where the last one ended
    }

    void dataThatIsNamed_canBeRead()
    {
        use(HOSTILE_EXTRACTOR);
        QCOMPARE(read("open data").text.text, latin("done"));
    }

    // Time is counted for each document, not for the child: a long day's work is no crime.
    void processorTime_isRenewedForEachDocument()
    {
        use(HOSTILE_EXTRACTOR); // a second for each
        for (int i = 0; i < 5; ++i)
        {
            const ReadFile file = read("work");
            QVERIFY2(!file.extractorLost, qPrintable(QString::number(i) + file.text.reason.inWords()));
        }
    }

    void realExtractor_isInTheSandbox()
    {
        use(SUPERINSTANCE_EXTRACTOR);
        QVERIFY(read("<p>lamp").text.state == FileState::Indexed);
        const QByteArray status = ofChild("status");
        QVERIFY2(status.contains("NoNewPrivs:\t1") && status.contains("Seccomp:\t2"), status.constData());
        const QByteArray limits = ofChild("limits");
        QVERIFY2(limits.contains("Max address space         536870912 ") && limits.contains("Max file size             0 ") && limits.contains("Max open files            32 "), limits.constData());
    }
};

QTEST_GUILESS_MAIN(SandboxTest)
#include "sandbox_test.moc"
