// A piece of Markdown as its words on one line, as an excerpt shows them: no signs of headings, lists, emphasis, links, tables
// or code. Pure, any thread.
#pragma once
#include "engine/types.h"

namespace superinstance {

bool isMarkdown(const QString &path); // by its name

// marks: ranges of the Markdown; they become those of the words.
QString plainWords(const QString &markdown, QList<TextRange> *marks = nullptr);

} // namespace superinstance
