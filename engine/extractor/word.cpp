#include "engine/extractor/documentwriter.h"
#include "engine/extractor/drawings.h"
#include "engine/extractor/package.h"
#include "engine/extractor/spans.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <optional>

namespace superinstance {

namespace {

using Texts = QHash<QString, QString>;

const QLatin1String headerPart("word/header"), footerPart("word/footer"); // with a number behind

// The levels of the styles that are headings, by their identifiers.
QHash<QString, int> headingStyles(const QByteArray &styles)
{
    QHash<QString, int> levels;
    QString style;
    QXmlStreamReader xml(styles);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString value = attributeOf(xml, QLatin1String("val")).toLower();
        if (xml.name() == QLatin1String("style"))
            style = attributeOf(xml, QLatin1String("styleId"));
        else if (xml.name() == QLatin1String("name") && value.startsWith(QLatin1String("heading ")))
            levels.insert(style, value.mid(8).toInt());
        else if (xml.name() == QLatin1String("name") && value == QLatin1String("title"))
            levels.insert(style, 1);
        else if (xml.name() == QLatin1String("outlineLvl") && !style.isEmpty() && value.toInt() < 9 && !levels.contains(style))
            levels.insert(style, value.toInt() + 1);
    }
    levels.removeIf([](const auto &level) { return level.value() < 1; });
    return levels;
}

// Footnotes, endnotes or comments by their identifiers.
Texts notesOf(const QByteArray &part)
{
    Texts notes;
    QString id;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("footnote") || name == QLatin1String("endnote") || name == QLatin1String("comment"))
            id = attributeOf(xml, QLatin1String("id"));
        else if (name == QLatin1String("t"))
            notes[id] += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (name == QLatin1String("p") || name == QLatin1String("tab") || name == QLatin1String("br"))
            notes[id] += QLatin1Char(' ');
    }
    return notes;
}

QString documentPart(const Package &package)
{
    return mainPart(package, QStringLiteral("word/document.xml"));
}

// What the document calls its "styles" and the like.
QByteArray partOf(const Package &package, const char *kind)
{
    return package.parts.value(relatedPart(package, documentPart(package), QLatin1String(kind), QStringLiteral("word/%1.xml").arg(QLatin1String(kind))));
}

class WordReader {
public:
    WordReader(const Package &package, const QString &part, DocumentWriter &writer)
        : m_writer(writer), m_package(package), m_relations(relationsOf(package, part)), m_xml(package.parts.value(part)),
          m_styles(headingStyles(partOf(package, "styles"))),
          m_footnotes(notesOf(partOf(package, "footnotes"))),
          m_endnotes(notesOf(partOf(package, "endnotes"))),
          m_comments(notesOf(partOf(package, "comments"))),
          m_pagesKnown(package.parts.value(part).contains("lastRenderedPageBreak"))
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
            else if (m_xml.isCharacters() && m_inText && !m_open.isEmpty())
                m_open.back().text += m_xml.text();
        }
        while (!m_open.isEmpty())
            endParagraph(); // of a document that ends in the middle
        writeDrawings();
        return m_whole && !m_xml.hasError();
    }

