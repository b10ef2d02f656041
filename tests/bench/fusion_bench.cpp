// What a search by meaning adds to one by words, as a question goes:   fusion_bench SIZE… [--data FOLDER]
// SIZE: passages, in growing order, such as 10000 100000 (some minutes). FOLDER holds the public sets (../shared/data): their documents
// make the library, and their questions are asked as they were typed, each by words alone and by words and meaning in turn. The vectors
// are of the words in a text, and are made at once: what a model takes for a question comes on top. Prints p50 and p95 of the evidence
// for an answer and of a search, in wall and in processor time of all threads.
#include "engine/retrieval/retriever.h"
#include "engine/retrieval/semanticsearch.h"
#include "tests/bench/grownlibrary.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

using namespace superinstance;

namespace {

constexpr int dimensions = 384, kindsOfWords = 4096, passagesATime = 1000, coldQuestions = 5;

// Texts with the same words are alike.
class WordEmbedder final : public Embedder {
public:
    WordEmbedder()
    {
        QRandomGenerator random(7);
        for (float &each : m_words)
            each = float(random.generateDouble() - .5);
    }
    QString name() const override { return QStringLiteral("words"); }
    QString tag() const override { return name(); }
    int dimensions() const override { return ::dimensions; }
    Task<Result<QList<Embedding>>> embed(QStringList texts, bool, std::stop_token) override
    {
        QList<Embedding> vectors;
        for (const QString &text : std::as_const(texts))
            vectors.append(vectorOf(text));
        co_return QList<Embedding>(vectors);
    }
    Embedding vectorOf(const QString &text) const
    {
        static const QRegularExpression noWord(QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption);
        Embedding sum(::dimensions, 0);
        for (const QString &word : text.toLower().split(noWord, Qt::SkipEmptyParts)) {
            const float *vector = &m_words[(qHash(word, 0) % kindsOfWords) * ::dimensions];
            for (int i = 0; i < ::dimensions; ++i)
                sum[i] += vector[i];
        }
        return sum;
    }

private:
    std::vector<float> m_words = std::vector<float>(std::size_t(kindsOfWords) * ::dimensions);
};

template <class T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

// Gives every passage that has none its vector.
void embedAll(Vault &vault, const WordEmbedder &embedder)
{
    auto all = [](VaultReader &reader) -> Result<QList<Passage>> {
        const auto set = reader.vectors().made(QStringLiteral("words"));
        const auto next = reader.vectors().next(set && *set ? (*set)->upto : 0, passagesATime);
        return next ? reader.passages(*next) : Result<QList<Passage>>(next.error());
    };
    while (true) {
        const QList<Passage> passages = valueOf(run([&] { return vault.read(all); }));
        if (passages.isEmpty())
            break;
        QList<QPair<qint64, Embedding>> vectors;
        for (const Passage &passage : passages)
            vectors.append({ passage.chunk, embedder.vectorOf(passage.text) });
        auto store = [vectors](VaultWriter &writer) -> Result<bool> {
            const auto set = writer.vectors().begin(QStringLiteral("words"), dimensions);
            return set ? writer.vectors().store(set->id, vectors, vectors.last().first) : Result<bool>(set.error());
        };
        valueOf(run([&] { return vault.write(store); }));
    }
    auto finish = [](VaultWriter &writer) -> Result<bool> {
        const auto set = writer.vectors().begin(QStringLiteral("words"), dimensions);
        return set ? writer.vectors().finish(set->id) : Result<bool>(set.error());
    };
    valueOf(run([&] { return vault.write(finish); }));
}

double processorTime()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

struct Times {
    std::vector<double> wall, processor;
    template <class Work> auto measure(bool counts, Work work)
    {
        const double before = processorTime();
        QElapsedTimer clock;
        clock.start();
        auto result = valueOf(run(work));
        if (counts) {
            wall.push_back(double(clock.nsecsElapsed()) / 1e6);
            processor.push_back(processorTime() - before);
        }
        return result;
    }
    void print(const char *what)
    {
        std::sort(wall.begin(), wall.end());
        std::sort(processor.begin(), processor.end());
        const auto at = [](const std::vector<double> &values, int percent) { return values[(values.size() - 1) * std::size_t(percent) / 100]; };
        std::printf("  %-34s p50 %7.2f  p95 %7.2f ms   processor p50 %7.2f  p95 %7.2f ms of %zu\n", what, at(wall, 50), at(wall, 95), at(processor, 50), at(processor, 95), wall.size());
    }
};

void measure(Vault &vault, SemanticSearch &semantic, const QStringList &questions)
{
    Retriever byWords(&vault), fused(&vault, &semantic);
    Times evidence, fusedEvidence, search, fusedSearch;
    int understood = 0, added = 0;
    for (int i = 0; i < questions.size(); ++i) {
        const bool counts = i >= coldQuestions; // the first ones read what is cold
        const SearchRequest request { questions[i], 10, {}, false };
        std::shared_ptr<const Evidence> plain, both;
        const auto ask = [&](Retriever &retriever) { return [&retriever, question = questions[i]] { return retriever.evidence(question, {}, 0, {}); }; };
        const auto look = [&](Retriever &retriever) { return [&retriever, request] { return retriever.search(request, {}); }; };
        for (const bool second : { false, true }) // in turn, since the one after the other finds what it needs in memory
            if (second == (i % 2 == 0))
                both = fusedEvidence.measure(counts, ask(fused));
            else
                plain = evidence.measure(counts, ask(byWords));
        for (const bool second : { false, true })
            (void)(second == (i % 2 == 0) ? fusedSearch.measure(counts, look(fused)) : search.measure(counts, look(byWords)));
        understood += both->queries.contains(QStringLiteral("words"));
        for (const Passage &passage : both->passages)
            added += std::none_of(plain->passages.begin(), plain->passages.end(), [&](const Passage &other) { return other.chunk == passage.chunk; });
    }
    evidence.print("evidence by words");
    fusedEvidence.print("evidence by words and meaning");
    search.print("search by words");
    fusedSearch.print("search by words and meaning");
    std::printf("  %d of %lld questions were understood; %.1f passages of the evidence came by their meaning\n", understood, qlonglong(questions.size()),
                double(added) / double(questions.size()));
    std::fflush(stdout);
}

void measure(const QString &dataDir, const QStringList &questions, qint64 passages)
{
    Executor executor;
    QThreadPool workers;
    const std::unique_ptr<Vault> vault = valueOf(Vault::open(dataDir));
    const auto embedder = std::make_shared<WordEmbedder>();
    QElapsedTimer clock;
    clock.start();
    embedAll(*vault, *embedder);
    const double embedded = double(clock.restart()) / 1e3;
    VectorIndex index(vault.get(), &workers, dataDir);
    if (!run([&] { return index.refresh({}); }) || !index.searched())
        qFatal("the matrix cannot be made");
    std::printf("%lld passages, %lld vectors of %d: stored in %.1f s, their matrix filled in %.1f s\n", qlonglong(passages), qlonglong(index.searched()->matrix->rows()), dimensions,
                embedded, double(clock.elapsed()) / 1e3);
    SemanticSearch semantic(&index, [](const QString &sentence) { std::fprintf(stderr, "%s\n", qPrintable(sentence)); });
    semantic.setEmbedder(embedder);
    measure(*vault, semantic, questions);
}

} // namespace

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    QStringList words = application.arguments().mid(1);
    const QString folder = takeOption(words, "--data", QStringLiteral(SHARED_DATA));
    const QList<planted::Document> documents = documentsIn(folder);
    const QStringList questions = questionsIn(folder);
    if (documents.isEmpty() || questions.isEmpty() || words.isEmpty()) {
        std::fputs("usage: fusion_bench SIZE… [--data FOLDER with squad2-a, wikiqa-dev, …]\n", stderr);
        return words.isEmpty() ? 2 : 0;
    }
    QTemporaryDir dir;
    const QString dataDir = dir.filePath(QStringLiteral("data"));
    qint64 have = 0, made = 0;
    for (const QString &size : std::as_const(words)) {
        growLibrary(dataDir, documents, size.toLongLong(), have, made);
        measure(dataDir, questions, have);
    }
    return 0;
}
