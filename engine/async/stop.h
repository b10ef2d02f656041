// A stop that can be asked for here or by a parent.
#pragma once
#include <stop_token>
#include <utility>

namespace superinstance {

// Lives and is asked to stop on one thread. What works elsewhere polls its copy of the token.
class LinkedStop {
public:
    // parent: a stop there is a stop here, even one that was asked for before.
    explicit LinkedStop(std::stop_token parent = {}) : m_onParentStop(std::move(parent), Request { m_source }) { }

    void request() { m_source.request_stop(); }
    bool requested() const { return m_source.stop_requested(); }
    std::stop_token token() const { return m_source.get_token(); }

private:
    struct Request {
        std::stop_source source;
        void operator()() { source.request_stop(); }
    };
    std::stop_source m_source;
    std::stop_callback<Request> m_onParentStop;
};

} // namespace superinstance
