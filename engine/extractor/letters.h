// Text reduced to its letters and digits, so that a sentence is found however it is broken into lines, hyphenated, marked up or
// typeset. Pure.
#pragma once
#include <QList>
#include <QString>

namespace superinstance {

inline QString lettersOf(const QString &text)
{
    QString letters = text.normalized(QString::NormalizationForm_KC);
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return letters;
}

// A growing run of letters, each with the place it came from.
template <class Place> class Letters {
public:
    void add(const QString &text, const Place &place)
    {
        const QString letters = lettersOf(text);
        m_letters += letters;
        for (qsizetype i = 0; i < letters.size(); ++i)
            m_places.append(place);
    }
    // The places of the first occurrence at or behind `from`; empty: there is none. next: gets where to go on.
    QList<Place> find(const QString &text, Qt::CaseSensitivity cases, qsizetype from, qsizetype *next = nullptr) const
    {
        const QString wanted = lettersOf(text);
        const qsizetype at = wanted.isEmpty() ? -1 : m_letters.indexOf(wanted, from, cases);
        if (next)
            *next = at < 0 ? -1 : at + wanted.size();
        return at < 0 ? QList<Place>() : m_places.mid(at, wanted.size());
    }

private:
    QString m_letters;
    QList<Place> m_places;
};

} // namespace superinstance
