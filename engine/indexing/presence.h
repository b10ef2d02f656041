// Whether the disk is there from which something was read. Pure apart from the disk; blocks: for worker threads.
#pragma once
#include "engine/vault/records.h"

namespace superinstance {

// A folder that is not there is on an unplugged disk; a file is only when its folder is not there either. Nor is a folder there that
// is no longer mounted. device: the file system on which something was found in it; 0: nothing was yet.
bool isPresent(const LibraryRoot &root, quint64 device);

// False where the place of a mount is gone, or is empty on another file system: nobody can remove it while it is in use.
bool isMounted(const QString &place, quint64 device);

// Whether the path lies on one of the mounts, which is not there.
bool liesOnMissing(const QString &path, const Mounts &mounts);

} // namespace superinstance
