// Words of the index in place of one that occurs nowhere, or that is still being typed. Private to engine/retrieval; used on
// reader threads.
#pragma once
#include "engine/retrieval/query.h"

namespace superinstance {

// Adds the inflected forms that stand in texts which were not stemmed, since their language could not be told.
Result<void> addInflections(VaultReader &vault, QueryTerm &term, const Scope &scope, const QString &language);

// What is taken in place of a word that occurs nowhere; leaves the term as it is where there is nothing. In this order: words of
// the same root; among few passages, in a language that writes words together, those that end with it or else its longest part;
// the most frequent word at edit distance one, where it may be a typing error.
Result<void> replaceUnknown(VaultReader &vault, QueryTerm &term, const Scope &scope, const QStringList &languages, const QString &language, bool fewPassages);

// Adds the words that one being typed may become.
Result<void> complete(VaultReader &vault, QueryTerm &term, const Scope &scope);

} // namespace superinstance
