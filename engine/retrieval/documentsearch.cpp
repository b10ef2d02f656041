#include "engine/retrieval/documentsearch.h"

#include "engine/text/analyzer.h"
#include "engine/text/sentences.h"

#include <QFileInfo>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype excerptLength = 240; // characters
constexpr qsizetype beforeFirstMark = 60; // of an excerpt that does not begin with its sentence
constexpr qsizetype mostChoices = 12; // of one facet

qsizetype documentsAmong(const QList<ScoredChunk> &chunks)
{
    QSet<qint64> documents;
    for (const ScoredChunk &chunk : chunks)
        documents.insert(chunk.document);
    return documents.size();
}

Result<Query> queryOf(VaultReader &vault, const SearchRequest &request)
{
    Result<Query> query = analyzeQuery(vault, request.query, request.operators, request.unfinished);
    if (!query)
        return query;
    query->types = request.types;
    query->folders = request.folders;
    query->fromMs = request.from.isValid() ? request.from.toMSecsSinceEpoch() : 0;
    query->toMs = request.to.isValid() ? request.to.toMSecsSinceEpoch() : 0;
    return query;
}

// Sorted by anything but relevance, a document with one of many words is only in the way: all words are asked for.
Query withAllWords(Query query)
{
    for (const QueryTerm &term : std::as_const(query.terms)) {
        QList<QStringList> forms;
        for (const QString &form : term.forms)
            forms.append(QStringList { form });
        query.phrases.append(forms);
    }
    return query;
}

void sortDocuments(QList<ScoredChunk> &chunks, const QList<DocumentFacts> &facts, SearchOrder order)
{
    QHash<qint64, DocumentFacts> known;
    for (const DocumentFacts &each : facts)
        known.insert(each.id, each);
    const auto name = [&](qint64 id) { return QFileInfo(known.value(id).path).fileName(); };
    std::stable_sort(chunks.begin(), chunks.end(), [&](const ScoredChunk &a, const ScoredChunk &b) {
        if (order == SearchOrder::Newest)
            return known.value(a.document).modifiedMs > known.value(b.document).modifiedMs;
        return QString::compare(name(a.document), name(b.document), Qt::CaseInsensitive) < 0;
    });
}

QList<qint64> documentsOf(const QList<ScoredChunk> &chunks)
{
    QList<qint64> documents;
    for (const ScoredChunk &chunk : chunks)
        documents.append(chunk.document);
    return documents;
}

Result<QList<ScoredChunk>> sortedDocuments(VaultReader &vault, const Query &query, const SearchRequest &request)
{
    Result<QList<ScoredChunk>> found = bestChunks(vault, withAllWords(query), mostChunks, scopeOf(request));
    if (found && found->isEmpty())
        found = bestChunks(vault, query, mostChunks, scopeOf(request));
    if (!found)
        return found;
    QList<ScoredChunk> chunks = bestOfEachDocument(*found, mostChunks);
    const Result<QList<DocumentFacts>> facts = vault.facts(documentsOf(chunks));
    if (!facts)
        return facts.error();
    sortDocuments(chunks, *facts, request.order);
    return chunks.mid(0, request.limit + 1);
}

// The sentence that says most of what was looked for, and what of it fits into an excerpt.
class ExcerptOf {
public:
    ExcerptOf(const Query &query, const Passage &passage) : m_passage(passage)
    {
        for (const QueryTerm &term : query.terms)
            for (const QString &form : term.forms)
                m_weights.insert(form, term.weight);
        for (const QList<QStringList> &phrase : query.phrases)
            for (const QStringList &form : phrase)
                for (const QString &each : form)
                    m_weights.insert(each, std::max(1.0, m_weights.value(each)));
        for (const Term &term : analyze(passage.text, passage.language))
            if (m_weights.contains(term.text))
                m_hits.append(term);
        chooseSentence();
    }
    SearchHit hit() const
    {
        SearchHit hit;
        hit.passage = m_passage;
        hit.sentence = { m_passage.start + m_sentence.start, m_passage.start + m_sentence.end };
        qsizetype from = m_sentence.start;
        const auto first = std::find_if(m_hits.begin(), m_hits.end(), [&](const Term &term) { return term.start >= m_sentence.start; });
        if (first != m_hits.end() && first->end > from + excerptLength)
            from = first->start - beforeFirstMark;
        const qsizetype to = std::min(from + excerptLength, m_passage.text.size());
        hit.excerpt = m_passage.text.mid(from, to - from);
        std::replace_if(hit.excerpt.begin(), hit.excerpt.end(), [](QChar c) { return c.isSpace(); }, QLatin1Char(' '));
        for (const Term &term : m_hits)
            if (term.start >= from && term.end <= to && (hit.marks.isEmpty() || term.start - from >= hit.marks.last().end))
                hit.marks.append({ term.start - from, term.end - from });
        return hit;
    }

private:
    void chooseSentence()
    {
        double most = -1;
        for (const TextSpan &sentence : sentences(m_passage.text)) {
            QSet<QString> counted;
            double sum = 0;
            for (const Term &term : m_hits)
                if (term.start >= sentence.start && term.end <= sentence.end && !counted.contains(term.text)) {
                    counted.insert(term.text);
                    sum += m_weights.value(term.text);
                }
            if (sum > most) {
                most = sum;
                m_sentence = sentence;
            }
        }
    }
    const Passage &m_passage;
    QHash<QString, double> m_weights;
    QList<Term> m_hits; // in the order of the text
    TextSpan m_sentence;
};

