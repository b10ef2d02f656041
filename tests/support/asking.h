// The real engine on its own thread, asked from a test that waits for its answer. Lives on the test's thread.
#pragma once
#include "engine/enginethread.h"

#include <QTest>

#include <optional>

namespace superinstance {

class Asking {
public:
    explicit Asking(const QString &dataDir, bool background = false); // opens it
    ~Asking() { end(); }

    Engine *engine() const { return m_engine; }
    bool end() { return m_thread.end(patience); }
    // Makes a request and waits for what `signal` says of it; nothing when it failed, whose sentence is then in `failure`.
    template <class Value, class Signal, class Call> std::optional<Value> request(Signal signal, Call call)
    {
        const quint64 number = ++m_last;
        std::optional<Value> value;
        bool failed = false;
        QObject here;
        QObject::connect(m_engine, signal, &here, [&](quint64 request, const Value &given) {
            if (request == number)
                value = given;
        });
        QObject::connect(m_engine, &Engine::failed, &here, [&](quint64 request, const QString &sentence) {
            failed = failed || request == number;
            failure = request == number ? sentence : failure;
        });
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, number, call] { call(engine, number); }, Qt::QueuedConnection);
        if (!QTest::qWaitFor([&] { return value || failed; }, patience))
            qFatal("request %llu did not end", number);
        return value;
    }
    IndexSummary index(const QStringList &paths, const QString &collection = {});
    Answer ask(const Question &question);
    Answer ask(const QString &words, qint64 conversation = 0);
    qint64 converse(); // a new conversation
    QList<Message> messages(qint64 conversation);
    void remove(const QStringList &paths, bool quotes = false);
    DocumentView show(const QString &path);

    QString failure; // of the last request that failed

private:
    static constexpr int patience = 60'000; // a hang, not a promise
    EngineThread m_thread;
    Engine *m_engine;
    quint64 m_last = 0;
};

} // namespace superinstance
