// Texts, tables and slides of LibreOffice and its kin: all three are one format.
#include "engine/extractor/documentwriter.h"
#include "engine/extractor/package.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int mostRepeats = 1000; // of a row with words; sheets say of a million empty ones that they repeat
constexpr int mostCells = 1000; // in a row

class OpenDocumentReader {
public:
    // without: elements whose names begin like that are not read.
    OpenDocumentReader(const QByteArray &content, bool sheets, DocumentWriter &writer, QLatin1String without = {})
        : m_writer(writer), m_xml(content), m_sheets(sheets), m_without(without)
    {
    }

    // False when the document is damaged.
    bool read()
    {
        while (!m_xml.atEnd() && !m_writer.isFull()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start(m_xml.name().toString());
            else if (m_xml.isEndElement())
                end(m_xml.name());
            else if (m_xml.isCharacters() && !m_open.isEmpty())
                write(m_xml.text());
        }
        while (!m_open.isEmpty())
            endParagraph(); // of a document that ends in the middle
        return !m_xml.hasError();
    }

private:
    struct Paragraph {
        QString text;
        int level = 0; // of a heading
        bool note = false;
    };

    QString attribute(const char *name) const { return attributeOf(m_xml, QLatin1String(name)); }

    void start(const QString &name)
    {
        static const QStringList silent { QStringLiteral("tracked-changes"), QStringLiteral("binary-data"), QStringLiteral("creator"), QStringLiteral("date-string"),
                                          QStringLiteral("note-citation"), QStringLiteral("forms"), QStringLiteral("desc") };
        if (m_open.size() > deepestXml)
            m_xml.raiseError();
        else if (silent.contains(name) || (m_without.size() > 0 && name.startsWith(m_without)) || m_xml.qualifiedName() == QLatin1String("dc:date") || m_xml.qualifiedName() == QLatin1String("svg:title"))
            m_xml.skipCurrentElement();
        else if (name == QLatin1String("p"))
            m_open.append({ pageBreak(), m_titleFrame ? 1 : 0, m_inNote });
        else if (name == QLatin1String("h"))
            m_open.append({ pageBreak(), m_titleFrame ? 1 : std::max(1, attribute("outline-level").toInt()), m_inNote });
        else if (name == QLatin1String("list"))
            ++m_lists;
        else if (name == QLatin1String("note"))
            startNote();
        else if (name == QLatin1String("page") && m_xml.qualifiedName() == QLatin1String("draw:page"))
            m_writer.beginPage(++m_page);
        else if (name == QLatin1String("frame"))
            startFrame(attribute("class"));
        else if (name == QLatin1String("soft-page-break"))
            startPage();
        else if (name == QLatin1String("style"))
            m_style = attribute("name");
        else if (name == QLatin1String("paragraph-properties") && attribute("break-before") == QLatin1String("page"))
            m_breaking.insert(m_style);
        else if (name.startsWith(QLatin1String("table")) || name == QLatin1String("covered-table-cell"))
            startOfTable(name);
        else if (!m_open.isEmpty())
            startInParagraph(name);
    }

    // Of a paragraph whose style begins a page.
    QString pageBreak() const { return m_breaking.contains(attribute("style-name")) ? QStringLiteral("\f") : QString(); }

    void startPage()
    {
        if (m_open.isEmpty() && m_tables == 0)
            m_writer.addParagraph(QStringLiteral("\f"));
        else
            (m_open.isEmpty() ? m_cell : m_open.back().text) += QLatin1Char('\f');
    }

    void startFrame(const QString &kind)
    {
        static const QStringList repeated { QStringLiteral("header"), QStringLiteral("footer"), QStringLiteral("date-time"), QStringLiteral("page-number") };
        m_titleFrame = kind == QLatin1String("title");
        if (repeated.contains(kind))
            m_xml.skipCurrentElement(); // on every slide
    }

    void startNote()
    {
        m_inNote = true;
        if (!m_open.isEmpty())
            m_open.back().text += QStringLiteral("[%1]").arg(++m_notes);
    }

    void startInParagraph(const QString &name)
    {
        QString &text = m_open.back().text;
        if (name == QLatin1String("s"))
            text += QString(std::clamp(attribute("c").toInt(), 1, 100), QLatin1Char(' '));
        else if (name == QLatin1String("tab"))
            text += QLatin1Char('\t');
        else if (name == QLatin1String("line-break"))
            text += QLatin1Char('\n');
    }

    void startOfTable(const QString &name)
    {
        if (name == QLatin1String("table")) {
            if (++m_tables == 1 && m_sheets)
                m_writer.addHeading(1, attribute("name"));
            m_firstRow = m_tables == 1 || m_firstRow;
        } else if (m_tables > 1) {
            return; // of a table in a cell, whose words stay in that cell
        } else if (name == QLatin1String("table-header-rows")) {
            m_header = true;
        } else if (name == QLatin1String("table-row")) {
            m_cells.clear();
            m_words = true;
            m_rowRepeats = std::clamp(attribute("number-rows-repeated").toInt(), 1, mostRepeats);
        } else if (name == QLatin1String("table-cell") || name == QLatin1String("covered-table-cell")) {
            m_cell.clear();
            m_cellRepeats = std::clamp(attribute("number-columns-repeated").toInt(), 1, mostCells);
            m_date = attribute("date-value").replace(QLatin1Char('T'), QLatin1Char(' '));
            m_words = m_words && attribute("value").isEmpty() && m_date.isEmpty();
        }
    }

