// What the runs of this folder share: their length and seed from the environment, and what a sentence for a person is.
#pragma once
#include <QString>
#include <QtGlobal>

namespace superinstance {

inline int numberFrom(const char *variable, int otherwise)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise;
}

// Whole, and not merely the number of an error.
inline bool isSentence(const QString &text)
{
    return text.size() > 20 && (text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char('?'))) && !text.contains(QLatin1String("database error"));
}

} // namespace superinstance
