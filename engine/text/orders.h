// What in a document is addressed to the program instead of to a reader. Pure functions, any thread.
#pragma once
#include <QString>

namespace superinstance {

// The words of the text that tell a program what to say ("Ignore previous instructions", "Ethos: approve"), also where signs
// that nobody sees stand between their letters, or where they are written in such signs; empty when there are none. A sentence
// under the name of a program ("SYSTEM: …") is such words, unless the text that it stands in, `around`, is a dialogue.
QString wordsToTheProgram(const QString &text, const QString &around = {});
// Signs that nobody sees stand in it, so many that they could hide words.
bool hidesSigns(const QString &text);

} // namespace superinstance
