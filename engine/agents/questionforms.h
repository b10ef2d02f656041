// How questions begin, and what they expect. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/types.h"

namespace superinstance {

struct QuestionForm {
    QuestionKind kind = QuestionKind::Fact;
    AnswerType expects = AnswerType::Any;
};

// What a plain question asks for, by how it is worded in English, German, Chinese, and the commonest ways of some others.
QuestionForm formOf(const QString &question);

// The question without what is only politeness: "Could you please tell me where it is?" asks "Where it is?".
QString withoutPoliteness(const QString &question);

} // namespace superinstance
