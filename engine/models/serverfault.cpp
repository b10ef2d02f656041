#include "engine/models/serverfault.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

using Kind = ServerFault::Kind;

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("ModelServer", text, meaning, n);
}

// What the server itself says, as one short line to be quoted.
QString wordsOf(const QJsonValue &error)
{
    QString words = error.toString();
    for (const QLatin1String name : { QLatin1String("message"), QLatin1String("detail"), QLatin1String("error") })
        if (words.isEmpty())
            words = error[name].toString();
    if (const QJsonValue first = error[QLatin1String("detail")][0]; words.isEmpty() && first.isObject()) { // as FastAPI tells of a field
        QStringList field;
        for (const QJsonValue &part : first[QLatin1String("loc")].toArray())
            field += part.toVariant().toString();
        words = first[QLatin1String("msg")].toString() + QLatin1String(": ") + field.join(QLatin1Char('.'));
    }
    words.removeIf([](QChar letter) { return letter.category() == QChar::Other_Control && !letter.isSpace(); });
    words = words.simplified();
    return words.size() > 200 ? words.first(200) + QChar(u'…') : words;
}

QString withWords(const QString &sentence, const QJsonValue &error)
{
    const QString words = wordsOf(error);
    return words.isEmpty() ? sentence : tr("%1 It says: “%2”").arg(sentence, words);
}

std::optional<int> countIn(const QJsonValue &error, const char *name)
{
    const QJsonValue count = error[QLatin1String(name)];
    return count.isDouble() ? std::optional<int>(count.toInt()) : std::nullopt;
}

bool exceedsContext(const QJsonValue &error)
{
    static const QRegularExpression said(QStringLiteral("context[ _](length|size|window)|exceed_context"), QRegularExpression::CaseInsensitiveOption);
    const auto has = [&](const QString &text) { return text.contains(said); };
    return has(error[QLatin1String("type")].toString()) || has(error[QLatin1String("code")].toString()) || has(wordsOf(error));
}

// The counts, from fields (llama-server) or from words ("maximum context length is 8192 tokens … requested 9000 tokens").
ServerFault tooLong(const Endpoint &endpoint, const QJsonValue &error)
{
    ServerFault fault { Kind::TooLong, {}, {}, countIn(error, "n_prompt_tokens"), countIn(error, "n_ctx") };
    if (!fault.promptTokens || !fault.contextTokens) {
        static const QRegularExpression counted(QStringLiteral("(\\d{2,9}) tokens|of only (\\d{2,9})"));
        QList<int> counts;
        for (const QRegularExpressionMatch &match : counted.globalMatch(wordsOf(error)))
            counts.append(match.captured(match.lastCapturedIndex()).toInt());
        if (counts.size() >= 2) {
            const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
            fault.contextTokens = *least;
            fault.promptTokens = *most;
        }
    }
    if (fault.promptTokens && fault.contextTokens)
        fault.sentence = tr("The question with its passages has %1 tokens, but the model at %2 reads at most %3 at once. Choose a model with a larger context, or ask about less.")
                             .arg(QString::number(*fault.promptTokens), endpoint.server(), QString::number(*fault.contextTokens));
    else
        fault.sentence = tr("The question with its passages is longer than what the model at %1 reads at once. Choose a model with a larger context, or ask about less.").arg(endpoint.server());
    return fault;
}

ServerFault missing(const Endpoint &endpoint, const QJsonValue &error)
{
    if (wordsOf(error).contains(QLatin1String("model"), Qt::CaseInsensitive))
        return { Kind::Missing, tr("%1 has no model named “%2”. Choose one that it has.").arg(endpoint.server(), endpoint.model) };
    return { Kind::Missing, tr("What answers at %1 does not offer what a model server does. Check the address.").arg(endpoint.server()) };
}

// Only llama-server means that by every 503. Others have it for whatever does not last, and a proxy before them where nobody is behind it.
ServerFault unavailable(const Endpoint &endpoint, const QJsonValue &error)
{
    static const QRegularExpression said(QStringLiteral("\\bloading\\b"), QRegularExpression::CaseInsensitiveOption);
    if (endpoint.kind == ServerKind::LlamaServer || wordsOf(error).contains(said))
        return isLoading(endpoint);
    return { Kind::Busy, withWords(tr("%1 is out of service for now. Ask again later, or choose another model.").arg(endpoint.server()), error) };
}