private:
    struct Paragraph {
        QString text;
        QStringList notes;
        int level = 0; // of a heading
        int item = -1; // depth in a list
    };

    void start(const QString &name)
    {
        static const QStringList ofTables { QStringLiteral("tr"), QStringLiteral("tc"), QStringLiteral("tblHeader"), QStringLiteral("gridBefore"), QStringLiteral("gridSpan"), QStringLiteral("vMerge") };
        if (m_open.size() > deepestXml)
            m_xml.raiseError();
        else if (name == QLatin1String("p"))
            m_open.append(Paragraph());
        else if (name == QLatin1String("Fallback") || name == QLatin1String("moveFrom") || name == QLatin1String("tabs") || name == QLatin1String("tcPrChange") || name == QLatin1String("trPrChange"))
            m_xml.skipCurrentElement(); // the same once more, or no longer there
        else if (name == QLatin1String("tbl"))
            startTable();
        else if (m_tables == 1 && ofTables.contains(name))
            startInTable(name);
        else if (!m_open.isEmpty())
            startInParagraph(m_open.back(), name);
    }

    void startTable()
    {
        if (++m_tables > 1)
            return;
        m_told.clear();
        if (m_afterTable)
            m_writer.endLines(); // so that they are two
    }
    void startInTable(const QString &name)
    {
        if (name == QLatin1String("tr"))
            m_cells.clear(), m_header = false;
        else if (name == QLatin1String("tc"))
            m_cell.clear(), m_columns = 1, m_merge.reset();
        else if (name == QLatin1String("tblHeader"))
            m_header = true;
        else if (name == QLatin1String("gridBefore"))
            skipColumns(std::clamp(attributeOf(m_xml, QLatin1String("val")).toInt(), 0, mostColumns));
        else if (name == QLatin1String("gridSpan"))
            m_columns = columnsOf(attributeOf(m_xml, QLatin1String("val")));
        else if (name == QLatin1String("vMerge"))
            m_merge = attributeOf(m_xml, QLatin1String("val")) == QLatin1String("restart");
    }
    void endTable()
    {
        writeDrawings(); // of its cells, behind its rows, which stay together
        m_afterTable = true;
    }
    void skipColumns(int columns)
    {
        for (; columns > 0 && m_cells.size() < mostColumns; --columns)
            m_cells.append(QString());
    }

    void startInParagraph(Paragraph &paragraph, const QString &name)
    {
        const QString value = attributeOf(m_xml, QLatin1String("val"));
        if (name == QLatin1String("t"))
            m_inText = true;
        else if (name == QLatin1String("tab"))
            paragraph.text += QLatin1Char('\t');
        else if (name == QLatin1String("noBreakHyphen"))
            paragraph.text += QLatin1Char('-');
        else if (name == QLatin1String("br") && attributeOf(m_xml, QLatin1String("type")) == QLatin1String("page"))
            paragraph.text += m_pagesKnown ? QLatin1Char('\n') : QLatin1Char('\f');
        else if (name == QLatin1String("br") || name == QLatin1String("cr"))
            paragraph.text += QLatin1Char('\n');
        else if (name == QLatin1String("lastRenderedPageBreak"))
            paragraph.text += QLatin1Char('\f');
        else if (name == QLatin1String("pageBreakBefore") && !m_pagesKnown && value != QLatin1String("0") && value != QLatin1String("false"))
            paragraph.text += QLatin1Char('\f');
        else if (name == QLatin1String("pStyle"))
            paragraph.level = m_styles.value(value);
        else if (name == QLatin1String("outlineLvl") && value.toInt() < 9)
            paragraph.level = value.toInt() + 1;
        else if (name == QLatin1String("numPr"))
            paragraph.item = std::max(paragraph.item, 0);
        else if (name == QLatin1String("ilvl"))
            paragraph.item = value.toInt();
        else if (const QString drawing = drawnPart(m_xml, m_relations); !drawing.isEmpty() && !m_drawn.contains(drawing))
            m_drawings.append(drawing), m_drawn.insert(drawing);
        else
            startReference(paragraph, name);
    }

    void startReference(Paragraph &paragraph, const QString &name)
    {
        const Texts *notes = name == QLatin1String("footnoteReference") ? &m_footnotes
            : name == QLatin1String("endnoteReference")                 ? &m_endnotes
            : name == QLatin1String("commentReference")                 ? &m_comments
                                                                        : nullptr;
        if (!notes)
            return;
        const QString note = notes->value(attributeOf(m_xml, QLatin1String("id"))).simplified();
        if (note.isEmpty())
            return;
        const QString mark = QStringLiteral("[%1]").arg(++m_notes);
        paragraph.text += mark;
        paragraph.notes.append(mark + QLatin1Char(' ') + note);
    }

    void end(QStringView name)
    {
        if (name == QLatin1String("t"))
            m_inText = false;
        else if (name == QLatin1String("p") && !m_open.isEmpty())
            endParagraph();
        else if (m_tables == 1 && name == QLatin1String("tc"))
            endCell();
        else if (m_tables == 1 && name == QLatin1String("tr"))
            endRow();
        else if (name == QLatin1String("tbl") && --m_tables == 0)
            endTable();
    }

    void endParagraph()
    {
        const Paragraph paragraph = m_open.takeLast();
        if (!m_open.isEmpty()) { // the text box of another paragraph
            m_open.back().text += QLatin1Char('\n') + paragraph.text + QLatin1Char('\n');
            m_open.back().notes += paragraph.notes;
        } else if (m_tables > 0) {
            m_cell += (m_cell.isEmpty() ? QString() : QStringLiteral(" ")) + paragraph.text;
            m_rowNotes += paragraph.notes;
        } else {
            m_afterTable = m_afterTable && paragraph.text.trimmed().isEmpty();
            if (paragraph.level > 0)
                m_writer.addHeading(paragraph.level, paragraph.text);
            else if (paragraph.item >= 0)
                m_writer.addListItem(paragraph.text, paragraph.item);
            else
                m_writer.addParagraph(paragraph.text);
            addNotes(paragraph.notes);
            writeDrawings();
        }
    }
    void writeDrawings()
    {
        for (const QString &drawing : std::exchange(m_drawings, {}))
            m_whole = writeDrawing(m_package.parts.value(drawing), m_writer) && m_whole;
    }

    // A cell that goes on from the row above says what that one said.
    void endCell()
    {
        const int column = int(m_cells.size());
        if (m_merge && !*m_merge && m_cell.trimmed().isEmpty())
            m_cell = m_told.value(column);
        else if (m_merge)
            m_told.insert(column, toldBelow(m_cell, column));
        else
            m_told.remove(column);
        m_cells.append(m_cell);
        skipColumns(m_columns - 1);
    }
    void endRow()
    {
        m_writer.addRow(m_cells, m_header);
        addNotes(m_rowNotes);
        m_rowNotes.clear();
    }
    void addNotes(const QStringList &notes)
    {
        for (const QString &note : notes)
            m_writer.addParagraph(note);
    }

    DocumentWriter &m_writer;
    const Package &m_package;
    const QHash<QString, QString> m_relations;
    QXmlStreamReader m_xml;
    const QHash<QString, int> m_styles;
    const Texts m_footnotes, m_endnotes, m_comments;
    const bool m_pagesKnown; // Word noted where the pages began when it last showed them
    QList<Paragraph> m_open; // the inner ones are those of text boxes
    QStringList m_cells, m_rowNotes, m_drawings; // the parts of those
    QSet<QString> m_drawn; // each once
    QString m_cell;
    int m_columns = 1; // that the cell reaches over
    std::optional<bool> m_merge; // the cell begins to reach down, or goes on to
    QHash<int, QString> m_told; // by those that reach down, by column
    int m_tables = 0, m_notes = 0; // tables in one another; notes so far
    bool m_inText = false, m_header = false, m_whole = true;
    bool m_afterTable = false; // and nothing since
};

