// A stream that one coroutine writes and another reads at its own pace, and may leave early.
#pragma once
#include "engine/async/channel.h"
#include "engine/async/taskscope.h"

#include <memory>

namespace superinstance {

// `auto values = stream<T>(scope, produce, stop)` → AsyncGenerator<T>. `produce(sink, stop token)` is a callable that
// gives a Task<>; it starts with the first value asked for, as a task of `scope`, and writes with
// `co_await sink->send(value, stop)`. The stream ends when it returns. A reader that leaves early (destroys the
// generator, which it may do whenever it has a value) ends the producer: its token is stopped and its sends give false.
// A stop of `stop` ends both. At most `capacity` values wait.
template <class T, class Produce>
AsyncGenerator<T> stream(TaskScope *scope, Produce produce, std::stop_token stop = {}, std::size_t capacity = 16)
{
    struct Ended { // with the generator
        std::shared_ptr<Channel<T>> channel;
        std::shared_ptr<LinkedStop> producer;
        ~Ended()
        {
            channel->close();
            producer->request();
        }
    };
    const auto channel = std::make_shared<Channel<T>>(capacity);
    const auto producer = std::make_shared<LinkedStop>(stop);
    const Ended ended { channel, producer };
    scope->spawn([channel, producer, produce = std::move(produce)](std::stop_token scopeStop) mutable -> Task<> {
        const struct Closing {
            Channel<T> *channel;
            ~Closing() { channel->close(); } // also when the producer throws
        } closing { channel.get() };
        const std::stop_callback onScopeStop(scopeStop, [producer] { producer->request(); });
        auto producing = produce(channel, producer->token());
        co_await producing;
    });
    while (true) {
        auto receiving = channel->receive(producer->token());
        std::optional<T> value = co_await receiving;
        if (!value)
            co_return;
        co_yield std::move(*value);
    }
}

} // namespace superinstance
