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
#include <QRect>
#include <QString>
#include <QStringList>

#include <optional>

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
    bool recognised = false; // its text was read off pictures of it (OCR), and may be misread
    QStringList collections; // that hold it, its folder's own first; an empty name is the general library
};

// Scans and pictures that no text was found in, since OCR is off in their folders.
struct UnreadScans {
    int files = 0;
    int secondsNeeded = -1; // to recognise them all, on this machine; -1: unknown
    QStringList folders; // roots they lie in
};

// The end of an `index` request.
struct IndexSummary {
    int files = 0, indexed = 0, unchanged = 0, skipped = 0, failed = 0, removed = 0;
    double seconds = 0;
    qint64 bytes = 0;
};

// What reading gives way to just now.
enum class GivesWay { Nothing, Question, Person, Battery };

// How far the engine is with everything that waits, sent at most ten times a second.
struct IndexProgress {
    int done = 0; // files finished since the queue was last empty
    int waiting = 0; // files still to do
    QString current; // path being read, may be empty
    double filesPerSecond = 0;
    int secondsLeft = -1; // -1: unknown
    bool paused = false;
    int read = 0, failed = 0, skipped = 0; // files of the library, where nothing waits: what became of them
    GivesWay givesWay = GivesWay::Nothing; // Battery: it goes on slowly; the others: it waits
    int toEmbed = 0; // passages that are read and cannot be found by meaning yet, about
};

// The collection of the sample documents. They are searched and asked about only while there is nothing of the person's own,
// or when they are named.
inline constexpr QLatin1String samplesCollection("Samples");

// How a folder is read. Patterns are written as in a .gitignore file, relative to the folder, one each.
struct FolderOptions {
    QStringList include; // files that one of these fits are read, and what lies in such folders; empty: all
    QStringList exclude; // never, whatever is included
    bool ignoreFiles = true; // nor what .gitignore and .ignore files in it name
    qint64 largestFile = 0; // bytes; 0: however large
    bool recogniseText = false; // scans and pictures in it are read by OCR
    bool paused = false; // what is new or changed in it waits
    bool operator==(const FolderOptions &) const = default;
};

// Why this is no pattern, a whole sentence; empty: it is one, or says nothing.
QString whyNoPattern(const QString &line);

// A folder or file the person added.
struct LibraryRoot {
    QString path;
    QString collection; // empty: the general library
    bool folder = true;
    bool watched = true;
    bool offline = false;
    int files = 0, indexed = 0, failed = 0; // indexed: wholly or in part
    int waiting = 0, skipped = 0;
    qint64 bytes = 0; // of the files
    FolderOptions options; // of a folder
    QStringList alsoIn; // collections that hold it beside its own
    double filesPerSecond = 0; // of it, lately; 0: none of it is being read
    int secondsLeft = -1; // until none of it waits any more; -1: unknown, or none waits
    int minutesLate = 0; // that changes in some of its folders may be noticed, since not all can be watched; 0: all are
};

// Which files of the library are listed; empty: all.
struct FileFilter {
    QString words; // all of them occur in the path, in any case
    QString below; // a file or folder, absolute
    std::optional<QString> collection; // an empty name is the general library
    QList<FileState> states;
    int offset = 0, limit = 500;
};

// What adding a folder would read, counted before it is added.
struct AddPreview {
    QStringList paths; // as asked
    int files = 0;
    qint64 bytes = 0;
    int known = 0; // of `files`: in the library already
    QList<QPair<QString, int>> skipped; // why, in words → how many files or folders; most frequent first
    QStringList unusual; // of `paths`, in words: what would be passed over in a folder and is read because it was named
    bool complete = true; // false: there is more than was counted
};

// What lies in folders of the library and, for one reason, is not read with them: it has no state.
struct PassedOver {
    static constexpr int mostPlaces = 500;
    QString why; // in words
    int files = 0;
    QList<QPair<QString, int>> places; // a file, or a folder with all that is in it → how many files
};

// A path that is never read, whatever folder it lies in.
struct Exclusion {
    QString path; // absolute
    QDateTime since;
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
    bool recognised = false; // see FileStatus
};

// ---- the reader -----------------------------------------------------------------------------------------------------

struct TextRange {
    qsizetype start = 0, end = 0;
    bool operator==(const TextRange &) const = default;
};

// How a cited sentence was found in the text that is stored now.
enum class QuoteMatch { None, Exact, Spacing, Similar };

// A sentence that is marked where a document is drawn from its file, and which of several equal ones is meant.
struct QuotePlace {
    QString quote; // empty: none
    int firstPage = 0, lastPage = 0; // where it begins and ends; 0: the document has no pages
    int before = 0, equal = 0; // of its like before it and in all, in the stored text, or on its first page; 0 of 0: not counted
    double share = 0; // how much of that stands before it, 0 to 1
    bool operator==(const QuotePlace &) const = default;
};

