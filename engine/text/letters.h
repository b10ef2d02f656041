// Text reduced to its letters and digits, so that a sentence is found however it is broken into lines, hyphenated, marked up or
// typeset. The vault counts in it which of several equal sentences is meant, the extractor program finds that one again. Pure.
#pragma once
#include "engine/text/scripts.h"
#include "engine/types.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

namespace superinstance {

inline QString lettersOf(QChar c)
{
    if (c.unicode() < 0x80)
        return c.isLetterOrNumber() ? QString(c) : QString();
    QString letters = QString(c).normalized(QString::NormalizationForm_KC);
    letters.removeIf([](QChar each) { return !each.isLetterOrNumber() && !each.isSurrogate(); });
    return letters;
}

inline QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text)
        letters += lettersOf(c);
    return letters;
}

// What is not shown of a Markdown text.
inline QString withoutAddresses(QString markdown)
{
    static const QRegularExpression address(QStringLiteral("\\]\\([^)\\n]*\\)"));
    return markdown.replace(address, QStringLiteral("]"));
}

// A growing run of letters that knows where words begin.
class LetterRun {
public:
    // Gives how many letters that is.
    qsizetype add(QChar c)
    {
        const QString letters = lettersOf(c);
        for (const QChar letter : letters) {
            m_begins.push_back(m_gap || standsAlone(letter) || standsAlone(m_letters.back()));
            m_letters += letter;
            m_gap = false;
        }
        m_gap |= letters.isEmpty() && !c.isMark();
        return letters.size();
    }
    void add(const QString &text)
    {
        for (const QChar c : text)
            add(c);
    }
    void endWord() { m_gap = true; }
    qsizetype size() const { return m_letters.size(); }
    qsizetype find(const QString &letters, qsizetype from, Qt::CaseSensitivity cases) const { return letters.isEmpty() ? -1 : m_letters.indexOf(letters, from, cases); }

    // Where the letters stand as whole words; where they nowhere do, also within words.
    QList<qsizetype> occurrences(const QString &letters) const
    {
        QList<qsizetype> all, whole;
        for (qsizetype at = find(letters, 0, Qt::CaseSensitive); at >= 0; at = find(letters, at + 1, Qt::CaseSensitive)) {
            all.append(at);
            if (beginsWord(at) && beginsWord(at + letters.size()))
                whole.append(at);
        }
        return whole.isEmpty() ? all : whole;
    }
    // By its number where there are as many as were counted; else, since the document is another, the nearest. -1: none.
    qsizetype find(const QuotePlace &place) const
    {
        const QList<qsizetype> all = occurrences(lettersOf(place.quote));
        if (all.size() == place.equal && place.before >= 0 && place.before < all.size())
            return all[place.before];
        return nearest(all, offsetOf(place));
    }
    static qsizetype nearest(const QList<qsizetype> &all, qsizetype near)
    {
        const auto closer = [near](qsizetype a, qsizetype b) { return std::abs(a - near) < std::abs(b - near); };
        const auto best = std::min_element(all.begin(), all.end(), closer);
        return best == all.end() ? -1 : *best;
    }
    qsizetype offsetOf(const QuotePlace &place) const { return std::isfinite(place.share) ? qsizetype(std::clamp(place.share, 0.0, 1.0) * double(size())) : 0; }

private:
    static bool standsAlone(QChar c)
    {
        const WritingSystem system = writingSystem(c.unicode());
        return c.isSurrogate() || system == WritingSystem::Ideographic || system == WritingSystem::Unspaced;
    }
    bool beginsWord(qsizetype at) const { return at >= size() ? true : m_begins[std::size_t(at)]; }

    QString m_letters;
    std::vector<bool> m_begins; // for each letter, whether a word may begin there
    bool m_gap = true;
};

// Which of its like a sentence is that begins where `before` ends and `behind` begins.
inline QuotePlace placeOf(const QString &quote, const QString &before, const QString &behind)
{
    LetterRun run;
    run.add(before);
    const qsizetype start = run.size();
    run.add(behind);
    const QList<qsizetype> all = run.occurrences(lettersOf(quote));
    QuotePlace place;
    place.quote = quote;
    place.equal = int(all.size());
    place.before = int(std::count_if(all.begin(), all.end(), [start](qsizetype at) { return at < start; }));
    place.share = run.size() > 0 ? double(start) / double(run.size()) : 0;
    return place;
}

// The same, each letter with the place it came from.
template <class Place> class Letters {
public:
    void add(const QString &text, const Place &place)
    {
        for (const QChar c : text)
            m_places.insert(m_places.size(), m_run.add(c), place);
    }
    void endWord() { m_run.endWord(); }
    const LetterRun &run() const { return m_run; }
    QList<Place> placesAt(qsizetype start, const QString &text) const { return start < 0 ? QList<Place>() : m_places.mid(start, lettersOf(text).size()); }

private:
    LetterRun m_run;
    QList<Place> m_places;
};

} // namespace superinstance
