// How fast files become searchable, how true the time left is that is told meanwhile, and how little the engine's event loop is
// held up by it, beside recollindex on the same files where that is installed:
//   index_bench [--processor-time] [--watch] [--trace FILE] FOLDER [EXTRACTOR]
//   index_bench --replay FILE…
// FOLDER: real documents, as tests/support/corpus.sh makes them; they are only read. Prints figures. --processor-time: the time left is
// told and judged by a clock that stands still while other programs have the processors. --trace: what was read when is written into
// a file, in numbers; --replay tells how true the time left would have been there.
#include "engine/async/executor.h"
#include "engine/async/taskscope.h"
#include "engine/indexing/indexer.h"
#include "tests/bench/processmeter.h"
#include "tests/bench/turnmeter.h"
#include "tests/support/worktrace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <optional>

using namespace superinstance;

namespace {

constexpr int sampleMs = 100;

template <class Work> auto run(Work work)
{
    std::optional<typename std::invoke_result_t<Work &>::value_type> result;
    TaskScope scope;
    scope.spawn([&](std::stop_token) -> Task<> {
        auto task = work();
        result.emplace(co_await task);
        QCoreApplication::exit();
    });
    if (scope.running() > 0)
        QCoreApplication::exec();
    return std::move(*result);
}

IndexSummary index(Indexer &indexer, const QStringList &paths, bool watch)
{
    const Result<IndexSummary> summary = run([&] { return indexer.index(paths, {}, watch, {}, {}); });
    if (!summary)
        qFatal("%s", qPrintable(summary.error().message));
    return *summary;
}

void printTold(const QList<WorkTrace::Told> &told)
{
    double next = .1;
    for (const WorkTrace::Told &each : told)
        if (each.share >= next - 1e-9) {
            out() << "time left after " << qRound(each.share * 100) << " % of the time: told " << each.seconds << " s, true " << each.trueSeconds << " s (" << each.error() * 100
                  << " %)\n";
            next += .1;
        }
    out() << "largest error from a tenth to nine tenths of the time: " << largestError(told) * 100 << " % (goal 25)\n";
}

// What was told while files were read.
class Told : public QObject {
public:
    Told(Vault &vault, Indexer &indexer, std::function<qint64()> nowMs) : m_vault(vault), m_indexer(indexer), m_nowMs(std::move(nowMs)), m_beganMs(m_nowMs())
    {
        connect(&m_timer, &QTimer::timeout, this, &Told::sample);
        m_timer.start(sampleMs);
    }
    void report()
    {
        m_timer.stop();
        const double end = seconds();
        out() << "first search that finds something: after " << m_firstFound << " s\n";
        QList<WorkTrace::Told> told;
        for (const Sample &each : std::as_const(m_samples))
            if (each.at >= .1 * end && each.at <= .9 * end)
                told.append({ each.at / end, double(each.left), end - each.at });
        printTold(told);
    }

private:
    struct Sample {
        double at = 0; // seconds
        int left = 0;
    };
    double seconds() const { return double(m_nowMs() - m_beganMs) / 1000; }
    void sample()
    {
        m_samples.append({ seconds(), m_indexer.progress().secondsLeft });
        if (m_firstFound == 0 && m_scope.running() == 0)
            m_scope.spawn([this](std::stop_token) { return search(); });
    }
    Task<> search()
    {
        auto job = [](VaultReader &reader) -> Result<QList<Passage>> {
            TermQuery query;
            query.candidates = QStringList { QStringLiteral("file") }; // it stands in every other document
            const Result<QList<ScoredChunk>> chunks = reader.match(query);
            return chunks ? reader.passages(*chunks) : Result<QList<Passage>>(chunks.error());
        };
        auto reading = m_vault.read(job);
        const Result<QList<Passage>> found = co_await reading;
        if (found && !found->isEmpty() && m_firstFound == 0)
            m_firstFound = seconds();
    }
    Vault &m_vault;
    Indexer &m_indexer;
    QTimer m_timer;
    const std::function<qint64()> m_nowMs;
    const qint64 m_beganMs;
    QList<Sample> m_samples;
    double m_firstFound = 0;
    TaskScope m_scope;
};

// So that nobody pays for the disk.
qint64 readAll(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext())
        bytes += textOf(files.next()).size();
    return bytes;
}

void printSizes(Vault &vault, const QString &folder)
{
    const auto sizes = run([&] {
        auto job = [folder](VaultReader &reader) -> Result<QPair<qint64, qint64>> {
            const Result<QList<DocumentRecord>> records = reader.documentsUnder(folder);
            const Result<VaultCounts> counts = reader.counts();
            if (!records || !counts)
                return records ? counts.error() : records.error();
            qint64 text = 0;
            for (const DocumentRecord &record : *records) {
                const Result<DocumentView> view = reader.view(record.path, true);
                text += view ? view->text.toUtf8().size() : 0;
            }
            return qMakePair(counts->bytes, text);
        };
        return vault.read(job);
    });
    if (sizes)
        out() << "vault: " << double(sizes->first) / 1e6 << " MB for " << double(sizes->second) / 1e6 << " MB of text, " << double(sizes->first) / double(sizes->second)
              << " bytes a byte (goal 2.5)\n";
}

struct Effort {
    double seconds = 0, ofProcessor = 0, megabytes = 0;
    int files = 0;
    void print(const char *who) const
    {
        out() << who << ": " << files / seconds << " files/s, " << megabytes / seconds << " MB/s in " << seconds << " s; " << files / ofProcessor << " files, "
              << megabytes / ofProcessor << " MB a second of processor, children included, in " << ofProcessor << " s\n";
    }
};

