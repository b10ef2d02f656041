// What it costs to ask one small collection whose files lie in another as well, against asking everything:
//   collections_bench [DOCUMENTS]
// Prints p50 and p95 of the same keyword search over both, asked in turn, in one vault of documents that all hold the words.
#include "engine/async/executor.h"
#include "engine/indexing/chunker.h"
#include "engine/vault/vault.h"
#include "tests/bench/turnmeter.h"
#include "tests/support/running.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace superinstance;

namespace {

constexpr int inCollection = 20, rounds = 200;

QString pathOf(int number) { return QStringLiteral("/papers/%1.txt").arg(number); }

Result<void> fill(VaultWriter &writer, int documents)
{
    LibraryRoot papers;
    papers.path = QStringLiteral("/papers");
    Result<void> step = writer.setRoot(papers);
    for (int i = 0; i < documents && step; ++i) {
        ExtractedText text;
        text.text = QStringLiteral("The lighthouse number %1 was built by a keeper of the harbour.\n").arg(i);
        step = writer.store(prepare(pathOf(i), {}, text, { text.text.size(), 1000 }, pathOf(i).toUtf8()));
    }
    QStringList chosen;
    for (int i = 0; i < inCollection; ++i)
        chosen.append(pathOf(i * documents / inCollection));
    return step ? writer.addToCollection(chosen, QStringLiteral("Tax")) : step;
}

} // namespace

// Both in turn, so that what else the machine does weighs on both.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Executor executor;
    QTemporaryDir dir;
    auto vault = Vault::open(dir.path());
    const int documents = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const auto filling = [documents](VaultWriter &writer) { return fill(writer, documents); };
    if (!vault || !run([&] { return (*vault)->write(filling); }))
        return 1;
    TermQuery everything, tax;
    everything.candidates = { QStringLiteral("lighthous"), QStringLiteral("keeper") };
    tax = everything;
    tax.collections = { QStringLiteral("Tax") };
    std::vector<double> times[2];
    qsizetype found[2] {};
    for (int i = 0; i < 2 * rounds; ++i) {
        const auto search = [query = i % 2 ? tax : everything](VaultReader &reader) { return reader.match(query); };
        QElapsedTimer clock;
        clock.start();
        const Result<QList<ScoredChunk>> hits = run([&] { return (*vault)->read(search); });
        times[i % 2].push_back(double(clock.nsecsElapsed()) / 1e6);
        found[i % 2] = hits ? hits->size() : -1;
    }
    for (int i : { 0, 1 })
        out() << (i ? "a collection of 20" : "everything") << " of " << documents << " documents: p50 " << percentile(times[i], .5) << " ms, p95 " << percentile(times[i], .95)
              << " ms, " << found[i] << " passages\n";
    out().flush();
    return 0;
}
