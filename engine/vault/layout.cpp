#include "engine/vault/layout.h"

#include "engine/vault/checksum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <xxhash.h>

namespace superinstance {

namespace {

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

QString numbersToText(const QList<int> &numbers)
{
    QString text;
    for (const int number : numbers)
        text += QLatin1Char(',') + QString::number(number);
    return text.isEmpty() ? QStringLiteral("") : text + QLatin1Char(',');
}

QList<int> numbersFromText(const QString &text)
{
    QList<int> numbers;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        numbers.append(part.toInt());
    return numbers;
}

QString pagesToText(const QList<PageMark> &pages)
{
    QJsonArray array;
    for (const PageMark &mark : pages)
        array.append(QJsonArray { mark.start, mark.page });
    return compact(array);
}

QList<PageMark> pagesFromText(const QString &text)
{
    QList<PageMark> pages;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &mark : array)
        pages.append({ mark.toArray().at(0).toInteger(), mark.toArray().at(1).toInt() });
    return pages;
}

QString headingsToText(const QList<HeadingMark> &headings)
{
    QJsonArray array;
    for (const HeadingMark &mark : headings)
        array.append(QJsonArray { mark.start, mark.level, mark.text });
    return compact(array);
}

QList<HeadingMark> headingsFromText(const QString &text)
{
    QList<HeadingMark> headings;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &mark : array)
        headings.append({ mark.toArray().at(0).toInteger(), mark.toArray().at(1).toInt(), mark.toArray().at(2).toString() });
    return headings;
}

QString rowsToText(const QList<TableRow> &rows)
{
    QJsonArray array;
    for (const TableRow &row : rows)
        array.append(QJsonArray { row.start, row.end, row.header });
    return compact(array);
}

QList<TableRow> rowsFromText(const QString &text)
{
    QList<TableRow> rows;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &row : array)
        rows.append({ row.toArray().at(0).toInteger(), row.toArray().at(1).toInteger(), row.toArray().at(2).toBool() });
    return rows;
}

QString answerToText(const Answer &answer)
{
    return QString::fromUtf8(QJsonDocument(answerToJson(answer)).toJson(QJsonDocument::Compact));
}

Answer answerFromText(const QString &text)
{
    return answerFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

QDateTime timeFromVault(qint64 milliseconds)
{
    return milliseconds > 0 ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
}

QByteArray textChecksum(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    const quint64 hash = qToBigEndian<quint64>(XXH3_64bits(utf8.constData(), size_t(utf8.size())));
    return QByteArray(reinterpret_cast<const char *>(&hash), sizeof hash);
}

} // namespace superinstance
