#include "engine/extractor/documentwriter.h"
#include "engine/extractor/invitation.h"
#include "engine/extractor/parsers.h"
#include "engine/indexing/decoder.h"
#include "engine/indexing/filekind.h"
#include "engine/indexing/mailbox.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

namespace superinstance {

namespace {

constexpr int deepestMail = 4; // of messages in messages
constexpr int deepestPart = 50; // of parts in one another
constexpr int mostMessages = 200'000;
constexpr int fewerInAStub = 3; // times as many words has the page that a plain text only stands in for

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

// A letter of a script without spaces counts as one.
qsizetype wordsIn(const QString &text)
{
    qsizetype words = 0;
    bool within = false;
    for (const QChar c : text) {
        words += !c.isSpace() && (!within || c.unicode() >= 0x2E80);
        within = !c.isSpace();
    }
    return words;
}

// The first web page in a part, null: none.
GMimePart *pageIn(GMimeObject *object, int depth)
{
    if (GMIME_IS_PART(object))
        return isType(object, "text", "html") ? GMIME_PART(object) : nullptr;
    for (int i = 0; GMIME_IS_MULTIPART(object) && depth <= deepestPart && i < g_mime_multipart_get_count(GMIME_MULTIPART(object)); ++i)
        if (GMimePart *page = pageIn(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1))
            return page;
    return nullptr;
}

// It belongs to how the message looks, as a logo, or vouches for it.
bool isTrimming(GMimePart *part)
{
    GMimeObject *object = GMIME_OBJECT(part);
    return (isType(object, "image", "*") && g_mime_part_get_content_id(part)) || isType(object, "application", "pkcs7-signature")
        || isType(object, "application", "x-pkcs7-signature") || isType(object, "application", "pgp-signature");
}

class MailWriter {
public:
    MailWriter(ExtractedText &text, DocumentWriter &writer, QStringList &missed, qint64 maxChars, int depth)
        : m_text(text), m_writer(writer), m_missed(missed), m_maxChars(maxChars), m_depth(depth) { }

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

    void addLines(const QStringList &lines)
    {
        for (const QString &line : lines)
            m_writer.addLine(line);
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
                MailWriter(m_text, m_writer, m_missed, m_maxChars, m_depth + 1).addMessage(inner);
        } else if (GMIME_IS_PART(object)) {
            addLeaf(GMIME_PART(object));
        }
    }

    // The same in several forms: plain text is what its writer saw, HTML comes next; or first, where the plain text only says that there is more.
    void addAlternative(GMimeMultipart *parts, int depth)
    {
        const int count = g_mime_multipart_get_count(parts);
        GMimeObject *plain = nullptr, *rich = nullptr;
        for (int i = 0; i < count; ++i) {
            GMimeObject *part = g_mime_multipart_get_part(parts, i);
            if (!plain && isType(part, "text", "plain") && GMIME_IS_PART(part) && !textOf(GMIME_PART(part)).trimmed().isEmpty())
                plain = part;
            else if (!rich && (isType(part, "text", "html") || GMIME_IS_MULTIPART(part)))
                rich = part;
        }
        GMimePart *const page = plain && rich ? pageIn(rich, depth) : nullptr;
        if (page && wordsIn(textOf(GMIME_PART(plain))) * fewerInAStub < wordsIn(readPage(page).text))
            plain = nullptr;
        GMimeObject *const chosen = plain ? plain : rich ? rich : count > 0 ? g_mime_multipart_get_part(parts, count - 1) : nullptr;
        if (chosen)
            addPart(chosen, depth + 1);
        for (int i = 0; i < count; ++i) // that says more than the other forms
            if (GMimeObject *part = g_mime_multipart_get_part(parts, i); part != chosen && isType(part, "text", "calendar"))
                addPart(part, depth + 1);
    }
    ExtractedText readPage(GMimePart *part) const { return parseHtml({ QStringLiteral("html"), textOf(part).toUtf8(), m_maxChars }); }

    void addLeaf(GMimePart *part)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const QString name = QString::fromUtf8(g_mime_part_get_filename(part));
        const bool attached = !name.isEmpty() || g_mime_part_is_attachment(part);
        if (attached)
            addAttachment(part, name);
        else if (isType(object, "text", "html"))
            m_writer.addDocument(readPage(part), 1);
        else if (isType(object, "text", "calendar"))
            addLines(invitationLines(textOf(part)));
        else if (isType(object, "text", "*") && !isType(object, "text", "css"))
            m_writer.addParagraph(withoutFromMarks(textOf(part)).trimmed());
    }

    void addAttachment(GMimePart *part, const QString &name)
    {
        m_writer.addHeading(2, tr("Attachment: %1").arg(name.isEmpty() ? tr("without a name") : name));
        const QByteArray bytes = contentOf(part);
        if (bytes.isEmpty())
            return;
        const FileKind kind = fileKind(name, bytes.left(headBytes));
        if (kind.way == FileKind::Way::Unreadable || kind.way == FileKind::Way::Picture)
            miss(part, name);
        else if (kind.way != FileKind::Way::Extractor)
            addText(part, name, kind.way == FileKind::Way::Table);
        else if (kind.extractor != QLatin1String("mail"))
            addParsed(parseDocument({ kind.extractor, bytes, m_maxChars }), name);
        else if (m_depth >= deepestMail)
            leaveOut();
        else
            addParsed(parseMail({ kind.extractor, bytes, m_maxChars }, m_depth + 1), name);
    }

