#include "engine/text/folding.h"

#include "engine/text/scripts.h"

#include <algorithm>

namespace superinstance {

namespace {

// Marks that are accents, not letters: Latin and Greek accents, Arabic and Hebrew points, the tatweel.
bool isAccent(char16_t c)
{
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640;
}

bool isAscii(QStringView text)
{
    for (const QChar c : text)
        if (c.unicode() >= 128)
            return false;
    return true;
}

QChar loweredAscii(QChar c)
{
    return c >= QLatin1Char('A') && c <= QLatin1Char('Z') ? QChar(c.unicode() | 0x20) : c;
}

} // namespace

QString lowered(QStringView text)
{
    if (isAscii(text)) {
        QString lower(text.size(), Qt::Uninitialized);
        std::transform(text.begin(), text.end(), lower.begin(), loweredAscii);
        return lower;
    }
    return text.toString().normalized(QString::NormalizationForm_KC).toLower();
}

QString withoutAccents(const QString &lower)
{
    if (isAscii(lower))
        return lower;
    QString plain;
    plain.reserve(lower.size() + 4);
    for (const QChar c : lower) {
        const char16_t u = c.unicode();
        if (u < 128) plain += c;
        else if (u == 0xDF) plain += QLatin1String("ss");
        else if (u == 0xE6) plain += QLatin1String("ae");
        else if (u == 0x153) plain += QLatin1String("oe");
        else if (u == 0xF8) plain += QLatin1Char('o');
        else if (u == 0x142) plain += QLatin1Char('l');
        else if (u == 0x111 || u == 0xF0) plain += QLatin1Char('d');
        else if (u == 0x131) plain += QLatin1Char('i');
        else if (u == 0x451) plain += QChar(0x435); // ё
        else if (isAccent(u)) continue;
        else if (writingSystem(u) == WritingSystem::Cyrillic) plain += c;
        else {
            const QString parts = QString(c).normalized(QString::NormalizationForm_KD);
            for (const QChar part : parts)
                if (!isAccent(part.unicode()))
                    plain += part;
        }
    }
    return plain;
}

} // namespace superinstance
