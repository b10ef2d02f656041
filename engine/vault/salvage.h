// What becomes of a damaged vault that was set aside: what can still be read of it is taken over into the new one; then it is kept
// until something is taken out of the library. Functions that block; any thread. Only Vault takes over.
#pragma once
#include "engine/result.h"

#include <QStringList>

namespace superinstance {

// Takes folders, collections, what is kept out and conversations from the vault that was set aside, which is only read, into the
// new one. What it is told: the sentence for the person, which says what is lost. A vault that was taken over
// whole bears another name afterwards.
QString salvage(const QString &aside, const QString &vault);
// Erases the vaults that were taken over whole: they hold words that the person wants gone, and nothing that anybody needs.
Result<void> eraseSalvaged(const QString &vault);
// Those that were not, and are left to the person.
QStringList unsalvaged(const QString &dataDir);

} // namespace superinstance
