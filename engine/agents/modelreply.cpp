#include "engine/agents/modelreply.h"

#include "engine/models/chat.h"

#include <QCoreApplication>

namespace superinstance {

std::optional<QJsonObject> objectInReply(const QString &text)
{
    const qsizetype from = text.indexOf(QLatin1Char('{')), to = text.lastIndexOf(QLatin1Char('}'));
    return from >= 0 && to > from ? objectIn(text.mid(from, to - from + 1).toUtf8()) : std::nullopt;
}

Error garbledReply()
{
    return Error::failed(QCoreApplication::translate("Council", "What the model wrote had not the form that was asked for."));
}

QString askedAgain()
{
    return QStringLiteral("Your last reply had not this form. Write the JSON object alone.");
}

} // namespace superinstance
