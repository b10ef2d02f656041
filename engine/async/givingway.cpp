#include "engine/async/givingway.h"

#include <QThreadPool>

#include <latch>
#include <memory>

#if defined(__linux__)
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace superinstance {

namespace {

// Of a processor that all want a child gets about a tenth and a thread, which may hold what another waits for, a quarter: little
// beside a question, and enough to get on beside programs that never rest.
constexpr int niceThread = 5, niceChild = 10;

// Elsewhere there is no such thing for a thread.
void setNice([[maybe_unused]] qint64 task, [[maybe_unused]] int nice)
{
#if defined(__linux__)
    ::setpriority(PRIO_PROCESS, id_t(task), nice); // of the kernel's tasks, which threads are as well
#endif
}

} // namespace

void makeThreadGiveWay()
{
#if defined(__linux__)
    setNice(::gettid(), niceThread);
#endif
}

// Each piece of work waits for the others, so that each takes a thread of its own.
void makeThreadsGiveWay(QThreadPool *pool)
{
    pool->setExpiryTimeout(-1);
    const int threads = pool->maxThreadCount();
    auto all = std::make_shared<std::latch>(threads);
    for (int i = 0; i < threads; ++i)
        pool->start([all] {
            makeThreadGiveWay();
            all->arrive_and_wait();
        });
}

void makeProcessGiveWay(qint64 child)
{
    setNice(child, niceChild);
}

} // namespace superinstance
