// What an answer holds of a file, or of those below a folder, and how it is without. Any thread. Private to engine/vault.
#pragma once
#include "engine/types.h"

namespace superinstance {

// What was found there but not said: passages, claims that were discarded. True: the answer draws on it.
bool forgetSource(Answer &answer, const QString &path);

// What was said of it as well: the claims that cite it, what was searched for and understood with its words. The answer says
// that something is missing. True: there was something.
bool forgetQuotes(Answer &answer, const QString &path);

} // namespace superinstance
