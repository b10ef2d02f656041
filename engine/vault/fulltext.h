// What the vault's full-text tables have in common. Private to engine/vault.
#pragma once
#include "engine/result.h"

#include <QSqlDatabase>
#include <QString>

namespace superinstance {

// A term as an FTS5 string: nothing in it can be syntax.
QString quotedTerm(const QString &term);

// FTS5 keeps a deleted term until the segments that hold it are merged. begin: starts to merge all of them; further calls
// go on, some ten milliseconds each, until one says true.
Result<bool> mergeFullText(const QSqlDatabase &connection, const QString &table, bool begin);

} // namespace superinstance
