// Asks a model for JSON until it has the wanted form. Engine thread. Private to engine/agents.
#pragma once
#include "engine/models/backend.h"

namespace superinstance {

// The object in what a model wrote, also where it put it between other words.
std::optional<QJsonObject> objectInReply(const QString &text);
// That no reply had the form.
Error garbledReply();
// What is said before a model is asked once more.
QString askedAgain();

template <class T> struct InForm {
    T value;
    TokenCounts tokens; // of the last reply
};

template <class T> using ReadObject = std::function<std::optional<T>(const QJsonObject &)>;

// read: gives nothing where the object is not what was asked for; the model is then asked once more.
template <class T> Task<Result<InForm<T>>> askInForm(ModelBackend *model, Inquiry inquiry, ReadObject<T> read, std::stop_token stop)
{
    for (int attempt = 1; attempt <= 2; ++attempt) {
        auto asking = model->inquire(inquiry, stop);
        const Result<InquiryReply> reply = co_await asking;
        if (!reply)
            co_return Error(reply.error());
        const std::optional<QJsonObject> object = objectInReply(reply->text);
        if (const std::optional<T> value = object ? read(*object) : std::nullopt)
            co_return InForm<T> { *value, reply->tokens };
        inquiry.values.insert(QStringLiteral("again"), askedAgain()); // else it would say the same
    }
    co_return garbledReply();
}

} // namespace superinstance
