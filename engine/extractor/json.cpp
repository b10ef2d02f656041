// JSON laid out to be read, in its own order and also where it is damaged: what holds nothing else stays on one line.
#include "engine/extractor/escapes.h"
#include "engine/extractor/parsers.h"

#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestLine = 400; // characters of an object or list on one line
constexpr int deepestIndent = 20; // deeper levels are not moved further to the right

class JsonLayout {
public:
    JsonLayout(const QString &source, ExtractedText &text, qint64 maxChars) : m_source(source), m_text(text), m_maxChars(maxChars) { }

    void write()
    {
        while (m_at < m_source.size() && (m_maxChars <= 0 || m_text.text.size() <= m_maxChars)) {
            const QChar c = m_source[m_at];
            if (commentAt(m_at))
                comment();
            else if (c == QLatin1Char('"'))
                string();
            else if (c == QLatin1Char('{') || c == QLatin1Char('['))
                open();
            else if (c == QLatin1Char('}') || c == QLatin1Char(']'))
                close(c);
            else if (c == QLatin1Char(','))
                m_text.text += c, ++m_at, breakLine();
            else if (c == QLatin1Char(':'))
                m_text.text += QStringLiteral(": "), ++m_at;
            else if (c.isSpace())
                ++m_at, m_depth == 0 && c == QLatin1Char('\n') ? breakLine() : void(); // a value a line
            else
                keepApart(), m_text.text += c, ++m_at;
        }
    }

private:
    static bool opens(QChar c) { return c == QLatin1Char('{') || c == QLatin1Char('[') || c == QLatin1Char(',') || c == QLatin1Char(':'); }
    static bool closes(QChar c) { return c == QLatin1Char('}') || c == QLatin1Char(']') || c == QLatin1Char(',') || c == QLatin1Char(':'); }

    // Files that people write hold them, whatever the standard says.
    bool commentAt(qsizetype at) const
    {
        return m_source[at] == QLatin1Char('/') && at + 1 < m_source.size() && (m_source[at + 1] == QLatin1Char('/') || m_source[at + 1] == QLatin1Char('*'));
    }
    void comment()
    {
        const QLatin1String mark(m_source[m_at + 1] == QLatin1Char('/') ? "\n" : "*/");
        const qsizetype found = m_source.indexOf(mark, m_at + 2);
        const qsizetype end = found < 0 ? m_source.size() : found + (mark == QLatin1String("*/") ? 2 : 0);
        keepApart();
        m_text.text += QStringView(m_source).mid(m_at, end - m_at);
        m_at = end;
        breakLine();
    }
    // Of the white space outside strings only what parts words is kept.
    void keepApart()
    {
        const QString &text = m_text.text;
        if (m_at > 0 && m_source[m_at - 1].isSpace() && !text.isEmpty() && !text.back().isSpace() && !opens(text.back()))
            m_text.text += QLatin1Char(' ');
    }

    static qsizetype endOfString(QStringView source, qsizetype from)
    {
        for (qsizetype i = from + 1; i < source.size(); ++i) {
            if (source[i] == QLatin1Char('\\'))
                ++i;
            else if (source[i] == QLatin1Char('"'))
                return i + 1;
        }
        return source.size();
    }
    // What stands in the quotes that open here, and end there or are closed by nobody.
    static QString content(QStringView source, qsizetype from, qsizetype end)
    {
        const bool closed = end - from > 1 && source[end - 1] == QLatin1Char('"');
        return withoutEscapes(source.sliced(from + 1, end - from - 1 - closed));
    }

    void string()
    {
        const qsizetype end = endOfString(m_source, m_at);
        m_string = content(m_source, m_at, end);
        while (m_string.endsWith(QLatin1Char('\n')))
            m_string.chop(1);
        keepApart();
        m_stringStart = m_text.text.size();
        m_text.text += QLatin1Char('"') + m_string + QLatin1Char('"');
        m_at = end;
    }

    // The end of what opens here, when it is short and holds nothing that opens; else -1.
    qsizetype endOfFlat() const
    {
        qsizetype most = longestLine; // without the numbers that are written for letters
        for (qsizetype i = m_at + 1; i < m_source.size() && i - m_at < most; ++i) {
            const QChar c = m_source[i];
            if (c == QLatin1Char('"')) {
                const qsizetype end = endOfString(m_source, i);
                most += 5 * QStringView(m_source).sliced(i, end - i).count(QLatin1String("\\u"));
                i = end - 1;
            } else if (c == QLatin1Char('}') || c == QLatin1Char(']')) {
                return i + 1;
            } else if (c == QLatin1Char('{') || c == QLatin1Char('[') || commentAt(i)) {
                return -1;
            }
        }
        return -1;
    }

    void open()
    {
        if (m_depth == 1 && m_text.text.endsWith(QLatin1String("\": ")) && !m_string.trimmed().isEmpty()) // an outermost name is a heading
            m_text.headings.append({ m_stringStart, 1, m_string.simplified() });
        const qsizetype end = endOfFlat();
        if (end > 0) {
            const qsizetype start = m_text.text.size();
            const bool record = m_source[m_at] == QLatin1Char('{');
            m_text.text += flat(QStringView(m_source).mid(m_at, end - m_at));
            if (record && (start == 0 || m_text.text[start - 1].isSpace()) && !m_text.text.mid(std::max<qsizetype>(0, start - 2), 2).startsWith(QLatin1Char(':')))
                m_text.rows.append({ start, m_text.text.size(), false });
            m_at = end;
            return;
        }
        m_text.text += m_source[m_at++];
        ++m_depth;
        breakLine();
    }

    void close(QChar c)
    {
        m_depth = std::max(0, m_depth - 1);
        breakLine();
        m_text.text += c;
        ++m_at;
    }

    // On one line.
    static QString flat(QStringView source)
    {
        static const QRegularExpression lineEnd(QStringLiteral("\\s*\\n\\s*"));
        QString line;
        bool gap = false;
        for (qsizetype i = 0; i < source.size(); ++i) {
            const QChar c = source[i];
            if (gap && !c.isSpace() && !closes(c) && !opens(line.back()) && !line.back().isSpace())
                line += QLatin1Char(' '); // between words
            gap = c.isSpace();
            if (c == QLatin1Char('"')) {
                const qsizetype end = endOfString(source, i);
                line += c + content(source, i, end).replace(lineEnd, QStringLiteral(" ")) + c;
                i = end - 1;
            } else if (!gap) {
                line += c;
            }
            if (c == QLatin1Char(':') || c == QLatin1Char(','))
                line += QLatin1Char(' ');
        }
        return line;
    }

    void breakLine()
    {
        while (m_text.text.endsWith(QLatin1Char(' ')))
            m_text.text.chop(1);
        if (!m_text.text.isEmpty() && !m_text.text.endsWith(QLatin1Char('\n')))
            m_text.text += QLatin1Char('\n');
        m_text.text += QString(2 * std::min(m_depth, deepestIndent), QLatin1Char(' '));
    }

    const QString &m_source;
    ExtractedText &m_text;
    const qint64 m_maxChars;
    QString m_string; // the last one that was written
    qsizetype m_at = 0, m_stringStart = 0;
    int m_depth = 0;
};

} // namespace

ExtractedText parseJson(const ExtractionRequest &request)
{
    ExtractedText text;
    text.mime = QStringLiteral("application/json");
    text.code = true;
    const std::optional<QString> source = decodeText(request.bytes);
    if (!source)
        return unreadable(Reason::tr("This file is named like JSON but holds no text."));
    JsonLayout(*source, text, request.maxChars).write();
    return text;
}

} // namespace superinstance
