// Rich text: groups in braces, control words, and bytes in the character set of their font. No kept library reads it.
#include "engine/extractor/documentwriter.h"
#include "engine/extractor/parsers.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype deepestGroup = 10'000;

// The character set of a font, by the number Windows gave it.
QByteArray characterSet(int number, const QByteArray &usual)
{
    static const QHash<int, QByteArray> names { { 128, "Shift_JIS" },    { 129, "EUC-KR" },       { 134, "GB18030" },      { 136, "Big5" },
                                                { 161, "windows-1253" }, { 162, "windows-1254" }, { 177, "windows-1255" }, { 178, "windows-1256" },
                                                { 186, "windows-1257" }, { 204, "windows-1251" }, { 238, "windows-1250" } };
    return names.value(number, usual);
}

class RtfReader {
public:
    RtfReader(const QByteArray &bytes, ExtractedText &text, qint64 maxChars) : m_bytes(bytes), m_text(text), m_writer(text, maxChars) { }

    // False when the document ends in the middle.
    bool read()
    {
        while (m_at < m_bytes.size() && !m_writer.isFull() && !m_ended) {
            const char c = m_bytes[m_at++];
            if (c == '{')
                openGroup();
            else if (c == '}')
                closeGroup();
            else if (c == '\\')
                control();
            else if (c != '\r' && c != '\n')
                addByte(c);
        }
        m_noteDepth = -1;
        m_inTable = false;
        endParagraph();
        m_writer.addPageEdge(m_footers);
        m_writer.finish();
        return m_ended || m_writer.isFull();
    }

private:
    enum class Place { Body, Nowhere, Fonts, Styles, Title, Header, Footer };
    struct Group {
        Place place = Place::Body;
        QByteArray codec;
        int unicodeSkip = 1; // stand-ins after each \u
        int style = -1;
        bool hidden = false;
    };

    void openGroup()
    {
        flush();
        if (m_groups.size() >= deepestGroup) // an attack, not a document
            m_ended = true;
        m_groups.append(m_group);
        m_groupBegins = true;
        m_standIns = 0;
    }

    void closeGroup()
    {
        flush();
        m_standIns = 0;
        if (m_group.place == Place::Styles && !m_name.isEmpty())
            endStyle();
        if (m_noteDepth == m_groups.size()) {
            addText(QStringLiteral("]"));
            m_noteDepth = -1;
        }
        if (m_groups.isEmpty()) {
            m_ended = true;
            return;
        }
        const Place left = std::exchange(m_group, m_groups.takeLast()).place;
        if (left == Place::Header && m_group.place != left)
            m_writer.addPageEdge(std::exchange(m_headers, {}));
        else if (left == Place::Footer && m_group.place != left)
            m_footers += QLatin1Char('\n');
        m_ended = m_groups.isEmpty();
    }

    // "heading 2;" under \s2.
    void endStyle()
    {
        const QString name = m_name.chopped(m_name.endsWith(QLatin1Char(';')) ? 1 : 0).trimmed().toLower();
        if (name.startsWith(QLatin1String("heading ")) && name.mid(8).toInt() > 0)
            m_levels.insert(m_group.style, name.mid(8).toInt());
        m_name.clear();
    }

    void control()
    {
        if (m_at >= m_bytes.size())
            return;
        const char c = m_bytes[m_at];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
            ++m_at;
            symbol(c);
            return;
        }
        const qsizetype start = m_at;
        while (m_at < m_bytes.size() && ((m_bytes[m_at] | 32) >= 'a' && (m_bytes[m_at] | 32) <= 'z') && m_at - start < 32)
            ++m_at;
        const QByteArray word = m_bytes.mid(start, m_at - start);
        const qsizetype number = m_at;
        m_at += m_at < m_bytes.size() && m_bytes[m_at] == '-';
        while (m_at < m_bytes.size() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9' && m_at - number < 12)
            ++m_at;
        bool given = false;
        const int value = m_bytes.mid(number, m_at - number).toInt(&given);
        m_at += m_at < m_bytes.size() && m_bytes[m_at] == ' ';
        if (word == "bin") // raw bytes follow
            m_at += std::clamp<qsizetype>(value, 0, m_bytes.size() - m_at);
        else
            controlWord(word, value, given);
        m_groupBegins = false;
    }

