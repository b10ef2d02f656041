// Which letters of a text without spaces only ask or hold a sentence together. Private to engine/text; pure, any thread.
#pragma once
#include <QList>
#include <QStringView>
namespace superinstance {

// For each letter of a run of Han and Kana: whether it is part of a question word ("什么时候", "多重", "何"), a particle or an
// auxiliary. A pair that holds such a letter is no word of the text, but spans two.
QList<bool> functionLetters(QStringView run);

// Pairs of content letters that say as little as a particle: of Hiragana only, or "一个".
bool isFunctionPair(QStringView pair);

} // namespace superinstance
