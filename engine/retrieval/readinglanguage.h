// In which languages the words of a query are stemmed, and texts read that are too short to tell their own. Private to
// engine/retrieval; pure functions, any thread.
#pragma once
#include "engine/types.h"
#include "engine/vault/records.h"

namespace superinstance {

// The languages to look a word up in: its own, and those that many documents are written in.
QStringList stemmingLanguages(const QList<LanguageShare> &library, const QString &own);

// The question's, where some of the library is written in it or is too short to tell, or else that of most documents.
QString readingLanguage(const QList<LanguageShare> &library, const QString &own);

// Whether documents are, or nothing tells what they are written in.
bool isWrittenIn(const QList<LanguageShare> &library, const QString &own);

// A few lines, an invoice or a table do not tell what language they are in, and are not stemmed in the index. They are read in the
// language of the question, or of most documents where that cannot be told either. Nothing of it is stored, so it holds whatever is read
// or forgotten later.
void readAs(const QString &language, QList<Passage> &passages);

} // namespace superinstance
