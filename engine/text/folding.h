// Letters as words are compared by them: lower case, normalised, without accents. Pure functions, any thread.
// Private to engine/text.
#pragma once
#include <QString>

namespace superinstance {

// What belongs to the letter before it: a combining mark, or the second half of a character.
inline bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_SpacingCombining || c.isLowSurrogate();
}

inline char32_t codePointAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    if (text[i].isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate())
        return QChar::surrogateToUcs4(text[i - 1], text[i]);
    return text[i].unicode();
}

inline bool isWordChar(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (c.unicode() < 128)
        return c.isLetterOrNumber();
    return c.isSurrogate() ? QChar::isLetterOrNumber(codePointAt(text, i)) : c.isLetterOrNumber() || isMark(c);
}

QString lowered(QStringView text);
// Of Latin, Greek, Arabic and Hebrew letters; Cyrillic й is a letter of its own and stays. lower: what lowered() gave.
QString withoutAccents(const QString &lower);

} // namespace superinstance
