#include "engine/transcripts/exchange.h"

#include "engine/transcripts/readable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace superinstance {

namespace {

constexpr qint64 largestFile = 512LL * 1024 * 1024; // bytes: some 50,000 messages
constexpr int formatVersion = 1;
const QString formatName = QStringLiteral("superinstance-conversations");

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

QString timeToText(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }
QDateTime timeFromText(const QJsonValue &text) { return QDateTime::fromString(text.toString(), Qt::ISODateWithMs); }

// Ids mean nothing elsewhere: messages are numbered from 1.
QJsonObject conversationToJson(const ConversationRecord &record)
{
    QHash<qint64, int> numbers;
    QJsonArray messages;
    for (const Message &message : record.messages) {
        numbers.insert(message.id, int(numbers.size()) + 1);
        QJsonObject json { { QStringLiteral("number"), numbers.value(message.id) },
                           { QStringLiteral("follows"), numbers.value(message.parent) },
                           { QStringLiteral("from"), message.fromPerson ? QStringLiteral("person") : QStringLiteral("superinstance") },
                           { QStringLiteral("at"), timeToText(message.at) },
                           { QStringLiteral("text"), message.text } };
        if (!message.fromPerson) {
            json.insert(QStringLiteral("complete"), message.complete);
            json.insert(QStringLiteral("answer"), answerToJson(message.answer));
        }
        messages.append(json);
    }
    return { { QStringLiteral("title"), record.title },
             { QStringLiteral("own_title"), record.ownTitle },
             { QStringLiteral("folder"), record.folder },
             { QStringLiteral("pinned"), record.pinned },
             { QStringLiteral("changed"), timeToText(record.changed) },
             { QStringLiteral("shown"), numbers.value(record.leaf) },
             { QStringLiteral("messages"), messages } };
}

Message messageFromJson(const QJsonObject &json)
{
    Message message;
    message.id = json[QLatin1String("number")].toInteger();
    message.parent = json[QLatin1String("follows")].toInteger();
    message.fromPerson = json[QLatin1String("from")].toString() == QLatin1String("person");
    message.at = timeFromText(json[QLatin1String("at")]);
    message.text = json[QLatin1String("text")].toString();
    message.complete = json[QLatin1String("complete")].toBool(true);
    if (!message.fromPerson)
        message.answer = answerFromJson(json[QLatin1String("answer")].toObject());
    return message;
}

// A file whose messages are parsed one at a time: all at once they take several times its size.
class Pieces {
public:
    explicit Pieces(const QByteArray &file) : m_file(file)
    {
        constexpr int depthOfMessages = 4; // the file, its conversations, one of them, its messages
        qsizetype rest = 0, begin = 0; // of the file, behind the last message; of the message
        int depth = 0;
        for (qsizetype i = 0; i < file.size(); ++i) {
            const char c = file[i];
            if (c == '"')
                i = endOfString(i);
            else if ((c == '{' || c == '[') && depth++ == depthOfMessages)
                begin = i;
            else if ((c == '}' || c == ']') && --depth == depthOfMessages) {
                m_frame.append(QByteArrayView(file).sliced(rest, begin - rest));
                m_frame.append(QByteArray::number(m_messages.size()));
                m_messages.append({ begin, i + 1 });
                rest = i + 1;
            }
        }
        m_frame.append(QByteArrayView(file).sliced(rest));
    }
    const QByteArray &frame() const { return m_frame; } // in which each message is its number
    QJsonObject message(const QJsonValue &number) const // empty: there is none, or it is damaged
    {
        const TextRange range = m_messages.value(number.toInt(-1));
        return QJsonDocument::fromJson(QByteArray::fromRawData(m_file.constData() + range.start, range.end - range.start)).object();
    }

private:
    qsizetype endOfString(qsizetype at) const
    {
        for (++at; at < m_file.size() && m_file[at] != '"'; ++at)
            at += m_file[at] == '\\';
        return at;
    }
    const QByteArray &m_file;
    QByteArray m_frame;
    QList<TextRange> m_messages;
};

// Nothing when it is not one (a message without a place, a time or a text), or when it is stopped.
std::optional<ConversationRecord> conversationFromJson(const QJsonObject &json, const Pieces &pieces, const std::stop_token &stop)
{
    ConversationRecord record;
    record.title = json[QLatin1String("title")].toString();
    record.ownTitle = json[QLatin1String("own_title")].toString();
    record.folder = json[QLatin1String("folder")].toString();
    record.pinned = json[QLatin1String("pinned")].toBool();
    record.changed = timeFromText(json[QLatin1String("changed")]);
    record.leaf = json[QLatin1String("shown")].toInteger();
    const QJsonArray messages = json[QLatin1String("messages")].toArray();
    for (const QJsonValue &each : messages) {
        const QJsonObject object = pieces.message(each);
        const Message message = messageFromJson(object);
        const bool placed = message.id == record.messages.size() + 1 && message.parent >= 0 && message.parent < message.id;
        if (stop.stop_requested() || !placed || !message.at.isValid() || !object[QLatin1String("text")].isString())
            return std::nullopt;
        record.messages.append(message);
    }
    const bool shown = record.leaf >= (messages.isEmpty() ? 0 : 1) && record.leaf <= messages.size();
    if (!shown || !record.changed.isValid() || !json[QLatin1String("messages")].isArray())
        return std::nullopt;
    return record;
}

} // namespace

