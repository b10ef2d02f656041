#include "engine/transcripts/markdownhtml.h"

#include <QByteArray>

#include <md4c.h>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestRead = 100'000; // characters: a longer text stays as it was typed
constexpr int deepest = 6; // quotes, lists and emphasis within each other

// What the parser calls while it reads.
class HtmlWriting {
public:
    bool read(const QByteArray &utf8)
    {
        MD_PARSER parser {};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<HtmlWriting *>(self)->begin(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<HtmlWriting *>(self)->end(type, detail); };
        parser.enter_span = [](MD_SPANTYPE type, void *, void *self) { return static_cast<HtmlWriting *>(self)->emphasise(type, true); };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) { return static_cast<HtmlWriting *>(self)->emphasise(type, false); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) { return static_cast<HtmlWriting *>(self)->add(type, text, size); };
        return md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, this) == 0;
    }
    QString html() const { return m_html; }

private:
    static QString tagOf(MD_BLOCKTYPE type, const void *detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE: return QStringLiteral("blockquote");
        case MD_BLOCK_UL: return QStringLiteral("ul");
        case MD_BLOCK_OL: return QStringLiteral("ol");
        case MD_BLOCK_LI: return QStringLiteral("li");
        case MD_BLOCK_H: return QStringLiteral("h%1").arg(std::min(6U, static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level + 2)); // below that of the message
        case MD_BLOCK_CODE: return QStringLiteral("pre");
        case MD_BLOCK_P: return QStringLiteral("p");
        case MD_BLOCK_TABLE: return QStringLiteral("table");
        case MD_BLOCK_TR: return QStringLiteral("tr");
        case MD_BLOCK_TH: return QStringLiteral("th");
        case MD_BLOCK_TD: return QStringLiteral("td");
        default: return {};
        }
    }
    static bool nests(MD_BLOCKTYPE type) { return type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL; }
    static const char *tagOf(MD_SPANTYPE type)
    {
        return type == MD_SPAN_EM ? "em" : type == MD_SPAN_STRONG ? "strong" : type == MD_SPAN_CODE ? "code" : type == MD_SPAN_DEL ? "s" : nullptr;
    }
    bool isShown(MD_BLOCKTYPE type) const { return m_depth <= deepest || !(nests(type) || type == MD_BLOCK_LI); }

    int begin(MD_BLOCKTYPE type, const void *detail)
    {
        m_depth += nests(type);
        const QString tag = tagOf(type, detail);
        if (type == MD_BLOCK_HR)
            m_html += QStringLiteral("<hr>\n");
        else if (type == MD_BLOCK_OL && isShown(type))
            m_html += QStringLiteral("<ol start=\"%1\">").arg(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start);
        else if (!tag.isEmpty() && isShown(type))
            m_html += QStringLiteral("<%1>").arg(tag);
        return 0;
    }
    int end(MD_BLOCKTYPE type, const void *detail)
    {
        const QString tag = tagOf(type, detail);
        if (!tag.isEmpty() && isShown(type))
            m_html += QStringLiteral("</%1>\n").arg(tag);
        m_depth -= nests(type);
        return 0;
    }
    int emphasise(MD_SPANTYPE type, bool begins)
    {
        const char *tag = tagOf(type);
        m_emphasis += begins && tag;
        if (tag && m_emphasis <= deepest)
            m_html += QStringLiteral("<%1%2>").arg(begins ? QString() : QStringLiteral("/"), QLatin1String(tag));
        m_emphasis -= !begins && tag;
        return 0;
    }
    int add(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
    {
        const QString words = QString::fromUtf8(text, qsizetype(size));
        if (type == MD_TEXT_BR)
            m_html += QStringLiteral("<br>");
        else if (type == MD_TEXT_NULLCHAR)
            m_html += QChar(QChar::ReplacementCharacter);
        else
            m_html += type == MD_TEXT_ENTITY ? words : words.toHtmlEscaped(); // an entity is nothing but "&amp;" and its like
        return 0;
    }

    QString m_html;
    int m_depth = 0, m_emphasis = 0;
};

} // namespace

QString markdownAsHtml(const QString &text)
{
    HtmlWriting writing;
    if (text.size() <= longestRead && writing.read(text.toUtf8()))
        return writing.html();
    return QStringLiteral("<p>%1</p>\n").arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace superinstance
