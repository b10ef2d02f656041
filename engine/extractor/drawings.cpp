#include "engine/extractor/drawings.h"

#include "engine/extractor/documentwriter.h"
#include "engine/extractor/package.h"
#include "engine/extractor/spans.h"

#include <QDate>
#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace superinstance {

namespace {

using Points = QMap<int, QString>; // by their number

struct Series {
    QString name;
    Points categories, values;
};

class DrawingReader {
public:
    explicit DrawingReader(const QByteArray &part) : m_xml(part) { }

    bool read()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start(m_xml.name());
            else if (m_xml.isEndElement())
                end(m_xml.name());
        }
        return !m_xml.hasError();
    }

    QStringList lines;
    QList<Series> series;

private:
    enum class Of { Nothing, Name, Categories, Values };

    void start(QStringView name)
    {
        if (name == QLatin1String("p"))
            m_inParagraph = true;
        else if (name == QLatin1String("t") && m_inParagraph) // a diagram calls its whole texts so as well
            m_line += m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (name == QLatin1String("ser"))
            m_inSeries = true, series.append(Series());
        else if (name == QLatin1String("tx"))
            m_of = Of::Name;
        else if (name == QLatin1String("cat") || name == QLatin1String("xVal"))
            m_of = Of::Categories, m_dates = false;
        else if (name == QLatin1String("val") || name == QLatin1String("yVal"))
            m_of = Of::Values;
        else if (name == QLatin1String("formatCode"))
            m_dates = m_of == Of::Categories && m_xml.readElementText().contains(dateParts());
        else if (name == QLatin1String("pt"))
            m_point = attributeOf(m_xml, QLatin1String("idx")).toInt();
        else if (name == QLatin1String("v"))
            value(m_xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified());
    }

    void end(QStringView name)
    {
        static const QStringList parts { QStringLiteral("tx"), QStringLiteral("cat"), QStringLiteral("xVal"), QStringLiteral("val"), QStringLiteral("yVal") };
        if (name == QLatin1String("p")) {
            lines.append(std::exchange(m_line, {}).simplified());
            m_inParagraph = false;
        } else if (name == QLatin1String("ser")) {
            m_inSeries = false;
        } else if (parts.contains(name)) {
            m_of = Of::Nothing;
        }
    }

    static const QRegularExpression &dateParts()
    {
        static const QRegularExpression parts(QStringLiteral("^[^\"]*[yd]"), QRegularExpression::CaseInsensitiveOption);
        return parts;
    }

    void value(const QString &text)
    {
        if (!m_inSeries && m_of == Of::Name)
            lines.append(text); // a title that is taken from a sheet
        if (!m_inSeries || m_of == Of::Nothing)
            return;
        Series &last = series.last();
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (m_of == Of::Name && last.name.isEmpty())
            last.name = text;
        else if (m_of == Of::Values)
            last.values.insert(m_point, isNumber ? QString::number(number, 'g', 15) : text);
        else if (m_of == Of::Categories && !last.categories.contains(m_point)) // what comes later is their groups
            last.categories.insert(m_point, m_dates && number > 0 && number < 2'958'466 ? QDate(1899, 12, 30).addDays(qint64(number)).toString(Qt::ISODate) : text);
    }

    QXmlStreamReader m_xml;
    Of m_of = Of::Nothing;
    bool m_inParagraph = false, m_inSeries = false, m_dates = false;
    int m_point = 0;
    QString m_line;
};

// Series that share their categories, a column each.
void writeTable(const QList<Series> &all, DocumentWriter &writer)
{
    QStringList names { QString() };
    Points points = all.first().categories;
    for (const Series &each : all) {
        names.append(each.name);
        for (auto value = each.values.cbegin(); value != each.values.cend(); ++value)
            points.insert(value.key(), all.first().categories.value(value.key()));
    }
    writer.endLines();
    writer.addRow(names, true);
    for (auto point = points.cbegin(); point != points.cend() && !writer.isFull(); ++point) {
        QStringList cells { point.value() };
        for (const Series &each : all)
            cells.append(each.values.value(point.key()));
        writer.addRow(cells, false);
    }
    writer.endLines();
}

} // namespace

QString drawnPart(const QXmlStreamReader &xml, const QHash<QString, QString> &relations)
{
    return xml.name() == QLatin1String("chart") ? relations.value(attributeOf(xml, QLatin1String("id")))
        : xml.name() == QLatin1String("relIds") ? relations.value(attributeOf(xml, QLatin1String("dm")))
                                                : QString();
}

bool writeDrawing(const QByteArray &part, DocumentWriter &writer)
{
    if (part.isEmpty() || writer.isFull())
        return true; // a picture of another kind, or one that would be cut off
    DrawingReader reader(part);
    const bool whole = reader.read();
    writer.endLines();
    for (const QString &line : std::as_const(reader.lines))
        writer.addLine(line);
    for (QList<Series> left = reader.series; !left.isEmpty();) {
        qsizetype same = 1;
        while (same < left.size() && same + 1 < mostColumns && left[same].categories == left.first().categories)
            ++same;
        writeTable(left.first(same), writer);
        left.remove(0, same);
    }
    writer.endLines();
    return whole;
}

} // namespace superinstance
