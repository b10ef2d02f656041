// How a file looks to the system: by that it is told whether it has changed. Pure, any thread.
#pragma once
#include "engine/vault/records.h"

#include <sys/stat.h>

namespace superinstance {

inline qint64 millisecondsOf(const timespec &time)
{
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

inline FileStamp stampOf(const struct stat &status)
{
    return { qint64(status.st_size), millisecondsOf(status.st_mtim), millisecondsOf(status.st_ctim) };
}

} // namespace superinstance
