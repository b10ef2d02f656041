// What becomes of a damaged vault: it is set aside, and what can still be read of it is taken over into the new one; then it is kept
// until something is taken out of the library. Functions that block; any thread. Only Vault sets aside and takes over.
#pragma once
#include "engine/result.h"

#include <QStringList>

namespace superinstance {

// Damage that was met, to be looked for at the next start; a file, since the vault is what is damaged.
void noteDamage(const QString &vault);
bool isDamageNoted(const QString &vault);
void forgetDamage(const QString &vault);
// Moves the vault and its companions out of the way; the new name, or empty when that failed.
QString setAside(const QString &vault);
QString setAsideNames(); // a pattern that the names of all of those fit
// Takes folders, collections, what is kept out and conversations from the vault that was set aside, which is only read, into the
// new one. What it is told: the sentence for the person, which says what is lost. A vault that was taken over
// whole bears another name afterwards.
QString salvage(const QString &aside, const QString &vault);
// Erases the vaults that were taken over whole: they hold words that the person wants gone, and nothing that anybody needs.
Result<void> eraseSalvaged(const QString &vault);
// Those that were not, and are left to the person.
QStringList unsalvaged(const QString &dataDir);

} // namespace superinstance
