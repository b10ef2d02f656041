#include "engine/agents/claimcase.h"

#include "engine/text/analyzer.h"
#include "engine/text/sentences.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace superinstance::rules {

namespace {

constexpr qsizetype mostOperands = 200; // numbers of a source that may be added up or compared

// Whether a span overlaps one of the mentions, which stand in order.
bool isWithin(const QList<NumberMention> &mentions, const TextSpan &span)
{
    const auto next = std::partition_point(mentions.begin(), mentions.end(), [&](const NumberMention &mention) { return mention.span.end <= span.start; });
    return next != mentions.end() && overlaps(next->span, span);
}

} // namespace

Analysed::Analysed(const QString &given, const QString &inLanguage)
    : text(given), language(inLanguage)
{
    numbers = numberMentions(text, language);
    for (const Term &term : analyze(text, language)) {
        terms.insert(term.text);
        if (!term.stop && !isWithin(numbers, { term.start, term.end }))
            content.append(term.text);
    }
    names = nameMentions(text, language);
    words = alignedWords(text, numbers, names);
    for (const AlignedWord &word : std::as_const(words))
        initials.append(QStringView(word.word).left(1));
    if (text.contains(QLatin1Char('-'))) // "three-protein"
        parts = numberMentions(QString(text).replace(QLatin1Char('-'), QLatin1Char(' ')), language);
    dates = dateMentions(text, language);
}

Source::Source(const QString &text, const QString &language) : whole(text, language), flat(rules::flat(text))
{
    for (const TextSpan &span : superinstance::sentences(text))
        sentences.append(Analysed(text.mid(span.start, span.length()), language));
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
    if (!adds && !subtracts && !divides)
        return false;
    const QList<NumberMention> numbers = c.source.numbers.mid(0, mostOperands);
    for (qsizetype i = 0; i < numbers.size(); ++i)
        for (qsizetype j = i + 1; j < numbers.size(); ++j) {
            const double a = numbers[i].value, b = numbers[j].value;
            if ((adds && equal(a + b)) || (subtracts && equal(std::abs(a - b)))
                || (divides && (equal((a + b) / 2) || (b != 0 && equal(a / b)) || (a != 0 && equal(b / a)))))
                return true;
        }
    return false;
}

// At most so many of the claim's words can stand in the same order in the sentence.
double mostShared(const QHash<QString, int> &claimKeys, qsizetype claimWords, const Analysed &sentence)
{
    QHash<QString, int> left = claimKeys;
    qsizetype common = 0;
    for (const AlignedWord &word : sentence.words)
        if (const auto found = left.find(word.key); found != left.end() && *found > 0) {
            --*found;
            ++common;
        }
    return claimWords == 0 ? 0 : double(common) / double(claimWords);
}

// Words are laid side by side only where a sentence could be nearer than the nearest so far.
const Analysed &nearestSentence(const Source &source, const Analysed &claim)
{
    QHash<QString, int> keys;
    for (const AlignedWord &word : claim.words)
        ++keys[word.key];
    const qsizetype compared = std::min(claim.words.size(), mostAlignedWords);
    const Analysed *nearest = &source.whole;
    double most = -1;
    for (const Analysed &sentence : source.sentences) {
        const double cover = coverOf(claim.content, sentence.terms);
        if (cover + mostShared(keys, compared, sentence) <= most)
            continue;
        const double likeness = cover + align(claim.words, sentence.words).shared;
        if (likeness > most) {
            most = likeness;
            nearest = &sentence;
        }
    }
    return *nearest;
}

} // namespace superinstance::rules