// As it comes: its own number of threads and its own list of what it reads, on the same files; it guesses no words (aspell),
// looks for no pages that a browser left, and does not step back behind other programs, as it else does.
void compareWithRecoll(const QString &folder, const Effort &ours)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("recollindex"));
    if (program.isEmpty()) {
        out() << "recollindex is not installed (package recollcmd): no comparison\n";
        return;
    }
    QTemporaryDir config;
    QFile file(config.filePath(QStringLiteral("recoll.conf")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write("topdirs = " + folder.toLocal8Bit() + "\nnoaspell = 1\nprocesswebqueue = 0\nidxniceprio = 0\n");
    file.close();
    const double before = childrenMs() / 1000;
    QElapsedTimer time;
    time.start();
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, { QStringLiteral("-c"), config.path(), QStringLiteral("-z") });
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        out() << "recollindex came to no good end (" << process.exitCode() << "): no comparison\n";
        return;
    }
    Effort its = ours;
    its.seconds = double(time.elapsed()) / 1000;
    its.ofProcessor = childrenMs() / 1000 - before;
    ours.print("we");
    its.print("recollindex, its threads, without aspell");
    for (const QByteArray &helper : textOf(config.filePath(QStringLiteral("missing"))).split('\n'))
        if (!helper.isEmpty())
            out() << "recollindex did not read, for want of a program: " << helper << '\n';
    out() << "beside recollindex (" << double(readAll(config.path())) / 1e6 << " MB) we are " << its.seconds / ours.seconds << " times as fast, "
          << its.ofProcessor / ours.ofProcessor << " times by processor time (goal 2)\n";
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption byProcessor(QStringLiteral("processor-time")), traceFile(QStringLiteral("trace"), {}, QStringLiteral("file")), replay(QStringLiteral("replay")), watch(QStringLiteral("watch"));
    parser.addOptions({ byProcessor, traceFile, replay, watch });
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        qFatal("usage: index_bench [--processor-time] [--trace FILE] FOLDER [EXTRACTOR] | index_bench --replay FILE…");
    if (parser.isSet(replay)) {
        for (const QString &file : arguments)
            printTold(WorkTrace::fromText(textOf(file)).replay());
        out().flush();
        return 0;
    }
    registerTypes();
    const QString folder = arguments[0];
    QTemporaryDir data;
    QThreadPool workers;
    Executor executor;
    Result<std::unique_ptr<Vault>> vault = Vault::open(data.filePath(QStringLiteral("data")));
    if (!vault)
        qFatal("%s", qPrintable(vault.error().message));
    IndexerOptions options;
    options.extractorProgram = arguments.value(1, QStringLiteral(SUPERINSTANCE_EXTRACTOR));
    auto clock = std::make_shared<ProcessorClock>();
    if (parser.isSet(byProcessor))
        options.nowMs = [clock] { return qint64(clock->ms() / QThread::idealThreadCount()); };
    WorkTrace trace;
    out() << double(readAll(folder)) / 1e6 << " MB in " << folder << "; load " << textOf(QStringLiteral("/proc/loadavg")).left(14) << '\n';
    const qint64 beganMs = options.nowMs();
    options.measured = [&](const FileToRead &file, double busyMs) { trace.noteRead(file, busyMs, options.nowMs() - beganMs); };
    options.stored = [&](const FileToRead &file) { trace.noteStored(file, options.nowMs() - beganMs); };
    auto indexer = std::make_unique<Indexer>(vault->get(), &workers, options);
    TurnMeter meter;
    MemoryMeter memory;
    auto told = std::make_unique<Told>(**vault, *indexer, options.nowMs);

    const double before = processMs();
    const IndexSummary first = index(*indexer, { folder }, parser.isSet(watch));
    const double ofProcessor = (processMs() - before) / 1000;
    trace.end(options.nowMs() - beganMs);
    if (QFile file(parser.value(traceFile)); parser.isSet(traceFile) && !(file.open(QIODevice::WriteOnly) && file.write(trace.toText()) > 0))
        qFatal("cannot write the trace");
    out() << "first time: " << first.files << " files (" << first.indexed << " indexed, " << first.skipped << " skipped, " << first.failed
          << " failed), " << double(first.bytes) / 1e6 << " MB in " << first.seconds << " s: " << first.files / first.seconds
          << " files/s, " << double(first.bytes) / 1e6 / first.seconds << " MB/s; " << ofProcessor << " s of processor without the extractors\n";
    told->report();
    told.reset();
    meter.report("engine loop, first time");
    out() << "peak memory with the extractors: " << memory.peakMb << " MB (goal 600)\n";
    printSizes(**vault, folder);
    out().flush();

    std::vector<double> passes;
    for (int i = 0; i < 5; ++i)
        passes.push_back(index(*indexer, { folder }, false).seconds / first.files * 10'000);
    out() << "again, nothing changed: median " << percentile(passes, .5) << " s, worst " << percentile(passes, 1) << " s per 10,000 files (goal 2)\n";
    meter.report("engine loop, again");
    const IndexSummary watched = index(*indexer, { folder }, true);
    out() << "watched: " << indexer->watchedPaths() << " paths in " << watched.seconds << " s\n";
    meter.report("engine loop, watching");
    out().flush();
    run([&]() -> Task<bool> {
        auto ending = indexer->shutdown();
        co_await ending;
        co_return true;
    });
    indexer.reset(); // ends its extractors, which are counted from then on
    compareWithRecoll(folder, { first.seconds, ofProcessor + childrenMs() / 1000, double(first.bytes) / 1e6, first.files });
    out() << "load " << textOf(QStringLiteral("/proc/loadavg")).left(14) << '\n';
    out().flush();
}
