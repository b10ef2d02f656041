// What the calling thread itself has used of the processor: what other programs use is no part of it.
#pragma once
#include <ctime>

namespace superinstance {

inline double processorMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace superinstance
