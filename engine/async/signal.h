// Waiting for one emission of a Qt signal.
#pragma once
#include "engine/async/waiter.h"
#include "engine/result.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

namespace superinstance {

template <class Sender, class... Arguments> struct SignalAwaiter final : Waiter {
    QPointer<Sender> sender;
    void (Sender::*signal)(Arguments...);
    QObject context;
    std::optional<std::tuple<std::decay_t<Arguments>...>> emitted;

    SignalAwaiter(Sender *from, void (Sender::*which)(Arguments...), std::stop_token stop)
        : Waiter(std::move(stop)), sender(from), signal(which)
    {
    }
    bool await_ready() const { return !sender || stopRequested(); }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        suspend(coroutine);
        QObject::connect(sender.data(), signal, &context, [this](Arguments... arguments) {
            if (woken())
                return;
            emitted.emplace(arguments...);
            wake();
        });
        QObject::connect(sender.data(), &QObject::destroyed, &context, [this] { wake(); });
    }
    Result<std::tuple<std::decay_t<Arguments>...>> await_resume()
    {
        if (emitted)
            return std::move(*emitted);
        if (gaveUp())
            return Error::stopped();
        return Error::failed(QCoreApplication::translate("Signal", "What was waited for has ended."));
    }
};

// co_await onSignal(object, &Class::signal, stop) → Result<tuple of the arguments>, delivered on the awaiting thread
// wherever the sender lives; stopped when asked to stop first, failed when the sender was destroyed.
template <class Sender, class... Arguments>
auto onSignal(Sender *sender, void (Sender::*signal)(Arguments...), std::stop_token stop = {})
{
    return awaitable<SignalAwaiter<Sender, Arguments...>>(sender, signal, std::move(stop));
}

} // namespace superinstance
