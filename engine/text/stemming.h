// Words to their stems. Any thread. Private to engine/text.
#pragma once
#include <QString>
namespace superinstance {

// The stem of a lower-case NFC word by the Snowball algorithm of `language` (English: Porter; Turkish: the first six
// letters, which measures better than its stemmer); the word itself where there is none.
QString stem(const QString &word, const QString &language);

} // namespace superinstance