// A document as the reader opens it, at the place a citation points at or at its beginning.
struct OpenedDocument {
    QString path, title, mime;
    bool known = false; // false: the library does not hold it (any more)
    bool onDisk = false; // false: `path` is not there now
    bool changedSinceRead = false; // the file on disk is not the one whose text is stored
    bool recognised = false; // see FileStatus
    bool changedSinceAnswer = false; // the stored text was read from a later file than the citation's
    QDateTime modified; // of the file as it was read
    QList<PageMark> pages;
    qsizetype length = 0; // of the stored text
    QuoteMatch match = QuoteMatch::None;
    qsizetype quoteStart = 0, quoteEnd = 0; // in the stored text, unless match is None
    int page = 0;
    int line = 0; // of the place, from 1, in what is a text itself; 0: elsewhere
    QString heading;
    QuotePlace quoted; // the sentence, unless match is None
    qsizetype textStart = 0; // of `text`, a piece of the stored text round the place
    QString text;
};

// A page of a PDF as a picture, asked for.
struct PageRequest {
    QString path;
    int page = 1;
    double scale = 1; // pixels for a point, 1/72 inch
    int fitWidth = 0; // pixels; not 0: the scale is chosen so that the page is as wide
    QuotePlace quote; // to mark
    QString find; // to mark wherever it occurs
};

struct RenderedPage {
    int page = 1, pages = 0;
    double scale = 1; // the one it was drawn at; a page too large for the one asked for is drawn smaller
    int width = 0, height = 0;
    QByteArray pixels; // width · height of four bytes each, as QImage::Format_RGB32 has them
    QList<QRect> marks; // of the quote, a rectangle for each line; empty when it is not on this page
    QList<QRect> finds; // of what was to be found, in reading order
};

// A Markdown or HTML document as blocks of plain, harmless HTML: no script, style, picture or link, no attribute but the
// width of a column. The cited sentence stands between the two marks. A block is small enough to be laid out in one go:
// a longer paragraph, list or table is several.
struct RenderedText {
    static constexpr qsizetype mostCharacters = 6000; // of a block, its tags among them
    static constexpr char16_t quoteBegins = 0xE0F1, quoteEnds = 0xE0F2; // of the private use area
    QStringList blocks;
    int quoteBlock = -1; // -1: the sentence was not found
};

// ---- search ---------------------------------------------------------------------------------------------------

// Where is looked; empty: everywhere.
struct Scope {
    QStringList collections; // any of them; an empty name is the general library
    QStringList onlyPaths; // files, absolute
    bool operator==(const Scope &) const = default;
};

enum class SearchOrder { Relevance, Newest, Name };

struct SearchRequest {
    QString query;
    int limit = 10;
    QStringList collections; // any of them; empty: everything
    bool operators = true; // "phrases", -word, path:, type:; false: plain words
    bool documentsOnly = false; // fold to the best passage of each document
    QStringList onlyPaths; // files, absolute; empty: everything
    bool unfinished = false; // the last word is still being typed: its continuations count as well
    QStringList types; // file name endings without a dot; empty: all
    QStringList folders; // empty: all
    QDateTime from, to; // of the files' last change; invalid: no bound
    SearchOrder order = SearchOrder::Relevance;
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
    bool recognised = false; // see FileStatus
};

// What the search page shows of one document.
struct SearchHit {
    Passage passage; // the best of the document
    QString excerpt; // the part of it that holds the words, on one line
    QList<TextRange> marks; // of the words, in the excerpt
    TextRange sentence; // of the stored text, what the reader marks
};

struct SearchResults {
    QList<SearchHit> hits;
    bool more = false; // there are more than were asked for
    QList<QPair<QString, QString>> corrections; // word as typed → the word that was searched for
};

struct FacetCount {
    QString value;
    int documents = 0;
};

// How many of the documents found fall under each choice; each facet is counted under the choices in the others.
struct SearchFacets {
    QList<FacetCount> types, folders; // most frequent first
    QList<QDateTime> since; // as asked
    QList<int> sinceCounts; // documents changed since each
    int documents = 0;
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
    QStringList collections; // any of them; empty: everything
    QList<Turn> history; // oldest first
    qint64 conversation = 0; // 0: not saved to the history
    QStringList onlyPaths; // files, absolute; empty: everything
    qint64 after = 0; // id of the message it follows; 0: the last one that is shown; -1: none, it is a beginning
    qint64 again = 0; // id of a question that was asked before: it is answered anew, as another version
    QStringList notThese; // sentences the person turned down: the next best are wanted
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

// The citation of a part of a passage; offsets in `passage.text`.
Citation cite(const Passage &passage, qsizetype from, qsizetype to);

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
    QString heading; // what this claim and those behind it come under; empty: what the claim before came under
};

