#include "engine/agents/claimcase.h"

#include "engine/text/analyzer.h"
#include "engine/text/sentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace superinstance::rules {

Analysed::Analysed(const QString &given, const QString &inLanguage)
    : text(given), language(inLanguage)
{
    numbers = numberMentions(text, language);
    for (const Term &term : analyze(text, language)) {
        terms.insert(term.text);
        const bool counted = std::any_of(numbers.begin(), numbers.end(), [&](const NumberMention &number) { return overlaps(number.span, { term.start, term.end }); });
        if (!term.stop && !counted)
            content.append(term.text);
    }
    words = alignedWords(text, numbers, nameMentions(text, language));
    if (text.contains(QLatin1Char('-'))) // "three-protein"
        parts = numberMentions(QString(text).replace(QLatin1Char('-'), QLatin1Char(' ')), language);
    dates = dateMentions(text, language);
    names = nameMentions(text, language);
}

double coverOf(const QStringList &words, const QSet<QString> &by)
{
    if (words.isEmpty())
        return 1;
    int covered = 0;
    for (const QString &word : words)
        covered += by.contains(word);
    return double(covered) / double(words.size());
}

QString flat(const QString &text)
{
    static const QRegularExpression noise(QStringLiteral("[\\s*_`#>|]+"));
    return folded(text).replace(noise, QStringLiteral(" ")).trimmed();
}

bool overlaps(const TextSpan &a, const TextSpan &b)
{
    return a.start < b.end && b.start < a.end;
}

bool sameNumber(const NumberMention &a, const NumberMention &b)
{
    const bool sameValue = std::abs(a.value - b.value) <= 1e-9 * std::max(1.0, std::abs(a.value));
    return sameValue && (a.unit.isEmpty() || b.unit.isEmpty() || a.unit == b.unit);
}

bool numberStands(const NumberMention &number, const Analysed &text)
{
    const auto same = [&](const NumberMention &other) { return sameNumber(number, other); };
    return std::any_of(text.numbers.begin(), text.numbers.end(), same) || std::any_of(text.parts.begin(), text.parts.end(), same);
}

double coverOf(const Analysed &claim, const Analysed &text, const QSet<QString> &known)
{
    const auto all = claim.content.size() + claim.numbers.size();
    if (all == 0)
        return 1;
    const auto words = std::count_if(claim.content.begin(), claim.content.end(), [&](const QString &word) { return text.terms.contains(word) || known.contains(word); });
    const auto numbers = std::count_if(claim.numbers.begin(), claim.numbers.end(), [&](const NumberMention &number) { return numberStands(number, text); });
    return double(words + numbers) / double(all);
}

bool numberDerives(const NumberMention &number, const Case &c)
{
    static const auto words = [](const char *list) {
        return QRegularExpression(QStringLiteral("\\b(?:%1)\\b").arg(QString::fromUtf8(list)), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    };
    static const QRegularExpression adding = words("total|together|sum|altogether|combined|zusammen|insgesamt");
    static const QRegularExpression subtracting = words("more|less|fewer|difference|later|earlier|\\p{L}+er than|mehr|weniger|später|früher");
    static const QRegularExpression dividing = words("times|ratio|average|mean|mal|durchschnittlich");
    const auto says = [&](const QRegularExpression &how) { return how.match(c.claim.text).hasMatch() && !how.match(c.best.text).hasMatch(); };
    const bool adds = says(adding), subtracts = says(subtracting), divides = says(dividing);
    const auto equal = [&](double value) { return std::abs(value - number.value) < 1e-6 * std::max(1.0, std::abs(value)); };
    const QList<NumberMention> &numbers = c.source.numbers;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        for (qsizetype j = i + 1; j < numbers.size(); ++j) {
            const double a = numbers[i].value, b = numbers[j].value;
            if ((adds && equal(a + b)) || (subtracts && equal(std::abs(a - b)))
                || (divides && (equal((a + b) / 2) || (b != 0 && equal(a / b)) || (a != 0 && equal(b / a)))))
                return true;
        }
    return false;
}

Analysed nearestSentence(const Analysed &source, const Analysed &claim)
{
    std::optional<Analysed> nearest;
    double most = -1;
    for (const TextSpan &span : sentences(source.text)) {
        Analysed sentence(source.text.mid(span.start, span.length()), claim.language);
        const double likeness = coverOf(claim.content, sentence.terms) + align(claim.words, sentence.words).shared;
        if (likeness > most) {
            most = likeness;
            nearest = std::move(sentence);
        }
    }
    return nearest ? *nearest : source;
}

} // namespace superinstance::rules
