// Several works side by side, of which one is wanted.
#pragma once
#include "engine/async/outcome.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace superinstance {

template <class T> struct Winner {
    std::size_t index; // which of the works
    T outcome;
};

// What the runners of one whenAny share.
template <class T> struct Race {
    LinkedStop stop;
    std::optional<Winner<T>> winner;
    std::exception_ptr exception; // of the first to finish

    template <class Wrap, class Outcome> void finish(std::size_t index, Wrap wrap, Outcome outcome)
    {
        if (!winner && !exception)
            winner.emplace(Winner<T> { index, wrap(std::move(outcome)) });
        stop.request();
    }
    void fail(std::exception_ptr thrown)
    {
        if (winner || exception)
            reportLost(thrown);
        else
            exception = thrown;
        stop.request();
    }
};

// How an outcome is stored: as it is, or at its place in a variant.
struct AsItIs {
    template <class Outcome> Outcome operator()(Outcome outcome) const { return outcome; }
};
template <class Variant, std::size_t Index> struct AtIndex {
    template <class Outcome> Variant operator()(Outcome outcome) const
    {
        return Variant(std::in_place_index<Index>, std::move(outcome));
    }
};

template <class Wrap, class T, class Work> Task<> runRunner(Work *work, std::size_t index, Race<T> *race)
{
    try {
        auto task = (*work)(race->stop.token());
        if constexpr (std::is_void_v<OutcomeOf<Work>>) {
            co_await task;
            race->finish(index, Wrap(), std::monostate());
        } else {
            OutcomeOf<Work> outcome = co_await task;
            race->finish(index, Wrap(), std::move(outcome));
        }
    } catch (...) {
        race->fail(std::current_exception());
    }
}

template <class Wrap, class T, class Work> Task<> startRunner(Work *work, std::size_t index, Race<T> *race)
{
    const AmbientSpanKeeper keeper; // what runs side by side has the same parent span
    return runRunner<Wrap>(work, index, race);
}

template <class T> Winner<T> resultOf(Race<T> &race)
{
    if (race.exception)
        std::rethrow_exception(race.exception);
    return std::move(race.winner.value());
}

// co_await whenAny(stop, works) → Winner: the first to finish, whether with a value or a failure, and which it was; its
// exception goes on. At least one work; each is a callable that takes a stop token and gives a Task. The others are
// stopped and awaited first. A stop of `parent` reaches all.
template <class Work> Task<Winner<Storable<OutcomeOf<Work>>>> whenAny(std::stop_token parent, std::vector<Work> works)
{
    using Outcome = Storable<OutcomeOf<Work>>;
    Q_ASSERT_X(!works.empty(), "whenAny", "nobody runs");
    Race<Outcome> race { LinkedStop(parent), {}, {} };
    std::vector<Task<>> runners;
    runners.reserve(works.size());
    for (std::size_t i = 0; i < works.size(); ++i)
        runners.push_back(startRunner<AsItIs>(&works[i], i, &race));
    for (Task<> &runner : runners)
        co_await runner;
    co_return resultOf(race);
}

// The same for works of several kinds: the outcome is a variant with a place for each, and stands at the winner's index.
template <class... Works>
    requires(std::is_invocable_v<Works &, std::stop_token> && ...)
Task<Winner<std::variant<Storable<OutcomeOf<Works>>...>>> whenAny(std::stop_token parent, Works... works)
{
    using Outcome = std::variant<Storable<OutcomeOf<Works>>...>;
    Race<Outcome> race { LinkedStop(parent), {}, {} };
    std::vector<Task<>> runners;
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        (runners.push_back(startRunner<AtIndex<Outcome, Index>>(&works, Index, &race)), ...);
    }(std::index_sequence_for<Works...>());
    for (Task<> &runner : runners)
        co_await runner;
    co_return resultOf(race);
}

} // namespace superinstance
