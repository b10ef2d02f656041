#include "engine/extractor/documentwriter.h"
#include "engine/extractor/parsers.h"
#include "engine/indexing/decoder.h"
#include "engine/indexing/filekind.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <gmime/gmime.h>

#include <memory>

namespace superinstance {

namespace {

constexpr int deepestMail = 4; // of messages in messages
constexpr int deepestPart = 50; // of parts in one another
constexpr int mostMessages = 200'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Extractor", text);
}

struct Unref {
    template <class Object> void operator()(Object *object) const { g_object_unref(object); }
};
template <class Object> using Owned = std::unique_ptr<Object, Unref>;

QString fromOwned(char *text)
{
    const QString copy = QString::fromUtf8(text);
    g_free(text);
    return copy;
}

// The bytes of a part without their transfer encoding; the character set is left to us.
QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len));
}

QString textOf(GMimePart *part)
{
    const QByteArray bytes = contentOf(part);
    const char *declared = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    if (declared && !QUtf8StringView(bytes).isValidUtf8()) {
        const QByteArray name = QByteArray(declared).toLower();
        const bool western = name == "iso-8859-1" || name == "us-ascii"; // as browsers do: what says so often is more
        QStringDecoder decoder(western ? "windows-1252" : name.constData());
        if (decoder.isValid())
            return cleanText(decoder.decode(bytes));
    }
    return decodeText(bytes).value_or(QString());
}

// A mailbox marks lines that would look like the next message's beginning.
QString withoutFromMarks(QString text)
{
    static const QRegularExpression mark(QStringLiteral("^>(>*From )"), QRegularExpression::MultilineOption);
    return text.replace(mark, QStringLiteral("\\1"));
}

bool isType(GMimeObject *part, const char *type, const char *subtype)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype);
}

class MailWriter {
public:
    MailWriter(ExtractedText &text, DocumentWriter &writer, qint64 maxChars, int depth) : m_text(text), m_writer(writer), m_maxChars(maxChars), m_depth(depth) { }

    void addMessage(GMimeMessage *message)
    {
        const QString subject = QString::fromUtf8(g_mime_message_get_subject(message));
        m_writer.addHeading(1, subject.isEmpty() ? tr("Message without a subject") : subject);
        addLine("From", addresses(g_mime_message_get_from(message)));
        addLine("To", addresses(g_mime_message_get_to(message)));
        addLine("Cc", addresses(g_mime_message_get_cc(message)));
        if (GDateTime *date = g_mime_message_get_date(message))
            addLine("Date", fromOwned(g_date_time_format(date, "%Y-%m-%d %H:%M")));
        if (GMimeObject *body = g_mime_message_get_mime_part(message))
            addPart(body, 0);
    }

private:
    static QString addresses(InternetAddressList *list)
    {
        return list ? fromOwned(internet_address_list_to_string(list, nullptr, FALSE)) : QString();
    }
    void addLine(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_writer.addLine(QLatin1String(name) + QStringLiteral(": ") + value.simplified());
    }

