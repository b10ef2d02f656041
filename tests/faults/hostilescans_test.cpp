// Hostile pictures and scans where their text is to be recognised, by the real OCR program: each ends in a state, and no child takes
// more than it may. SUPERINSTANCE_EVERY=1: all of them, else one of three.
#include "engine/async/executor.h"
#include "engine/async/taskscope.h"
#include "engine/indexing/filestamp.h"
#include "engine/indexing/scanreader.h"
#include "tests/faults/given.h"
#include "tests/faults/hostilecorpus.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace superinstance;

namespace {

constexpr int patience = 240'000; // it gives way to other programs that are at work
constexpr qint64 mostMemory = qint64(512) << 20;
constexpr double longest = 20, spare = 1; // seconds of processor time for a page; until a child is loaded, and until it is ended
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool limited = false; // they do not start under limits
#else
constexpr bool limited = true;
#endif

// Of all children so far that have ended.
struct Used {
    double seconds = 0;
    qint64 memory = 0; // the most of one
};
Used used()
{
    rusage all {};
    ::getrusage(RUSAGE_CHILDREN, &all);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return { seconds(all.ru_utime) + seconds(all.ru_stime), qint64(all.ru_maxrss) * 1024 };
}

// Those that draw: what only concerns the text of a PDF does not differ here.
bool isDrawn(const QByteArray &name)
{
    static const QByteArrayList beginnings { "pdf-box", "pdf-turned-odd", "pdf-bomb", "pdf-filters", "pdf-form", "pdf-pattern", "pdf-picture", "pdf-colour", "pdf-function", "pdf-program", "pdf-font", "pdf-j", "pdf-fax", "pdf-lzw", "pdf-paths", "pdf-clips", "pdf-states", "pdf-encrypted", "pdf-pages-in", "pdf-length" };
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QByteArray &beginning) { return name.startsWith(beginning); });
}

} // namespace

class HostileScansTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    OcrTools m_tools;
    QList<HostileKind> m_all;
    QList<std::pair<double, QByteArray>> m_times;
    QHash<QString, int> m_ends;

    Result<ExtractedText> read(const QString &path)
    {
        struct stat status {};
        ::stat(QFile::encodeName(path).constData(), &status);
        UnreadScan scan;
        scan.path = path;
        scan.stamp = stampOf(status);
        const auto turn = [](std::stop_token) -> Task<Result<void>> { co_return Result<void>(); };
        std::optional<Result<ExtractedText>> text;
        ScanReader reader(&m_workers); // when it goes, its child is gone
        TaskScope scope;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto reading = reader.read(scan, m_tools, turn, [](qint64) { }, stop);
            text = co_await reading;
        });
        (void)QTest::qWaitFor([&] { return text.has_value(); }, patience);
        return text.value_or(Error::timedOut());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tools = findOcrTools(QStringLiteral(SUPERINSTANCE_OCR));
        if (!m_tools.missing.isEmpty())
            QSKIP("Tesseract's language data are not installed (tesseract-ocr-eng)");
    }

    void hostileScan_endsInAState_data()
    {
        QTest::addColumn<int>("kind");
        m_all = hostilePictures();
        for (const HostileKind &kind : hostileDocuments())
            if (isDrawn(kind.name))
                m_all.append(kind);
        for (int i = 0; i < m_all.size(); i += numberFrom("SUPERINSTANCE_EVERY", 3))
            QTest::newRow(m_all[i].name) << i;
    }
    void hostileScan_endsInAState()
    {
        QFETCH(int, kind);
        QTemporaryDir folder;
        m_all[kind].make(QDir(folder.path()));
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const Used before = used();
        const Result<ExtractedText> text = read(folder.filePath(files.first()));
        QVERIFY2(text.ok(), "it was not read at all");
        QVERIFY2(text->state == FileState::Indexed || text->reason.inWords().endsWith(QLatin1Char('.')), qPrintable(text->reason.inWords()));
        ++m_ends[toString(text->state)];
        const Used after = used();
        m_times.append({ after.seconds - before.seconds, m_all[kind].name });
        if (qEnvironmentVariableIsSet("SHOW"))
            qInfo("%5.1f s %s %s", after.seconds - before.seconds, qPrintable(toString(text->state)), qPrintable(text->reason.inWords()));
        QVERIFY2(!limited || after.seconds - before.seconds <= longest + spare, qPrintable(QString::number(after.seconds - before.seconds)));
        QVERIFY2(!limited || after.memory <= mostMemory, qPrintable(QString::number(after.memory >> 20)));
    }

    void cleanupTestCase()
    {
        std::sort(m_times.begin(), m_times.end(), std::greater<>());
        for (const auto &[time, name] : m_times.mid(0, 8))
            qInfo("%5.1f s %s", time, name.constData());
        for (auto end = m_ends.begin(); end != m_ends.end(); ++end)
            qInfo("%s: %d", qPrintable(end.key()), end.value());
        qInfo("most memory of the OCR program: %lld MB", used().memory >> 20);
    }
};

QTEST_GUILESS_MAIN(HostileScansTest)
#include "hostilescans_test.moc"
