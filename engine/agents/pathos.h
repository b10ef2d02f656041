// Pathos says what is really being asked. Lives on the engine thread.
#pragma once
#include "engine/agents/searchplan.h"
#include "engine/async/task.h"
#include "engine/result.h"
#include "engine/types.h"

class QThreadPool;

namespace superinstance {

// Confidence that the question was understood, by what is left of it. With the least two nothing is agreed on.
inline constexpr double plainQuestion = 0.95, resolvedQuestion = 0.9, vagueQuestion = 0.6, unresolvedQuestion = 0.2, emptyQuestion = 0.2;

struct Interpretation {
    Intent intent;
    Vote vote; // "I understood the question"
    bool mayStandAlone = false; // it was taken for a follow-up, but what it refers to may be in the question itself
};

class Pathos {
public:
    // workers: where questions are read, since some take milliseconds; not owned. Without them they are read where they are asked.
    explicit Pathos(QThreadPool *workers = nullptr) : m_workers(workers) { }
    virtual ~Pathos() = default;
    // history: oldest first. A follow-up ("and in 2019?", "why?", "and her husband?") is resolved into a question that
    // stands alone, by rule: substitution of the changed constraint, or of pronouns by the last named subject.
    virtual Task<Result<Interpretation>> interpret(QString question, QList<Turn> history, std::stop_token stop);
    // The parts of a question that asks several things; else just the question.
    Task<Result<QStringList>> parts(QString question, std::stop_token stop);
    // What is looked up for a question that stands alone.
    Task<Result<SearchPlan>> plan(QString question, std::stop_token stop);

private:
    template <class Work> auto read(Work work, std::stop_token stop) -> Task<Result<std::invoke_result_t<Work &>>>;

    QThreadPool *m_workers;
};

// The same as a pure function, any thread.
Interpretation interpretQuestion(const QString &question, const QList<Turn> &history);

} // namespace superinstance
