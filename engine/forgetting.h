// What SuperInstance keeps in a data directory besides the owner's lock and socket: how much it is, and its end. Whatever is
// to be kept there under a new name is named in forgetting.cpp too. Functions that block; any thread.
#pragma once
#include "engine/result.h"
#include "engine/types.h"

namespace superinstance {

// Adds the sizes of the files that lie beside the vault.
void addFiles(Holdings &holdings, const QString &dataDir);
// Erases all of it, the vault too, which is closed. Files of other names are not ours and are left alone. The error names
// what could not be erased; all else is gone.
Result<void> eraseKept(const QString &dataDir);

} // namespace superinstance
