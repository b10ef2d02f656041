// What a program is doing at each moment, told on its standard output so that whoever sees it killed knows what was cut off; and
// it kills itself in the midst of one of them when it is told to. Any thread; what happens in SQLite it sees by itself.
#pragma once
#include <QByteArray>
#include <QByteArrayList>
#include <QMap>

namespace superinstance::moments {

const QByteArrayList &all(); // what there is to be done

// From now on it is told. Dies `delayUs` after `what` was begun for the `times`-th time; 0: it does not.
void watch(const QByteArray &what, int times, int delayUs);

// This is begun.
void begin(const char *what);

// How often each was begun, as it is told at the end of a life.
void tellCounts();
QMap<QByteArray, int> countsIn(const QByteArrayList &told);

// What was begun last.
QByteArray lastIn(const QByteArrayList &told);

} // namespace superinstance::moments
