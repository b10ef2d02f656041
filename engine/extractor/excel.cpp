#include "engine/extractor/documentwriter.h"
#include "engine/extractor/package.h"

#include <QDateTime>
#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>

namespace superinstance {

namespace {

constexpr int widestGap = 20; // empty cells between two full ones; more tell nothing

// The strings that cells refer to by number.
QStringList sharedStrings(const QByteArray &part)
{
    QStringList strings;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("si"))
            strings.append(QString());
        else if (xml.name() == QLatin1String("rPh"))
            xml.skipCurrentElement(); // how it is pronounced
        else if (xml.name() == QLatin1String("t") && !strings.isEmpty())
            strings.back() += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return strings;
}

constexpr double longestDuration = 1'000'000; // days

enum class Format { Number, Date, Duration, Percent };

// A code without what is only shown: quoted words, and the sign after one that escapes it, repeats it or takes its width.
QString withoutLiterals(QString code)
{
    static const QRegularExpression literal(QStringLiteral("\"[^\"]*\"?|[\\\\_*]."));
    return code.remove(literal);
}

Format formatOf(int number, const QHash<int, QString> &own)
{
    static const QRegularExpression elapsed(QStringLiteral("\\[(h+|m+|s+)\\]"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bracketed(QStringLiteral("\\[[^\\]]*\\]")), dateParts(QStringLiteral("[ymdhs]"), QRegularExpression::CaseInsensitiveOption);
    const QString code = withoutLiterals(own.value(number));
    if (number == 46 || code.contains(elapsed))
        return Format::Duration;
    const bool eastAsian = !own.contains(number) && ((number >= 27 && number <= 36) || (number >= 50 && number <= 58)); // dates and times in the words of each country
    if ((number >= 14 && number <= 22) || number == 45 || number == 47 || eastAsian)
        return Format::Date;
    const QString shown = QString(code).remove(bracketed); // colours, currencies, conditions
    if (number == 9 || number == 10 || shown.contains(QLatin1Char('%')))
        return Format::Percent;
    return shown.contains(dateParts) && !shown.contains(QLatin1String("General"), Qt::CaseInsensitive) ? Format::Date : Format::Number;
}

// How the cells of each style show their numbers.
QList<Format> cellFormats(const QByteArray &styles)
{
    QHash<int, QString> own;
    QList<Format> formats;
    bool inCellFormats = false;
    QXmlStreamReader xml(styles);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == QLatin1String("cellXfs"))
            inCellFormats = xml.isStartElement();
        else if (xml.isStartElement() && xml.name() == QLatin1String("numFmt"))
            own.insert(attributeOf(xml, QLatin1String("numFmtId")).toInt(), attributeOf(xml, QLatin1String("formatCode")));
        else if (xml.isStartElement() && inCellFormats && xml.name() == QLatin1String("xf"))
            formats.append(formatOf(attributeOf(xml, QLatin1String("numFmtId")).toInt(), own));
    }
    return formats;
}

// "BC12" to 54, counted from 0; -1 where it is no reference.
int columnOf(const QString &reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z') || column > 100'000)
            break;
        column = column * 26 + (c.unicode() - 'A' + 1);
    }
    return column - 1;
}

