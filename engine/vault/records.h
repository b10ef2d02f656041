// The values that go into the vault and come out of it. Plain data, any thread.
#pragma once
#include "engine/types.h"
#include "engine/vault/reason.h"

#include <QHash>
#include <QSet>

namespace superinstance {

// The collection of files that are read for questions about them only, and belong to no scope but onlyPaths.
inline const QString guestCollection = QStringLiteral("\u001Fguest");

// How a file looked when it was read: what decides whether it must be read again.
struct FileStamp {
    qint64 size = -1;
    qint64 modifiedMs = 0; // since 1970, UTC
    qint64 statusMs = 0; // the same of its last change of any kind, also of its name; programs cannot set it back. 0: not noted yet
    bool operator==(const FileStamp &) const = default;
};

// A place below a folder of the library where another file system lies. device: the one on which a file was found there last.
struct Mount {
    quint64 device = 0;
    bool offline = false; // it was not there when it was last looked for
};
using Mounts = QHash<QString, Mount>; // by path

// A path that was put into a collection; a folder stands for all that lies in it.
struct Membership {
    QString path, collection;
    QString identity; // of a folder, see presence.h; empty: not known
    bool operator==(const Membership &) const = default;
};

// A path that is to leave the library; quotes: with what answers quoted of it.
struct Removal {
    QString path;
    bool quotes = false;
};

// What became of the pictures in a file that holds no text of its own.
enum class Scan { None, Unread, Read }; // None: it is no such file; Read: their text was recognised, if they show any

// A file of pictures that nobody has read the text off.
struct UnreadScan {
    QString path, title, mime;
    FileStamp stamp;
    QByteArray hash;
    FileState state = FileState::Skipped;
    Reason reason;
    int pages = 1; // all of them
    QList<int> pictures; // those to be read where others hold text; empty: all
    bool photo = false;
    int toRead() const { return pictures.isEmpty() ? pages : int(pictures.size()); }
};

struct HeadingMark {
    qsizetype start = 0; // offset where the section begins
    int level = 1; // 1 is the highest
    QString text;
    bool operator==(const HeadingMark &) const = default;
};

// A row of a table, kept so that counting and comparing can read whole rows.
struct TableRow {
    qsizetype start = 0, end = 0;
    bool header = false;
    bool operator==(const TableRow &) const = default;
};

// A chunk cut by the chunker, with its terms already analysed (engine/text).
struct PreparedChunk {
    qsizetype start = 0, end = 0, startPoint = 0, endPoint = 0; // in the document's text
    int page = 0;
    QString heading; // heading path, "Manual › Installing"
    QString headingTerms, bodyTerms; // space-separated, as the full-text table is fed
    int termCount = 0; // of the body
    QByteArray checksum; // 64-bit xxh3 of the chunk's UTF-8, 8 bytes big endian
};

// A file that was read, whole: stored in one transaction, searchable whole or not at all.
struct PreparedDocument {
    QString path; // absolute
    QString collection;
    FileStamp stamp;
    QByteArray hash; // 128-bit xxh3 of the file's bytes
    QString title, language, mime;
    QString ownTitle; // as the document itself has it, may be empty
    QString titleTerms; // file name split into words, then the document's title
    FileState state = FileState::Indexed; // Indexed, Partial, Skipped or Failed; the last two hold no text
    Reason reason;
    QString text;
    QList<PageMark> pages;
    QList<HeadingMark> headings;
    QList<TableRow> rows;
    bool code = false; // cut by blocks of lines
    QList<PreparedChunk> chunks;
    int analyzer = 0; // analyzerVersion
    Scan scan = Scan::None;
    QList<int> pictures; // pages that hold only pictures, where others hold text; empty: of a scan all of them
    bool photo = false; // a picture that a camera took
};

// What the vault knows of a file without its text.
struct DocumentRecord {
    qint64 id = 0;
    QString path, collection;
    FileStamp stamp;
    QByteArray hash;
    FileState state = FileState::Waiting;
    Reason reason;
    int chunks = 0;
    QDateTime indexedAt;
    Scan scan = Scan::None;
};

// The usual parameters of BM25; other values gain nothing (answers-notes).
inline constexpr double bm25K1 = 1.2, bm25B = 0.75;

// A query the full-text table can run; retrieval composes it, the vault turns it into quoted FTS5 text, so that no
// word of a person can be a syntax error. A passage matches when it has one of `candidates` (or all are empty), every
// one of `phrases` in order, and none of `excluded`. It is ranked by BM25 over `candidates` and `scoring` together.
struct TermQuery {
    QHash<QString, double> weights; // inverse document frequency of each term of the two below; 1 where absent
    QStringList candidates; // terms that choose passages: the rarer ones
    QStringList scoring; // terms that only add to the score
    QList<QList<QStringList>> phrases; // each in one form for each language, a form being a run of consecutive terms
    QList<QStringList> excluded; // runs of terms; a document that holds one of them is left out
    QStringList paths, excludedPaths; // parts of the path in any case: all of them, none of them
    QStringList extensions, excludedExtensions; // without a dot: any of them, none of them; empty: no such condition
    QStringList onlyPaths; // absolute; empty: no such condition, but for guests, which none but these sees
    QStringList collections; // any of them; empty: no such condition
    bool hideSamples = false; // while there is something else in the library
    QStringList types, folders; // any of them; empty: no such condition
    qint64 fromMs = 0, toMs = 0; // of the last change; 0: no bound
    int limit = 100;
    double titleWeight = 3, headingWeight = 2, bodyWeight = 1;
};

// A question and the answer to it, just written down.
struct Exchange {
    Message question, answer;
};

struct MessagePage {
    QList<Message> messages; // oldest first
    bool more = false; // there are earlier ones
};

// A conversation with every version of every message in it: what goes out and comes in again.
struct ConversationRecord {
    QString title, ownTitle, folder; // ownTitle: the person's, shown instead of the other; may be empty
    bool pinned = false;
    QDateTime changed;
    qint64 leaf = 0; // the last message of the line that is shown
    QList<Message> messages; // each behind the one it follows
};

// An answer that was marked as wrong, with what led to it.
struct WrongCase {
    QString question, note;
    QList<Turn> history; // oldest first
    Answer answer;
};

struct ScoredChunk {
    qint64 chunk = 0, document = 0;
    double score = 0; // BM25, higher is better
};

// Some of the documents.
struct DocumentChoice {
    bool allBut = true; // the ids are of those that are not chosen
    QSet<qint64> ids;
    bool contains(qint64 document) const { return ids.contains(document) != allBut; }
};

// What a document found is counted and sorted by.
struct DocumentFacts {
    qint64 id = 0;
    QString path;
    qint64 modifiedMs = 0;
};

struct CorpusStatistics {
    qint64 documents = 0, chunks = 0;
    double averageTerms = 0; // per chunk body
};

struct LanguageShare {
    QString language; // ISO 639-1, empty when unknown
    double share = 0; // of the documents
};

// What is in the vault and not for every question.
struct HiddenDocuments {
    QStringList collections; // at most two
    qint64 documents = 0, chunks = 0;
};

struct VaultCounts {
    qint64 documents = 0, chunks = 0, waiting = 0, failed = 0, skipped = 0, offline = 0, bytes = 0, embedded = 0;
};

} // namespace superinstance
