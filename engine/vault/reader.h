// Everything that can be asked of the vault, over one read-only connection. Lives on a reader thread for the length of
// one job; only Vault makes one. All functions block, and see one snapshot.
#pragma once
#include "engine/result.h"
#include "engine/vault/conversationreader.h"
#include "engine/vault/keptvectors.h"
#include "engine/vault/records.h"
#include "engine/vault/wronganswers.h"

#include <QSet>
#include <QSqlDatabase>
#include <QVariant>

#include <functional>

namespace superinstance {

class Ranking;

class VaultReader {
public:
    // ranking: of the connection, outlives the reader; null where nothing is searched.
    // damaged: told of the path of a document whose text the disk did not keep.
    explicit VaultReader(QSqlDatabase connection, Ranking *ranking = nullptr, std::function<void(QString path)> damaged = {});

    // Files.
    Result<std::optional<DocumentRecord>> document(const QString &path);
    Result<QList<DocumentRecord>> documentsUnder(const QString &folder); // the file itself, or everything below
    // The file itself, or what lies in the folder and in its sub-folders that are not among `present`.
    Result<QList<DocumentRecord>> documentsIn(const QString &folder, const QStringList &present);
    // With these bytes: the one at `path`, and `mostCopies` of the others. More are seldom, but a template may be there ten
    // thousand times.
    static constexpr int mostCopies = 100;
    Result<QList<DocumentRecord>> documentsWithHash(const QByteArray &hash, const QString &path);
    // What was read of these bytes under this path, whole and undamaged, without what it was cut into. Empty: there is nothing
    // that could stand for another reading of them.
    Result<std::optional<PreparedDocument>> asRead(const QByteArray &hash, const QString &path);
    // Newest change first, guests left out, with the number of all that fit.
    Result<QPair<QList<FileStatus>, int>> files(const FileFilter &filter);
    Result<DocumentView> view(const QString &path, bool withText); // known = false when never heard of
    Result<QList<LibraryRoot>> roots(); // guests as well; counts the files of each
    Result<QList<LibraryRoot>> uncountedRoots(); // the same without what is counted, which takes long for thousands of roots
    Result<QHash<QString, quint64>> rootDevices(); // the file system each lay on when something was last found in it
    Result<Mounts> mounts();
    Result<QStringList> unwalkedRoots(); // whose first walk has not come to its end
    Result<QStringList> somePathsUnder(const QString &folder, int most); // other ones each time
    Result<QSet<QString>> pathsUnder(const QString &folder); // like documentsUnder, without guests
    Result<QStringList> copiesOf(const QString &path); // other documents with the bytes that were read there; not all of very many
    Result<QList<Exclusion>> exclusions(); // newest first
    Result<QHash<QString, QString>> excludedIdentities(); // identity → its path, of those that have one
    Result<QList<Membership>> memberships(const QString &folder); // of what lies at or below it; of nothing: all
    Result<QList<Removal>> removals(); // asked for and not finished
    Result<VaultCounts> counts();
    Result<Holdings> holdings(); // of what lies in the vault
    Result<bool> onlySamples(); // there is something in the library, and all of it is samples
    // Guests, and where `samples` is set the samples too, while there is something besides them.
    Result<HiddenDocuments> hidden(bool samples);
    Result<QPair<int, int>> readAndWaiting(const QStringList &collections); // documents; of none: of all that a question sees

    // Scans.
    Result<QList<UnreadScan>> unreadScans(); // by path, without guests, samples and what is offline
    Result<QStringList> rootsWithoutOffer(); // whose scans the person was not told of

    // The text of one whose pages are scans in part, as it is without theirs; empty: it is another by now.
    Result<std::optional<PreparedDocument>> partlyRead(const UnreadScan &scan);
    // What was recognised in a file of the same bytes, which may be that there is no text in it.
    Result<std::optional<PreparedDocument>> recognisedIn(const QByteArray &hash);

