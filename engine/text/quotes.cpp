#include "engine/text/quotes.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringMatcher>

#include <algorithm>
#include <optional>

namespace superinstance {

namespace {

constexpr double leastSimilarity = 0.6; // Dice coefficient of the words of both sentences
constexpr qsizetype similarWithin = 2'000'000; // characters before and behind the place are looked through for it
constexpr qsizetype shortestSeed = 2; // characters
constexpr qsizetype fewestWords = 3; // of a quote that is looked for by its words

qsizetype distance(qsizetype a, qsizetype b) { return a < b ? b - a : a - b; }

// Of all occurrences the one nearest to `near`; they are looked for from there in both directions.
qsizetype nearestOccurrence(const QString &text, const QString &quote, qsizetype near)
{
    const qsizetype place = std::clamp<qsizetype>(near, 0, text.size());
    const qsizetype behind = text.indexOf(quote, place);
    const qsizetype before = place > 0 ? text.lastIndexOf(quote, place - 1) : -1;
    if (behind < 0 || before < 0)
        return std::max(behind, before);
    return distance(before, place) < distance(behind, place) ? before : behind;
}

qsizetype skipSpace(QStringView text, qsizetype at, int step)
{
    while (at >= 0 && at < text.size() && text[at].isSpace())
        at += step;
    return at;
}

// Compares both from these places on in one direction, white space aside: where the text's match ends.
std::optional<qsizetype> matchFrom(QStringView text, qsizetype at, QStringView quote, qsizetype from, int step)
{
    for (from = skipSpace(quote, from, step); from >= 0 && from < quote.size(); from = skipSpace(quote, from + step, step)) {
        at = skipSpace(text, at, step);
        if (at < 0 || at >= text.size() || text[at] != quote[from])
            return std::nullopt;
        at += step;
    }
    return at;
}

// The longest run of the quote without white space is looked for first: it is rare.
TextSpan longestRun(const QString &quote)
{
    TextSpan best;
    for (qsizetype start = 0, i = 0; i <= quote.size(); ++i) {
        if (i < quote.size() && !quote[i].isSpace())
            continue;
        if (i - start > best.length())
            best = { start, i };
        start = i + 1;
    }
    return best;
}

FoundQuote findFromSeed(const QString &text, const QString &quote, const TextSpan &seed, qsizetype near)
{
    FoundQuote best;
    const QStringMatcher matcher(quote.mid(seed.start, seed.length()));
    for (qsizetype at = matcher.indexIn(text); at >= 0; at = matcher.indexIn(text, at + 1)) {
        const std::optional<qsizetype> end = matchFrom(text, at + seed.length(), quote, seed.end, 1);
        const std::optional<qsizetype> before = matchFrom(text, at - 1, quote, seed.start - 1, -1);
        if (!end || !before)
            continue;
        const TextSpan span { *before + 1, *end };
        if (best.how == QuoteMatch::None || distance(span.start, near) < distance(best.span.start, near))
            best = { QuoteMatch::Spacing, span };
    }
    return best;
}

// From the longest run without white space; where a line end came into that, from one of its parts.
FoundQuote findSpaced(const QString &text, const QString &quote, qsizetype near)
{
    const TextSpan run = longestRun(quote);
    FoundQuote found = findFromSeed(text, quote, run, near);
    const qsizetype part = run.length() / 3;
    for (int i = 0; i < 3 && found.how == QuoteMatch::None && part >= shortestSeed; ++i)
        found = findFromSeed(text, quote, { run.start + i * part, run.start + (i + 1) * part }, near);
    return found;
}

QHash<QString, int> wordsOf(QStringView sentence)
{
    QHash<QString, int> words;
    QString word;
    for (qsizetype i = 0; i <= sentence.size(); ++i) {
        if (i < sentence.size() && sentence[i].isLetterOrNumber()) {
            word += sentence[i].toLower();
        } else if (!word.isEmpty()) {
            ++words[word];
            word.clear();
        }
    }
    return words;
}

qsizetype countOf(const QHash<QString, int> &words)
{
    qsizetype count = 0;
    for (const int each : words)
        count += each;
    return count;
}

double similarity(const QHash<QString, int> &a, const QHash<QString, int> &b)
{
    qsizetype shared = 0;
    for (auto word = a.begin(); word != a.end(); ++word)
        shared += std::min(word.value(), b.value(word.key()));
    const qsizetype all = countOf(a) + countOf(b);
    return all > 0 ? 2 * double(shared) / double(all) : 0;
}

FoundQuote findSimilar(const QString &text, const QString &quote, qsizetype near)
{
    const QHash<QString, int> wanted = wordsOf(quote);
    if (countOf(wanted) < fewestWords)
        return {};
    const qsizetype from = std::clamp<qsizetype>(near - similarWithin, 0, text.size());
    const QStringView around = QStringView(text).mid(from, 2 * similarWithin);
    FoundQuote best;
    double most = 0;
    for (const TextSpan &sentence : sentences(around)) {
        if (sentence.length() < quote.size() / 3 || sentence.length() > quote.size() * 3)
            continue;
        const double like = similarity(wanted, wordsOf(around.mid(sentence.start, sentence.length())));
        if (like >= leastSimilarity && like > most) {
            most = like;
            best = { QuoteMatch::Similar, { from + sentence.start, from + sentence.end } };
        }
    }
    return best;
}

} // namespace

FoundQuote findQuote(const QString &text, const QString &quote, qsizetype near)
{
    if (quote.trimmed().isEmpty() || text.isEmpty())
        return {};
    const qsizetype exact = nearestOccurrence(text, quote, near);
    if (exact >= 0)
        return { QuoteMatch::Exact, { exact, exact + quote.size() } };
    const FoundQuote spaced = findSpaced(text, quote, near);
    return spaced.how == QuoteMatch::None ? findSimilar(text, quote, near) : spaced;
}

QList<TextSpan> findWords(const QString &text, const QString &wanted, qsizetype most)
{
    QList<TextSpan> places;
    const QStringList words = wanted.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() == 1) {
        const QStringMatcher matcher(words.first(), Qt::CaseInsensitive);
        for (qsizetype at = matcher.indexIn(text); at >= 0 && places.size() < most; at = matcher.indexIn(text, at + words.first().size()))
            places.append({ at, at + words.first().size() });
        return places;
    }
    QStringList escaped;
    for (const QString &word : words)
        escaped.append(QRegularExpression::escape(word));
    if (escaped.isEmpty())
        return places;
    const QRegularExpression pattern(escaped.join(QStringLiteral("\\s+")), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto matches = pattern.globalMatch(text); matches.hasNext() && places.size() < most;) {
        const QRegularExpressionMatch match = matches.next();
        places.append({ match.capturedStart(), match.capturedEnd() });
    }
    return places;
}

} // namespace superinstance
