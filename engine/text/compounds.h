// Words that are written together, as “Fußballmannschaft” is. Pure functions, any thread.
#pragma once
#include <QString>
namespace superinstance {

// Whether the language writes two nouns as one word: the Germanic ones but English.
bool writesCompounds(const QString &language);

// Whether the first index term is the beginning or the end of the second, both long enough for that to be no chance.
bool isPartOf(const QString &part, const QString &compound);

} // namespace superinstance
