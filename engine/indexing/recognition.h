// Has the text of scans recognised, one after the other, when nothing else is left to read. Which wait stands in the vault, so
// that nothing is forgotten and nothing read twice. Lives on the engine thread, owned by the indexer.
#pragma once
#include "engine/async/event.h"
#include "engine/async/taskscope.h"
#include "engine/indexing/chunker.h"
#include "engine/indexing/scanreader.h"
#include "engine/vault/vault.h"

#include <QObject>

namespace superinstance {

class IndexPipeline;

struct RecognitionOptions {
    QString program; // empty: beside the extractor
    QStringList dataFolders; // of Tesseract's languages; empty: those of the system
    ScanLimits limits;
};

class Recognition : public QObject {
    Q_OBJECT
public:
    // What it asks of the indexer.
    struct Library {
        std::function<const LibraryRoot *(const QString &path)> rootOf;
        std::function<bool()> isLookedAt; // files may come that are not counted yet
    };
    // None is owned.
    Recognition(Vault *vault, QThreadPool *workers, IndexPipeline *pipeline, Library library, RecognitionOptions options, ChunkLimits chunks, QObject *parent = nullptr);

    void start(TaskScope &scope); // begins to work, as a task of it
    void wake() { m_news.set(); } // scans may have come, or options of folders changed
    void addTo(IndexProgress &progress) const;

Q_SIGNALS:
    void fileChanged(const superinstance::FileStatus &status);
    void progressChanged();
    void scansFound(const superinstance::UnreadScans &scans); // that nobody asked for, once for each root
    void storeFailed(const QString &sentence); // the vault takes nothing

private:
    using Scans = QList<UnreadScan>;
    Task<> work(std::stop_token stop);
    Task<Result<Scans>> review(std::stop_token stop);
    Task<Result<void>> tellStates(Scans all, std::stop_token stop);
    Task<> offer(Scans all, std::stop_token stop);
    Task<> readAll(Scans scans, std::stop_token stop);
    Task<Result<void>> readOne(UnreadScan scan, std::stop_token stop);
    Task<Result<ExtractedText>> recognise(UnreadScan scan, std::stop_token stop);
    using FindStored = std::function<Result<std::optional<PreparedDocument>>(VaultReader &)>;
    Task<Result<std::optional<ExtractedText>>> stored(FindStored job, std::stop_token stop);
    Task<Result<void>> turn(QString path, std::stop_token stop);
    bool isWanted(const QString &path) const;
    bool mayBeRead(const QString &path) const;
    int secondsFor(int pages) const;

    Vault *const m_vault;
    QThreadPool *const m_workers;
    IndexPipeline *const m_pipeline;
    const Library m_library;
    const RecognitionOptions m_options;
    const ChunkLimits m_chunks;
    ScanReader m_reader;
    OcrTools m_tools; // as they were found last
    Event m_news;
    int m_waiting = 0, m_waitingPages = 0, m_done = 0; // scans and pages to read; scans read since none was left
    QString m_current; // that is being read
    qint64 m_spentMs = 0, m_pages = 0; // since the program started
};

} // namespace superinstance
