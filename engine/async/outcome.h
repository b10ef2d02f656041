// What join.h and race.h need to know of the works they run: callables that take a stop token and give a Task.
#pragma once
#include "engine/async/spancontext.h"
#include "engine/async/stop.h"
#include "engine/async/task.h"
#include "engine/result.h"

#include <exception>
#include <type_traits>
#include <variant>

namespace superinstance {

template <class Work> using OutcomeOf = typename std::invoke_result_t<Work &, std::stop_token>::value_type;

// A value without its Result; nothing becomes something that can be stored.
template <class T> struct Unwrapped { using Type = T; };
template <> struct Unwrapped<void> { using Type = std::monostate; };
template <class T> struct Unwrapped<Result<T>> : Unwrapped<T> { };
template <class T> inline constexpr bool isResult = false;
template <class T> inline constexpr bool isResult<Result<T>> = true;

template <class T> using Storable = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

// For the log: what was thrown where nobody can catch it any more.
void reportLost(std::exception_ptr exception);

} // namespace superinstance
