// The values that cross threads: what the GUI or the command line and the engine tell one another.
// Plain data, copied freely, registered as metatypes by registerTypes(). No behaviour lives here.
//
// Offsets: `start`/`end` count UTF-16 code units in a document's stored text (QString indices), end exclusive;
// `startPoint`/`endPoint` count Unicode code points and are what the command line prints.
// Pages count from 1; 0 means the format has none. Confidences are probabilities from 0 to 1.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace superinstance {

// ---- files ----------------------------------------------------------------------------------------------------

// Every file the vault knows has exactly one of the first six; the last two only ever appear in a report of changes.
enum class FileState { Waiting, Indexed, Partial, Skipped, Failed, Offline, Unchanged, Removed };

struct FileStatus {
    QString path; // absolute
    FileState state = FileState::Waiting;
    QString reason; // a whole sentence; empty for Indexed and Unchanged
    int chunks = 0;
    qint64 bytes = 0;
    QDateTime indexedAt;
};

// The end of an `index` request.
struct IndexSummary {
    int files = 0, indexed = 0, unchanged = 0, skipped = 0, failed = 0, removed = 0;
    double seconds = 0;
    qint64 bytes = 0;
};

// How far the engine is with everything that waits, sent at most ten times a second.
struct IndexProgress {
    int done = 0; // files finished since the queue was last empty
    int waiting = 0; // files still to do
    QString current; // path being read, may be empty
    double filesPerSecond = 0;
    int secondsLeft = -1; // -1: unknown
    bool paused = false;
};

// A folder or file the person added.
struct LibraryRoot {
    QString path;
    QString collection; // empty: the general library
    bool folder = true;
    bool watched = true;
    bool offline = false;
    int files = 0, indexed = 0, failed = 0;
};

struct PageMark {
    qsizetype start = 0; // offset where the page begins
    int page = 1;
    bool operator==(const PageMark &) const = default;
};

struct ChunkInfo {
    qsizetype start = 0, end = 0, startPoint = 0, endPoint = 0;
    int page = 0;
    QString heading; // heading path, "Manual › Installing"
};

// What the vault holds of one file; text and chunks are filled for `show` and the reader.
struct DocumentView {
    QString path, title, language; // language: ISO 639-1, empty when unknown
    FileState state = FileState::Waiting;
    QString reason;
    QString text;
    QList<PageMark> pages;
    QList<ChunkInfo> chunks;
    bool known = false; // false: the vault has never heard of this path
};

// The passage a citation points at with the text around it, for showing it highlighted in its context.
struct PassageContext {
    QString path, title, heading;
    int page = 0;
    QString text; // an extract of the stored text
    qsizetype quoteStart = 0, quoteEnd = 0; // the cited range within `text`
    bool changedSince = false; // the file on disk is not the one that was read
    bool missing = false; // the file, or the passage, is no longer there
};

// ---- search ---------------------------------------------------------------------------------------------------

// Where is looked; empty: everywhere.
struct Scope {
    QString collection;
    QString onlyPath; // one file, absolute
};

struct SearchRequest {
    QString query;
    int limit = 10;
    QString collection; // empty: everything
    bool operators = true; // "phrases", -word, path:, type:; false: plain words
    bool documentsOnly = false; // fold to the best passage of each document
    QString onlyPath; // one file, absolute; empty: everything
};

struct Passage {
    qint64 chunk = 0, document = 0; // vault ids
    QString path, title, heading, language;
    int page = 0;
    qsizetype start = 0, end = 0, startPoint = 0, endPoint = 0;
    double score = 0;
    QString text;
    QStringList why; // words: which terms matched where, which were corrected
    QByteArray checksum; // of `text`, as stored
    QDateTime modified; // of the file
};

// ---- a question and its answer ----------------------------------------------------------------------------------

enum class QuestionKind { Fact, Definition, List, Count, Compare, Summary, HowTo, Chat };
enum class AnswerType { Any, Person, Place, Date, Number, Organisation, Reason, YesNo };
enum class Verdict { Draft, Supported, Unverified, Contradicted };
enum class Outcome { Consensus, Refused, NoConsensus, Vetoed, Stopped, Failed };
enum class Agent { Pathos, Logos, Ethos };

struct Turn {
    QString question, answer;
};

struct Question {
    QString text;
    QString collection; // empty: everything
    QList<Turn> history; // oldest first
    qint64 conversation = 0; // 0: not saved to the history
    QString onlyPath; // one file, absolute; empty: everything
};

// What Pathos understood.
struct Intent {
    QString goal; // one sentence
    QString standalone; // the question after resolving follow-ups
    QuestionKind kind = QuestionKind::Fact;
    AnswerType expects = AnswerType::Any;
    QString language; // of the question, ISO 639-1
    QStringList terms; // content words as typed, in order
    QStringList names, numbers, dates, quoted; // what an answer must be about
    QStringList mustVerify; // sentences
    bool followUp = false; // the standalone question differs from what was typed
    double confidence = 0; // that the question was understood
};

