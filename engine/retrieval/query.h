// A question or search as terms of the index, each with its weight. Private to engine/retrieval; used on reader threads.
#pragma once
#include "engine/result.h"
#include "engine/types.h"
#include "engine/vault/reader.h"

#include <QHash>

namespace superinstance {

struct QueryTerm {
    QString word; // as typed
    QString corrected; // the word of the index taken instead; empty when none was needed
    bool misspelt = false; // that word is the only one it can be meant for, where it is written so; and it is no name
    QStringList forms; // index terms, one per language of the library
    QStringList continuations; // of the forms: what the word may become that is still being typed
    qint64 frequency = 0; // chunks that hold one of the forms, in the scope or not
    bool absent = false; // the word as typed stands in nothing that the scope holds
    bool renamed = false; // what the measure is called stands for the word that asks for it
    QList<qsizetype> places; // where it stands in what was typed
    bool measure = false; // it says which measure is asked for; an answer need not have it
    double weight = 0; // smoothed inverse document frequency
    double share = 1; // of the weight, that what was taken instead is worth
    bool part = false; // only a part of the word as typed was taken
};

struct Query {
    QString language; // it is written in; empty when that cannot be told, or nothing of the library is
    QString reading; // that texts are read in which are too short to tell their own (readAs)
    QList<QueryTerm> terms; // content words; of a text of nothing but stop words, those
    QList<QList<QStringList>> phrases; // index terms in order, one form per language of the library
    QList<QStringList> excluded; // runs of index terms; a document that holds one is left out
    QStringList paths, excludedPaths, extensions, excludedExtensions; // see TermQuery
    QStringList types, folders; // any of them
    qint64 fromMs = 0, toMs = 0; // of the files' last change; 0: no bound
    CorpusStatistics corpus;
    QHash<QString, qint64> frequencies; // of the forms: chunks that hold each
};

// operators: those of SearchOperators are understood; never an error, what is no operator is a word.
// scope: where a word must stand not to be absent. Weights are the library's whatever the scope (see VaultReader::frequencies).
// unfinished: the last word is still being typed; words of the index that begin with it count as it.
Result<Query> analyzeQuery(VaultReader &vault, const QString &text, const Scope &scope, bool operators, bool unfinished = false);

// What the vault is asked for: passages that hold any of the words.
TermQuery termsOf(const Query &query, const Scope &scope);

// The best chunks for the query, by BM25 over all its words. `run` is told what the vault was asked, for the replay.
// The rarer words choose passages and the common ones only add to the score, as many as cannot lift a passage among the
// best by themselves (the bound of MaxScore: Turtle and Flood, Query evaluation, 1995), so that the result is the same
// as if all had been looked at (where only common words are left, as many as are affordable choose).
Result<QList<ScoredChunk>> bestChunks(VaultReader &vault, const Query &query, int limit, const Scope &scope, TermQuery *run = nullptr);

// BM25 (k1 1.2, b 0.75) of a passage, with its title, under the query's smoothed weights; `matched` counts which terms occur.
double smoothedScore(const Query &query, const Passage &passage, QList<bool> *matched = nullptr);
// The score that a passage cannot exceed, however often it holds every word that an answer must have: of one that holds those
// that are `matched`, where only some are known to.
double perfectScore(const Query &query, const QList<bool> &matched = {});

} // namespace superinstance
