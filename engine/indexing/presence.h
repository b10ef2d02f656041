// Whether the disk is there from which something was read. Pure apart from the disk; blocks: for worker threads.
#pragma once
#include "engine/vault/records.h"

namespace superinstance {

// The file system on which the place lies; 0: there is nothing.
quint64 deviceOf(const QString &place);

// The file system on which nothing is at the place, though something could be; 0: something is there, or nobody can tell.
quint64 deviceWithout(const QString &place);

// What a folder is known by when it has been given another name; empty: it is none, or its file system does not tell. (A number
// alone is given anew when the folder is gone; with the time of its making it is not.)
QString identityOf(const QString &folder);
// The same of a file or a folder, of a link neither; empty as well: a file of several names.
QString entryIdentity(const QString &path);
// The device in an identity and the number in it; quick to compare.
QPair<quint64, quint64> nodeOf(const QString &identity);

// A folder that is not there is on an unplugged disk; a file is only when its folder is not there either. Nor is a folder there
// while it lies on another file system. device: the one on which something was found in it; 0: nothing was yet.
bool isPresent(const LibraryRoot &root, quint64 device);

// Whether the path lies on one of the mounts, in the place of which is nothing or another file system.
bool liesOnMissing(const QString &path, const Mounts &mounts);

// Whether one of the files is there.
bool isAnyThere(const QStringList &files);

} // namespace superinstance
