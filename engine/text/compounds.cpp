#include "engine/text/compounds.h"

#include <QSet>

namespace superinstance {

namespace {

constexpr qsizetype shortestPart = 5; // letters; shorter ones stand in many words by chance
constexpr qsizetype shortestRest = 3; // fewer are an ending, not a word

} // namespace

bool writesCompounds(const QString &language)
{
    static const QSet<QString> languages { QStringLiteral("de"), QStringLiteral("nl"), QStringLiteral("sv"), QStringLiteral("da"), QStringLiteral("no") };
    return languages.contains(language);
}

bool isPartOf(const QString &part, const QString &compound)
{
    return part.size() >= shortestPart && compound.size() >= part.size() + shortestRest
        && (compound.startsWith(part) || compound.endsWith(part));
}

} // namespace superinstance
