#include "engine/indexing/oldcharacterset.h"

#include <QByteArrayList>
#include <QStringDecoder>

#include <algorithm>

namespace superinstance {

namespace {

// What a text looks like in one character set.
struct Reading {
    qsizetype plain = 0; // letters of ASCII
    qsizetype letters = 0; // beyond it
    qsizetype rare = 0; // of these
    qsizetype strange = 0; // signs that nobody writes within a word
    bool japanese = false; // two syllables on end
};

// Of the Latin alphabets: ª, ƒ and ˆ pass for letters, too.
bool isLatinLetter(QChar c)
{
    return c.unicode() >= 0xC0 && c.unicode() < 0x180 && c.isLetter();
}

bool isStrange(QStringView text, qsizetype at)
{
    const QChar c = text[at], before = at > 0 ? text[at - 1] : QChar(), after = at + 1 < text.size() ? text[at + 1] : QChar();
    if (c.unicode() < 0xA0 || c == QChar::ReplacementCharacter)
        return true;
    if (isLatinLetter(c)) // a capital within a word, or a small letter among capitals; some write ß there
        return c.isUpper() ? before.isLower() : c != QChar(0xDF) && before.isUpper() && after.isUpper();
    if (before.isLetter() && (c == QChar(0x201A) || c == QChar(0x201E)))
        return true; // the quotes „ and ‚ open
    return before.isLetter() && after.isLetter() && !QStringView(u"\u00A0\u00AD\u00B4\u00B7\u2018\u2019\u2013\u2014\u2026").contains(c);
}

bool isKana(QChar c)
{
    return c.unicode() >= 0x3041 && c.unicode() <= 0x30FC;
}

Reading readingOf(const char *characterSet, QByteArrayView sample)
{
    QStringDecoder decoder(characterSet);
    const QString text = decoder.isValid() ? QString(decoder.decode(sample)) : QString();
    Reading reading;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool plain = text[i].unicode() < 0x80;
        reading.plain += plain && text[i].isLetter();
        reading.letters += isLatinLetter(text[i]);
        reading.rare += isLatinLetter(text[i]) && !QStringView(u"äöüÄÖÜßéèàçåøæñáíóúãõ").contains(text[i]);
        reading.strange += !plain && isStrange(text, i);
        reading.japanese = reading.japanese || (i > 0 && isKana(text[i - 1]) && isKana(text[i]));
    }
    return reading;
}

// One sign alone may be a slip of the pen, or the only letter.
bool isClear(const Reading &reading, qsizetype strangeBefore)
{
    return reading.letters > 0 && reading.strange == 0 && reading.letters * 2 < reading.plain && strangeBefore * 3 >= reading.letters && (strangeBefore > 1 || reading.letters == 1);
}

} // namespace

QByteArray orOldCharacterSet(const QByteArray &detected, QByteArrayView sample)
{
    static const QByteArrayList mistaken { "windows-1252", "windows-1250", "windows-1254", "iso-8859-1", "iso-8859-2", "iso-8859-9", "iso-8859-15", "windows-1257", "windows-1258", "ibm852", "mac-centraleurope", "shift_jis" };
    const Reading read = mistaken.contains(detected.toLower()) ? readingOf(detected.constData(), sample) : Reading();
    if (read.strange == 0 || read.japanese)
        return detected;
    const Reading dos = readingOf("IBM850", sample), macintosh = readingOf("macintosh", sample);
    const bool isDos = isClear(dos, read.strange), isMacintosh = isClear(macintosh, read.strange);
    if (isDos && (!isMacintosh || dos.rare < macintosh.rare))
        return "IBM850";
    return isMacintosh && (!isDos || macintosh.rare < dos.rare) ? "macintosh" : detected;
}

} // namespace superinstance
