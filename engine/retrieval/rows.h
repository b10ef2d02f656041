// Table rows and list items that hold everything a question names: what is counted or listed is looked up in all of
// them, never in the best few passages. Pure functions, any thread. Private to engine.
#pragma once
#include "engine/types.h"

#include <QHash>

namespace superinstance {

struct FoundRow {
    Passage passage;
    qsizetype start = 0, end = 0; // within the passage's text
};

// words: the question's content words, each in the forms it is indexed under. A row holds a word when it stands in the
// row itself, in the head of its table, in the title or heading, or in the name of the file. passages: in any order.
QList<FoundRow> matchingRows(const QList<QStringList> &words, QList<Passage> passages);

} // namespace superinstance