    void symbol(char c)
    {
        if (c == '\'') {
            bool hex = false;
            const int byte = m_bytes.mid(m_at, 2).toInt(&hex, 16);
            m_at = std::min(m_at + 2, m_bytes.size());
            if (hex)
                addByte(char(byte));
        } else if (c == '*') {
            m_optional = true;
            return;
        } else if (c == '~' || c == '_') {
            addText(c == '~' ? QChar(QChar::Nbsp) : QLatin1Char('-'));
        } else if (c == '\n' || c == '\r') {
            endParagraph();
        } else if (c == '{' || c == '}' || c == '\\') {
            addByte(c);
        }
        m_groupBegins = false;
    }

    void controlWord(const QByteArray &word, int value, bool given)
    {
        const bool optional = std::exchange(m_optional, false);
        if (m_groupBegins && destination(word, optional))
            return;
        if (word == "u")
            unicode(value);
        else if (word == "uc")
            m_group.unicodeSkip = std::clamp(value, 0, 16);
        else if (word == "ansicpg")
            m_group.codec = m_usual = "windows-" + QByteArray::number(value);
        else if (word == "f")
            font(value);
        else if (word == "fcharset" && m_group.place == Place::Fonts)
            m_fonts.insert(m_font, characterSet(value, m_usual));
        else if (word == "v")
            flush(), m_group.hidden = !given || value != 0;
        else if (word == "s" && m_group.place == Place::Styles)
            m_group.style = value;
        else if (m_group.place == Place::Body && word == "s")
            m_level = m_noteDepth < 0 ? m_levels.value(value) : m_level;
        else if (m_group.place == Place::Body && word == "outlinelevel")
            m_level = value >= 0 && value < 9 ? value + 1 : 0;
        else if (m_group.place == Place::Body)
            layout(word);
        else if (m_group.place == Place::Header || m_group.place == Place::Footer)
            addText(word == "par" || word == "row" ? QStringLiteral("\n") : word == "cell" ? QStringLiteral(" ") : characterOf(word));
    }

    // The first word of a group says what is in it; true when it did.
    bool destination(const QByteArray &word, bool optional)
    {
        static const QList<QByteArray> silent { "colortbl", "pict", "object", "sp", "fldinst", "filetbl", "revtbl", "rsidtbl", "listtable", "listoverridetable", "generator", "info", "xe", "tc", "bkmkstart",
                                                "bkmkend", "pntext", "listtext", "nonshppict", "themedata", "datastore", "author", "operator" };
        static const QList<QByteArray> known { "shppict", "shpinst", "shptxt", "annotation", "fldrslt", "footnote" };
        static const QList<QByteArray> headers { "header", "headerl", "headerr", "headerf" }, footers { "footer", "footerl", "footerr", "footerf" };
        const Place before = m_group.place;
        if (word == "fonttbl")
            m_group.place = Place::Fonts;
        else if (word == "stylesheet")
            m_group.place = Place::Styles;
        else if (word == "title" && before == Place::Nowhere)
            m_group.place = Place::Title;
        else if (before == Place::Body && (headers.contains(word) || footers.contains(word)))
            m_group.place = headers.contains(word) ? Place::Header : Place::Footer;
        else if (silent.contains(word) || (optional && !known.contains(word) && before != Place::Fonts && before != Place::Styles))
            m_group.place = Place::Nowhere;
        else if (word == "footnote" && before == Place::Body)
            addText(QStringLiteral(" [")), m_noteDepth = m_groups.size(); // its text stays in the sentence it belongs to
        return m_group.place != before;
    }

    void font(int number)
    {
        flush();
        m_font = number;
        if (m_group.place != Place::Fonts)
            m_group.codec = m_fonts.value(number, m_usual);
    }

    void unicode(int value)
    {
        flush();
        addText(QChar(ushort(value)));
        m_standIns = m_group.unicodeSkip;
    }

