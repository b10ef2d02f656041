// How fast files become searchable, and how little the engine's event loop is held up by it:
//   index_bench FOLDER [EXTRACTOR]
// FOLDER: real documents, as tests/support/corpus.sh makes them; they are only read. Prints figures.
#include "engine/async/executor.h"
#include "engine/async/taskscope.h"
#include "engine/indexing/indexer.h"
#include "tests/bench/turnmeter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <optional>

using namespace superinstance;

namespace {

constexpr int saves = 50;

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

// From the end of a save to the moment when a new search finds it.
double saveToSearchable(Vault &vault, const QString &path, int number)
{
    const QString word = QStringLiteral("freshword%1").arg(number);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("A note about " + word.toLatin1() + ".") < 0)
        qFatal("cannot write");
    file.close();
    QElapsedTimer time;
    time.start();
    while (true) {
        const auto found = run([&] {
            auto job = [word](VaultReader &reader) { return reader.frequencies({ word }); };
            return vault.read(job);
        });
        if (found && found->value(word) > 0)
            return double(time.nsecsElapsed()) / 1e6;
        QTimer::singleShot(2, [] { QCoreApplication::exit(); });
        QCoreApplication::exec();
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: index_bench FOLDER [EXTRACTOR]");
    registerTypes();
    QTemporaryDir data, notes;
    QThreadPool workers;
    Executor executor;
    Result<std::unique_ptr<Vault>> vault = Vault::open(data.filePath(QStringLiteral("data")));
    if (!vault)
        qFatal("%s", qPrintable(vault.error().message));
    IndexerOptions options;
    options.extractorProgram = arguments.value(2, QStringLiteral(SUPERINSTANCE_EXTRACTOR));
    Indexer indexer(vault->get(), &workers, options);
    TurnMeter meter;

    const IndexSummary first = index(indexer, { arguments[1] }, false);
    out() << "first time: " << first.files << " files (" << first.indexed << " indexed, " << first.skipped << " skipped, " << first.failed
          << " failed), " << double(first.bytes) / 1e6 << " MB in " << first.seconds << " s: " << first.files / first.seconds
          << " files/s, " << double(first.bytes) / 1e6 / first.seconds << " MB/s\n";
    meter.report("engine loop, first time");

    const IndexSummary again = index(indexer, { arguments[1] }, false);
    out() << "again: " << again.unchanged << " unchanged in " << again.seconds << " s\n";
    meter.report("engine loop, again");

    const IndexSummary watched = index(indexer, { arguments[1], notes.path() }, true);
    out() << "watched: " << indexer.watchedPaths() << " paths in " << watched.seconds << " s\n";
    meter.report("engine loop, watching");

    std::vector<double> times;
    for (int i = 0; i < saves; ++i)
        times.push_back(saveToSearchable(**vault, notes.filePath(QStringLiteral("note%1.txt").arg(i % 10)), i));
    out() << "save to searchable: median " << percentile(times, 0.5) << " ms, p95 " << percentile(times, 0.95) << " ms of " << saves
          << " saves\n";
    out().flush();
    run([&]() -> Task<bool> {
        auto ending = indexer.shutdown();
        co_await ending;
        co_return true;
    });
}
