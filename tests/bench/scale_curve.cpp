// How search and answers cost as a library grows:   scale_curve SIZE… [--data FOLDER] [--measured LIBRARY]
// SIZE: passages, in growing order, such as 10000 100000 1000000 (which takes some minutes and 4 GB). LIBRARY: measured as it is
// instead, the data folder of a run before. FOLDER holds the public sets
// (../shared/data): their documents, over and over under other names, make the library, and their questions are asked as they were
// typed. Repeating texts makes rare words less rare than in a real library, so that this is the hard case. Prints p50 and p95 of a
// search and of question to consensus, one at a time, in wall and in processor time, and the questions that took most of it.
#include "tests/bench/grownlibrary.h"
#include "tests/support/asking.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

using namespace superinstance;

namespace {

constexpr int dearestShown = 6;

qint64 passagesIn(const QString &dataDir)
{
    Executor executor;
    const Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
    if (!vault)
        qFatal("%s", qPrintable(vault.error().message));
    const Result<CorpusStatistics> corpus = run([&] {
        auto job = [](VaultReader &reader) { return reader.corpus(); };
        return (*vault)->read(job);
    });
    return corpus ? corpus->chunks : 0;
}

// Of all threads, in milliseconds: what others do on a busy computer is not in it.
double processorTime()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

void print(const char *what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("  %s p50 %7.1f p95 %7.1f", what, milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 95 / 100]);
}

void printDearest(std::vector<std::pair<double, QString>> questions)
{
    std::sort(questions.rbegin(), questions.rend());
    for (std::size_t i = 0; i < std::min<std::size_t>(dearestShown, questions.size()); ++i)
        std::printf("          %7.1f ms  %s\n", questions[i].first, qPrintable(questions[i].second));
}

void measure(const QString &dataDir, const QStringList &questions, qint64 passages)
{
    Asking asking(dataDir);
    std::vector<double> searches, searchesWork, answers, answersWork;
    std::vector<std::pair<double, QString>> work;
    for (int i = 0; i < questions.size(); ++i) {
        SearchRequest search;
        search.query = questions[i];
        search.operators = false;
        const double before = processorTime();
        QElapsedTimer time;
        time.start();
        (void)asking.request<QList<Passage>>(&Engine::found, [=](Engine *engine, quint64 number) { engine->search(number, search); });
        const double searched = double(time.nsecsElapsed()) / 1e6;
        const double between = processorTime();
        const Answer answer = asking.ask(questions[i]);
        const double after = processorTime();
        if (i < 5)
            continue; // the first ones read what is cold
        searches.push_back(searched);
        answers.push_back(answer.timings.consensus);
        searchesWork.push_back(between - before);
        answersWork.push_back(after - between);
        work.emplace_back(after - between, questions[i]);
    }
    std::printf("%9lld passages", qlonglong(passages));
    print("search", searches);
    print("question to consensus", answers);
    std::printf("   processor time:");
    print("search", searchesWork);
    print("question", answersWork);
    std::printf("  ms of %zu\n", searches.size());
    printDearest(work);
    std::fflush(stdout);
}

} // namespace

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    QStringList words = application.arguments().mid(1);
    const QString folder = takeOption(words, "--data", QStringLiteral(SHARED_DATA));
    const QString library = takeOption(words, "--measured");
    const QList<planted::Document> documents = documentsIn(folder);
    const QStringList questions = questionsIn(folder);
    if (documents.isEmpty() || questions.isEmpty() || words.isEmpty() == library.isEmpty()) {
        std::fputs("usage: scale_curve SIZE… [--data FOLDER with squad2-a, wikiqa-dev, …], or --measured LIBRARY\n", stderr);
        return words.isEmpty() == library.isEmpty() ? 2 : 0;
    }
    if (!library.isEmpty())
        measure(library, questions, passagesIn(library));
    QTemporaryDir dir;
    const QString dataDir = dir.filePath(QStringLiteral("data"));
    qint64 have = 0, made = 0;
    for (const QString &size : std::as_const(words)) {
        growLibrary(dataDir, documents, size.toLongLong(), have, made);
        measure(dataDir, questions, have);
    }
    return 0;
}

