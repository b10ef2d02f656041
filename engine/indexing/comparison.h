// What differs between the disk and what the vault knows of it. Pure, any thread.
#pragma once
#include "engine/indexing/walker.h"
#include "engine/indexing/workload.h"

namespace superinstance {

struct Difference {
    QList<FileToRead> toRead; // new, changed, or left waiting
    QList<FileStatus> settled; // unchanged, or in the same trouble as before
    QList<Trouble> troubles; // new ones
    QSet<qint64> handedOn; // sizes of those to read that are being taken over already
    QStringList gone;
    QStringList walked; // roots that were looked at to the end

    Difference &operator+=(const Difference &other);
};

using KnownFiles = QHash<QString, DocumentRecord>; // by path

// Those that are new, changed, or left waiting, in order. settled: is given the others; may be null.
QList<FileToRead> toReadOf(const QHash<QString, FileStamp> &files, const KnownFiles &known, QList<FileStatus> *settled = nullptr);

// Compares a listing of `path` with what is known at and below it. deep: false judges only what lies in the folder itself,
// and in sub-folders that are no longer there.
Difference compare(const FolderListing &listing, const KnownFiles &known, const QString &path, bool deep);

// The files, most recently saved first: those are most likely to be saved again.
QStringList byRecency(const FolderListing &listing);

} // namespace superinstance
