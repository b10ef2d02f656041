// Words of the index in place of one that occurs nowhere, or that is still being typed. Private to engine/retrieval; used on
// reader threads.
#pragma once
#include "engine/retrieval/query.h"

namespace superinstance {

// Whether the word occurs nowhere and may be a typing error.
bool correctable(const QueryTerm &term);
// Takes the most frequent word at edit distance one that the scope holds; leaves the term as it is where there is none.
Result<void> correct(VaultReader &vault, QueryTerm &term, const Scope &scope, const QStringList &languages);

// Adds the words that one being typed may become.
Result<void> complete(VaultReader &vault, QueryTerm &term, const Scope &scope);

} // namespace superinstance