// Claims behind each other that quote the rows of one table, whose columns the heading of the first names.
struct QuotedTable {
    QString title; // what the heading says besides
    QStringList columns;
    QList<QStringList> rows; // a claim each; empty: it is no table
};

// That begins with this claim.
QuotedTable quotedTable(const QList<Claim> &claims, qsizetype first);

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
    double threshold = 0; // that the score had to reach
    double milliseconds = -1; // since asking, when the votes were counted; -1: not known
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
    QStringList notThese; // sentences that were left out, since the person had turned them down
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
    bool pinned = false;
    QString folder; // empty: none
    QString excerpt; // of what was searched for, on one line; empty without a search
    QList<TextRange> marks; // of the words, in the excerpt
    qint64 message = 0; // the latest that says them; 0: only the title does, or nothing was searched for
};

struct ConversationQuery {
    static constexpr int mostFound = 500; // by words, the newest
    QString words; // anything said in it, or its title; the last may be unfinished; empty: all
};

// What is to change of a conversation; what is not set stays.
struct ConversationChange {
    std::optional<QString> title; // the person's own; empty: the automatic one again
    std::optional<bool> pinned;
    std::optional<QString> folder;
};

// A conversation is a tree: an edited question and an answer given anew are further versions beside the first. What is
// shown is one line through it, from the first message to a last one.
struct Message {
    qint64 id = 0;
    bool fromPerson = true;
    QString text; // of a question, or of the answer as shown
    Answer answer; // of an answer
    QDateTime at;
    qint64 parent = 0; // the message it follows; 0: none
    bool complete = true; // false: the program ended while it was being written
    QList<qint64> versions; // ids of all messages in this place, oldest first, its own among them
};

// An answer that the person marked as wrong.
struct WrongAnswer {
    qint64 message = 0; // of the answer
    QString question, answer; // as asked, and as shown
    QString note; // the person's: what would have been right; may be empty
    QDateTime marked;
};

// What is kept on this computer, in bytes: what "Forget everything" would erase.
struct Holdings {
    qint64 library = 0, conversations = 0, settings = 0, logs = 0;
    qint64 documents = 0, messages = 0; // how many
};

// ---- the whole ------------------------------------------------------------------------------------------------------

struct EngineStatus {
    QString version, dataDir;
    qint64 documents = 0, chunks = 0, waiting = 0, failed = 0, skipped = 0, offline = 0, vaultBytes = 0, embedded = 0, watching = 0;
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
Q_DECLARE_METATYPE(superinstance::FileFilter)
Q_DECLARE_METATYPE(superinstance::AddPreview)
Q_DECLARE_METATYPE(superinstance::PassedOver)
Q_DECLARE_METATYPE(superinstance::Exclusion)
Q_DECLARE_METATYPE(superinstance::FolderOptions)
Q_DECLARE_METATYPE(superinstance::UnreadScans)
Q_DECLARE_METATYPE(superinstance::DocumentView)
Q_DECLARE_METATYPE(superinstance::OpenedDocument)
Q_DECLARE_METATYPE(superinstance::PageRequest)
Q_DECLARE_METATYPE(superinstance::RenderedPage)
Q_DECLARE_METATYPE(superinstance::RenderedText)
Q_DECLARE_METATYPE(superinstance::TextRange)
Q_DECLARE_METATYPE(superinstance::SearchRequest)
Q_DECLARE_METATYPE(superinstance::SearchResults)
Q_DECLARE_METATYPE(superinstance::SearchFacets)
Q_DECLARE_METATYPE(superinstance::Passage)
Q_DECLARE_METATYPE(superinstance::Question)
Q_DECLARE_METATYPE(superinstance::Citation)
Q_DECLARE_METATYPE(superinstance::Claim)
Q_DECLARE_METATYPE(superinstance::Answer)
Q_DECLARE_METATYPE(superinstance::CouncilStep)
Q_DECLARE_METATYPE(superinstance::ClaimCheck)
Q_DECLARE_METATYPE(superinstance::ClaimVerdict)
Q_DECLARE_METATYPE(superinstance::ConversationInfo)
Q_DECLARE_METATYPE(superinstance::ConversationQuery)
Q_DECLARE_METATYPE(superinstance::ConversationChange)
Q_DECLARE_METATYPE(superinstance::Holdings)
Q_DECLARE_METATYPE(superinstance::Message)
Q_DECLARE_METATYPE(superinstance::WrongAnswer)
Q_DECLARE_METATYPE(superinstance::EngineStatus)
