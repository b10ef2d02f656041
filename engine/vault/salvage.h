// What becomes of a damaged vault: what can still be read of it is taken over into a new one, and it is set aside and kept
// until something is taken out of the library. Functions that block; any thread. Only Vault salvages.
#pragma once
#include "engine/result.h"

#include <QStringList>

namespace superinstance {

// Damage that was met, to be looked for at the next start; a file, since the vault is what is damaged.
void noteDamage(const QString &vault);
bool isDamageNoted(const QString &vault);
void forgetDamage(const QString &vault);
QString setAsideNames(); // a pattern that the names fit of all vaults that were set aside
// Where a new, empty vault is to be made before a damaged one is salvaged.
QString successorOf(const QString &vault);
// Takes folders, collections, what is kept out and conversations from the damaged vault, which is only read, into its successor,
// sets it aside and puts the successor in its place: whenever the program ends, the next start has one of the two. What the person
// is told, with what is lost; empty when it failed. A vault that was taken over whole bears another name than one that was not.
QString salvage(const QString &vault);
// Puts in its place what a program that ended meanwhile had salvaged; empty: it had not.
QString finishSalvage(const QString &vault);
// Erases the vaults that were taken over whole: they hold words that the person wants gone, and nothing that anybody needs.
Result<void> eraseSalvaged(const QString &vault);
// Those that were not, and are left to the person.
QStringList unsalvaged(const QString &dataDir);

} // namespace superinstance
