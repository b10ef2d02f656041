#include "engine/extractor/documentwriter.h"
#include "engine/extractor/drawings.h"
#include "engine/extractor/package.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace superinstance {

namespace {

// One slide, or the notes of one.
class SlideReader {
public:
    SlideReader(const Package &package, const QString &part, DocumentWriter &writer)
        : m_package(package), m_relations(relationsOf(package, part)), m_xml(package.parts.value(part)), m_writer(writer)
    {
    }

    // False when the slide is damaged.
    bool read()
    {
        while (!m_xml.atEnd() && !m_writer.isFull()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start(m_xml.name());
            else if (m_xml.isEndElement())
                end(m_xml.name());
        }
        bool whole = !m_xml.hasError();
        for (const QString &drawing : std::as_const(m_drawings))
            whole = writeDrawing(m_package.parts.value(drawing), m_writer) && whole;
        return whole;
    }

private:
    void start(QStringView name)
    {
        if (name == QLatin1String("sp"))
            m_title = m_number = false;
        else if (name == QLatin1String("ph"))
            startPlaceholder(attributeOf(m_xml, QLatin1String("type")));
        else if (name == QLatin1String("Fallback"))
            m_xml.skipCurrentElement();
        else if (name == QLatin1String("p"))
            m_paragraph.clear(), m_level = -1;
        else if (name == QLatin1String("pPr"))
            m_level = attributeOf(m_xml, QLatin1String("lvl")).toInt();
        else if (name == QLatin1String("t"))
            m_paragraph += m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (name == QLatin1String("br"))
            m_paragraph += QLatin1Char('\n');
        else if (name == QLatin1String("tr"))
            m_cells.clear(), m_inRow = true;
        else if (name == QLatin1String("tc"))
            m_cell.clear();
        else if (name == QLatin1String("tblPr"))
            m_headerRow = attributeOf(m_xml, QLatin1String("firstRow")) == QLatin1String("1");
        else if (const QString drawing = drawnPart(m_xml, m_relations); !drawing.isEmpty() && !m_drawings.contains(drawing))
            m_drawings.append(drawing);
    }

    void startPlaceholder(const QString &type)
    {
        m_title = type == QLatin1String("title") || type == QLatin1String("ctrTitle");
        m_number = type == QLatin1String("sldNum") || type == QLatin1String("sldImg");
    }

    void end(QStringView name)
    {
        if (name == QLatin1String("p") && m_inRow)
            m_cell += (m_cell.isEmpty() ? QString() : QStringLiteral(" ")) + m_paragraph;
        else if (name == QLatin1String("p") && m_title)
            m_writer.addHeading(1, m_paragraph);
        else if (name == QLatin1String("p") && m_level > 0)
            m_writer.addListItem(m_paragraph, m_level);
        else if (name == QLatin1String("p") && !m_number)
            m_writer.addLine(m_paragraph);
        else if (name == QLatin1String("tc"))
            m_cells.append(m_cell);
        else if (name == QLatin1String("tr")) {
            m_writer.addRow(m_cells, std::exchange(m_headerRow, false));
            m_inRow = false;
        }
    }

    const Package &m_package;
    const QHash<QString, QString> m_relations;
    QXmlStreamReader m_xml;
    DocumentWriter &m_writer;
    QStringList m_drawings; // their parts
    QString m_paragraph, m_cell;
    QStringList m_cells;
    int m_level = -1;
    bool m_title = false, m_number = false, m_inRow = false, m_headerRow = false; // number: what only repeats the slide's number
};

// The names of the slides' parts in the order they are shown.
QStringList slidesOf(const Package &package)
{
    const QString name = mainPart(package, QStringLiteral("ppt/presentation.xml"));
    const QHash<QString, QString> relations = relationsOf(package, name);
    QStringList slides;
    QXmlStreamReader xml(package.parts.value(name));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("sldId"))
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                if (relations.contains(attribute.value().toString()))
                    slides.append(relations.value(attribute.value().toString()));
    return slides;
}

} // namespace

ExtractedText parsePowerpoint(const ExtractionRequest &request)
{
    const Package package = unpack(request.bytes, [](const QString &name) {
        static const QRegularExpression parts(QStringLiteral("^ppt/(?:(?:_rels/)?presentation\\d*\\.xml(?:\\.rels)?|charts/chart\\w*\\.xml|diagrams/data\\d*\\.xml)$"));
        return name.startsWith(QLatin1String("ppt/slides/")) || name.startsWith(QLatin1String("ppt/notesSlides/")) || parts.match(name).hasMatch() || name == QLatin1String("_rels/.rels")
            || name == QLatin1String("docProps/core.xml");
    });
    ExtractedText text;
    text.title = titleOf(package.parts.value(QStringLiteral("docProps/core.xml")));
    DocumentWriter writer(text, request.maxChars);
    bool whole = true;
    int number = 0;
    const QStringList slides = slidesOf(package);
    for (const QString &slide : slides) {
        writer.beginPage(++number);
        whole = SlideReader(package, slide, writer).read() && whole;
        const QHash<QString, QString> relations = relationsOf(package, slide);
        for (const QString &target : relations)
            if (target.startsWith(QLatin1String("ppt/notesSlides/")))
                whole = SlideReader(package, target, writer).read() && whole;
    }
    writer.finish();
    settle(text, package, !whole || slides.isEmpty());
    text.mime = QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.presentation");
    return text;
}

} // namespace superinstance