    // Search.
    Result<CorpusStatistics> corpus();
    // Chunks that hold each term (absent: 0), of all documents whatever the scope, since what makes a word telling is how
    // rare it is with this person; but for guests that the scope does not name, which no other question may feel.
    Result<QHash<QString, qint64>> frequencies(const QStringList &terms, const Scope &scope = {});
    // Whether each word, given as its terms, stands in anything that a question in this scope sees. Exact, since a person is
    // told: the index is asked for the first such passage of each word, so it is meant for the words of one question.
    Result<QList<bool>> occur(const QList<QStringList> &words, const Scope &scope);
    Result<QList<ScoredChunk>> match(const TermQuery &query);
    Result<QList<DocumentFacts>> matching(const TermQuery &query); // all documents that hold a passage which matches, in no order
    Result<QList<ScoredChunk>> bestOf(const QList<qint64> &documents, const TermQuery &query); // one of each that matches, in the order asked
    // The documents that a passage may come from which is found by something else than its words.
    Result<DocumentChoice> chosenDocuments(const TermQuery &query);
    // With text, in the order asked; a chunk that vanished is left out, and one whose checksum does not match its text, which is
    // told as damaged.
    Result<QList<Passage>> passages(const QList<ScoredChunk> &chunks);
    Result<QList<Passage>> neighbours(qint64 chunk, int before, int after); // chunks beside it in its document
    // Every chunk of a collection (empty: all) in order, for answers that scan: return false to end.
    Result<void> scan(const QString &collection, const std::function<bool(const Passage &)> &each);
    Result<QList<LanguageShare>> languages(); // of the documents, most frequent first

    // Terms of the index that stand in no more than `commonest` chunks, most frequent first.
    Result<QStringList> completions(const QString &beginning, int most, qint64 commonest);
    // Terms of the index that hold these letters. Looks at all of them: for small vaults.
    Result<QStringList> wordsWith(const QString &letters, int most);

    // The reader.
    Result<OpenedDocument> open(const Citation &place);
    Result<QString> text(const QString &path, qsizetype start, qsizetype end); // of the stored text
    Result<QList<TextRange>> occurrences(const QString &path, const QString &words);

    ConversationReader conversations() const { return ConversationReader(m_connection); }
    WrongAnswers wrongAnswers() const { return WrongAnswers(m_connection); }
    KeptVectors vectors() const { return KeptVectors(m_connection); }

    // The structure of the database and of the full-text index; the error says what is damaged.
    Result<void> checkIntegrity();

private:
    // The chunks of one document, which were stored together: so their ids follow one another, and the index can be asked
    // about just them.
    struct Stretch {
        qint64 first = 0, last = 0;
    };
    Result<std::optional<PreparedDocument>> stored(const QString &condition, const QVariantList &values); // the first that its disk has kept
    Result<QList<Stretch>> stretches(const QString &ofDocuments, const QVariantList &values); // a condition on documents (d)
    Result<qint64> countWithin(const QString &term, const QList<Stretch> &stretches);
    // Whether each word stands in a passage of one of the places: `passages` asks for a word and the values of a place.
    Result<QList<bool>> occurAt(const QList<QVariantList> &places, const QList<QStringList> &words, const QString &passages);
    Result<void> nameFurtherCollections(QList<LibraryRoot> &roots); // of what holds a root, or lies in it
    Result<HiddenDocuments> unseenBy(const TermQuery &query);
    Result<void> prepareRanking(const TermQuery &query, const std::vector<double> &weights);
    Result<QList<ScoredChunk>> matchAll(const TermQuery &query, const QString &expression, const HiddenDocuments &hidden);
    Result<QList<ScoredChunk>> matchFiltered(int limit, const QString &expression, const QString &conditions, QVariantList values);
    Result<void> findPlace(qint64 document, const Citation &place, OpenedDocument &opened);
    // Which sentence of its like it is, where the document is drawn; its line, where it is a text.
    Result<void> tellApart(qint64 document, const QString &quote, OpenedDocument &opened);
    // The stored text of a range, from the segments that hold it.
    Result<QString> textOf(qint64 document, qsizetype start, qsizetype end);

    QSqlDatabase m_connection;
    Ranking *m_ranking;
    const std::function<void(QString path)> m_damaged;
};

} // namespace superinstance