struct Citation {
    qint64 chunk = 0;
    QString path, title;
    int page = 0;
    qsizetype start = 0, end = 0, startPoint = 0, endPoint = 0; // in the document's stored text
    QString quote; // exactly the stored text of that range
    QDateTime modified;
};

// One rule of Ethos that had something to say about a claim.
struct Finding {
    QString rule; // "E3"
    QString text; // a whole sentence
    Verdict verdict = Verdict::Unverified;
};

struct Claim {
    QString text;
    Verdict verdict = Verdict::Draft;
    QList<Citation> citations;
    QList<Finding> findings;
    bool quoted = true; // extracted word for word; false: written by a model
    double confidence = 0; // that it answers the question (Logos) before a review
};

struct Vote {
    Agent agent = Agent::Pathos;
    double confidence = 0; // probability of the statement
    QString statement; // "I understood the question as …"
    bool veto = false; // only Ethos may
};

struct RoundRecord {
    int round = 1;
    QList<Claim> claims;
    QList<Vote> votes;
    double score = 0; // weighted
    QString feedback; // what the next round was asked to change
};

struct Timings {
    double passages = -1, draft = -1, consensus = -1; // milliseconds since asking, -1: not reached
};

struct Answer {
    QString question;
    Intent intent;
    Outcome outcome = Outcome::Failed;
    double confidence = 0; // that one of the first three claims rightly answers the question
    QString text; // as shown, Markdown
    QList<Claim> claims; // of the last round, in shown order, contradicted ones last
    QList<Passage> passages; // what was retrieved, best first
    QList<Vote> votes; // Pathos, Logos, Ethos
    QList<RoundRecord> rounds;
    int documentsRead = 0, documentsWaiting = 0;
    QStringList missingWords; // words of the question that occur nowhere
    double evidenceStrength = 0; // of the best passage, 0 to 1
    QStringList queries; // what was searched for, for the replay
    QString backend = QStringLiteral("built-in");
    QString reason; // for every outcome but consensus: a whole sentence
    Timings timings;
};

// What one agent is doing, in words.
struct CouncilStep {
    Agent agent = Agent::Pathos;
    QString doing;
    bool done = false;
};

// ---- Ethos alone ------------------------------------------------------------------------------------------------

struct ClaimCheck {
    QString id, claim, source, question;
};

struct ClaimVerdict {
    QString id;
    Verdict verdict = Verdict::Unverified;
    double confidence = 0;
    QList<Finding> findings;
};

// ---- conversations ------------------------------------------------------------------------------------------------

struct ConversationInfo {
    qint64 id = 0;
    QString title;
    QDateTime changed;
};

struct Message {
    qint64 id = 0;
    bool fromPerson = true;
    QString text; // of a question, or of the answer as shown
    Answer answer; // of an answer
    QDateTime at;
};

// ---- the whole ------------------------------------------------------------------------------------------------------

struct EngineStatus {
    QString version, dataDir;
    qint64 documents = 0, chunks = 0, waiting = 0, failed = 0, offline = 0, vaultBytes = 0, embedded = 0, watching = 0;
    qint64 owner = 0; // process id
    bool paused = false;
};

// The names used in JSON, in the vault and in logs: never translated.
QString toString(FileState state);
QString toString(QuestionKind kind);
QString toString(AnswerType type);
QString toString(Verdict verdict);
QString toString(Outcome outcome);
QString toString(Agent agent);

// The whole answer as one JSON object, and back: what the vault keeps for replay. Lossless.
QJsonObject answerToJson(const Answer &answer);
Answer answerFromJson(const QJsonObject &json);

// Makes every type above usable in queued signals; call once before the engine thread starts.
void registerTypes();

} // namespace superinstance

Q_DECLARE_METATYPE(superinstance::FileStatus)
Q_DECLARE_METATYPE(superinstance::IndexSummary)
Q_DECLARE_METATYPE(superinstance::IndexProgress)
Q_DECLARE_METATYPE(superinstance::LibraryRoot)
Q_DECLARE_METATYPE(superinstance::DocumentView)
Q_DECLARE_METATYPE(superinstance::PassageContext)
Q_DECLARE_METATYPE(superinstance::SearchRequest)
Q_DECLARE_METATYPE(superinstance::Passage)
Q_DECLARE_METATYPE(superinstance::Question)
Q_DECLARE_METATYPE(superinstance::Citation)
Q_DECLARE_METATYPE(superinstance::Claim)
Q_DECLARE_METATYPE(superinstance::Answer)
Q_DECLARE_METATYPE(superinstance::CouncilStep)
Q_DECLARE_METATYPE(superinstance::ClaimCheck)
Q_DECLARE_METATYPE(superinstance::ClaimVerdict)
Q_DECLARE_METATYPE(superinstance::ConversationInfo)
Q_DECLARE_METATYPE(superinstance::Message)
Q_DECLARE_METATYPE(superinstance::EngineStatus)
