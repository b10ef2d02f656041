// Searching for documents rather than passages, as the search page does. Private to engine/retrieval; used on reader threads.
#pragma once
#include "engine/retrieval/query.h"

namespace superinstance {

struct Meaning;

inline constexpr int chunksPerDocument = 6; // that a search for documents looks through on average
inline constexpr int mostChunks = 3000; // of one match

inline Scope scopeOf(const SearchRequest &request) { return { request.collections, request.onlyPaths }; }

// The best chunks, of so many documents where that many match: one long book may fill a small net.
Result<QList<ScoredChunk>> matchWidely(VaultReader &vault, const Query &query, const Scope &scope, int chunks, int documents, TermQuery *run = nullptr);
QList<ScoredChunk> bestOfEachDocument(const QList<ScoredChunk> &found, int limit);

// What the words of a request found, for what their meaning finds to be put beside it.
struct FoundByWords {
    Query query;
    QList<ScoredChunk> chunks; // best first, or as the request has them sorted
    TermQuery run; // of the vault, where that is told
};

Result<FoundByWords> wordsOfDocuments(VaultReader &vault, const SearchRequest &request);
// meaning: of the words, null: only they count.
Result<SearchResults> findDocuments(VaultReader &vault, const SearchRequest &request, const FoundByWords &words, const Meaning *meaning);
// Counted among all documents that hold one of the words (or all of them, where the results are not sorted by relevance), without
// scoring any: 17,000 documents take some tens of milliseconds. A facet's counts heed the choices made in the other facets and not its own.
Result<SearchFacets> countFacets(VaultReader &vault, const SearchRequest &request, const QList<QDateTime> &since);

} // namespace superinstance
