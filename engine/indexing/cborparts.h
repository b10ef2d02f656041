// Reading what a process says that has read an untrusted document. Pure functions, shared by the protocols of this room.
#pragma once
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>

#include <optional>

namespace superinstance {

// A map that ends in the middle must not be looked into: Qt believes its size.
inline std::optional<QCborMap> wholeMap(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    return error.error == QCborError::NoError && value.isMap() ? std::optional(value.toMap()) : std::nullopt;
}

// A whole number, or -1 when it is none: Qt would cast any fraction, however large.
inline qint64 wholeNumber(const QCborValue &value)
{
    return value.isInteger() ? value.toInteger() : -1;
}

// A number as it was sent, or -1 when it does not fit.
inline int smallNumber(const QCborValue &value)
{
    const qint64 number = wholeNumber(value);
    return number == int(number) ? int(number) : -1;
}

// The extractor program knows no language but the one its sentences are written in.
inline QString inPersonsLanguage(const QCborValue &sentence)
{
    return QCoreApplication::translate("Extractor", sentence.toString().toUtf8().constData());
}

} // namespace superinstance
