#include "engine/text/analyzer.h"

#include "engine/text/folding.h"
#include "engine/text/functiongrams.h"
#include "engine/text/scripts.h"
#include "engine/text/wordlists.h"
#include "engine/text/wordterms.h"

#include <QVarLengthArray>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestFolded = 32; // letters that are looked at whether they are to be folded at all
constexpr qsizetype usualTerms = 4096; // characters of what a chunk becomes: they fit on the stack

// An ideograph, Kana or a Hangul syllable as they are nearly always written: folding leaves it as it is.
bool isFolded(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3041 && u <= 0x3096) || (u >= 0x30A1 && u <= 0x30FA) || u == 0x30FC || (u >= 0xAC00 && u <= 0xD7A3);
}
bool isAsciiWordChar(QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }

// Splits a text into words and words into terms. emitTerm(term, start, end, stop): the term lasts as long as the call.
template <class Emit> class Analysis {
public:
    Analysis(QStringView text, const QString &language, bool marksStops, Emit emitTerm)
        : m_text(text), m_marksStops(marksStops), m_emit(emitTerm), m_terms(WordTerms::of(language))
    {
    }

    void run()
    {
        qsizetype i = 0;
        while (i < m_text.size()) {
            if (!isWordChar(m_text, i) && m_text[i] != QLatin1Char('_')) {
                ++i;
                continue;
            }
            const WritingSystem system = writingSystem(codePointAt(m_text, i));
            if (system == WritingSystem::Ideographic)
                i = grams(i, system, 2);
            else if (system == WritingSystem::Unspaced)
                i = grams(i, system, 3);
            else if (system == WritingSystem::Hangul)
                i = hangul(i);
            else
                i = word(i);
        }
    }

private:
    using Places = QVarLengthArray<qsizetype, 32>;

    bool belongs(qsizetype i, WritingSystem system) const
    {
        return i < m_text.size() && isWordChar(m_text, i) && (isMark(m_text[i]) || writingSystem(codePointAt(m_text, i)) == system);
    }

    // Overlapping grams of `size` letters; marks stay with their letter. A lone letter, or a short run, stays whole.
    qsizetype grams(qsizetype start, WritingSystem system, int size)
    {
        Places letters;
        qsizetype end = start;
        for (; belongs(end, system); ++end)
            if (!isMark(m_text[end]) || end == start)
                letters.append(end);
        letters.append(end);
        const qsizetype count = letters.size() - 1;
        const bool paired = system == WritingSystem::Ideographic;
        const QList<bool> holdsTogether = paired && m_marksStops ? functionLetters(m_text.sliced(start, end - start)) : QList<bool>();
        for (qsizetype i = 0; i < std::max<qsizetype>(1, count - size + 1); ++i) {
            const qsizetype last = letters[std::min(i + size, count)];
            const QStringView gram = m_text.sliced(letters[i], last - letters[i]);
            const bool stop = !holdsTogether.isEmpty() && (isFunctionPair(gram) || holdsTogether.mid(letters[i] - start, gram.size()).contains(true));
            emitLowered(letters[i], last, stop);
        }
        return std::max(end, start + 1);
    }

    qsizetype hangul(qsizetype start)
    {
        qsizetype end = start;
        while (belongs(end, WritingSystem::Hangul))
            ++end;
        end = std::max(end, start + 1);
        emitLowered(start, end, false);
        if (end - start > 2)
            grams(start, WritingSystem::Hangul, 2);
        return end;
    }

    // Joins two word characters into one identifier, version, path part or number.
    bool joins(qsizetype i) const
    {
        if (i + 1 >= m_text.size() || i == 0)
            return false;
        const QChar c = m_text[i], before = m_text[i - 1], after = m_text[i + 1];
        const bool wordsAround = isWordChar(m_text, i - 1) && (isWordChar(m_text, i + 1) || after == QLatin1Char('_'));
        switch (c.unicode()) {
        case '_':
            return true;
        case '.':
            return wordsAround && !(after.isUpper() && before.isLower()); // “end.Begin” is a missing space
        case '-':
            return wordsAround && before.unicode() < 0x250 && after.unicode() < 0x250;
        case ',':
            return before.isDigit() && isThousands(i);
        default:
            return false;
        }
    }
    // Exactly three digits follow, as in 1,200.
    bool isThousands(qsizetype comma) const
    {
        qsizetype digits = 0;
        for (qsizetype i = comma + 1; i < m_text.size() && m_text[i].isDigit(); ++i)
            ++digits;
        return digits == 3;
    }

    qsizetype word(qsizetype start)
    {
        qsizetype end = start;
        bool compound = false;
        while (end < m_text.size()) {
            const QChar c = m_text[end];
            if (isAsciiWordChar(c)) {
                // nearly all are
            } else if (isWordChar(m_text, end)) {
                const WritingSystem system = writingSystem(codePointAt(m_text, end));
                if ((system == WritingSystem::Ideographic || system == WritingSystem::Unspaced || system == WritingSystem::Hangul) && !isMark(c))
                    break;
            } else if (c == QLatin1Char('_') || joins(end)) {
                compound = compound || c != QLatin1Char(',');
            } else {
                break;
            }
            ++end;
        }
        if (end == start)
            return start + 1;
        end = withSuffix(start, end);
        if (compound)
            parts(start, end);
        else
            simple(start, end, true);
        return skipApostrophe(end);
    }
    // C++, C#, F#.
    qsizetype withSuffix(qsizetype start, qsizetype end) const
    {
        if (end - start > 2)
            return end;
        qsizetype after = end;
        while (after < m_text.size() && after < end + 2 && (m_text[after] == QLatin1Char('+') || m_text[after] == QLatin1Char('#')))
            ++after;
        return after < m_text.size() && isWordChar(m_text, after) ? end : after;
    }
    // 's, 't, 're after a word say nothing: skips them.
    qsizetype skipApostrophe(qsizetype end) const
    {
        if (end + 1 >= m_text.size() || (m_text[end] != QLatin1Char('\'') && m_text[end] != QChar(0x2019)))
            return end;
        qsizetype after = end + 1;
        while (after < m_text.size() && m_text[after].isLetter())
            ++after;
        const qsizetype length = after - end - 1;
        return length >= 1 && length <= 2 && m_text[end + 1].isLower() ? after : end;
    }

    // The whole identifier, then its parts.
    void parts(qsizetype start, qsizetype end)
    {
        const QString whole = withoutAccents(lowered(m_text.sliced(start, end - start))).remove(QLatin1Char(','));
        emitTerm(whole, start, end, false);
        qsizetype part = start;
        for (qsizetype i = start; i <= end; ++i) {
            if (i < end && isWordChar(m_text, i))
                continue;
            if (i > part)
                simple(part, i, false);
            part = i + 1;
        }
    }

    // One word without joiners; CamelCase gives its humps as well.
    void simple(qsizetype start, qsizetype end, bool maybeStop)
    {
        const WordTerm term = m_terms.termOf(m_text.sliced(start, end - start));
        const bool stop = maybeStop && term.stop;
        emitIndexable(term.text, start, end, stop);
        if (stop || !mayHaveHumps(start, end))
            return; // “WHat” is a slip of the finger
        const Places humps = camelHumps(start, end);
        for (qsizetype i = 0; i + 1 < humps.size() && humps.size() > 2; ++i)
            emitIndexable(m_terms.termOf(m_text.sliced(humps[i], humps[i + 1] - humps[i])).text, humps[i], humps[i + 1], false);
    }

    bool mayHaveHumps(qsizetype start, qsizetype end) const
    {
        return std::any_of(m_text.begin() + start + 1, m_text.begin() + end, [](QChar c) { return c.isUpper(); });
    }
    // The borders of the humps of fooBarBaz, XMLReader, utf8Text; only the two ends when it is no such word.
    Places camelHumps(qsizetype start, qsizetype end) const
    {
        Places borders { start };
        for (qsizetype i = start + 1; i < end; ++i) {
            const QChar before = m_text[i - 1], c = m_text[i];
            const bool up = c.isUpper() && (before.isLower() || before.isDigit());
            const bool acronymEnds = c.isLower() && before.isUpper() && i - 1 > borders.back() && i >= start + 2;
            if (up)
                borders.append(i);
            else if (acronymEnds)
                borders.append(i - 1);
        }
        borders.append(end);
        return borders;
    }

    void emitLowered(qsizetype start, qsizetype end, bool stop) const
    {
        const QStringView text = m_text.sliced(start, end - start);
        if (text.size() <= longestFolded && std::all_of(text.begin(), text.end(), isFolded))
            emitIndexable(text, start, end, stop);
        else
            emitTerm(lowered(text), start, end, stop);
    }
    void emitTerm(const QString &term, qsizetype start, qsizetype end, bool stop) const { emitIndexable(indexable(term), start, end, stop); }
    void emitIndexable(QStringView term, qsizetype start, qsizetype end, bool stop) const
    {
        if (!term.isEmpty())
            m_emit(term, start, end, stop);
    }

    const QStringView m_text;
    const bool m_marksStops; // of pairs of ideographs: it costs, and the index has no use for it
    const Emit m_emit;
    WordTerms &m_terms;
};

} // namespace

