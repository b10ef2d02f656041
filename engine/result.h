// A value or the reason why there is none. Errors are values here: nothing in the engine throws for an expected failure.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace superinstance {

// Why something did not come about. `message` is a whole, translated sentence that the person may read.
struct Error {
    enum class Kind { Failed, Stopped, TimedOut };
    Kind kind = Kind::Failed;
    QString message;

    static Error failed(QString message) { return { Kind::Failed, std::move(message) }; }
    static Error stopped() { return { Kind::Stopped, {} }; }
    static Error timedOut(QString message = {}) { return { Kind::TimedOut, std::move(message) }; }
    bool operator==(const Error &) const = default;
};

template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    bool stopped() const { return !ok() && error().kind == Error::Kind::Stopped; }
    bool timedOut() const { return !ok() && error().kind == Error::Kind::TimedOut; }

    // Only where ok(); a wrong access throws std::bad_variant_access, which is a bug in the caller.
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T &operator*() { return std::get<0>(m_state); }
    const T &operator*() const { return std::get<0>(m_state); }

    // Only where not ok().
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    bool stopped() const { return m_error && m_error->kind == Error::Kind::Stopped; }
    bool timedOut() const { return m_error && m_error->kind == Error::Kind::TimedOut; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace superinstance
