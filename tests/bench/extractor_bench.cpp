// How long the extractor takes to start, and what a file costs once it runs: extractor_bench [folder of documents].
#include "engine/async/executor.h"
#include "engine/indexing/reader.h"
#include "tests/support/running.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>

using namespace superinstance;

namespace {

constexpr int starts = 30, readings = 100;

QThreadPool workers;

std::unique_ptr<FileReader> newReader()
{
    ReaderLimits limits;
    limits.extractors = 1;
    return std::make_unique<FileReader>(QStringLiteral(SUPERINSTANCE_EXTRACTOR), &workers, limits);
}

double milliseconds(FileReader &reader, const QString &path)
{
    QElapsedTimer time;
    time.start();
    const Result<ReadFile> file = run([&] { return reader.read(path, {}); });
    if (!file || file->extractorLost)
        qFatal("%s was not read", qPrintable(path));
    return double(time.nsecsElapsed()) / 1e6;
}

void print(const char *what, QList<double> times)
{
    std::sort(times.begin(), times.end());
    printf("%-24s p50 %7.2f ms   p95 %7.2f ms\n", what, times[times.size() / 2], times[times.size() * 95 / 100]);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Executor executor;
    QTemporaryDir temporary;
    const QString page = temporary.filePath(QStringLiteral("page.html"));
    QFile file(page);
    if (!file.open(QIODevice::WriteOnly) || file.write("<p>The lamp burns.") < 0)
        return 1;
    file.close();

    const std::unique_ptr<FileReader> warm = newReader();
    milliseconds(*warm, page);
    QList<double> first, later;
    for (int i = 0; i < starts; ++i) {
        const std::unique_ptr<FileReader> cold = newReader();
        first.append(milliseconds(*cold, page) - milliseconds(*warm, page));
    }
    print("start (goal 60 ms)", first);
    for (int i = 0; i < readings; ++i)
        later.append(milliseconds(*warm, page));
    print("smallest page, reused", later);

    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(FIXTURES));
    for (const QString &name : folder.entryList(QDir::Files)) {
        if (name.endsWith(QLatin1String(".expected")))
            continue;
        QList<double> times;
        for (int i = 0; i < readings; ++i)
            times.append(milliseconds(*warm, folder.filePath(name)));
        print(qPrintable(name), times);
    }
    return 0;
}