Result<QString> transcriptOf(const Result<ConversationRecord> &conversation, const QString &format)
{
    if (!conversation)
        return conversation.error();
    if (format == QLatin1String("md"))
        return toMarkdown(*conversation);
    if (format == QLatin1String("html"))
        return toHtml(*conversation);
    if (format == QLatin1String("json"))
        return toJson({ *conversation });
    return Error::failed(tr("A conversation cannot be written as “%1”. Choose Markdown, HTML, PDF or JSON.").arg(format));
}

QString toJson(const QList<ConversationRecord> &conversations)
{
    QJsonArray array;
    for (const ConversationRecord &record : conversations)
        array.append(conversationToJson(record));
    const QJsonObject json { { QStringLiteral("format"), formatName }, { QStringLiteral("version"), formatVersion }, { QStringLiteral("conversations"), array } };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QList<ConversationRecord>> fromJson(const QByteArray &text, std::stop_token stop)
{
    QJsonParseError error {};
    const Pieces pieces(text);
    const QJsonObject json = QJsonDocument::fromJson(pieces.frame(), &error).object();
    if (error.error != QJsonParseError::NoError || json[QLatin1String("format")].toString() != formatName)
        return Error::failed(tr("This file holds no conversations that SuperInstance has written, or not all of it is there. Choose a JSON file that was exported here."));
    if (json[QLatin1String("version")].toInt() != formatVersion)
        return Error::failed(tr("This file was written by a newer version of SuperInstance. Use that version to read it."));
    QList<ConversationRecord> records;
    const QJsonArray array = json[QLatin1String("conversations")].toArray();
    for (const QJsonValue &each : array) {
        const std::optional<ConversationRecord> record = conversationFromJson(each.toObject(), pieces, stop);
        if (stop.stop_requested())
            return Error::stopped();
        if (!record)
            return Error::failed(tr("A conversation in this file is damaged, so nothing of it was taken. Export it again where it comes from."));
        records.append(*record);
    }
    return records;
}

// Blocks.
Result<void> writeFile(const QString &path, const QString &text)
{
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error::failed(tr("The conversation could not be written to %1 (%2). Choose another place.").arg(QDir::toNativeSeparators(path), file.errorString()));
    return {};
}

// Blocks.
Result<QList<ConversationRecord>> readFile(const QString &path, std::stop_token stop)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // not of a pipe, which may never end
        return Error::failed(tr("The file %1 could not be read. Choose one that is there and that you may read.").arg(QDir::toNativeSeparators(path)));
    if (file.size() > largestFile)
        return Error::failed(tr("The file %1 is larger than exported conversations are. Choose a JSON file that was exported here.").arg(QDir::toNativeSeparators(path)));
    return fromJson(file.read(file.size()), stop);
}

} // namespace superinstance
