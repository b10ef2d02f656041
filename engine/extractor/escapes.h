// The letters that a string in quotes writes with a backslash, as JSON and YAML have them.
#pragma once
#include "engine/indexing/decoder.h"

#include <algorithm>

namespace superinstance {

// The character that so many hexadecimal digits write, and nothing else.
inline std::optional<char32_t> hexadecimal(QStringView digits, qsizetype count)
{
    const bool right = count > 0 && digits.size() == count && std::all_of(digits.begin(), digits.end(), [](QChar c) { return isxdigit(c.unicode() < 128 ? c.unicode() : 0); });
    const char32_t code = right ? digits.toUInt(nullptr, 16) : 0;
    return right && code <= 0x10FFFF ? std::optional(code) : std::nullopt;
}

// What stands between the quotes as it is read: letters for their numbers, line ends, quotes, a space for any other control character. What is
// no escape stays.
inline QString withoutEscapes(QStringView string)
{
    QString text;
    text.reserve(string.size());
    for (qsizetype i = 0; i < string.size(); ++i) {
        const char16_t sign = string[i] == QLatin1Char('\\') && i + 1 < string.size() ? string[i + 1].unicode() : 0;
        const qsizetype digits = sign == 'u' ? 4 : sign == 'x' ? 2 : sign == 'U' ? 8 : 0, known = QLatin1String("\"\\/nrtbf").indexOf(QChar(sign));
        if (const std::optional<char32_t> code = hexadecimal(string.mid(i + 2, digits), digits)) {
            text += *code < 0x20 && *code != '\n' && *code != '\r' ? QStringLiteral(" ") : QChar::requiresSurrogates(*code) ? QString::fromUcs4(&*code, 1) : QString(QChar(char16_t(*code)));
            i += 1 + digits;
        } else if (sign && known >= 0) {
            text += QLatin1String("\"\\/\n\r   ")[known];
            ++i;
        } else {
            text += string[i];
        }
    }
    return cleanText(std::move(text));
}

} // namespace superinstance
