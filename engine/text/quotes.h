// Finds a sentence again in a text that may have changed since it was quoted. Pure functions, any thread.
#pragma once
#include "engine/text/sentences.h"
#include "engine/types.h"

namespace superinstance {

struct FoundQuote {
    QuoteMatch how = QuoteMatch::None;
    TextSpan span; // of the text
};

// Word for word, the occurrence nearest to `near`; else with other white space; else the sentence that shares most words
// with it, when those are most of the words of both.
FoundQuote findQuote(const QString &text, const QString &quote, qsizetype near);

// Where the words of `wanted` occur, in any case and with any white space between them; at most so many.
QList<TextSpan> findWords(const QString &text, const QString &wanted, qsizetype most);

} // namespace superinstance
