// Everything that can be changed in the vault, over the one write connection. Lives on the writer thread for the length
// of one job, which is one transaction; only Vault makes one. All functions block. After a statement failed, all that is asked of
// it or its connection fails with the same error, and so does the job: what a job makes of that cannot be stored half.
#pragma once
#include "engine/result.h"
#include "engine/vault/conversationwriter.h"
#include "engine/vault/keptvectors.h"
#include "engine/vault/records.h"
#include "engine/vault/wronganswers.h"

#include <QSqlDatabase>

#include <functional>
#include <stop_token>

namespace superinstance {

class VaultWriter {
public:
    // stop: store() and remove() of a long document end early then, as *stopped*; the transaction is to be rolled back.
    explicit VaultWriter(QSqlDatabase connection, std::stop_token stop = {});

    // Files. store() replaces what was held of the path: its old terms leave the full-text index first (a contentless
    // table must be given them again: they are analysed anew from the stored text with the stored analyser version).
    Result<void> store(const PreparedDocument &document);
    Result<bool> remove(const QString &path); // one file; false: was not there
    // A file that moved keeps its chunks, vectors and quotes; it is found by its new name.
    Result<void> move(const QString &from, const QString &to, const FileStamp &stamp);
    Result<void> touch(const QString &path, const FileStamp &stamp); // the same bytes under a new time stamp
    Result<void> distrust(const QString &path); // what is held of it is damaged: whatever its file is now, it differs
    Result<void> queue(const QStringList &paths, const QString &collection); // state Waiting; known files keep their text
    Result<void> tryOut(); // changes nothing, but writes: whether that can be done
    Result<bool> tellOnce(const QString &what); // false: it was told before
    // The text that was recognised in a scan; false: meanwhile that has changed, was read or taken out of the library.
    Result<bool> storeRecognised(PreparedDocument document);
    Result<void> noteOffer(const QStringList &roots); // of reading the scans in them
    Result<void> setState(const QString &path, FileState state, const Reason &reason);
    // A root, or a mount below one, that vanished: it and its files are marked, nothing is deleted; back again, each file has its
    // old state, and what is mounted further below is to be looked for anew.
    Result<void> setOffline(const QString &path, bool offline);
    Result<void> forgetMount(const QString &path);
    Result<void> setMount(const QString &path, quint64 device);
    Result<void> setRoot(const LibraryRoot &root);
    Result<void> setDevice(const QString &root, quint64 device); // the file system on which something was found in it
    Result<void> setWalked(const QString &root, bool walked); // whether all that is in it was queued
    Result<void> moveRoot(const QString &root, const QString &collection); // its documents follow
    Result<void> renameCollection(const QString &from, const QString &to);
    // Files and folders of the library in a collection beside their folder's own; taken out, all that lies in them is as well.
    Result<void> addToCollection(const QStringList &paths, const QString &collection);
    Result<void> rejoin(const QList<Membership> &memberships); // whether what they are of is back already or not
    Result<void> identify(const QString &folder, const QString &identity);
    Result<void> renameFolder(const QString &from, const QString &to); // in its collections
    Result<void> takeFromCollection(const QStringList &paths, const QString &collection);
    Result<void> setOptions(const QString &root, const FolderOptions &options);
    Result<void> exclude(const QString &path);
    Result<void> identifyExclusion(const QString &path, const QString &identity);
    // keep: something else has its former name, which stays excluded as well.
    Result<void> renameExclusion(const QString &from, const QString &to, bool keep);
    Result<void> liftExclusions(const QStringList &paths);
    // A removal on request, so that no word is left in any file even if the program ends in between: it is noted, with the
    // roots at and below the path and without what was excluded below it, and nothing of it is found from then on; then its documents are removed, a few at a time; then the index is merged (begin: in the
    // first call) until that says true; then the note goes, and the WAL is truncated with it.
    Result<void> beginRemoval(const Removal &removal);
    Result<void> endRoots(const QString &folder); // at and below it, with what was excluded below it; documents stay
    Result<bool> mergeIndex(bool begin);
    Result<void> endRemovals(const QStringList &paths);
    // After the transaction the WAL is emptied: what was deleted is gone for good.
    void truncateAfterwards() { m_truncate = true; }
    bool truncates() const { return m_truncate; }

    ConversationWriter conversations() const { return ConversationWriter(m_connection, m_stop); }
    WrongAnswers wrongAnswers() const { return WrongAnswers(m_connection); }
    KeptVectors vectors() const { return KeptVectors(m_connection); }

private:
    // A passage and the very terms of it that the index holds.
    struct IndexedPassage {
        qint64 chunk = 0, termCount = 0;
        QString title, heading, body;
    };
    Result<QString> ownCollection(const QString &path); // of the innermost root
    Result<void> dropNeedlessMemberships();
    Result<void> eachIndexed(qint64 document, const std::function<Result<void>(const IndexedPassage &)> &each);
    Result<QString> bodyInIndex(qint64 chunk);
    Result<void> retitle(qint64 document, const QString &title, const QString &titleTerms);
    Result<void> forget(qint64 document); // its chunks, terms and text; the row stays
    Result<void> addChunks(qint64 document, const PreparedDocument &prepared);
    Result<void> addSegments(qint64 document, const QString &text);
    Result<void> addTotals(qint64 documents, qint64 chunks, qint64 terms);

    QSqlDatabase m_connection;
    const std::stop_token m_stop;
    bool m_truncate = false;
};

} // namespace superinstance
