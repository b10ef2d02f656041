// When a library that could not be opened is tried again, as a window does that stays. Any thread.
#pragma once
#include <atomic>
#include <chrono>

namespace superinstance {

inline std::atomic<std::chrono::milliseconds> untilOpenedAgain { std::chrono::seconds(30) }; // tests are less patient

} // namespace superinstance
