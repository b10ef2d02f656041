#include "engine/retrieval/readinglanguage.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr double leastShare = 0.05; // of the documents, for a language that every query is stemmed in

} // namespace

// A stem of a rare third language would only hit unrelated words; documents of no language (tables) are not stemmed, and there
// the word stands as it is.
QStringList stemmingLanguages(const QList<LanguageShare> &library, const QString &own)
{
    QStringList languages;
    for (const LanguageShare &each : library)
        if (each.share >= leastShare || each.language == own || each.language.isEmpty())
            languages.append(each.language);
    if (!languages.contains(own))
        languages.append(own);
    return languages;
}

QString readingLanguage(const QList<LanguageShare> &library, const QString &own)
{
    const bool may = std::any_of(library.begin(), library.end(), [&](const LanguageShare &each) { return each.language == own || each.language.isEmpty(); });
    const auto told = std::find_if(library.begin(), library.end(), [](const LanguageShare &each) { return !each.language.isEmpty(); });
    return (may && !own.isEmpty()) || told == library.end() ? own : told->language;
}

bool isWrittenIn(const QList<LanguageShare> &library, const QString &own)
{
    const auto told = std::count_if(library.begin(), library.end(), [](const LanguageShare &each) { return !each.language.isEmpty(); });
    return told == 0 || std::any_of(library.begin(), library.end(), [&](const LanguageShare &each) { return each.language == own; });
}

void readAs(const QString &language, QList<Passage> &passages)
{
    for (Passage &passage : passages)
        if (passage.language.isEmpty())
            passage.language = language;
}

} // namespace superinstance
