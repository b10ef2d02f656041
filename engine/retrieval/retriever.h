// Finds the passages that may answer a question, and how strong that evidence is. Lives on the engine thread, owned by
// the façade; the work runs on the vault's readers.
#pragma once
#include "engine/async/task.h"
#include "engine/result.h"
#include "engine/retrieval/rows.h"
#include "engine/types.h"

namespace superinstance {

struct Meaning;
class SemanticSearch;
class Vault;

// What a search for a question found. Passed by shared pointer to const, since it is large.
struct Evidence {
    QString question; // the words searched for
    QList<Passage> passages; // best first; at least five different documents where that many matched
    QHash<QString, double> termWeights; // inverse document frequency of each term of the question, smoothed
    QStringList missingWords; // content words of the question, as typed, that occur nowhere in its scope
    bool everywhere = true; // false: the scope is chosen collections or files
    QHash<QString, QString> corrections; // word as typed → the word of the index taken instead
    QStringList queries; // what was run, for the replay
    QList<FoundRow> rows; // that a list or a count is made of; empty for other questions
    int rowsFound = 0; // also those that are not kept
    double strength = 0; // BM25(best passage) / BM25(a perfect match), evened out over languages: 0 nothing … 1; refuse below refusalThreshold
    QList<QPair<QString, int>> waitingIn; // folder of the library → files in it that are not read yet; only where little was found
    qint64 documentsRead = 0, documentsWaiting = 0; // of the library, or of the one file that is asked about
};

// On the halves of squad2-a it keeps 92 and 93 % of the answerable questions and refuses 97 and 93 % of those about the other half
// (tests/support/fit_strength.py prints the curve; a hundredth less or more takes one of the halves below 91 or 93 %).
inline constexpr double refusalThreshold = 0.305;

// Whether the passage's text is the text that was indexed, by its checksum.
bool isIntact(const Passage &passage);

class Retriever {
public:
    // Not owned; both outlive the retriever. semantic: null: what is asked is found by its words alone.
    explicit Retriever(Vault *vault, SemanticSearch *semantic = nullptr);

    // What the search field and the `search` verb show. A query of only stop words, of operators only, or of no word at
    // all is not an error: it finds what it can.
    Task<Result<QList<Passage>>> search(SearchRequest request, std::stop_token stop);

    // What the search page shows: documents, each by its best passage, and how many there are of each kind.
    Task<Result<SearchResults>> documents(SearchRequest request, std::stop_token stop);
    Task<Result<SearchFacets>> facets(SearchRequest request, QList<QDateTime> since, std::stop_token stop);

    // Virtual so that a test can hold it back or let it fail.
    virtual ~Retriever() = default;
    // Evidence for a question in plain words. widen: 0 at first; each revision round may ask for a wider net (more
    // passages, more terms, neighbours of good passages).
    virtual Task<Result<std::shared_ptr<const Evidence>>> evidence(QString question, Scope scope, int widen,
                                                                     std::stop_token stop);

    // The table rows and list items that hold every content word of a question, for each question (see findRows); none where
    // a word occurs nowhere.
    virtual Task<Result<FoundRows>> rows(QStringList questions, Scope scope, std::stop_token stop);

private:
    Task<std::shared_ptr<const Meaning>> meaningOf(QString words, std::stop_token stop); // null: there is none
    // What `find` gives by words, while it is made out what they mean; `finish` puts both together. Both are jobs of the vault.
    template <class T, class Find, class Finish> Task<Result<T>> findBoth(QString words, Find find, Finish finish, std::stop_token stop);

    Vault *m_vault;
    SemanticSearch *m_semantic;
};

} // namespace superinstance
