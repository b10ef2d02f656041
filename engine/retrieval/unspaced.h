// Words that stand without spaces between them: their terms are overlapping grams, and where one word ends and the next
// begins nobody says. Private to engine/retrieval; pure functions, any thread.
#pragma once
#include "engine/retrieval/query.h"

namespace superinstance {

// Whether the term is a gram of Han, Kana, Thai, Lao, Khmer or Burmese.
bool isGram(const QueryTerm &term);

// For each term: whether it only bridges terms that are `matched`. Every letter of such a gram is in one that matches, so that it
// most likely spans the border of two words: who asks "谁反对提高会费" finds "会费提高" and "反对", and never "对提".
QList<bool> bridges(const QList<QueryTerm> &terms, const QList<bool> &matched);

// The words that occur nowhere, as a person is told of them: of grams the whole run of letters that no known gram covers, never a
// half word. text: what the terms were read from.
QStringList missingWords(const Query &query, const QString &text);

} // namespace superinstance