// The folders that a library is made of at first sight: each root, and what lies directly in it.
QString folderOf(const QString &path, const QList<LibraryRoot> &roots)
{
    for (const LibraryRoot &root : roots) {
        const QString prefix = root.path.endsWith(QLatin1Char('/')) ? root.path : root.path + QLatin1Char('/');
        if (!root.folder || !path.startsWith(prefix))
            continue;
        const qsizetype slash = path.indexOf(QLatin1Char('/'), prefix.size());
        return slash < 0 ? root.path : path.left(slash);
    }
    return QFileInfo(path).path();
}

QList<FacetCount> mostFrequent(const QHash<QString, int> &counts)
{
    QList<FacetCount> sorted;
    for (auto each = counts.begin(); each != counts.end(); ++each)
        sorted.append({ each.key(), each.value() });
    std::sort(sorted.begin(), sorted.end(), [](const FacetCount &a, const FacetCount &b) {
        return a.documents != b.documents ? a.documents > b.documents : a.value < b.value;
    });
    return sorted.mid(0, mostChoices);
}

bool liesIn(const QString &path, const QStringList &folders)
{
    return folders.isEmpty() || std::any_of(folders.begin(), folders.end(), [&](const QString &folder) {
        return path.startsWith(folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/'));
    });
}

} // namespace

Result<QList<ScoredChunk>> matchWidely(VaultReader &vault, const Query &query, const Scope &scope, int chunks, int documents, TermQuery *run)
{
    for (int net = std::min(chunks, mostChunks);; net = std::min(net * 4, mostChunks)) {
        Result<QList<ScoredChunk>> found = bestChunks(vault, query, net, scope, run);
        if (!found || found->size() < net || net == mostChunks || documentsAmong(*found) >= documents)
            return found;
    }
}

QList<ScoredChunk> bestOfEachDocument(const QList<ScoredChunk> &found, int limit)
{
    QList<ScoredChunk> best;
    QSet<qint64> seen;
    for (const ScoredChunk &chunk : found)
        if (best.size() < limit && !seen.contains(chunk.document)) {
            seen.insert(chunk.document);
            best.append(chunk);
        }
    return best;
}

Result<SearchResults> findDocuments(VaultReader &vault, const SearchRequest &request)
{
    const Result<Query> query = queryOf(vault, request);
    if (!query)
        return query.error();
    Result<QList<ScoredChunk>> found = request.order == SearchOrder::Relevance
        ? matchWidely(vault, *query, scopeOf(request), std::min(request.limit, mostChunks) * chunksPerDocument, request.limit + 1)
        : sortedDocuments(vault, *query, request);
    if (!found)
        return found.error();
    const QList<ScoredChunk> best = bestOfEachDocument(*found, request.limit + 1);
    const Result<QList<Passage>> passages = vault.passages(best.mid(0, request.limit));
    if (!passages)
        return passages.error();
    SearchResults results;
    results.more = best.size() > request.limit;
    for (const Passage &passage : *passages)
        results.hits.append(ExcerptOf(*query, passage).hit());
    for (const QueryTerm &term : query->terms)
        if (!term.corrected.isEmpty())
            results.corrections.append({ term.word, term.corrected });
    return results;
}

Result<SearchFacets> countFacets(VaultReader &vault, const SearchRequest &request, const QList<QDateTime> &since)
{
    SearchRequest unrestricted = request;
    unrestricted.types.clear();
    unrestricted.folders.clear();
    unrestricted.from = unrestricted.to = {};
    const Result<Query> query = queryOf(vault, unrestricted);
    if (!query)
        return query.error();
    const Result<QList<ScoredChunk>> found = bestChunks(vault, *query, mostChunks, scopeOf(request));
    if (!found)
        return found.error();
    const Result<QList<DocumentFacts>> facts = vault.facts(documentsOf(bestOfEachDocument(*found, mostChunks)));
    if (!facts)
        return facts.error();
    const Result<QList<LibraryRoot>> roots = vault.uncountedRoots();
    if (!roots)
        return roots.error();
    SearchFacets facets;
    facets.atLeast = found->size() >= mostChunks;
    facets.since = since;
    facets.sinceCounts.fill(0, since.size());
    QHash<QString, int> types, folders;
    for (const DocumentFacts &each : *facts) {
        const QString type = QFileInfo(each.path).suffix().toLower();
        const bool typeFits = request.types.isEmpty() || request.types.contains(type);
        const bool folderFits = liesIn(each.path, request.folders);
        const bool dateFits = (!request.from.isValid() || each.modifiedMs >= request.from.toMSecsSinceEpoch())
            && (!request.to.isValid() || each.modifiedMs < request.to.toMSecsSinceEpoch());
        facets.documents += typeFits && folderFits && dateFits;
        types[type] += folderFits && dateFits;
        folders[folderOf(each.path, *roots)] += typeFits && dateFits;
        for (qsizetype i = 0; i < since.size(); ++i)
            facets.sinceCounts[i] += typeFits && folderFits && each.modifiedMs >= since[i].toMSecsSinceEpoch();
    }
    types.remove(QString());
    facets.types = mostFrequent(types);
    facets.folders = mostFrequent(folders);
    return facets;
}

} // namespace superinstance
