// Which writing system a character belongs to, as far as the analysis of words depends on it. Private to engine/text.
#pragma once
#include <QChar>
namespace superinstance {

enum class WritingSystem { Latin, Cyrillic, Greek, Arabic, Hebrew, Ideographic, Hangul, Unspaced, Other };

// Ideographic: Han and Kana. Unspaced: Thai, Lao, Khmer, Myanmar. Other: letters of further systems with spaces.
inline WritingSystem writingSystem(char32_t c)
{
    if (c < 0x250)
        return WritingSystem::Latin;
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
        return WritingSystem::Latin;
    case QChar::Script_Cyrillic:
        return WritingSystem::Cyrillic;
    case QChar::Script_Greek:
        return WritingSystem::Greek;
    case QChar::Script_Arabic:
        return WritingSystem::Arabic;
    case QChar::Script_Hebrew:
        return WritingSystem::Hebrew;
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return WritingSystem::Ideographic;
    case QChar::Script_Hangul:
        return WritingSystem::Hangul;
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return WritingSystem::Unspaced;
    default:
        // The prolonged sound mark belongs to no script but stands in Kana words.
        return c == 0x30FC || c == 0xFF70 ? WritingSystem::Ideographic : WritingSystem::Other;
    }
}

} // namespace superinstance
