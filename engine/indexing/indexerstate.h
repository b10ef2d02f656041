// What an indexer is made of. Private to the indexer; lives on the engine thread.
#pragma once
#include "engine/indexing/comparison.h"
#include "engine/indexing/indexer.h"
#include "engine/indexing/pipeline.h"
#include "engine/indexing/presence.h"
#include "engine/indexing/recognition.h"
#include "engine/indexing/watcher.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

namespace superinstance {

inline constexpr qsizetype documentsPerRemoval = 32; // in one transaction: their terms are analysed again

inline QString parentOf(const QString &path)
{
    return QFileInfo(path).path();
}

inline QString absolutePath(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

struct Indexer::State {
    State(Indexer *indexer, Vault *theVault, QThreadPool *pool, IndexerOptions given)
        : q(indexer), vault(theVault), workers(pool), options(std::move(given)), fileReader(options.extractorProgram, pool, options.reader),
          pace(pool, options.pace), pipeline(vault, pool, &fileReader, &pace, options.chunks, [this] { return places(); }, options.nowMs),
          recognition(vault, pool, &pipeline, { [this](const QString &path) { return rootOf(path); }, [this] { return takingOver > 0; } }, recognitionOptions(options), options.chunks),
          embedding(vault, &pipeline, options.embedding),
          watcher(options.maxWatches)
    {
        debounce.setSingleShot(true);
    }

    static RecognitionOptions recognitionOptions(const IndexerOptions &given)
    {
        RecognitionOptions recognition = given.recognition;
        if (recognition.program.isEmpty())
            recognition.program = ocrProgramBeside(given.extractorProgram);
        return recognition;
    }

    // Looking.
    struct Intake;
    struct Listed {
        FolderListing listing;
        bool deep = false;
    };
    Task<Result<Difference>> look(QString path, LibraryRoot root, bool deep, std::stop_token stop, std::shared_ptr<Intake> intake = nullptr);
    Task<Result<QStringList>> lookOnce(QString path, LibraryRoot root, bool deep, Difference *difference, std::shared_ptr<Intake> intake, std::stop_token stop);
    Task<Result<QStringList>> judge(QString path, LibraryRoot root, Listed listed, Difference *difference, std::shared_ptr<Intake> intake, std::stop_token stop);
    Task<Result<std::shared_ptr<const KnownFiles>>> knownFiles(QString path, bool deep, QStringList folders, std::stop_token stop);
    Task<Result<Listed>> list(QString path, LibraryRoot root, bool deep, std::shared_ptr<Intake> intake, std::stop_token stop);
    bool knowsIgnoreFiles(const QString &folder, const FolderListing &listing) const;
    QStringList unwatched(QStringList folders) const;
    Task<> watch(FolderListing listing, LibraryRoot root, bool deep, std::stop_token stop);
    Task<bool> wasReplaced(LibraryRoot root);
    Task<Result<bool>> judgeRoot(LibraryRoot root, bool always, std::stop_token stop);
    Task<Result<void>> lookBelow(LibraryRoot root, std::stop_token stop);
    Task<Result<void>> lookAtRoot(LibraryRoot root, bool always, std::stop_token stop);
    // Taking over what was found.
    Task<> report(QList<FileStatus> found, std::shared_ptr<IndexBatch> batch);
    Task<> takeLater(Difference difference, std::shared_ptr<IndexBatch> batch);
    Task<Result<void>> take(Difference difference, std::shared_ptr<IndexBatch> batch);
    struct Submission {
        QList<FileToRead> files; // sorted, from then on never changed
        std::shared_ptr<IndexBatch> batch;
        int optionsBefore = 0; // how often options had changed
        qsizetype next = 0; // the first that is still to be submitted
    };
    // What is found of folders, one after the other, is taken over while they are still being walked.
    struct Intake {
        std::shared_ptr<IndexBatch> batch;
        bool inBackground = false; // nobody waits for it
        std::shared_ptr<const KnownFiles> known; // below the one at hand, before
        QHash<QString, FileStamp> handedOn; // of the same, as they looked then
        QList<std::shared_ptr<Submission>> waiting; // each for those before
        bool submitting = false;
    };
    struct Slice {
        QHash<QString, FileStamp> files;
        QList<FileToRead> toRead; // of them
        QHash<QString, quint64> mounts; // where files were found so far
        quint64 device = 0; // of the root
        bool last = false;
    };
    static Slice nextSlice(FolderWalk &walk, const KnownFiles *known);
    Task<Result<void>> takeIn(Slice slice, LibraryRoot root, std::shared_ptr<Intake> intake, std::stop_token stop);
    Task<> submitTakenIn(std::shared_ptr<Intake> intake);
    Task<std::shared_ptr<Submission>> announce(QList<FileToRead> files, std::shared_ptr<IndexBatch> batch);
    Task<> submit(std::shared_ptr<Submission> submission);
    Task<bool> isStillToRead(QString path, int optionsBefore, std::shared_ptr<IndexBatch> batch);
    Task<QList<FileToRead>> withoutAwaited(QList<FileToRead> files);
    Task<Result<void>> storeTroubles(QList<Trouble> troubles, std::shared_ptr<IndexBatch> batch);
    Task<Result<void>> queue(QList<FileToRead> files);
    Task<Result<void>> endWalks(QStringList walked);
    // What is not there any more.
    Task<Result<Difference>> settleGone(Difference difference, std::shared_ptr<IndexBatch> batch);
    Task<Result<Difference>> recogniseMoved(Difference difference, QHash<QString, qint64> sizes, std::shared_ptr<IndexBatch> batch);
    Task<bool> recogniseMove(QString path, std::shared_ptr<IndexBatch> batch);
    Task<Result<void>> removeGone(QStringList gone, std::shared_ptr<IndexBatch> batch);
    Task<> removeVanished(QStringList paths, std::stop_token stop);
    Task<> takeInBackground(Difference difference, std::shared_ptr<IndexBatch> batch = nullptr);
    // Requests.
    using Looking = std::function<Task<Result<Difference>>(QStringList paths, std::shared_ptr<IndexBatch> batch)>;
    struct Addition {
        LibraryRoot root;
        QString before; // its collection until now
        bool readable = false;
    };
    // later: reading is paused, and nobody waits for it.
    Task<Result<IndexSummary>> carryOut(QStringList paths, Looking look, std::function<void(FileStatus)> each, std::stop_token stop, bool later = false);
    Task<Result<Difference>> add(QStringList paths, QString collection, bool watch, std::shared_ptr<IndexBatch> batch, bool later);
    Addition additionOf(const QString &path, bool folder, bool readable, const QString &collection, bool watch) const;
    Task<Result<void>> note(QList<Addition> additions, bool lift);
    Task<Result<Difference>> lookAtAdded(QList<Addition> additions, std::shared_ptr<IndexBatch> batch, bool later);
    Task<Result<Difference>> tryAgain(QStringList paths, std::shared_ptr<IndexBatch> batch);
    Task<Result<bool>> isAway(QString path, std::stop_token stop);
    Task<Result<QList<QPair<QString, bool>>>> takeOut(QList<Removal> removals, bool forGood, std::stop_token stop);
    Task<Result<bool>> beginRemoval(Removal removal, bool forGood);
    Task<Result<void>> liftExclusion(QString path);
    Task<> identifyExcluded(QStringList paths);
    Task<> followExcluded(QHash<QString, QString> renamed);
    using VaultChange = std::function<Result<void>(VaultWriter &)>;
    Task<Result<void>> changeCollections(std::function<QString(LibraryRoot)> nameOf, VaultChange job);
    // From its begin to its end, after which the scans are looked through.
    auto whileTakingOver()
    {
        ++takingOver;
        return qScopeGuard([this] {
            --takingOver;
            recognition.wake();
        });
    }
    Task<Result<void>> noteOptions(QString path, FolderOptions chosen, std::stop_token stop);
    Task<Result<Difference>> lookByOptions(LibraryRoot base, std::stop_token stop);
    Task<Result<void>> letGo(QStringList gone, std::stop_token stop);
    Task<Result<void>> finishRemovals(std::stop_token stop);
    Task<Result<void>> eraseVectors(std::stop_token stop);
    Task<Result<void>> mergeIndex(bool said, std::stop_token stop);
    Task<Result<void>> removeBelow(QString path, std::stop_token stop);
    Task<Result<void>> forgetInAnswers(Removal removal, std::stop_token stop);
    // Collections.
    Task<Result<void>> rejoinCollections(QString path);
    Task<> followRenamed(QStringList folders, std::stop_token stop);
    Task<> tellUnprotected();
    // Roots.
    Task<Result<void>> readRoots(std::stop_token stop);
    Task<> noteDevice(QString root, quint64 device);
    void tellOfStranger(const QString &place, quint64 device, bool disk);
    Task<Result<quint64>> deviceNow(QString place, Mount before, std::stop_token stop);
    Task<> noteGone(QString place);
    Task<> takeAnew(QString place);
    Task<> forgetDevice(QString root);
    Task<> forgetMount(QString place);
    Task<Result<bool>> isRootThere(LibraryRoot root, std::stop_token stop);
    // Those that are not where they were.
    Task<Result<QList<DocumentRecord>>> samplesIn(QString folder, std::stop_token stop);
    Task<bool> settleGoneRoot(LibraryRoot root, std::stop_token stop);
    Task<> seekGoneRoots(QStringList places, bool deep, std::stop_token stop);
    Task<> dropRoot(QString path, std::stop_token stop);
    Task<bool> renameRoot(QString from, QString to, std::stop_token stop);
    Task<> lookAtRootsIn(QString folder, std::stop_token stop);
    Task<> followRenamedRoots(QStringList added, std::stop_token stop);
    // Mounts below them.
    Task<Result<void>> markOffline(QList<QPair<QString, bool>> places, std::stop_token stop);
    Task<> noteMounts(QHash<QString, quint64> found);
    Task<Result<bool>> lookAtMounts(QString root, std::stop_token stop);
    Task<> noteDisks(QString root, quint64 device, QHash<QString, quint64> found);
    bool holdsOtherDisk(const QHash<QString, quint64> &found) const;
    Task<Result<Difference>> withoutOffline(Difference difference, bool moved, LibraryRoot root, std::stop_token stop);
    bool liesOffline(const QString &path) const;
    // What the disk did not keep is read anew.
    void mend(const QString &path);
    Task<> readDamaged(QString path, std::stop_token stop);
    const LibraryRoot *rootOf(const QString &path) const;
    Places places() const { return { roots, devices, mounts }; }
    // Following.
    Task<bool> isKeptOut(QString path, LibraryRoot root) const;
    bool isFollowed(const QString &path) const;
    Task<bool> isHeld(QString path, std::stop_token stop) const;
    void unwatchBelow(const QString &folder, QStringList kept = {}); // but these subfolders, and those that lead to a root
    Task<Result<Difference>> lookAtChange(QString path, std::stop_token stop);
    Task<> lookAtChanges(QStringList paths, Difference *difference, std::stop_token stop);
    Task<QStringList> otherNames(QList<FileToRead> files, std::stop_token stop) const;
    Task<> follow(QStringList paths, std::stop_token stop);
    Task<> sweep(std::stop_token stop);
    void expectReturn();
    Task<> awaitReturn(std::stop_token stop);
    Task<Result<Difference>> waitingBelow(LibraryRoot root, std::stop_token stop);
    Task<> lookAgain(QString path, std::stop_token stop);
    Task<> lookAtAll(bool always, std::stop_token stop);
    Task<> lookAtRoots(QList<LibraryRoot> all, bool always, std::stop_token stop);
    Task<QList<LibraryRoot>> turnedFiles(QList<LibraryRoot> files) const;
    Task<> watchFiles(QList<LibraryRoot> files, std::stop_token stop);
    Task<QList<LibraryRoot>> changedFiles(QList<LibraryRoot> files, bool waiting, std::stop_token stop);
    bool holdsOffline(const LibraryRoot &root) const;
    void pathsChanged(const QStringList &paths);
    void changesLost();
    void awaitQuiet();
    void flushChanged();
    QStringList takeChanged();
    Task<> followChanged(std::stop_token stop);
    void tell(const Error &error);
    // The vault.
    void setPaused(bool paused);
    void vaultFailed(const Error &error);
    Task<> awaitVault(std::stop_token stop);
    Task<> catchUp(std::stop_token stop);

    Indexer *const q;
    Vault *const vault;
    QThreadPool *const workers;
    const IndexerOptions options;
    FileReader fileReader;
    Pace pace;
    IndexPipeline pipeline;
    Recognition recognition;
    PassageEmbedding embedding;
    FolderWatcher watcher;
    QList<LibraryRoot> roots; // as the vault has them, their files not counted
    OptionsByPath folderOptions; // of the roots
    QSet<QString> excluded; // as the vault has them
    QHash<QString, QString> excludedIdentities; // of those → the path; see presence.h
    QHash<QString, FileStamp> ignoreFiles; // as they were when they were last respected
    QList<Membership> takenOut; // of what was taken out since the start
    QSet<QPair<QString, quint64>> strangers; // disks in the place of others that were told of
    int optionsChanged = 0; // how often options of a folder were
    int takingOver = 0; // how many differences and requests are
    QHash<QString, quint64> devices; // the file system of each root, as the vault has it
    Mounts mounts; // below the roots, as the vault has them
    QHash<QString, QString> identities; // of roots that are watched, as they were then
    QSet<QString> metDisks; // roots and mounts whose disk was found to be the same since the start
    QSet<QString> damaged; // documents that this was said of
    QSet<QString> unwalked; // roots that are read once and were not yet walked to the end
    QList<std::shared_ptr<const Submission>> submissions; // under way
    QSet<QString> changed; // not looked at yet
    bool lostChanges = false; // something else has changed as well
    bool following = false; // changes are being looked at
    qint64 changedMs = 0; // when the first of them was told
    QTimer debounce;
    bool awaitingReturn = false; // a root or a mount is offline, and looked for
    bool unstored = false; // something could not be stored, so all is to be looked at
    bool heldByVault = false; // reading is paused until the vault takes something, and not because the person said so
    bool awaitingVault = false; // it is tried again whether it does
    qint64 vaultTookMs = 0; // when that last came true
    int vaultRetryMs = 0; // until it is tried next
    TaskScope scope; // last: its tasks use all of the above
};

} // namespace superinstance
