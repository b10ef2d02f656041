// The real council over a real library, with the built-in backend: what a person would be answered.
#pragma once
#include "engine/agents/council.h"
#include "engine/models/extractive.h"
#include "tests/support/library.h"
#include "tests/support/running.h"

namespace superinstance {

inline Answer askCouncil(TestLibrary &library, const QString &text, const QList<Turn> &history = {})
{
    Retriever retriever(&library.vault());
    Pathos pathos;
    ExtractiveBackend backend(&library.workers());
    Logos logos(&backend, &library.workers());
    Ethos ethos(&library.workers());
    Council council(&retriever, &pathos, &logos, &ethos);
    Question question;
    question.text = text;
    question.history = history;
    return run([&]() -> Task<Answer> {
        auto asking = council.ask(question, {}, {});
        Answer answer = co_await asking;
        co_return answer;
    });
}

} // namespace superinstance
