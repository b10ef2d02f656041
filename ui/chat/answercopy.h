// An answer as text for elsewhere, with its citations. Pure functions.
#pragma once
#include "engine/types.h"

namespace superinstance {

// The sentences that are shown without unfolding anything, each with its place in brackets.
QString answerAsText(const Answer &answer);
// The same as Markdown: each citation is a footnote with what it quotes.
QString answerAsMarkdown(const Answer &answer);

} // namespace superinstance
