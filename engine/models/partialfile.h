// A file that is being downloaded, under the name that shows it: what has come, its checksum so far, and which file it is.
// It survives the end of the program. While it is open, no other one writes it, in this program or another. Blocks: used by one worker at a time.
#pragma once
#include "engine/models/rangereply.h"
#include "engine/result.h"

#include <QFile>

#include <memory>
#include <stop_token>

namespace superinstance {

class Sha256;

class PartialFile {
public:
    explicit PartialFile(QString path);
    ~PartialFile();

    // Takes up what an earlier run left, and reads it once for the checksum. most: as published, 0: unknown.
    Result<void> open(qint64 most, const std::stop_token &stop);
    // From the beginning, as another file.
    Result<void> beginAnew(const FileIdentity &file);
    Result<void> append(const QByteArray &bytes);
    // Gives it its name, if it is whole and has this checksum (in hexadecimal, may be empty); otherwise it is removed.
    Result<void> finish(const QByteArray &sha256);
    Result<void> remove();

    qint64 size() const { return m_size; }
    const FileIdentity &file() const { return m_file; }

private:
    Result<void> saveIdentity() const;
    void loadIdentity();
    Result<void> take();
    bool lock();
    bool hasItsName() const;
    void close();
    Result<void> readAgain(const std::stop_token &stop);
    Error writeFailed() const;
    const QString m_path;
    QFile m_part;
    FileIdentity m_file;
    std::unique_ptr<Sha256> m_checksum;
    qint64 m_size = 0;
};

} // namespace superinstance
