// Documents that are filled in like forms, as invoices are: each is a row, whose cells are what stands behind its labels ("Amount
// due: £340"). Pure function, any thread. Private to engine/retrieval.
#pragma once
#include "engine/retrieval/rows.h"

namespace superinstance {

// Of the documents that one of the words names in their name, title or first line ("invoice"), those that hold the others as well; where
// none does, those with a label that is all words ("Monthly fee"). None where only one document is of that kind. ofAnyKind: no word
// has to name them.
QList<FoundRow> matchingRecords(const QList<QStringList> &words, const QList<Passage> &passages, bool ofAnyKind);

} // namespace superinstance
