// What writes a draft from numbered passages: built in, a local model, a remote one. Lives on the engine thread.
#pragma once
#include "engine/async/task.h"
#include "engine/models/tokencounts.h"
#include "engine/result.h"
#include "engine/types.h"

#include <QHash>
#include <QJsonObject>

#include <array>
#include <functional>

namespace superinstance {

struct BackendCapabilities {
    QString name; // as the answer object names it: "built-in"
    bool quotes = false; // true: gives claims with exact spans instead of free text
    bool embeds = false;
    bool leavesMachine = false; // true: must stand behind the privacy gate
};

// A sign of life of a model.
struct ModelProgress {
    int read = 0, total = 0; // tokens of the prompt, while it reads that
    bool thinks = false; // it writes what is no part of its answer
    bool loads = false; // it is not in memory yet
    bool waits = false; // its server has no time for it yet
};

struct GenerationRequest {
    Intent intent;
    QList<Passage> passages; // numbered from 1 in this order; text written refers to them as [n]
    QHash<QString, double> termWeights; // of the question's index terms: how telling each is; may be empty
    QStringList avoid; // sentences that a review struck: not to be said again
    QString feedback; // what the last review asked for, in words; empty in the first round
    int maxClaims = 3;
    bool thorough = false; // a revision: all passages are read, also those that the wider net brought
    std::function<void(ModelProgress)> onProgress; // on the engine thread; may be empty
    std::function<void()> onAnew; // what came so far was thought, not written: it begins anew; on the engine thread, may be empty
};

// What speaks for a sentence, each from 0 to 1.
struct SentenceFeatures {
    double cover = 0; // weighted share of the question's words that stand in the sentence
    double title = 0; // the same share, by the title and heading of its passage
    double together = 0; // of neighbouring words of the question, the share that stands together
    double leftToTitle = 0, leftToBefore = 0, leftToAfter = 0; // share that it leaves to the title, the sentence before, the one after
    double passage = 0; // score of its passage against the best one's
    double expectedType = 0; // 1: it holds something of the kind that was asked for
    double unfit = 0; // 1: a heading, a question, a fragment

    std::array<double, 9> values() const { return { cover, title, together, leftToTitle, leftToBefore, leftToAfter, passage, expectedType, unfit }; }
};

// One sentence of a passage with the features that scored it.
struct ScoredSentence {
    int passage = 0; // index into the passages
    qsizetype start = 0, end = 0; // within the passage's text
    double score = 0;
    SentenceFeatures features;
    double passageCover = 0; // weighted share of the question's words in its whole passage with title and heading
};

// Either `claims` (capabilities().quotes), each a verbatim sentence with its citation and its confidence, best first,
// or `text` with [n] references.
struct Generation {
    QList<Claim> claims;
    QString text;
    bool cut = false; // the text was cut at the model's limit of length: it ends in the middle
    QList<ScoredSentence> ranked; // of backends that quote: all sentences considered, best first
    TokenCounts tokens;
};

// What an agent wants to know of a model, in a form that it can check.
struct Inquiry {
    QString prompt; // of resources/prompts: "pathos", "ethos"
    QList<Passage> passages; // as in the GenerationRequest whose cached prefix is to serve this one too; may be empty
    QHash<QString, QString> values; // for the places of the prompt's role: "question"
    QJsonObject schema; // JSON schema that the reply should fit; servers may ignore it
    std::function<void(ModelProgress)> onProgress; // on the engine thread; may be empty
};

struct InquiryReply {
    QString text; // as the model wrote it: JSON, if it heeded the schema
    TokenCounts tokens;
};

class ModelBackend {
public:
    virtual ~ModelBackend() = default;
    virtual BackendCapabilities capabilities() const = 0;
    // onToken: called on the engine thread with each piece of text as it comes, may be empty. Honours `stop`.
    virtual Task<Result<Generation>> generate(GenerationRequest request, std::function<void(QString)> onToken,
                                              std::stop_token stop) = 0;
    // Honours `stop`. Of a backend that only quotes: an error.
    virtual Task<Result<InquiryReply>> inquire(Inquiry inquiry, std::stop_token stop);
};

} // namespace superinstance
