// Questions about which documents speak of something, "Which letters mention the roof?", and the sentences that show it. Pure functions,
// any thread. Private to engine/retrieval.
#pragma once
#include "engine/retrieval/rowquestion.h"
#include "engine/retrieval/rows.h"

namespace superinstance {

// What the documents must speak of becomes the words that are asked for; nothing where no documents are asked for.
void takeMentioned(const QString &question, RowQuestion &asked);

// Of each document that holds all words in one of the passages, the sentence that holds most of them.
QList<FoundRow> mentioningSentences(const QList<QStringList> &words, const QList<Passage> &passages, const RowQuestion &asked);

} // namespace superinstance
