// Keeps what a model thinks aloud in <think> blocks apart from what it answers, while the text comes in pieces. Pure.
#pragma once
#include <QString>

namespace superinstance {

struct SplitText {
    QString answer, reasoning;
    bool anew = false; // what was given as answer before was reasoning too
};

// Blocks count at the beginning only: further on the words "<think>" are part of an answer. Where the server's template opened the
// block, only its end comes.
class ReasoningSplitter {
public:
    SplitText add(const QString &piece);
    // No more pieces: what was held back because it might have become a tag.
    SplitText finish();

private:
    enum class Place { Before, Thinking, Answer };
    bool step(SplitText *out);

    void withdraw(SplitText *out);

    Place m_place = Place::Before;
    QString m_held;
    QString m_answer; // as it was given, while it may turn out to be reasoning
    bool m_mayBeReasoning = true; // no block has ended yet
};

} // namespace superinstance