    void addPart(GMimeObject *object, int depth)
    {
        if (depth > deepestPart)
            return leaveOut();
        if (m_writer.isFull())
            return;
        if (GMIME_IS_MULTIPART(object)) {
            if (isType(object, "multipart", "alternative"))
                addAlternative(GMIME_MULTIPART(object), depth);
            else
                for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(object)); ++i)
                    addPart(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
            if (m_depth >= deepestMail)
                leaveOut();
            else if (inner)
                MailWriter(m_text, m_writer, m_maxChars, m_depth + 1).addMessage(inner);
        } else if (GMIME_IS_PART(object)) {
            addLeaf(GMIME_PART(object));
        }
    }

    // The same in several forms: plain text is what its writer saw, HTML comes next.
    void addAlternative(GMimeMultipart *parts, int depth)
    {
        const int count = g_mime_multipart_get_count(parts);
        for (int i = 0; i < count; ++i) {
            GMimeObject *part = g_mime_multipart_get_part(parts, i);
            if (isType(part, "text", "plain") && GMIME_IS_PART(part) && !textOf(GMIME_PART(part)).trimmed().isEmpty())
                return addPart(part, depth + 1);
        }
        for (int i = 0; i < count; ++i)
            if (GMimeObject *part = g_mime_multipart_get_part(parts, i); isType(part, "text", "html") || GMIME_IS_MULTIPART(part))
                return addPart(part, depth + 1);
        if (count > 0)
            addPart(g_mime_multipart_get_part(parts, count - 1), depth + 1);
    }

    void addLeaf(GMimePart *part)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const QString name = QString::fromUtf8(g_mime_part_get_filename(part));
        const bool attached = !name.isEmpty() || g_mime_part_is_attachment(part);
        if (attached)
            addAttachment(part, name);
        else if (isType(object, "text", "html"))
            m_writer.addDocument(parseHtml({ QStringLiteral("html"), textOf(part).toUtf8(), m_maxChars }), 1);
        else if (isType(object, "text", "*"))
            m_writer.addParagraph(withoutFromMarks(textOf(part)).trimmed());
    }

    void addAttachment(GMimePart *part, const QString &name)
    {
        m_writer.addHeading(2, tr("Attachment: %1").arg(name.isEmpty() ? tr("without a name") : name));
        const QByteArray bytes = contentOf(part);
        const FileKind kind = fileKind(name, bytes.left(4096));
        if (kind.way == FileKind::Way::Unreadable || kind.way == FileKind::Way::Picture || bytes.isEmpty())
            return;
        if (kind.way == FileKind::Way::Table)
            addTable(textOf(part).trimmed());
        else if (kind.way != FileKind::Way::Extractor)
            m_writer.addParagraph(textOf(part).trimmed());
        else if (kind.extractor != QLatin1String("mail"))
            addParsed(parseDocument({ kind.extractor, bytes, m_maxChars }), name);
        else if (m_depth >= deepestMail)
            leaveOut();
        else
            m_writer.addDocument(parseMail({ kind.extractor, bytes, m_maxChars }, m_depth + 1), 2);
    }

    void addTable(const QString &text)
    {
        ExtractedText table;
        table.text = text;
        table.rows = rowsOfLines(text);
        m_writer.addDocument(table, 2);
    }

    void addParsed(const ExtractedText &attached, const QString &name)
    {
        m_writer.addDocument(attached, 2);
        if (attached.state != FileState::Indexed && m_text.state == FileState::Indexed) {
            m_text.state = FileState::Partial;
            m_text.reason = (attached.text.trimmed().isEmpty() ? Reason::tr("The attachment “%1” could not be read, or holds no text.")
                                                               : Reason::tr("The attachment “%1” was not read wholly.")).arg(name);
        }
    }

    void leaveOut()
    {
        m_text.state = FileState::Partial;
        m_text.reason = Reason::tr("Messages within messages within messages were not all read.");
    }

    ExtractedText &m_text;
    DocumentWriter &m_writer;
    const qint64 m_maxChars;
    const int m_depth;
};

bool tellsOfItself(GMimeMessage *message)
{
    const auto holds = [message](const char *header) { return g_mime_object_get_header(GMIME_OBJECT(message), header) != nullptr; };
    return holds("From") || holds("Subject") || holds("Date");
}

// What only began like a message.
ExtractedText plainly(const QByteArray &bytes)
{
    ExtractedText text;
    text.mime = QStringLiteral("text/plain");
    text.text = decodeText(bytes).value_or(QString());
    return text.text.trimmed().isEmpty() ? unreadable(Reason::tr("This message is damaged and cannot be read.")) : text;
}

} // namespace

ExtractedText parseMail(const ExtractionRequest &request, int depth)
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(started)
    ExtractedText text;
    text.mime = QStringLiteral("message/rfc822");
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(request.bytes.constData(), size_t(request.bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    if (request.bytes.startsWith("From "))
        g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
    DocumentWriter writer(text, request.maxChars);
    int messages = 0;
    bool told = false;
    for (; messages < mostMessages && !writer.isFull(); ++messages) {
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message)
            break;
        if (messages == 0)
            text.title = QString::fromUtf8(g_mime_message_get_subject(message.get())).simplified();
        told = told || tellsOfItself(message.get());
        MailWriter(text, writer, request.maxChars, depth).addMessage(message.get());
        if (g_mime_parser_get_format(parser.get()) != GMIME_FORMAT_MBOX || g_mime_parser_eos(parser.get()))
            break;
    }
    if (messages > 0)
        text.title.clear(); // a mailbox has none
    writer.finish();
    if (!told && text.state == FileState::Indexed)
        return plainly(request.bytes);
    if (text.text.isEmpty())
        return unreadable(Reason::tr("This message is damaged and cannot be read."));
    return text;
}

} // namespace superinstance
