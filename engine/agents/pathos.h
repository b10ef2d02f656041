// Pathos says what is really being asked. Lives on the engine thread.
#pragma once
#include "engine/async/task.h"
#include "engine/result.h"
#include "engine/types.h"

class QThreadPool;

namespace superinstance {

struct Interpretation {
    Intent intent;
    Vote vote; // "I understood the question"
};

class Pathos {
public:
    // workers: where long questions are read; not owned. Without them all are read where they are asked.
    explicit Pathos(QThreadPool *workers = nullptr) : m_workers(workers) { }
    virtual ~Pathos() = default;
    // history: oldest first. A follow-up ("and in 2019?", "why?", "and her husband?") is resolved into a question that
    // stands alone, by rule: substitution of the changed constraint, or of pronouns by the last named subject.
    virtual Task<Result<Interpretation>> interpret(QString question, QList<Turn> history, std::stop_token stop);

private:
    QThreadPool *m_workers;
};

// The same as a pure function, any thread.
Interpretation interpretQuestion(const QString &question, const QList<Turn> &history);

} // namespace superinstance
