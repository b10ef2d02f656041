// Keeps what a model thinks aloud in <think> blocks apart from what it answers, while the text comes in pieces. Pure.
#pragma once
#include <QString>

namespace superinstance {

struct SplitText {
    QString answer, reasoning;
};

// Blocks count at the beginning only: further on the words "<think>" are part of an answer.
class ReasoningSplitter {
public:
    SplitText add(const QString &piece);
    // No more pieces: what was held back because it might have become a tag.
    SplitText finish();

private:
    enum class Place { Before, Thinking, Answer };
    bool step(SplitText *out);

    Place m_place = Place::Before;
    QString m_held;
};

} // namespace superinstance
