#include "engine/indexing/comparison.h"

#include "engine/vault/places.h"

#include <algorithm>

namespace superinstance {

namespace {

bool mustRead(const DocumentRecord &record, const FileStamp &stamp)
{
    if (record.state == FileState::Waiting && record.scan == Scan::Unread && record.stamp == stamp)
        return false; // it was looked into, and waits for its text to be recognised
    if (record.state == FileState::Waiting || record.state == FileState::Offline || record.stamp != stamp)
        return true;
    return record.state == FileState::Failed && record.hash.isEmpty(); // could not be opened; may be allowed now
}

FileStatus settledStatus(const DocumentRecord &record)
{
    const bool trouble = record.state == FileState::Failed || record.state == FileState::Skipped;
    return { record.path, trouble ? record.state : FileState::Unchanged, record.reason.inWords(), record.chunks, record.stamp.size, record.indexedAt };
}

} // namespace

Difference &Difference::operator+=(const Difference &other)
{
    toRead += other.toRead;
    settled += other.settled;
    troubles += other.troubles;
    handedOn += other.handedOn;
    gone += other.gone;
    walked += other.walked;
    return *this;
}

QList<FileToRead> toReadOf(const QHash<QString, FileStamp> &files, const KnownFiles &known, QList<FileStatus> *settled)
{
    QList<FileToRead> toRead;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto record = known.constFind(file.key());
        if (record == known.constEnd() || mustRead(*record, file.value()))
            toRead.append({ file.key(), file.value().size });
        else if (settled)
            settled->append(settledStatus(*record));
    }
    std::sort(toRead.begin(), toRead.end());
    return toRead;
}

Difference compare(const FolderListing &listing, const KnownFiles &known, const QString &path, bool deep)
{
    Difference difference;
    difference.toRead = toReadOf(listing.files, known, &difference.settled);
    for (const Trouble &trouble : listing.troubles) {
        const auto record = known.constFind(trouble.path);
        const bool told = record != known.constEnd() && record->state == trouble.state && record->reason == trouble.reason;
        if (told)
            difference.settled.append(trouble.status());
        else
            difference.troubles.append(trouble);
    }
    const QSet<QString> folders(listing.folders.begin(), listing.folders.end());
    const qsizetype prefix = path.endsWith(QLatin1Char('/')) ? path.size() : path.size() + 1;
    for (const DocumentRecord &record : known) {
        if (listing.files.contains(record.path))
            continue;
        const qsizetype slash = record.path.indexOf(QLatin1Char('/'), prefix);
        if (!deep && slash > 0 && folders.contains(record.path.left(slash)))
            continue; // in a sub-folder that is there: it has its own watch
        const bool inTrouble = std::any_of(listing.troubles.begin(), listing.troubles.end(),
                                           [&](const Trouble &trouble) { return covers(trouble.path, record.path); });
        if (!inTrouble) // a folder that may not be looked into keeps what was read of it
            difference.gone.append(record.path);
    }
    difference.gone.sort();
    return difference;
}

QStringList byRecency(const FolderListing &listing)
{
    QList<QPair<qint64, QString>> dated;
    dated.reserve(listing.files.size());
    for (auto file = listing.files.begin(); file != listing.files.end(); ++file)
        dated.append({ -file.value().modifiedMs, file.key() });
    std::sort(dated.begin(), dated.end());
    QStringList files;
    files.reserve(dated.size());
    for (const auto &[modified, path] : std::as_const(dated))
        files.append(path);
    return files;
}

} // namespace superinstance
