// A backend whose replies are written by the test.
#pragma once
#include "engine/async/event.h"
#include "engine/models/backend.h"

#include <algorithm>

namespace superinstance {

class ScriptedBackend final : public ModelBackend {
public:
    QStringList replies; // one per call; the last one stays
    Event *heldBackBy = nullptr; // when set: waits for it before answering
    QList<GenerationRequest> requests; // what it was asked
    QHash<QString, QStringList> inquiryReplies; // by prompt: one per inquiry; the last one stays
    QList<Inquiry> inquiries;
    TokenCounts tokens;
    QStringList *journal = nullptr; // when set: told of each call, in order

    BackendCapabilities capabilities() const override { return { QStringLiteral("scripted"), false, false, false }; }
    Task<Result<Generation>> generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop) override
    {
        requests.append(request);
        note(QStringLiteral("logos"));
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
        generation.tokens = tokens;
        co_return generation;
    }
    Task<Result<InquiryReply>> inquire(Inquiry inquiry, std::stop_token stop) override
    {
        inquiries.append(inquiry);
        note(inquiry.prompt);
        if (heldBackBy) {
            auto waiting = heldBackBy->wait(stop);
            const Result<void> released = co_await waiting;
            if (!released)
                co_return released.error();
        }
        const QStringList all = inquiryReplies.value(inquiry.prompt);
        if (all.isEmpty())
            co_return Error::failed(QStringLiteral("The model is not there."));
        const auto asked = std::count_if(inquiries.begin(), inquiries.end(), [&](const Inquiry &each) { return each.prompt == inquiry.prompt; });
        co_return InquiryReply { all[std::min<qsizetype>(asked, all.size()) - 1], tokens };
    }

private:
    void note(const QString &call) const
    {
        if (journal)
            journal->append(call);
    }
};

} // namespace superinstance
