// Text that every library can take: half a surrogate pair alone is no character. Pure, any thread.
#pragma once
#include <QString>

namespace superinstance {

// The text with every lone surrogate replaced by U+FFFD: as long as before, so that offsets stay. SQLite, for one, takes
// the character after a lone one for its other half, be it a closing quote.
inline QString wellFormed(QString text)
{
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace superinstance
