#include "engine/retrieval/unspaced.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestStretch = 8; // letters of what is called a word for a lone unknown letter in it

// Words of one letter that only hold a sentence together, where they are not part of a longer word that is known.
bool isLight(QChar letter)
{
    static const QString letters = QString::fromUtf8("要会能得须应该在有由被把将从到对向跟和与及或为以就都也还再又才已曾过着给让是");
    return letters.contains(letter);
}

void cover(QList<bool> &letters, const QueryTerm &term)
{
    for (const qsizetype place : term.places)
        std::fill(letters.begin() + place, letters.begin() + std::min(place + term.word.size(), letters.size()), true);
}

// The letters of the terms that are light.
QList<bool> lightLetters(const QList<QueryTerm> &terms)
{
    QList<bool> light;
    for (const QueryTerm &term : terms)
        for (const qsizetype place : term.places) {
            light.resize(std::max(light.size(), place + term.word.size()));
            for (qsizetype i = 0; i < term.word.size(); ++i)
                light[place + i] = isLight(term.word[i]);
        }
    return light;
}

// The end of the run of letters that are as the one at `start`.
qsizetype runFrom(const QList<bool> &letters, qsizetype start)
{
    return std::find(letters.begin() + start, letters.end(), !letters[start]) - letters.begin();
}

// Where the letters begin that are all asked for, round `at`.
qsizetype stretchBefore(const QList<bool> &asked, qsizetype at)
{
    while (at > 0 && asked[at - 1])
        --at;
    return at;
}

} // namespace

bool isGram(const QueryTerm &term)
{
    if (term.word.isEmpty() || term.places.isEmpty())
        return false;
    switch (term.word.front().script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

QList<bool> bridges(const QList<QueryTerm> &terms, const QList<bool> &matched)
{
    QList<bool> held = lightLetters(terms), bridging(terms.size(), false);
    for (qsizetype i = 0; i < terms.size(); ++i)
        if (matched[i] && isGram(terms[i]))
            cover(held, terms[i]);
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const auto isHeld = [&](qsizetype place) { return !held.mid(place, terms[i].word.size()).contains(false); };
        bridging[i] = !matched[i] && isGram(terms[i]) && std::any_of(terms[i].places.begin(), terms[i].places.end(), isHeld);
    }
    return bridging;
}

QStringList missingWords(const Query &query, const QString &text)
{
    QStringList words;
    QList<bool> asked(text.size(), false), unknown(text.size(), false), known(text.size(), false);
    for (const QueryTerm &term : query.terms) {
        if (!isGram(term) && term.absent)
            words.append(term.word);
        if (isGram(term)) {
            cover(asked, term);
            cover(term.absent ? unknown : known, term);
        }
    }
    for (qsizetype i = 0; i < text.size(); ++i)
        unknown[i] = unknown[i] && !known[i];
    QStringList runs;
    for (qsizetype i = 0; i < text.size(); i = runFrom(unknown, i)) {
        const qsizetype end = runFrom(unknown, i), before = stretchBefore(asked, i), behind = runFrom(asked, i);
        const bool whole = end - i > 1; // a lone letter is most often half of a word
        if (!unknown[i] || (!whole && isLight(text[i])))
            continue;
        if (const QString run = whole ? text.mid(i, end - i) : text.mid(before, behind - before); whole || run.size() <= longestStretch)
            runs.append(run);
    }
    runs.removeDuplicates();
    for (const QString &run : std::as_const(runs))
        if (std::none_of(runs.begin(), runs.end(), [&](const QString &other) { return other.size() > run.size() && other.contains(run); }))
            words.append(run);
    return words;
}

} // namespace superinstance
