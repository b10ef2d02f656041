// What one save costs in libraries of different size, and what following them costs when nothing happens:
//   save_bench [FILES…]
// without arguments 1000 10000 50000. Prints figures.
#include "engine/async/executor.h"
#include "engine/indexing/walker.h"
#include "tests/bench/processmeter.h"
#include "tests/bench/turnmeter.h"
#include "tests/support/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace superinstance;

namespace {

constexpr int saves = 40, filesInFolder = 100, words = 150, singleFiles = 2000, flatFiles = 10'000, restMs = 10'000;

qsizetype walked = 0; // files and folders that were found by walks

QByteArray someText(QRandomGenerator &random)
{
    QByteArray text;
    for (int i = 0; i < words; ++i)
        text += "word" + QByteArray::number(random.bounded(20'000)) + (i % 12 == 11 ? ".\n" : " ");
    return text;
}

void wait(int ms)
{
    QTimer::singleShot(ms, [] { QCoreApplication::exit(); });
    QCoreApplication::exec();
}

// From the end of a save to the moment when a new search finds it.
double saveToSearchable(TestLibrary &library, const QString &name, int number, bool whole)
{
    const QByteArray word = "freshword" + QByteArray::number(number);
    whole ? library.writeAtomically(name, "A note about " + word + '.') : library.write(name, "A note about " + word + '.');
    QElapsedTimer time;
    time.start();
    while (library.hits(QString::fromLatin1(word)) == 0)
        wait(2);
    return double(time.nsecsElapsed()) / 1e6;
}

QString placeOf(int file)
{
    return QStringLiteral("f%1/%2.txt").arg(file / filesInFolder).arg(file);
}

// nameOf: what it has as the file of a number.
void measureSaves(TestLibrary &library, int files, bool whole, const std::function<QString(int file)> &nameOf = placeOf, const char *what = "files")
{
    QRandomGenerator random(7);
    std::vector<double> times, processor, written, looked;
    static int number = 0;
    for (int i = 0; i < saves; ++i) {
        const int file = random.bounded(files);
        const double cpu = processMs();
        const qint64 bytes = bytesWritten();
        walked = 0;
        times.push_back(saveToSearchable(library, nameOf(file), ++number, whole));
        wait(400); // what comes of it belongs to it
        processor.push_back(processMs() - cpu);
        written.push_back(double(bytesWritten() - bytes) / 1000);
        looked.push_back(double(walked));
    }
    out() << files << ' ' << what << ", saved " << (whole ? "as a whole" : "in place") << ": searchable after p50 " << percentile(times, .5) << " ms, p95 " << percentile(times, .95)
          << " ms (goal 1500); processor p50 " << percentile(processor, .5) << " ms, p95 " << percentile(processor, .95) << " ms; written p50 "
          << percentile(written, .5) << " kB, p95 " << percentile(written, .95) << " kB; looked at p50 " << percentile(looked, .5) << ", p95 " << percentile(looked, .95) << '\n';
    out().flush();
}

IndexSummary indexed(TestLibrary &library, const QStringList &paths)
{
    std::optional<Result<IndexSummary>> summary;
    TaskScope scope;
    scope.spawn([&](std::stop_token) -> Task<> {
        auto indexing = library.indexer().index(paths, {}, true, {}, {});
        summary = co_await indexing;
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    if (!*summary)
        qFatal("%s", qPrintable(summary->error().message));
    return **summary;
}

// As many files of one folder as somebody drops at once.
void measureSingleFiles(const IndexerOptions &options)
{
    TestLibrary library;
    library.openIndexer(options);
    QRandomGenerator random(42);
    const auto nameOf = [](int file) { return QStringLiteral("%1.txt").arg(file); };
    QStringList all;
    for (int i = 0; i < singleFiles; ++i)
        all.append(library.write(nameOf(i), someText(random)));
    indexed(library, all);
    wait(2000);
    measureSaves(library, singleFiles, true, nameOf, "files added by themselves");
}

void measureFlatFolder(const IndexerOptions &options)
{
    TestLibrary library;
    library.openIndexer(options);
    QRandomGenerator random(42);
    const auto nameOf = [](int file) { return QStringLiteral("%1.txt").arg(file); };
    for (int i = 0; i < flatFiles; ++i)
        library.write(nameOf(i), someText(random));
    indexed(library, { library.documents() });
    wait(2000);
    for (const bool whole : { false, true })
        measureSaves(library, flatFiles, whole, nameOf, "files in one folder");
}

void measureRest()
{
    const QHash<QString, qint64> before = wakeUps();
    wait(restMs);
    const QHash<QString, qint64> after = wakeUps();
    out() << "at rest, wake-ups in " << restMs / 1000 << " s:";
    for (auto thread = after.begin(); thread != after.end(); ++thread)
        if (const qint64 woke = *thread - before.value(thread.key()); woke > 0)
            out() << ' ' << thread.key().section(QLatin1Char(' '), 1) << ' ' << woke << ',';
    out() << " nothing else\n";
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    registerTypes();
    QStringList sizes = QCoreApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = { QStringLiteral("1000"), QStringLiteral("10000"), QStringLiteral("50000") };
    TestLibrary library;
    IndexerOptions options;
    options.extractorProgram = QStringLiteral(SUPERINSTANCE_EXTRACTOR);
    options.walked = [](const FolderListing &listing) { walked += listing.files.size() + listing.folders.size(); };
    library.openIndexer(options);
    QRandomGenerator random(42);
    int made = 0;
    for (const QString &size : std::as_const(sizes)) {
        library.closeIndexer();
        for (; made < size.toInt(); ++made)
            library.write(placeOf(made), someText(random));
        library.openIndexer(options);
        QElapsedTimer time;
        time.start();
        indexed(library, { library.documents() });
        out() << made << " files after " << double(time.elapsed()) / 1000 << " s, " << library.indexer().watchedPaths() << " paths watched; load " << textOf(QStringLiteral("/proc/loadavg")).left(14) << '\n';
        wait(2000); // what is done once is done
        measureSaves(library, made, false);
        measureSaves(library, made, true);
    }
    wait(5000);
    measureRest();
    measureSingleFiles(options);
    measureFlatFolder(options);
    out().flush();
    return 0;
}
