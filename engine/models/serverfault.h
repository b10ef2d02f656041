// What went wrong at a model server, told apart by what helps against it. Pure.
#pragma once
#include "engine/models/endpoint.h"
#include "engine/models/httpexchange.h"
#include "engine/result.h"

#include <QJsonValue>

#include <chrono>
#include <optional>

namespace superinstance {

struct ServerFault {
    enum class Kind {
        Stopped, // by us
        NotAccepted, // the endpoint
        Refused, // nothing listens
        Unreachable,
        Late, // a deadline passed
        BrokeOff, // the answer has no end
        Redirected, // to another origin
        Untrusted, // certificate
        Garbled, // not what a model server says
        TooLarge, // more than an answer can be
        Key, // 401, 403
        Missing, // 404: the model, or the whole interface
        Busy, // 429, or 503 for another reason
        Loading, // 503
        TooLong, // the prompt exceeds the context
        Rejected, // any other 4xx
        Unoffered, // 501
        Failed, // any other 5xx, or an error within the stream
    };
    Kind kind;
    QString sentence; // for the person
    std::optional<std::chrono::seconds> retryAfter; // as the server asks
    std::optional<int> promptTokens, contextTokens; // of TooLong, where the server tells

    Error error() const;
};

// Of a reply whose status says that there is no answer. now: against which a date in it is held.
ServerFault faultOfReply(const Endpoint &endpoint, const HttpHead &head, const QByteArray &body, const QDateTime &now = QDateTime::currentDateTimeUtc());
// Of an error object within a reply or a stream; status: what the server would have said, 0 if unknown.
ServerFault faultOfObject(const Endpoint &endpoint, int status, const QJsonValue &error);
// Of a connection.
ServerFault faultOfConnection(HttpExchange::Failure failure, const Error &error);

ServerFault garbled(const Endpoint &endpoint);
ServerFault brokeOff(const Endpoint &endpoint);
ServerFault tooLarge(const Endpoint &endpoint);
ServerFault isLoading(const Endpoint &endpoint);

} // namespace superinstance
