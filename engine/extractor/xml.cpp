// XML of any kind, of which nothing is known but its form.
#include "engine/extractor/documentwriter.h"
#include "engine/extractor/package.h"
#include "engine/indexing/decoder.h"

#include <QXmlStreamReader>

#include <libxml/HTMLparser.h>

#include <utility>

namespace superinstance {

namespace {

// What no declaration names: the names of HTML, which many use without one. Of another one its name stays.
class KnownEntities : public QXmlStreamEntityResolver {
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const htmlEntityDesc *known = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.toUtf8().constData()));
        return known ? QString(QChar(ushort(known->value))) : name;
    }
};

class XmlTextReader {
public:
    XmlTextReader(const QByteArray &bytes, DocumentWriter &writer) : m_xml(bytes), m_writer(writer) { m_xml.setEntityResolver(&m_entities); }

    // False when the document is damaged.
    bool read()
    {
        while (!m_xml.atEnd() && !m_writer.isFull()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start();
            else if (m_xml.isEndElement() && !m_open.isEmpty())
                end(m_open.takeLast());
            else if (m_xml.isCharacters() && !m_open.isEmpty())
                write();
        }
        while (!m_open.isEmpty())
            end(m_open.takeLast()); // of a document that ends in the middle
        return !m_xml.hasError();
    }

private:
    struct Element {
        QString name, attributes, text;
        QStringList fields; // "name: text" of the elements in it that hold only text
        bool hasText = false; // beside its elements, as in prose
        bool holdsBlocks = false; // elements that have been written already
    };

    void start()
    {
        if (m_open.size() > deepestXml)
            return m_xml.raiseError();
        QStringList attributes;
        for (const QXmlStreamAttribute &attribute : m_xml.attributes())
            if (!attribute.qualifiedName().startsWith(QLatin1String("xml")))
                attributes.append(attribute.name().toString() + QStringLiteral(": ") + attribute.value().toString());
        m_open.append({ m_xml.name().toString(), attributes.join(QStringLiteral(" | ")), {}, {}, false, false });
    }

    void write()
    {
        Element &element = m_open.back();
        if (!m_xml.isWhitespace() && !element.fields.isEmpty()) { // what looked like a record is prose
            element.text += std::exchange(element.fields, {}).join(QLatin1Char(' ')) + QLatin1Char(' ');
        }
        element.hasText = element.hasText || !m_xml.isWhitespace();
        element.text += m_xml.text();
    }

    static bool isHeading(const QString &name)
    {
        static const QStringList names { QStringLiteral("title"), QStringLiteral("heading"), QStringLiteral("head"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3") };
        return names.contains(name.toLower());
    }

    void end(Element element)
    {
        Element *outer = m_open.isEmpty() ? nullptr : &m_open.back();
        const bool leaf = element.fields.isEmpty() && !element.holdsBlocks;
        if (leaf && outer && outer->hasText) {
            outer->text += element.text; // a word in a sentence
        } else if (leaf && outer && !isHeading(element.name) && outer->fields.size() < mostFields && element.text.size() < longestField) {
            addField(*outer, element);
        } else {
            for (Element &earlier : m_open)
                writeWaiting(earlier);
            writeBlock(element, leaf);
        }
    }

    void writeBlock(Element &element, bool leaf)
    {
        if (leaf && isHeading(element.name)) {
            m_writer.addHeading(int(m_open.size()), element.text);
        } else if (!element.holdsBlocks && element.fields.size() > 1 && !element.hasText) {
            m_writer.addRow((element.attributes.isEmpty() ? QStringList() : QStringList { element.attributes }) + element.fields, false);
        } else {
            writeWaiting(element);
        }
    }

    // What was gathered of an element, when a block within it comes next or it ends.
    void writeWaiting(Element &element)
    {
        for (const QString &field : std::exchange(element.fields, {}))
            m_writer.addLine(field);
        m_writer.addParagraph(std::exchange(element.text, {}).simplified());
        element.holdsBlocks = true;
    }

    static void addField(Element &outer, const Element &element)
    {
        const QString text = element.text.simplified();
        const QString value = element.attributes.isEmpty() ? text : element.attributes + (text.isEmpty() ? QString() : QStringLiteral(" | ") + text);
        static const QStringList prose { QStringLiteral("p"), QStringLiteral("para"), QStringLiteral("simpara"), QStringLiteral("text"), QStringLiteral("item") };
        if (!value.isEmpty())
            outer.fields.append((prose.contains(element.name) ? QString() : element.name + QStringLiteral(": ")) + value);
    }

    static constexpr qsizetype mostFields = 100, longestField = 400;

    KnownEntities m_entities;
    QXmlStreamReader m_xml;
    DocumentWriter &m_writer;
    QList<Element> m_open; // from the root to the present one
};

} // namespace

ExtractedText parseXml(const ExtractionRequest &request)
{
    ExtractedText text;
    DocumentWriter writer(text, request.maxChars);
    const bool whole = XmlTextReader(request.bytes, writer).read();
    writer.finish();
    if (!whole && text.text.isEmpty())
        if (const std::optional<QString> plain = decodeText(request.bytes)) // not quite XML, but somebody wrote it
            text.text = *plain;
    if (!whole) {
        text.state = text.text.isEmpty() ? FileState::Failed : FileState::Partial;
        text.reason = text.text.isEmpty() ? Reason::tr("This file is named like XML but holds no text.")
                                          : Reason::tr("This XML file is damaged, and only a part of it could be read.");
    }
    text.mime = QStringLiteral("application/xml");
    return text;
}

// Of a drawing only what can be read in it, and what it says it shows.
ExtractedText parseSvg(const ExtractionRequest &request)
{
    ExtractedText text;
    DocumentWriter writer(text, request.maxChars);
    KnownEntities entities;
    QXmlStreamReader xml(request.bytes);
    xml.setEntityResolver(&entities);
    while (!xml.atEnd() && !writer.isFull()) {
        xml.readNext();
        if (xml.isStartElement() && (xml.name() == QLatin1String("text") || xml.name() == QLatin1String("title") || xml.name() == QLatin1String("desc")))
            writer.addLine(xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified());
    }
    writer.finish();
    if (xml.hasError()) {
        text.state = text.text.isEmpty() ? FileState::Failed : FileState::Partial;
        text.reason = text.text.isEmpty() ? Reason::tr("This drawing is damaged and cannot be read.") : Reason::tr("This drawing is damaged, and only a part of it could be read.");
    }
    text.mime = QStringLiteral("image/svg+xml");
    return text;
}

} // namespace superinstance