QString shownNumber(double value, Format format, bool from1904)
{
    if (format == Format::Percent)
        return QString::number(value * 100, 'g', 12) + QLatin1Char('%');
    if (format == Format::Duration && std::abs(value) < longestDuration) {
        const qint64 seconds = std::llround(std::abs(value) * 86'400);
        return (value < 0 ? QStringLiteral("-") : QString()) + QStringLiteral("%1:%2").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
            + (seconds % 60 == 0 ? QString() : QStringLiteral(":%1").arg(seconds % 60, 2, 10, QLatin1Char('0')));
    }
    const double days = from1904 ? value + 1462 : value;
    if (format != Format::Date || !(days >= 0 && days < 2'958'466)) // the year 10,000
        return QString::number(value, 'g', 15);
    const qint64 whole = qint64(days), seconds = std::llround((days - double(whole)) * 86'400);
    const QDateTime moment = QDateTime(QDate(1899, 12, whole < 60 ? 31 : 30), QTime(0, 0), Qt::UTC).addDays(whole).addSecs(seconds); // Excel believes in 29 February 1900
    if (whole == 0)
        return moment.time().toString(QStringLiteral("HH:mm:ss"));
    return moment.toString(seconds == 0 ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

using Comments = QMap<QString, QString>; // by the reference of their cell

// The comments on the cells of a sheet. Those that are a conversation stand once more, with a note of Excel's before, among these.
Comments commentsOf(const Package &package, const QString &sheet)
{
    static const QRegularExpression part(QStringLiteral("/comments?\\d*\\.xml$")), excelsNote(QStringLiteral("^\\[Threaded comment\\].*?Comment:\\s*"), QRegularExpression::DotMatchesEverythingOption);
    Comments comments;
    for (const QString &name : relationsOf(package, sheet)) {
        QString cell;
        QXmlStreamReader xml(part.match(name).hasMatch() ? package.parts.value(name) : QByteArray());
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("comment"))
                cell = attributeOf(xml, QLatin1String("ref"));
            else if (xml.isStartElement() && xml.name() == QLatin1String("t"))
                comments[cell] += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    for (QString &comment : comments)
        comment = comment.remove(excelsNote).simplified();
    return comments;
}

struct Workbook {
    QStringList strings;
    QList<Format> formats;
    bool from1904 = false; // how old Macintoshes counted days
};

class SheetReader {
public:
    SheetReader(const QByteArray &part, const Workbook &book, Comments comments, DocumentWriter &writer)
        : m_xml(part), m_book(book), m_comments(std::move(comments)), m_writer(writer)
    {
    }

    // False when the sheet is damaged.
    bool read()
    {
        while (!m_xml.atEnd() && !m_writer.isFull()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start(m_xml.name());
            else if (m_xml.isEndElement() && m_xml.name() == QLatin1String("c"))
                endCell();
            else if (m_xml.isEndElement() && m_xml.name() == QLatin1String("row"))
                endRow();
        }
        writeComments();
        return !m_xml.hasError();
    }

private:
    void start(QStringView name)
    {
        if (name == QLatin1String("row")) {
            m_cells.clear();
            m_words = true;
            m_column = -1;
        } else if (name == QLatin1String("c")) {
            m_cell = attributeOf(m_xml, QLatin1String("r"));
            const int column = columnOf(m_cell);
            const int gap = column < 0 ? 0 : std::clamp(column - m_column - 1, 0, widestGap);
            m_column = column < 0 ? m_column + 1 : column;
            for (int i = 0; i < gap; ++i)
                m_cells.append(QString());
            m_type = attributeOf(m_xml, QLatin1String("t"));
            m_style = attributeOf(m_xml, QLatin1String("s")).toInt();
            m_value.clear();
        } else if (name == QLatin1String("v") || name == QLatin1String("t")) {
            m_value += m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (name == QLatin1String("rPh")) {
            m_xml.skipCurrentElement();
        }
    }

    void endCell()
    {
        bool isNumber = m_type.isEmpty() || m_type == QLatin1String("n");
        const double number = isNumber ? m_value.toDouble(&isNumber) : 0;
        m_words = m_words && (!isNumber || m_value.isEmpty());
        if (m_type == QLatin1String("s"))
            m_cells.append(m_book.strings.value(m_value.toInt(&isNumber)));
        else if (m_type == QLatin1String("b"))
            m_cells.append(m_value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE"));
        else
            m_cells.append(isNumber ? shownNumber(number, m_book.formats.value(m_style, Format::Number), m_book.from1904) : m_value);
        if (m_comments.contains(m_cell))
            m_commented.insert(m_cell, { m_cells.first(), m_cells.last() });
    }

    // Behind the rows, which stay together: each with its cell, and with what that and its row begin with, if anything.
    void writeComments()
    {
        for (auto comment = m_comments.cbegin(); comment != m_comments.cend(); ++comment) {
            QStringList named = m_commented.value(comment.key());
            named.removeAll(QString());
            named.removeDuplicates();
            m_writer.addParagraph(comment.key() + (named.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(named.join(QStringLiteral(", ")))) + QStringLiteral(": ") + comment.value());
        }
    }

    void endRow()
    {
        const bool empty = std::all_of(m_cells.begin(), m_cells.end(), [](const QString &cell) { return cell.isEmpty(); });
        m_writer.addRow(m_cells, m_firstRow && m_words);
        m_firstRow = m_firstRow && empty;
    }

    QXmlStreamReader m_xml;
    const Workbook &m_book;
    const Comments m_comments;
    DocumentWriter &m_writer;
    QHash<QString, QStringList> m_commented; // what the row of a commented cell begins with, and what is in the cell
    QStringList m_cells;
    QString m_cell, m_type, m_value; // its reference and so on
    int m_style = 0, m_column = -1;
    bool m_firstRow = true;
    bool m_words = true; // the row holds no number: the first one like this names the columns
};

} // namespace

ExtractedText parseExcel(const ExtractionRequest &request)
{
    const Package package = unpack(request.bytes, [](const QString &name) {
        return (name.startsWith(QLatin1String("xl/")) && (name.endsWith(QLatin1String(".xml")) || name.endsWith(QLatin1String(".rels")))
                && !name.contains(QLatin1String("/theme/")) && !name.contains(QLatin1String("/drawings/"))) || name == QLatin1String("docProps/core.xml") || name == QLatin1String("_rels/.rels");
    });
    const QString bookName = mainPart(package, QStringLiteral("xl/workbook.xml"));
    const auto part = [&](const char *kind) { return package.parts.value(relatedPart(package, bookName, QLatin1String(kind), QStringLiteral("xl/%1.xml").arg(QLatin1String(kind)))); };
    const QHash<QString, QString> relations = relationsOf(package, bookName);
    Workbook book { sharedStrings(part("sharedStrings")), cellFormats(part("styles")) };
    ExtractedText text;
    text.title = titleOf(package.parts.value(QStringLiteral("docProps/core.xml")));
    DocumentWriter writer(text, request.maxChars);
    bool whole = true;
    QXmlStreamReader xml(package.parts.value(bookName));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("workbookPr"))
            book.from1904 = QStringList { QStringLiteral("1"), QStringLiteral("true") }.contains(attributeOf(xml, QLatin1String("date1904")));
        if (xml.name() != QLatin1String("sheet"))
            continue;
        writer.addHeading(1, attributeOf(xml, QLatin1String("name")));
        const QString sheet = relations.value(attributeOf(xml, QLatin1String("id")), QStringLiteral("xl/worksheets/sheet%1.xml").arg(attributeOf(xml, QLatin1String("sheetId"))));
        whole = SheetReader(package.parts.value(sheet), book, commentsOf(package, sheet), writer).read() && whole;
    }
    writer.finish();
    settle(text, package, !whole || xml.hasError());
    text.mime = QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return text;
}

} // namespace superinstance
