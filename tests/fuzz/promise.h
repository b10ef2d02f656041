// What a fuzzer ends on: a promise that does not hold for these bytes.
#pragma once
#include <cstdio>
#include <cstdlib>

#define PROMISE(condition)                                                                                                         \
    do {                                                                                                                           \
        if (!(condition)) {                                                                                                        \
            std::fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #condition);                                   \
            std::abort();                                                                                                          \
        }                                                                                                                          \
    } while (false)
