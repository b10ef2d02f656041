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
    gone += other.gone;
    walked += other.walked;
    return *this;
}

Difference compare(const FolderListing &listing, const QList<DocumentRecord> &records, const QString &path, bool deep)
{
    Difference difference;
    QHash<QString, const DocumentRecord *> known;
    for (const DocumentRecord &record : records)
        known.insert(record.path, &record);
    for (auto file = listing.files.begin(); file != listing.files.end(); ++file) {
        const DocumentRecord *record = known.value(file.key());
        if (!record || mustRead(*record, file.value()))
            difference.toRead.append({ file.key(), file.value().size });
        else
            difference.settled.append(settledStatus(*record));
    }
    for (const Trouble &trouble : listing.troubles) {
        const DocumentRecord *record = known.value(trouble.path);
        const bool told = record && record->state == trouble.state && record->reason == trouble.reason;
        if (told)
            difference.settled.append(trouble.status());
        else
            difference.troubles.append(trouble);
    }
    const QSet<QString> folders(listing.folders.begin(), listing.folders.end());
    const qsizetype prefix = path.endsWith(QLatin1Char('/')) ? path.size() : path.size() + 1;
    for (const DocumentRecord &record : records) {
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
    std::sort(difference.toRead.begin(), difference.toRead.end());
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
