#include "engine/agents/relevance.h"

#include "engine/agents/answerability.h"
#include "engine/text/mentions.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

// Of the question's weight. On squad2-a one answerable question in a hundred has such a word, on questions whose
// article was not read one in six of those that pass for answerable.
constexpr double tellingShare = 0.2;

QString tr(const char *text)
{
    return QCoreApplication::translate("Ethos", text);
}

// A thing rather than a word for what is done to it: it stands after an article or a preposition, or is a name.
// Another word for the same deed ("flee", "fled") is to be expected, for the same thing less so.
bool namesAThing(const QString &word, const QString &question)
{
    const QRegularExpression articled(QStringLiteral("\\b(?:the|an?|any|some|my|our|your|his|her|their|its|this|that|of|in|on|at|for|from|with|by|about|into|near|"
                                                     "der|die|das|den|dem|des|eine?|einen|einem|einer|im|am|vom|zum|zur|mit|von|auf|für|le|la|les|un|une|el|los|las|del|du|des)\\s+[\"“„]?%1\\b")
                                          .arg(QRegularExpression::escape(word)),
                                      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const bool capital = word.front().isUpper() && question.indexOf(word) > 0;
    return capital || articled.match(question).hasMatch();
}

QList<int> yearsOf(const QString &text, const QString &language)
{
    QList<int> years;
    for (const DateMention &date : dateMentions(text, language))
        if (date.year)
            years.append(*date.year);
    return years;
}

// The question is about one year, the claim about another, and the passage does not speak of the first.
std::optional<Finding> anotherTime(const Claim &claim, const Passage &passage, const Intent &intent)
{
    const QList<int> asked = yearsOf(intent.standalone, intent.language), said = yearsOf(claim.text, passage.language);
    if (asked.isEmpty() || said.isEmpty())
        return std::nullopt;
    const QString whole = passage.path + QLatin1Char('\n') + passage.title + QLatin1Char('\n') + passage.heading + QLatin1Char('\n') + passage.text;
    const bool spoken = std::any_of(asked.begin(), asked.end(), [&](int year) { return whole.contains(QString::number(year)); });
    if (spoken)
        return std::nullopt;
    return Finding { QStringLiteral("E14"), tr("This speaks of %1, and you asked about %2.").arg(said.first()).arg(asked.first()), Verdict::Unverified };
}

} // namespace

std::optional<Finding> besideTheQuestion(const Claim &claim, const Passage &passage, const Intent &intent, const Evidence &evidence)
{
    const QStringList unknown = unknownWords(evidence);
    for (const QString &word : unknown)
        if (shareOf(word, intent, evidence) >= tellingShare && namesAThing(word, intent.standalone))
            return Finding { QStringLiteral("E14"),
                             (evidence.everywhere ? tr("You asked about “%1”, and that word occurs nowhere in your documents.")
                                                  : tr("You asked about “%1”, and that word does not occur in the documents you chose.")).arg(word),
                             Verdict::Unverified };
    return anotherTime(claim, passage, intent);
}

} // namespace superinstance