    // Empty: the word stands for none.
    static QString characterOf(const QByteArray &word)
    {
        static const QHash<QByteArray, QString> characters {
            { "tab", QStringLiteral("\t") },         { "line", QStringLiteral("\n") },        { "emdash", QStringLiteral("\u2014") },    { "endash", QStringLiteral("\u2013") },
            { "lquote", QStringLiteral("\u2018") },  { "rquote", QStringLiteral("\u2019") },  { "ldblquote", QStringLiteral("\u201C") }, { "rdblquote", QStringLiteral("\u201D") },
            { "bullet", QStringLiteral("\u2022") },  { "page", QStringLiteral("\f") },
        };
        return characters.value(word);
    }

    void layout(const QByteArray &word)
    {
        const QString character = characterOf(word);
        if (m_noteDepth >= 0 && word == "tab" && m_paragraph.endsWith(QLatin1Char('[')))
            return; // between a note's mark and its text
        if (!character.isEmpty())
            addText(character);
        else if (word == "par" || word == "sect")
            endParagraph();
        else if (word == "pard" && m_noteDepth < 0)
            flush(), m_level = 0, m_inTable = m_item = false;
        else if (word == "pagebb")
            flush(), m_paragraph.prepend(QLatin1Char('\f'));
        else if (word == "intbl")
            m_inTable = true;
        else if (word == "ls")
            m_item = true;
        else if (word == "trowd")
            m_header = false;
        else if (word == "trhdr")
            m_header = true;
        else if (word == "cell" || word == "nestcell")
            flush(), m_cells.append(std::exchange(m_paragraph, {}));
        else if (word == "row")
            flush(), m_writer.addRow(std::exchange(m_cells, {}), m_header);
    }

    void addByte(char c)
    {
        if (m_standIns > 0) {
            --m_standIns;
            return;
        }
        m_groupBegins = false;
        m_pending += c;
    }
    void addText(const QString &content)
    {
        flush();
        if (m_group.hidden)
            return;
        if (m_group.place == Place::Body)
            m_paragraph += content;
        else if (m_group.place == Place::Styles)
            m_name += content;
        else if (m_group.place == Place::Title)
            m_text.title += content;
        else if (m_group.place == Place::Header)
            m_headers += content;
        else if (m_group.place == Place::Footer)
            m_footers += content;
    }

    // Bytes are gathered first: some characters are made of two.
    void flush()
    {
        if (m_pending.isEmpty())
            return;
        QStringDecoder decoder(m_group.codec.isEmpty() ? "windows-1252" : m_group.codec.constData());
        const QByteArray bytes = std::exchange(m_pending, {});
        const QString content = decoder.isValid() ? QString(decoder.decode(bytes)) : QString::fromLatin1(bytes);
        addText(content);
    }

    void endParagraph()
    {
        flush();
        if (m_inTable || m_noteDepth >= 0) {
            m_paragraph += QLatin1Char(' ');
            return;
        }
        const QString content = std::exchange(m_paragraph, {});
        if (m_level > 0)
            m_writer.addHeading(m_level, content);
        else if (m_item)
            m_writer.addListItem(content, 0);
        else
            m_writer.addParagraph(content);
    }

    const QByteArray &m_bytes;
    ExtractedText &m_text;
    DocumentWriter m_writer;
    QList<Group> m_groups; // those outside the present one
    Group m_group;
    QHash<int, QByteArray> m_fonts; // character sets
    QHash<int, int> m_levels; // of the styles that are headings
    QByteArray m_usual, m_pending;
    QString m_paragraph, m_name, m_headers, m_footers;
    QStringList m_cells;
    qsizetype m_at = 0, m_noteDepth = -1;
    int m_font = 0, m_level = 0, m_standIns = 0;
    bool m_groupBegins = false, m_optional = false, m_ended = false, m_inTable = false, m_item = false, m_header = false;
};

} // namespace

ExtractedText parseRtf(const ExtractionRequest &request)
{
    ExtractedText text;
    RtfReader reader(request.bytes, text, request.maxChars);
    const bool whole = reader.read();
    text.title = text.title.simplified();
    if (!whole && text.text.isEmpty())
        return unreadable(Reason::tr("This document is damaged and cannot be read. Open it in the program that made it and save it again."));
    if (!whole) {
        text.state = FileState::Partial;
        text.reason = Reason::tr("This document is damaged, and only a part of it could be read.");
    }
    text.mime = QStringLiteral("application/rtf");
    return text;
}

} // namespace superinstance
