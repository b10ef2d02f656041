// Irregular verbs of English, which no stemmer brings together. Pure, any thread.
#pragma once
#include <QStringList>
namespace superinstance {

// "wrote" and "written" give "write"; empty for every other word. Forms that are more often another word ("left", "saw",
// "found") are among them: for telling what a sentence says, not for the index.
QString presentOf(const QString &foldedWord);

// All forms of the verb that the folded word is a form of, without itself and without those that are more often another word;
// empty for others.
QStringList tensesOf(const QString &foldedWord);

} // namespace superinstance
