// Runs a coroutine to its end in the test's event loop and gives its result.
#pragma once
#include "engine/async/taskscope.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <optional>

namespace superinstance {

#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr int slowedBy = 10; // everything takes many times as long
#else
constexpr int slowedBy = 1;
#endif
constexpr int longestRunMs = 60'000 * slowedBy;

// work: a callable that gives a Task<T>. Ends the process when it takes longer than that.
template <class Work> auto run(Work work)
{
    using Value = typename std::invoke_result_t<Work &>::value_type;
    std::optional<Value> result;
    QEventLoop loop; // qWaitFor alone sleeps between events
    TaskScope scope;
    scope.spawn([&](std::stop_token) -> Task<> {
        auto task = work();
        Value value = co_await task;
        result.emplace(std::move(value));
        loop.quit();
    });
    QTimer::singleShot(longestRunMs, &loop, &QEventLoop::quit);
    if (scope.running() > 0)
        loop.exec();
    if (!QTest::qWaitFor([&] { return scope.running() == 0; }, 1000) || !result)
        qFatal("the coroutine did not end in time");
    return std::move(*result);
}

} // namespace superinstance