    void end(QStringView name)
    {
        if ((name == QLatin1String("p") || name == QLatin1String("h")) && !m_open.isEmpty())
            endParagraph();
        else if (name == QLatin1String("list"))
            --m_lists;
        else if (name == QLatin1String("note"))
            m_inNote = false;
        else if (name == QLatin1String("frame"))
            m_titleFrame = false;
        else if (name == QLatin1String("table"))
            --m_tables;
        else if (m_tables == 1)
            endOfTable(name);
    }

    void endOfTable(QStringView name)
    {
        if (name == QLatin1String("table-cell") || name == QLatin1String("covered-table-cell")) {
            const QString cell = m_date.isEmpty() ? m_cell : m_date;
            for (int i = 0; i < m_cellRepeats && m_cells.size() < mostCells; ++i)
                m_cells.append(cell);
        } else if (name == QLatin1String("table-header-rows")) {
            m_header = false;
        } else if (name == QLatin1String("table-row")) {
            const bool empty = std::all_of(m_cells.begin(), m_cells.end(), [](const QString &cell) { return cell.isEmpty(); });
            for (int i = 0; i < m_rowRepeats && !empty && !m_writer.isFull(); ++i)
                m_writer.addRow(m_cells, m_header || (m_sheets && m_firstRow && m_words));
            m_firstRow = m_firstRow && empty;
            writeNotes();
        }
    }

    void endParagraph()
    {
        const Paragraph paragraph = m_open.takeLast();
        if (paragraph.note && m_inNote && !m_open.isEmpty()) {
            m_noteTexts.append(QStringLiteral("[%1] ").arg(m_notes) + paragraph.text);
        } else if (!m_open.isEmpty()) { // a text box or comment in another paragraph
            m_open.back().text += QLatin1Char('\n') + paragraph.text + QLatin1Char('\n');
        } else if (m_tables > 0) {
            m_cell += (m_cell.isEmpty() ? QString() : QStringLiteral(" ")) + paragraph.text;
        } else {
            if (paragraph.level > 0)
                m_writer.addHeading(paragraph.level, paragraph.text);
            else if (m_lists > 0)
                m_writer.addListItem(paragraph.text, m_lists - 1);
            else
                m_writer.addParagraph(paragraph.text);
            writeNotes();
        }
    }
    void writeNotes()
    {
        for (const QString &note : std::exchange(m_noteTexts, {}))
            m_writer.addParagraph(note);
    }

    // White space counts once; what is more has elements of its own.
    void write(QStringView content)
    {
        QString &text = m_open.back().text;
        for (const QChar c : content) {
            if (!c.isSpace() || c == QChar::Nbsp)
                text += c;
            else if (!text.isEmpty() && !text.back().isSpace())
                text += QLatin1Char(' ');
        }
    }

    DocumentWriter &m_writer;
    QXmlStreamReader m_xml;
    const bool m_sheets;
    const QLatin1String m_without;
    QList<Paragraph> m_open; // the inner ones are those of notes, comments and text boxes
    QSet<QString> m_breaking; // styles of paragraphs that begin a page
    QStringList m_cells, m_noteTexts;
    QString m_style, m_cell, m_date; // of a cell that holds one
    int m_tables = 0, m_lists = 0, m_notes = 0, m_page = 0; // tables and lists in one another; notes and slides so far
    int m_rowRepeats = 1, m_cellRepeats = 1;
    bool m_inNote = false, m_titleFrame = false, m_header = false, m_firstRow = false;
    bool m_words = true; // the row holds no number or date: the first one like this names the columns
};

// What the pages of a text have at their upper or lower edge.
void addEdges(const QByteArray &styles, QLatin1String without, DocumentWriter &writer)
{
    ExtractedText edges;
    DocumentWriter edgeWriter(edges, 0);
    (void)OpenDocumentReader(styles, false, edgeWriter, without).read(); // damage there is no loss of the document
    writer.addPageEdge(edges.text);
}

} // namespace

ExtractedText parseOpenDocument(const ExtractionRequest &request)
{
    const Package package = unpack(request.bytes, [](const QString &name) {
        static const QStringList parts { QStringLiteral("mimetype"), QStringLiteral("content.xml"), QStringLiteral("styles.xml"), QStringLiteral("meta.xml"), QStringLiteral("META-INF/manifest.xml") };
        return parts.contains(name);
    });
    if (package.parts.value(QStringLiteral("META-INF/manifest.xml")).contains("encryption-data"))
        return unreadable(Reason::tr("This document is protected by a password. Save a copy without the password to have it read."));
    const QByteArray mimetype = package.parts.value(QStringLiteral("mimetype")).trimmed();
    const QByteArray content = package.parts.value(QStringLiteral("content.xml"));
    const bool sheets = mimetype.contains("spreadsheet") || content.contains("<office:spreadsheet");
    ExtractedText text;
    text.title = titleOf(package.parts.value(QStringLiteral("meta.xml")));
    DocumentWriter writer(text, request.maxChars);
    const QByteArray styles = mimetype.startsWith("application/vnd.oasis.opendocument.text") ? package.parts.value(QStringLiteral("styles.xml")) : QByteArray();
    addEdges(styles, QLatin1String("footer"), writer);
    const bool whole = OpenDocumentReader(content, sheets, writer).read();
    addEdges(styles, QLatin1String("header"), writer);
    writer.finish();
    settle(text, package, !whole);
    text.mime = QString::fromLatin1(mimetype.left(100));
    return text;
}

} // namespace superinstance
