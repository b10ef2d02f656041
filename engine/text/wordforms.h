// Other forms of a word, for texts that were not stemmed and for words that no stemmer brings together. Pure, any thread.
#pragma once
#include <QString>
#include <QStringList>
namespace superinstance {

// The forms that have the stem of this word in `language`, folded and without those that are its own: "stadtwerke" for
// "Stadtwerken". Most of them are no words; the index tells which stand in it.
QStringList inflections(const QString &word, const QString &language);

// Words of the same root, folded, the likelier ones first: "stimmte" for "gestimmt", "eintritt" for "eingetreten", "erhoht" for
// "Erhöhung", "vermieterin" for "Vermieter". Only German has any: what English needs is in irregularverbs.h.
QStringList kindred(const QString &word, const QString &language);

} // namespace superinstance
