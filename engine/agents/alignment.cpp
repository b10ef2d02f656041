#include "engine/agents/alignment.h"

#include "engine/text/analyzer.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace superinstance {

namespace {

bool inside(const TextSpan &inner, const TextSpan &outer)
{
    return inner.start >= outer.start && inner.end <= outer.end;
}

// "didn't" as "did" and "not"; possessives lose their ending.
QStringList parts(const QString &word)
{
    static const QHash<QString, QString> irregular { { QStringLiteral("can't"), QStringLiteral("can") }, { QStringLiteral("cannot"), QStringLiteral("can") },
                                                     { QStringLiteral("won't"), QStringLiteral("will") }, { QStringLiteral("shan't"), QStringLiteral("shall") } };
    const QString plain = folded(word).replace(QChar(0x2019), QLatin1Char('\''));
    if (irregular.contains(plain))
        return { irregular.value(plain), QStringLiteral("not") };
    if (plain.endsWith(QLatin1String("n't")))
        return { plain.chopped(3), QStringLiteral("not") };
    return { plain.section(QLatin1Char('\''), 0, 0) };
}

bool looksLikeName(const QString &word, bool first)
{
    const bool figures = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    const bool letters = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    return (figures && letters) || (!first && word[0].isUpper());
}

AlignedWord quantity(const NumberMention &number, const QString &sentence)
{
    const QString key = QStringLiteral("#%1%2%3").arg(number.value, 0, 'g', 12).arg(number.unit, number.decade ? QStringLiteral("s") : QString());
    return { key, folded(QStringView(sentence).mid(number.span.start, number.span.length())), number.span, false, false, number };
}

void markAsides(QList<AlignedWord> &words, const QString &sentence)
{
    int depth = 0;
    qsizetype at = 0;
    for (AlignedWord &word : words) {
        for (; at < word.span.start; ++at)
            depth += sentence[at] == QLatin1Char('(') ? 1 : sentence[at] == QLatin1Char(')') && depth > 0 ? -1 : 0;
        word.aside = depth > 0;
    }
}

} // namespace

QList<AlignedWord> alignedWords(const QString &sentence, const QList<NumberMention> &numbers, const QList<NameMention> &names)
{
    static const QRegularExpression word(QStringLiteral("\\p{Han}|[\\p{Hiragana}\\p{Katakana}]|[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)?"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QList<AlignedWord> words;
    qsizetype number = 0, name = 0, behind = 0;
    auto matches = word.globalMatch(sentence);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const TextSpan span { match.capturedStart(), match.capturedEnd() };
        if (span.start < behind)
            continue; // within the quantity taken before
        while (number < numbers.size() && numbers[number].span.end <= span.start)
            ++number;
        if (number < numbers.size() && numbers[number].span.start <= span.start) {
            words.append(quantity(numbers[number], sentence));
            behind = numbers[number].span.end;
            continue;
        }
        while (name < names.size() && names[name].span.end <= span.start)
            ++name;
        const bool named = looksLikeName(match.captured(), words.isEmpty()) || (name < names.size() && inside(span, names[name].span));
        for (const QString &part : parts(match.captured()))
            words.append({ part, part, span, named, false, {} });
    }
    markAsides(words, sentence);
    return words;
}

Alignment align(QList<AlignedWord> claim, QList<AlignedWord> source)
{
    claim.resize(std::min(claim.size(), mostAlignedWords));
    source.resize(std::min(source.size(), mostAlignedWords));
    const auto rows = std::size_t(claim.size()), columns = std::size_t(source.size());
    // longest[i][j]: of the common subsequences of what follows word i of the claim and word j of the source.
    std::vector<std::vector<int>> longest(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            longest[i][j] = claim[qsizetype(i)].key == source[qsizetype(j)].key ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    Alignment result;
    std::size_t i = 0, j = 0, claimBehind = 0, sourceBehind = 0;
    const auto gap = [&] {
        if (i > claimBehind || j > sourceBehind)
            result.differences.append({ qsizetype(claimBehind), qsizetype(i), qsizetype(sourceBehind), qsizetype(j) });
    };
    while (i < rows && j < columns) {
        if (claim[qsizetype(i)].key == source[qsizetype(j)].key) {
            gap();
            claimBehind = ++i;
            sourceBehind = ++j;
        } else if (longest[i + 1][j] >= longest[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    i = rows;
    j = columns;
    gap();
    result.shared = rows ? double(longest[0][0]) / double(rows) : 0;
    result.claim = std::move(claim);
    result.source = std::move(source);
    return result;
}

} // namespace superinstance
