#include "engine/retrieval/fusion.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr int fewestCandidates = 60; // whose likeness is looked at exactly: none of the best ten is missed then

double product(const Embedding &a, const Embedding &b)
{
    double sum = 0;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        sum += double(a[i]) * double(b[i]);
    return sum;
}

// The exact likeness of each passage that has a vector.
Result<QHash<qint64, double>> likeness(VaultReader &vault, const QList<ScoredChunk> &chunks, const Meaning &meaning)
{
    const Result<QHash<qint64, Embedding>> vectors = vault.vectors().of(meaning.searched.set.id, chunks);
    if (!vectors)
        return vectors.error();
    QHash<qint64, double> likeness;
    for (auto each = vectors->begin(); each != vectors->end(); ++each)
        likeness.insert(each.key(), product(each.value(), meaning.question));
    return likeness;
}

// Those of the passages near the question that its words did not find and that mean something like it.
QList<ScoredChunk> foundByMeaning(const NearPassages &near, const QList<ScoredChunk> &byWords, const QHash<qint64, double> &likeness, int count)
{
    QSet<qint64> have;
    for (const ScoredChunk &chunk : byWords)
        have.insert(chunk.chunk);
    const double least = near.usual + leastMeaning * (1 - near.usual);
    QList<ScoredChunk> found;
    for (const ScoredChunk &chunk : near.best)
        if (!have.contains(chunk.chunk) && likeness.value(chunk.chunk, -1) >= least)
            found.append({ chunk.chunk, chunk.document, likeness[chunk.chunk] });
    std::sort(found.begin(), found.end(), [](const ScoredChunk &a, const ScoredChunk &b) { return a.score != b.score ? a.score > b.score : a.chunk < b.chunk; });
    return found.mid(0, count);
}

// 0: as usual … 1: as the best.
class Closeness {
public:
    Closeness(const NearPassages &near, const QHash<qint64, double> &likeness) : m_usual(near.usual), m_best(near.usual)
    {
        for (const double each : likeness)
            m_best = std::max(m_best, each);
    }
    double of(double likeness) const { return m_best > m_usual ? std::max(0.0, (likeness - m_usual) / (m_best - m_usual)) : 0; }

private:
    double m_usual, m_best;
};

} // namespace

Result<QList<ScoredChunk>> fuse(VaultReader &vault, const QList<ScoredChunk> &byWords, const Query &query, const Scope &scope, const Meaning *meaning, int count)
{
    if (!meaning || query.terms.isEmpty() || !query.phrases.isEmpty())
        return byWords;
    const Result<DocumentChoice> chosen = vault.chosenDocuments(termsOf(query, scope));
    if (!chosen)
        return chosen.error();
    const NearPassages near = meaning->searched.matrix->nearest(meaning->question, std::max(count, fewestCandidates), *chosen);
    const Result<QHash<qint64, double>> alike = likeness(vault, byWords + near.best, *meaning);
    if (!alike)
        return alike.error();
    const Closeness closeness(near, *alike);
    const double scale = byWords.isEmpty() || byWords.first().score <= 0 ? 1 : byWords.first().score;
    QList<ScoredChunk> fused = byWords;
    for (ScoredChunk &chunk : fused)
        if (const auto found = alike->find(chunk.chunk); found != alike->end())
            chunk.score = (1 - meaningShare) * chunk.score + meaningShare * scale * closeness.of(*found);
    for (ScoredChunk chunk : foundByMeaning(near, byWords, *alike, count)) {
        chunk.score = meaningShare * scale * closeness.of(chunk.score);
        fused.append(chunk);
    }
    std::stable_sort(fused.begin(), fused.end(), [](const ScoredChunk &a, const ScoredChunk &b) { return a.score > b.score; });
    return fused;
}

} // namespace superinstance
