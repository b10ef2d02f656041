// Several works side by side, all of them wanted.
#pragma once
#include "engine/async/outcome.h"

#include <optional>
#include <tuple>
#include <vector>

namespace superinstance {

template <class Work> using ValueOf = typename Unwrapped<OutcomeOf<Work>>::Type;

// What the parts of one whenAll share.
struct Joint {
    LinkedStop stop;
    std::optional<Error> failure; // the first
    std::exception_ptr exception;

    void fail(const Error &error)
    {
        if (!failure && !exception)
            failure = error;
        stop.request();
    }
    void fail(std::exception_ptr thrown)
    {
        if (failure || exception)
            reportLost(thrown);
        else
            exception = thrown;
        stop.request();
    }
};

// Runs `*work` into `*slot`, which stays empty when it fails.
template <class Work> Task<> runPart(Work *work, std::optional<ValueOf<Work>> *slot, Joint *joint)
{
    try {
        auto task = (*work)(joint->stop.token());
        if constexpr (std::is_void_v<OutcomeOf<Work>>) {
            co_await task;
            slot->emplace();
        } else {
            OutcomeOf<Work> outcome = co_await task;
            if constexpr (!isResult<OutcomeOf<Work>>)
                slot->emplace(std::move(outcome));
            else if (!outcome.ok())
                joint->fail(outcome.error());
            else if constexpr (std::is_same_v<OutcomeOf<Work>, Result<void>>)
                slot->emplace();
            else
                slot->emplace(std::move(outcome).value());
        }
    } catch (...) {
        joint->fail(std::current_exception());
    }
}

// Starts it; what runs side by side has the same parent span.
template <class Work> Task<> startPart(Work *work, std::optional<ValueOf<Work>> *slot, Joint *joint)
{
    const AmbientSpanKeeper keeper;
    return runPart(work, slot, joint);
}

// co_await whenAll(stop, work…) → Result<tuple of the values>, in the order of the arguments. Each work is a callable
// that takes a stop token and gives a Task of a value, a Result or nothing (std::monostate here). All run at once. The
// first failure or exception stops the others, all are awaited, then that failure is the outcome or the exception goes
// on. A stop of `parent` reaches all.
template <class... Works>
Task<Result<std::tuple<ValueOf<Works>...>>> whenAll(std::stop_token parent, Works... works)
{
    Joint joint { LinkedStop(parent), {}, {} };
    std::tuple<std::optional<ValueOf<Works>>...> slots;
    std::vector<Task<>> parts;
    std::apply([&](auto &...slot) { (parts.push_back(startPart(&works, &slot, &joint)), ...); }, slots);
    for (Task<> &part : parts)
        co_await part;
    if (joint.exception)
        std::rethrow_exception(joint.exception);
    if (joint.failure)
        co_return Error(*joint.failure);
    co_return std::apply([](auto &...slot) { return std::tuple<ValueOf<Works>...>(std::move(*slot)...); }, slots);
}

// The same for any number of works of one kind: → Result<vector of the values>.
template <class Work> Task<Result<std::vector<ValueOf<Work>>>> whenAll(std::stop_token parent, std::vector<Work> works)
{
    Joint joint { LinkedStop(parent), {}, {} };
    std::vector<std::optional<ValueOf<Work>>> slots(works.size());
    std::vector<Task<>> parts;
    parts.reserve(works.size());
    for (std::size_t i = 0; i < works.size(); ++i)
        parts.push_back(startPart(&works[i], &slots[i], &joint));
    for (Task<> &part : parts)
        co_await part;
    if (joint.exception)
        std::rethrow_exception(joint.exception);
    if (joint.failure)
        co_return Error(*joint.failure);
    std::vector<ValueOf<Work>> values;
    values.reserve(slots.size());
    for (std::optional<ValueOf<Work>> &slot : slots)
        values.push_back(std::move(*slot));
    co_return std::move(values);
}

} // namespace superinstance
