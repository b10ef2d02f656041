// Recognises a file whose bytes the vault holds already, so that it is not read into it again, or not parsed. Lives on the engine
// thread, owned by the pipeline.
#pragma once
#include "engine/async/task.h"
#include "engine/indexing/reader.h"
#include "engine/vault/vault.h"

#include <functional>
#include <optional>

class QThreadPool;

namespace superinstance {

// Where the files of the library lie, and on which disks.
struct Places {
    QList<LibraryRoot> roots;
    QHash<QString, quint64> devices; // of the roots
    Mounts mounts; // below them
};

class KnownBytes {
public:
    // vault and workers: not owned. places: as they are now.
    KnownBytes(Vault *vault, QThreadPool *workers, std::function<Places()> places) : m_vault(vault), m_workers(workers), m_places(std::move(places)) { }

    struct Recognised {
        FileStatus status;
        QString movedFrom; // empty: it was under this path before
    };
    // The vault is told of the file's new time, or of its new path when the one with the same bytes is gone. Empty: the file
    // is to be read and stored.
    Task<Result<std::optional<Recognised>>> recognise(QString path, RawFile file, std::stop_token stop);
    // For a file that needs a parser: what one gave for the same bytes elsewhere in the library. Empty: it is to be parsed.
    Task<std::optional<ExtractedText>> readElsewhere(QString path, RawFile file, std::stop_token stop);

private:
    Task<Result<QList<DocumentRecord>>> withTheseBytes(QString path, QByteArray hash, std::stop_token stop);
    Task<Result<std::optional<Recognised>>> touch(DocumentRecord own, FileStamp stamp);
    Task<std::optional<DocumentRecord>> movedFrom(QList<DocumentRecord> same, QString path, RawFile file);
    Task<std::optional<Recognised>> move(DocumentRecord from, QString path, FileStamp stamp);

    Vault *const m_vault;
    QThreadPool *const m_workers;
    const std::function<Places()> m_places;
};

} // namespace superinstance
