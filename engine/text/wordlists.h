// Lists of function words and question words by language. Pure data, any thread. Private to engine/text.
#pragma once
#include <QSet>
#include <QString>
#include <QStringList>
namespace superinstance {

// Languages written in Latin or Cyrillic letters that have a list, ISO 639-1.
const QStringList &listedLanguages();
// Folded words; an empty set for a language without a list.
const QSet<QString> &functionWords(const QString &language);
const QSet<QString> &questionWords(const QString &language);
// In which languages a word, once folded, is one of either list: bit n is listedLanguages()[n].
quint32 languagesOf(QStringView word);

} // namespace superinstance