// The headers, or the footers, of all sections.
void addEdges(const Package &package, QLatin1String kind, DocumentWriter &writer)
{
    for (const QString &part : package.names) {
        if (!part.startsWith(kind) || !package.parts.contains(part))
            continue;
        ExtractedText edge;
        DocumentWriter edgeWriter(edge, 0);
        (void)WordReader(package, part, edgeWriter).read(); // a damaged one is no loss of the document
        writer.addPageEdge(edge.text);
    }
}

} // namespace

ExtractedText parseWord(const ExtractionRequest &request)
{
    const Package package = unpack(request.bytes, [](const QString &name) {
        static const QRegularExpression parts(QStringLiteral("^(?:_rels/\\.rels|docProps/core\\.xml|word/_rels/document\\d*\\.xml\\.rels|word/(?:document|styles|footnotes|endnotes|comments|charts/chart|diagrams/data)\\w*\\.xml)$"));
        return parts.match(name).hasMatch() || (name.endsWith(QLatin1String(".xml")) && (name.startsWith(headerPart) || name.startsWith(footerPart)));
    });
    ExtractedText text;
    text.title = titleOf(package.parts.value(QStringLiteral("docProps/core.xml")));
    DocumentWriter writer(text, request.maxChars);
    addEdges(package, headerPart, writer);
    const bool whole = WordReader(package, documentPart(package), writer).read();
    addEdges(package, footerPart, writer);
    writer.finish();
    settle(text, package, !whole);
    text.mime = QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    return text;
}

} // namespace superinstance
