#include "engine/retrieval/documentsearch.h"

#include "engine/retrieval/fusion.h"
#include "engine/text/analyzer.h"
#include "engine/text/plainwords.h"
#include "engine/text/sentences.h"
#include "engine/vault/places.h"

#include <QFileInfo>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype excerptLength = 240; // characters
constexpr qsizetype beforeFirstMark = 60; // of an excerpt that does not begin with its sentence
constexpr qsizetype mostChoices = 12; // of one facet
constexpr QChar ellipsis(0x2026);

qsizetype documentsAmong(const QList<ScoredChunk> &chunks)
{
    QSet<qint64> documents;
    for (const ScoredChunk &chunk : chunks)
        documents.insert(chunk.document);
    return documents.size();
}

Result<Query> queryOf(VaultReader &vault, const SearchRequest &request)
{
    Result<Query> query = analyzeQuery(vault, request.query, scopeOf(request), request.operators, request.unfinished);
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

// Every document that is found, with what it was found by.
struct Findings {
    TermQuery terms;
    QList<DocumentFacts> documents;
};

Result<Findings> allDocuments(VaultReader &vault, const Query &query, const SearchRequest &request)
{
    Findings findings { termsOf(query, scopeOf(request)), {} };
    if (findings.terms.candidates.isEmpty() && !query.terms.isEmpty())
        return findings;
    Result<QList<DocumentFacts>> found = QList<DocumentFacts>();
    if (request.order != SearchOrder::Relevance) {
        const TermQuery strict = termsOf(withAllWords(query), scopeOf(request));
        found = vault.matching(strict);
        if (found && !found->isEmpty())
            return Findings { strict, *found };
    }
    if (found)
        found = vault.matching(findings.terms);
    if (!found)
        return found.error();
    findings.documents = *found;
    return findings;
}

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

// The first so many.
QList<qint64> sorted(QList<DocumentFacts> documents, SearchOrder order, qsizetype count)
{
    QHash<qint64, QString> names;
    for (const DocumentFacts &each : std::as_const(documents))
        names.insert(each.id, nameOf(each.path).toCaseFolded());
    const auto before = [&](const DocumentFacts &a, const DocumentFacts &b) {
        if (order == SearchOrder::Newest && a.modifiedMs != b.modifiedMs)
            return a.modifiedMs > b.modifiedMs;
        const int compared = names[a.id].compare(names[b.id]);
        return compared != 0 ? compared < 0 : a.path < b.path;
    };
    count = std::min(count, documents.size());
    std::partial_sort(documents.begin(), documents.begin() + count, documents.end(), before);
    QList<qint64> first;
    for (const DocumentFacts &each : documents.mid(0, count))
        first.append(each.id);
    return first;
}

Result<QList<ScoredChunk>> sortedDocuments(VaultReader &vault, const Query &query, const SearchRequest &request)
{
    const Result<Findings> found = allDocuments(vault, query, request);
    if (!found)
        return found.error();
    return vault.bestOf(sorted(found->documents, request.order, request.limit + 1), found->terms);
}

// The nearest edge of a word from `at` on, backwards or forwards, short of `end`; of a word longer than that, of a character.
qsizetype edge(const QString &text, qsizetype at, qsizetype end)
{
    for (const auto kind : { QTextBoundaryFinder::Word, QTextBoundaryFinder::Grapheme }) {
        QTextBoundaryFinder finder(kind, text);
        finder.setPosition(at);
        const qsizetype found = finder.isAtBoundary() ? at : end < at ? finder.toPreviousBoundary() : finder.toNextBoundary();
        if (found >= 0 && (end < at ? found > end : found <= end))
            return found;
    }
    return at;
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
        const QString &text = m_passage.text;
        const auto [from, to] = range();
        for (const Term &term : m_hits)
            if (term.start >= from && term.end <= to && (hit.marks.isEmpty() || term.start - from >= hit.marks.last().end))
                hit.marks.append({ term.start - from, term.end - from });
        hit.excerpt = text.mid(from, to - from);
        if (isMarkdown(m_passage.path))
            hit.excerpt = plainWords(hit.excerpt, &hit.marks);
        std::replace_if(hit.excerpt.begin(), hit.excerpt.end(), [](QChar c) { return c.isSpace(); }, QLatin1Char(' '));
        if (to < text.size())
            hit.excerpt += ellipsis;
        if (from > m_sentence.start) {
            hit.excerpt.prepend(ellipsis);
            for (TextRange &mark : hit.marks)
                mark = { mark.start + 1, mark.end + 1 };
        }
        return hit;
    }

private:
    // From the beginning of the sentence, or from a little before the first word that was looked for.
    QPair<qsizetype, qsizetype> range() const
    {
        const QString &text = m_passage.text;
        qsizetype from = m_sentence.start;
        const auto first = std::find_if(m_hits.begin(), m_hits.end(), [&](const Term &term) { return term.start >= m_sentence.start; });
        if (first != m_hits.end() && first->end > from + excerptLength) {
            from = edge(text, first->start - beforeFirstMark, first->start);
            while (from < first->start && !text[from].isLetterOrNumber() && !text[from].isSurrogate())
                ++from;
        }
        if (text.size() - from <= excerptLength)
            return { from, text.size() };
        qsizetype to = edge(text, from + excerptLength, from);
        while (to > from && text[to - 1].isSpace())
            --to;
        return { from, to };
    }
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

// A document found by its name is shown where its text says the words, if it does: its name counts for every passage of it alike.
Result<QList<SearchHit>> hitsOf(VaultReader &vault, const Query &query, const Scope &scope, const QList<ScoredChunk> &chunks)
{
    const Result<QList<Passage>> passages = vault.passages(chunks);
    if (!passages)
        return passages.error();
    QList<SearchHit> hits;
    QList<qint64> silent; // documents
    for (const Passage &passage : *passages) {
        hits.append(ExcerptOf(query, passage).hit());
        if (hits.last().marks.isEmpty())
            silent.append(passage.document);
    }
    TermQuery inText = termsOf(query, scope);
    inText.titleWeight = inText.headingWeight = 0;
    if (silent.isEmpty() || inText.candidates.isEmpty())
        return hits;
    const Result<QList<ScoredChunk>> best = vault.bestOf(silent, inText);
    const Result<QList<Passage>> others = best ? vault.passages(*best) : Result<QList<Passage>>(best.error());
    if (!others)
        return others.error();
    for (const Passage &passage : *others) {
        SearchHit said = ExcerptOf(query, passage).hit();
        const auto shown = std::find_if(hits.begin(), hits.end(), [&](const SearchHit &hit) { return hit.passage.document == passage.document; });
        if (said.marks.isEmpty() || shown == hits.end())
            continue;
        said.passage.score = shown->passage.score;
        *shown = said;
    }
    return hits;
}

// The folders that a library is made of at first sight: each root, and what lies directly in it.
QString folderOf(const QString &path, const QList<LibraryRoot> &folders)
{
    for (const LibraryRoot &root : folders)
        if (liesBelow(path, root.path)) {
            const qsizetype slash = path.indexOf(QLatin1Char('/'), below(root.path).first.size());
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

// How many documents fall under each choice.
class FacetCounts {
public:
    FacetCounts(const SearchRequest &request, const QList<LibraryRoot> &roots, const QList<QDateTime> &since)
        : m_request(request), m_from(request.from.isValid() ? request.from.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min()),
          m_to(request.to.isValid() ? request.to.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max())
    {
        std::copy_if(roots.begin(), roots.end(), std::back_inserter(m_roots), [](const LibraryRoot &root) { return root.folder; });
        m_facets.since = since;
        m_facets.sinceCounts.fill(0, since.size());
    }
    void add(const DocumentFacts &document)
    {
        const QString type = QFileInfo(document.path).suffix().toLower();
        const bool typeFits = m_request.types.isEmpty() || m_request.types.contains(type);
        const bool folderFits = m_request.folders.isEmpty()
            || std::any_of(m_request.folders.begin(), m_request.folders.end(), [&](const QString &folder) { return liesBelow(document.path, folder); });
        const bool dateFits = document.modifiedMs >= m_from && document.modifiedMs < m_to;
        m_facets.documents += typeFits && folderFits && dateFits;
        if (folderFits && dateFits && !type.isEmpty())
            ++m_types[type];
        if (typeFits && dateFits)
            ++m_folders[folderOf(document.path, m_roots)];
        for (qsizetype i = 0; i < m_facets.since.size(); ++i)
            m_facets.sinceCounts[i] += typeFits && folderFits && document.modifiedMs >= m_facets.since[i].toMSecsSinceEpoch();
    }
    SearchFacets facets() const
    {
        SearchFacets facets = m_facets;
        facets.types = mostFrequent(m_types);
        facets.folders = mostFrequent(m_folders);
        return facets;
    }

private:
    const SearchRequest &m_request;
    const qint64 m_from, m_to;
    QList<LibraryRoot> m_roots; // folders
    QHash<QString, int> m_types, m_folders;
    SearchFacets m_facets;
};

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

Result<FoundByWords> wordsOfDocuments(VaultReader &vault, const SearchRequest &request)
{
    const Result<Query> query = queryOf(vault, request);
    if (!query)
        return query.error();
    const Result<QList<ScoredChunk>> chunks = request.order == SearchOrder::Relevance
        ? matchWidely(vault, *query, scopeOf(request), std::min(request.limit, mostChunks) * chunksPerDocument, request.limit + 1)
        : sortedDocuments(vault, *query, request);
    if (!chunks)
        return chunks.error();
    return FoundByWords { *query, *chunks, {} };
}

Result<SearchResults> findDocuments(VaultReader &vault, const SearchRequest &request, const FoundByWords &words, const Meaning *meaning)
{
    const Query *const query = &words.query;
    const Result<QList<ScoredChunk>> found = request.order == SearchOrder::Relevance
        ? fuse(vault, words.chunks, *query, scopeOf(request), meaning, request.limit + 1)
        : Result<QList<ScoredChunk>>(words.chunks);
    if (!found)
        return found.error();
    const QList<ScoredChunk> best = bestOfEachDocument(*found, request.limit + 1);
    const Result<QList<SearchHit>> hits = hitsOf(vault, *query, scopeOf(request), best.mid(0, request.limit));
    if (!hits)
        return hits.error();
    SearchResults results;
    results.more = best.size() > request.limit;
    results.hits = *hits;
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
    const Result<Findings> found = allDocuments(vault, *query, unrestricted);
    if (!found)
        return found.error();
    const Result<QList<LibraryRoot>> roots = vault.uncountedRoots();
    if (!roots)
        return roots.error();
    FacetCounts counts(request, *roots, since);
    for (const DocumentFacts &each : found->documents)
        counts.add(each);
    return counts.facets();
}

} // namespace superinstance
