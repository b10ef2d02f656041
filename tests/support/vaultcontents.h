// What a vault's file holds, told the same way whatever its history: two vaults that were told of the same files are equal.
#pragma once
#include <QStringList>

namespace superinstance {

struct VaultContents {
    QStringList lines; // of files, their text, their passages with their vectors, and every word in the index; sorted
    QStringList faults; // what is broken in the file, or does not fit together; empty in a sound one
};

// The file may be open elsewhere. Blocks.
VaultContents contentsOf(const QString &vaultFile);

// The first line that only one of them has; empty when they are equal.
QString firstDifference(const QStringList &one, const QStringList &other);

} // namespace superinstance
