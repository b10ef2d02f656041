// Which language a text is written in. Pure functions, any thread.
#pragma once
#include <QString>
namespace superinstance {

// ISO 639-1 code of the language `text` is most likely written in; empty when it cannot be told. Looks at the script
// first (Han, Kana, Hangul, Thai, Arabic, Cyrillic, Greek, Hebrew, …) and at stop words within a script. Reads at
// most the first 20,000 characters.
QString detectLanguage(QStringView text);

} // namespace superinstance
