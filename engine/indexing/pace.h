// When the next file may be read: not while a question is answered; when that was chosen, not while the person or other programs
// are at work; and on battery slowly. Looks around only while files wait. Lives on the engine thread, owned by the indexer.
#pragma once
#include "engine/async/event.h"
#include "engine/async/semaphore.h"
#include "engine/async/task.h"
#include "engine/indexing/surroundings.h"
#include "engine/types.h"

#include <QElapsedTimer>
#include <QObject>

class QThreadPool;

namespace superinstance {

struct PaceLimits {
    Surroundings surroundings = Surroundings::ofThisComputer();
    int lookMs = 5000; // what was seen around counts as long
    int quietMs = 60'000; // the person is taken to be at work so long after a key or a question
    double busy = 0.3; // other programs are, from this share of the processors
    int restMs = 500; // on battery, between the beginnings of two files
};

class Pace : public QObject {
    Q_OBJECT
public:
    // workers: not owned.
    Pace(QThreadPool *workers, PaceLimits limits, QObject *parent = nullptr);

    // co_await turn(stop): ok when the next file may be begun.
    Task<Result<void>> turn(std::stop_token stop);
    GivesWay givesWay() const { return m_givesWay; }
    void setWhenIdle(bool whenIdle);
    void personActs() { m_sinceAct.start(); }
    void questionBegins();
    void questionEnds();
    auto whenNoneIsAnswered(std::stop_token stop) { return m_noQuestion.wait(std::move(stop)); } // → Result<void>

Q_SIGNALS:
    void changed(); // what it gives way to
    void questionBegan(); // none was answered before

private:
    Task<Result<void>> lookAround(std::stop_token stop);
    GivesWay judge() const;
    Task<Result<void>> wait(std::stop_token stop);
    void tell(GivesWay what);

    QThreadPool *const m_workers;
    const PaceLimits m_limits;
    Semaphore m_gate { 1 };
    Event m_news; // set when a question ends or the choice changes
    Event m_noQuestion; // set while none is answered
    QElapsedTimer m_sinceAct, m_sinceLook, m_sinceTurn; // invalid: never
    bool m_whenIdle = false, m_onBattery = false, m_othersBusy = false;
    int m_questions = 0;
    GivesWay m_givesWay = GivesWay::Nothing;
};

} // namespace superinstance
