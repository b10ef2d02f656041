// Documents that are filled in like forms, as invoices are: each is a row, whose cells are what stands behind its labels ("Amount
// due: £340"). Pure function, any thread. Private to engine/retrieval.
#pragma once
#include "engine/retrieval/rows.h"

namespace superinstance {

// Of the documents whose name, title or first line is one of the words ("invoice"), those that hold the others as well; none where only
// one document is of that kind. ofAnyKind: no word has to name them.
QList<FoundRow> matchingRecords(const QList<QStringList> &words, const QList<Passage> &passages, bool ofAnyKind);

} // namespace superinstance
