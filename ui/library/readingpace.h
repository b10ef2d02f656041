// How fast the files of a folder are being read, seen from how many still wait. A value that is told the counts and the time.
#pragma once
#include <QHash>
#include <QList>
#include <QString>

namespace superinstance {

class ReadingPace {
public:
    struct Pace {
        double filesPerSecond = 0; // 0: not known yet, or nothing of it is being read
        int secondsLeft = -1; // -1: unknown
    };

    // of: a folder, or several together; done: its files that do not wait.
    Pace note(const QString &of, int done, int waiting, qint64 nowMs);

private:
    struct Sample {
        qint64 ms;
        int done;
    };
    QHash<QString, QList<Sample>> m_samples; // oldest first
};

} // namespace superinstance