QList<Term> analyze(QStringView text, const QString &language)
{
    QList<Term> terms;
    terms.reserve(text.size() / 6);
    const auto collect = [&](QStringView term, qsizetype start, qsizetype end, bool stop) { terms.append({ term.toString(), start, end, stop }); };
    Analysis(text, language, true, collect).run();
    return terms;
}

QString indexTerms(QStringView text, const QString &language)
{
    QVarLengthArray<QChar, usualTerms> joined;
    const auto collect = [&](QStringView term, qsizetype, qsizetype, bool) {
        if (!joined.isEmpty())
            joined.append(QLatin1Char(' '));
        joined.append(term.data(), term.size());
    };
    Analysis(text, language, false, collect).run();
    return QString(joined.data(), joined.size());
}

QStringList termForms(QStringView word, const QStringList &languages)
{
    QStringList forms;
    for (const QString &language : languages.isEmpty() ? QStringList { QString() } : languages) {
        const QList<Term> terms = analyze(word, language);
        for (const Term &term : terms)
            if (!forms.contains(term.text))
                forms.append(term.text);
    }
    return forms;
}

QString folded(QStringView text)
{
    return withoutAccents(lowered(text));
}

bool isStopWord(QStringView foldedWord, const QString &language)
{
    return languagesOf(foldedWord.toString()) & bitOfLanguage(language);
}

} // namespace superinstance