    void addText(GMimePart *part, const QString &name, bool isTable)
    {
        ExtractedText text;
        text.text = isTable ? withoutSeparatorLine(textOf(part)).trimmed() : textOf(part).trimmed();
        if (isTable)
            text.rows = rowsOfLines(text.text);
        m_writer.addDocument(text, 2);
        if (text.text.isEmpty())
            miss(part, name);
    }

    void miss(GMimePart *part, const QString &name)
    {
        if (!isTrimming(part))
            m_missed.append(name.isEmpty() ? tr("without a name") : name);
    }

    void addParsed(const ExtractedText &attached, const QString &name)
    {
        m_writer.addDocument(attached, 2);
        if (attached.state != FileState::Indexed && attached.text.trimmed().isEmpty()) {
            m_missed.append(name.isEmpty() ? tr("without a name") : name);
        } else if (attached.state != FileState::Indexed && m_text.state == FileState::Indexed) {
            m_text.state = FileState::Partial;
            m_text.reason = Reason::tr("The attachment “%1” was not read wholly.").arg(name);
        }
    }

    void leaveOut()
    {
        m_text.state = FileState::Partial;
        m_text.reason = Reason::tr("Messages within messages within messages were not all read.");
    }

    ExtractedText &m_text;
    DocumentWriter &m_writer;
    QStringList &m_missed; // attachments of which nothing was read
    const qint64 m_maxChars;
    const int m_depth;
};

constexpr qsizetype mostNamed = 5;

void tellOfMissed(ExtractedText &text, const QStringList &names)
{
    if (names.isEmpty())
        return;
    text.state = FileState::Partial;
    text.reason = names.size() == 1
        ? Reason::tr("The attachment “%1” could not be read, or holds no text.").arg(names.first())
        : Reason::tr("%1 attachments could not be read, or hold no text: %2.").arg(names.size()).arg(names.mid(0, mostNamed).join(QStringLiteral(", ")) + (names.size() > mostNamed ? QStringLiteral(", …") : QString()));
}

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

// Null: it is damaged.
Owned<GMimeMessage> messageOf(QByteArrayView bytes)
{
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), size_t(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

void startGMime()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(started)
}

// Reads one message, or a mailbox of them.
class MailReader {
public:
    MailReader(const ExtractionRequest &request, int depth) : m_request(request), m_writer(m_text, request.maxChars), m_depth(depth) { }

    ExtractedText read()
    {
        m_text.mime = QStringLiteral("message/rfc822");
        const QByteArrayView bytes = m_request.bytes;
        const bool mailbox = bytes.startsWith("From ");
        qsizetype at = 0;
        for (; at < bytes.size() && m_messages < mostMessages && !m_writer.isFull(); ++m_messages) {
            const qsizetype end = mailbox ? endOfMessage(bytes, at) : bytes.size();
            const qsizetype start = mailbox ? std::max(at, bytes.first(end).indexOf('\n', at) + 1) : at; // behind the line that parts it from the one before
            add(bytes.sliced(start, end - start));
            at = end;
        }
        m_writer.finish();
        if (!m_told && m_text.state == FileState::Indexed)
            return plainly(m_request.bytes);
        tellOfMissed(m_text, m_missed);
        if (m_text.text.isEmpty())
            return unreadable(Reason::tr("This message is damaged and cannot be read."));
        if (m_messages == mostMessages && at < bytes.size())
            leave(Reason::tr("Only the first %1 messages of this mailbox were read. Divide it into smaller ones to have all of it read.").arg(m_messages));
        else if (m_damaged)
            leave(Reason::tr("Some messages of this mailbox are damaged. Their text was read as it stands, without what is attached to them."));
        return m_text;
    }

private:
    void add(QByteArrayView bytes)
    {
        const Owned<GMimeMessage> message = messageOf(bytes);
        const QString subject = message ? QString::fromUtf8(g_mime_message_get_subject(message.get())).simplified() : QString();
        m_text.title = m_messages == 0 ? subject : QString(); // a mailbox has none
        m_told = m_told || (message && tellsOfItself(message.get()));
        m_damaged = m_damaged || !message;
        if (message)
            MailWriter(m_text, m_writer, m_missed, m_request.maxChars, m_depth).addMessage(message.get());
        else
            m_writer.addParagraph(decodeText(bytes.toByteArray()).value_or(QString()).trimmed());
    }
    void leave(const Reason &reason)
    {
        m_text.state = FileState::Partial;
        m_text.reason = reason;
    }

    const ExtractionRequest &m_request;
    ExtractedText m_text;
    DocumentWriter m_writer;
    QStringList m_missed; // attachments of which nothing was read
    const int m_depth;
    int m_messages = 0;
    bool m_told = false, m_damaged = false;
};

} // namespace

ExtractedText parseMail(const ExtractionRequest &request, int depth)
{
    startGMime();
    return MailReader(request, depth).read();
}

} // namespace superinstance
