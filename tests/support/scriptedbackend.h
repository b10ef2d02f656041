// A backend whose replies are written by the test.
#pragma once
#include "engine/async/event.h"
#include "engine/models/backend.h"

namespace superinstance {

class ScriptedBackend final : public ModelBackend {
public:
    QStringList replies; // one per call; the last one stays
    Event *heldBackBy = nullptr; // when set: waits for it before answering
    QList<GenerationRequest> requests; // what it was asked

    BackendCapabilities capabilities() const override { return { QStringLiteral("scripted"), false, false, false }; }
    Task<Result<Generation>> generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop) override
    {
        requests.append(request);
        if (heldBackBy) {
            auto waiting = heldBackBy->wait(stop);
            const Result<void> released = co_await waiting;
            if (!released)
                co_return released.error();
        }
        if (replies.isEmpty())
            co_return Error::failed(QStringLiteral("The model is not there."));
        const QString reply = replies[std::min(requests.size(), replies.size()) - 1];
        if (onToken)
            for (const QString &word : reply.split(QLatin1Char(' ')))
                onToken(word + QLatin1Char(' '));
        Generation generation;
        generation.text = reply;
        co_return generation;
    }
};

} // namespace superinstance
