// What is looked for in the rows of tables and lists: words as query.h has them, with the endings that files of no language do not tell.
// Private to engine/retrieval; used on reader threads.
#pragma once
#include "engine/retrieval/query.h"
#include "engine/retrieval/rowquestion.h"

namespace superinstance {

// What the rows must hold, one of the things that may be either among it.
Result<Query> rowQuery(VaultReader &vault, const RowQuestion &asked, const Scope &scope);

// The query with one word more, any of the names.
Result<Query> withName(VaultReader &vault, Query query, const QStringList &names);

} // namespace superinstance
