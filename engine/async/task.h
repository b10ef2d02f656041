// The coroutine type of the engine. QCoro gives the type only; every awaitable is ours (this folder), because QCoro 0.8
// resumes on foreign threads and loses senders. A Task is hot: it runs until its first suspension when called. It never
// leaves the thread it was made on, and is never discarded: name it, then await it, or give it to a TaskScope.
#pragma once

// QCoro 0.8 forgot it: with this earlier declaration the compiler refuses a call whose Task nobody takes.
namespace QCoro {
template <typename T> class [[nodiscard]] Task;
}

#include <QCoroAsyncGenerator>
#include <QCoroTask>

#include <coroutine>
#include <stop_token>
#include <type_traits>

namespace superinstance {

// Whether a coroutine may have these parameters. Who calls it may be gone before it goes on: it takes what it needs by value. The first
// may refer to a class: it can be the object that a member function or a lambda belongs to (of free functions a rule of tests/rules sees it).
template <class...> inline constexpr bool takenByValue = true;
template <class First, class... Rest>
inline constexpr bool takenByValue<First, Rest...> = !(std::is_reference_v<Rest> || ...)
    && (!std::is_reference_v<First> || (std::is_lvalue_reference_v<First> && std::is_class_v<std::remove_reference_t<First>>));

template <class T = void> using Task = QCoro::Task<T>;
template <class T> using AsyncGenerator = QCoro::AsyncGenerator<T>;

} // namespace superinstance

template <class T, class... Parameters> struct std::coroutine_traits<QCoro::Task<T>, Parameters...> {
    static_assert(superinstance::takenByValue<Parameters...>, "a coroutine's parameter is a reference; take it by value");
    using promise_type = typename QCoro::Task<T>::promise_type;
};

template <class T, class... Parameters> struct std::coroutine_traits<QCoro::AsyncGenerator<T>, Parameters...> {
    static_assert(superinstance::takenByValue<Parameters...>, "a coroutine's parameter is a reference; take it by value");
    using promise_type = typename QCoro::AsyncGenerator<T>::promise_type;
};
