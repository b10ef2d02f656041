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

namespace superinstance {

template <class T = void> using Task = QCoro::Task<T>;
template <class T> using AsyncGenerator = QCoro::AsyncGenerator<T>;

} // namespace superinstance
