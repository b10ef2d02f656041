// Ethos checks every claim against the passage it cites and may veto. Code first: deterministic, without a model, never
// shown how the draft was reasoned. Lives on the engine thread; the checking runs on the workers.
#pragma once
#include "engine/async/task.h"
#include "engine/result.h"
#include "engine/retrieval/retriever.h"
#include "engine/types.h"

class QThreadPool;

namespace superinstance {

// The passages of one question made ready for checking: sentences, terms, numbers, dates, names of each. Immutable.
struct Preparation;

struct Review {
    QList<Claim> claims; // with verdicts and findings, in the order of the draft
    Vote vote; // "every claim is supported by its passage"; veto = true on a critical finding
    QString reason; // of a veto, a whole sentence
    bool revisionAsked = false; // some claim is contradicted or not supported
    bool besideTheQuestion = false; // what is claimed may be supported, but it is not about what was asked (E14)
};

class Ethos {
public:
    explicit Ethos(QThreadPool *workers) : m_workers(workers) { } // not owned
    virtual ~Ethos() = default;
    virtual Task<Result<std::shared_ptr<const Preparation>>> prepare(std::shared_ptr<const Evidence> evidence,
                                                                     std::stop_token stop);
    // One claim, while Logos is still writing: verdict and findings filled in. The rules decide; examine() may only be stricter.
    Task<Result<Claim>> check(Claim claim, Intent intent, std::shared_ptr<const Preparation> preparation, std::stop_token stop);
    // The whole draft from its checked claims: the vote, and the veto that nothing can overrule. Pure.
    virtual Review conclude(QList<Claim> checked, const Intent &intent) const;

protected:
    // What else there is to say of a claim that the rules have checked; here nothing.
    virtual Task<Result<Claim>> examine(Claim checked, std::stop_token stop);

    QThreadPool *m_workers;
};

// What the person is to know of the passages themselves: words in them that are addressed to the program, signs that hide. They
// had no effect. Whole sentences. Pure, any thread.
QStringList warningsOf(const Preparation &preparation);

// What a claim was read against: the titles of what it cites, each cited span with its neighbours. Pure, any thread.
QString sourceOf(const Claim &claim, const Preparation &preparation);

// The rules alone, for `verify` and for tests: `source` is the text of the cited span with its neighbours. Pure, any thread.
ClaimVerdict verifyClaim(const ClaimCheck &check);

} // namespace superinstance
