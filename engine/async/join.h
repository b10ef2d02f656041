// Several tasks side by side.
#pragma once
#include "engine/async/task.h"
#include "engine/result.h"

#include <optional>
#include <tuple>
#include <vector>

namespace superinstance {

// Awaits `task` into `slot`; asks `siblings` to stop when it failed.
template <class T>
Task<> storeResult(Task<Result<T>> task, std::optional<Result<T>> *slot, std::stop_source siblings)
{
    Result<T> result = co_await task;
    if (!result.ok())
        siblings.request_stop();
    slot->emplace(std::move(result));
}

// All of them run concurrently (tasks are hot); results in the order of the arguments. The first failure asks `stop`,
// which the tasks were given a token of, to stop; every task is awaited whatever happens.
template <class... T>
Task<std::tuple<Result<T>...>> whenAll(std::stop_source stop, Task<Result<T>>... tasks)
{
    std::tuple<std::optional<Result<T>>...> slots;
    std::vector<Task<>> running;
    std::apply([&](auto &...slot) { (running.push_back(storeResult(std::move(tasks), &slot, stop)), ...); }, slots);
    for (Task<> &task : running)
        co_await task;
    co_return std::apply([](auto &...slot) { return std::tuple<Result<T>...>(std::move(*slot)...); }, slots);
}

} // namespace superinstance
