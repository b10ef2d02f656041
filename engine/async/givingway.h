// Lets work in the background step back: where several want a processor, questions, the window and other programs get most of it. For
// good: nobody may take that back.
#pragma once
#include <QtGlobal>

class QThreadPool;

namespace superinstance {

void makeThreadGiveWay(); // the calling one
void makeThreadsGiveWay(QThreadPool *pool); // all of its threads, which stay; before it has any
void makeProcessGiveWay(qint64 child);

} // namespace superinstance
