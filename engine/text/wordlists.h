// Lists of function words and question words by language. Pure data, any thread. Private to engine/text.
#pragma once
#include <QString>
#include <QStringList>
namespace superinstance {

// Languages written in Latin or Cyrillic letters that have a list, ISO 639-1.
const QStringList &listedLanguages();
// In which languages a folded word is one of their function and question words: bit n is listedLanguages()[n].
quint32 languagesOf(const QString &word);
quint32 languagesOfUnfolded(QStringView word);
// 0: it has no list.
quint32 bitOfLanguage(const QString &language);

} // namespace superinstance