ServerFault refusal(const Endpoint &endpoint, int status, const QJsonValue &error)
{
    const QString server = endpoint.server();
    switch (status) {
    case 401:
    case 403:
        return { Kind::Key, endpoint.key.isEmpty() ? tr("%1 asks for a key. Enter it in the settings.").arg(server)
                                                   : tr("%1 does not accept the key. Enter the right one in the settings.").arg(server) };
    case 404:
        return missing(endpoint, error);
    case 429:
        return { Kind::Busy, tr("%1 takes no more requests for now. Ask again later.").arg(server) };
    case 501:
        return { Kind::Unoffered, withWords(tr("%1 does not offer this with its model. Choose another model.").arg(server), error) };
    case 503:
        return unavailable(endpoint, error);
    }
    if (status >= 400 && status < 500)
        return { Kind::Rejected, withWords(tr("%1 does not accept the request (error %2).").arg(server).arg(status), error) };
    if (status >= 500)
        return { Kind::Failed, withWords(tr("%1 failed (error %2). Ask again, or choose another model.").arg(server).arg(status), error) };
    return { Kind::Failed, withWords(tr("%1 failed while it answered. Ask again, or choose another model.").arg(server), error) };
}

} // namespace

Error ServerFault::error() const
{
    if (kind == Kind::Stopped)
        return Error::stopped();
    return kind == Kind::Late ? Error::timedOut(sentence) : Error::failed(sentence);
}

ServerFault faultOfReply(const Endpoint &endpoint, const HttpHead &head, const QByteArray &body, const QDateTime &now)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonValue error = object.contains(QLatin1String("error")) ? object[QLatin1String("error")] : QJsonValue(object);
    ServerFault fault = faultOfObject(endpoint, head.status, error);
    fault.retryAfter = retryAfterIn(head.fields.value("retry-after"), now);
    const int wait = int(fault.retryAfter.value_or(std::chrono::seconds(0)).count());
    if (fault.kind == Kind::Busy && wait > 0)
        fault.sentence = tr("%1 takes no more requests for now; it asks to wait %n second(s). Ask again after that.", "", wait).arg(endpoint.server());
    return fault;
}

ServerFault faultOfObject(const Endpoint &endpoint, int status, const QJsonValue &error)
{
    if (status == 0)
        status = error[QLatin1String("code")].toInt();
    const bool mayBeLength = status == 0 || status == 400 || status == 413 || status == 422 || status == 500;
    return mayBeLength && exceedsContext(error) ? tooLong(endpoint, error) : refusal(endpoint, status, error);
}

ServerFault faultOfConnection(HttpExchange::Failure failure, const Error &error)
{
    using Failure = HttpExchange::Failure;
    const auto kind = [failure] {
        switch (failure) {
        case Failure::Stopped: return Kind::Stopped;
        case Failure::Refused: return Kind::Refused;
        case Failure::Untrusted: return Kind::Untrusted;
        case Failure::NoHttp: return Kind::Garbled;
        case Failure::Broken: return Kind::BrokeOff;
        case Failure::Redirected: return Kind::Redirected;
        case Failure::Late: return Kind::Late;
        case Failure::None:
        case Failure::Unreachable: break;
        }
        return Kind::Unreachable;
    };
    return { kind(), error.message };
}

ServerFault garbled(const Endpoint &endpoint)
{
    return { Kind::Garbled, tr("What %1 sends is not what a model server says. Check the address, or choose another model.").arg(endpoint.server()) };
}

ServerFault brokeOff(const Endpoint &endpoint)
{
    return { Kind::BrokeOff, tr("The answer of %1 broke off before its end. Ask again.").arg(endpoint.server()) };
}

ServerFault isLoading(const Endpoint &endpoint)
{
    return { Kind::Loading, tr("%1 is still loading its model. Ask again when it is ready.").arg(endpoint.server()) };
}

ServerFault tooLarge(const Endpoint &endpoint)
{
    return { Kind::TooLarge, tr("%1 sent more than an answer can be, so it was stopped. Choose another model.").arg(endpoint.server()) };
}

} // namespace superinstance
