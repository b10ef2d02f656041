// Text that marks its structure lightly: it stays what the file says, only headings and rows are found in it.
#include "engine/extractor/escapes.h"
#include "engine/extractor/parsers.h"

#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

struct Line {
    qsizetype start = 0;
    QStringView text; // without white space at its end
};

QList<Line> linesOf(const QString &text)
{
    QList<Line> lines;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        end = end < 0 ? text.size() : end;
        QStringView line = QStringView(text).mid(start, end - start);
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        lines.append({ start, line });
        start = end + 1;
    }
    return lines;
}

// One punctuation mark all along.
bool isRuler(QStringView line)
{
    return line.size() >= 2 && QStringLiteral("=-~^\"'`#*+.:_").contains(line[0])
        && std::all_of(line.begin(), line.end(), [&](QChar c) { return c == line[0]; });
}

// "====  ====" or "+---+---+": what is drawn round tables.
bool isTableBorder(QStringView line)
{
    const auto drawn = [](QChar c) { return c == QLatin1Char('=') || c == QLatin1Char('-') || c == QLatin1Char('+') || c == QLatin1Char(' '); };
    return line.size() >= 5 && (line.startsWith(QLatin1Char('+')) || (line.startsWith(QLatin1String("==")) && line.contains(QLatin1Char(' '))))
        && std::all_of(line.begin(), line.end(), drawn);
}

void findHeadings(const QList<Line> &lines, ExtractedText &text)
{
    QStringList styles; // in the order of their first use, as reStructuredText has it: the first is the highest
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringView title = lines[i - 1].text, ruler = lines[i].text;
        const bool underlined = isRuler(ruler) && !title.isEmpty() && !isRuler(title) && ruler.size() >= title.trimmed().size() && !isTableBorder(title)
            && !title.startsWith(QLatin1Char('|'));
        if (!underlined)
            continue;
        const bool over = i >= 2 && lines[i - 2].text == ruler;
        if (!over && (title[0].isSpace() || (i >= 2 && !lines[i - 2].text.isEmpty())))
            continue; // a paragraph's last line
        const QString style = QString(ruler[0]) + (over ? QStringLiteral("over") : QString());
        if (!styles.contains(style))
            styles.append(style);
        text.headings.append({ lines[i - 1].start, std::min(int(styles.indexOf(style)) + 1, 6), title.toString().simplified() });
        ++i; // its ruler is not the next one's title
    }
}

void findRows(const QList<Line> &lines, ExtractedText &text)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isTableBorder(lines[i].text))
            continue;
        const bool grid = lines[i].text.startsWith(QLatin1Char('+'));
        const qsizetype first = text.rows.size();
        for (++i; i < lines.size() && !lines[i].text.isEmpty(); ++i) {
            if (!isTableBorder(lines[i].text)) {
                const bool continues = grid && text.rows.size() > first && !isTableBorder(lines[i - 1].text); // a cell of several lines
                const qsizetype end = lines[i].start + lines[i].text.size();
                if (continues)
                    text.rows.back().end = end;
                else
                    text.rows.append({ lines[i].start, end, false });
            } else if (lines[i].text.contains(QLatin1Char('=')) && text.rows.size() > first && i + 1 < lines.size() && !lines[i + 1].text.isEmpty()) {
                for (qsizetype row = first; row < text.rows.size(); ++row)
                    text.rows[row].header = true;
            }
        }
    }
}

ExtractedText decoded(const ExtractionRequest &request, const QString &mime)
{
    ExtractedText text;
    text.mime = mime;
    if (std::optional<QString> content = decodeText(request.bytes))
        text.text = *std::move(content);
    else
        return unreadable(Reason::tr("This file is named like a text but holds none."));
    return text;
}

// A value of YAML in double quotes says its letters as JSON does; elsewhere a backslash is one.
QString withoutYamlEscapes(const QString &text)
{
    static const QRegularExpression quoted(QStringLiteral("(?:^|[:\\[{,?-])[ \\t]*\"((?:[^\"\\\\\\n]++|\\\\[^\\n])*+)\""), QRegularExpression::MultilineOption);
    static const QRegularExpression lineEnd(QStringLiteral("\\s*\\n\\s*"));
    QString plain;
    qsizetype from = 0;
    for (auto matches = quoted.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (!match.capturedView(1).contains(QLatin1Char('\\')))
            continue;
        plain += QStringView(text).sliced(from, match.capturedStart(1) - from);
        plain += withoutEscapes(match.capturedView(1)).replace(lineEnd, QStringLiteral(" "));
        from = match.capturedEnd(1);
    }
    plain += QStringView(text).sliced(from);
    return plain;
}

} // namespace

ExtractedText parseRst(const ExtractionRequest &request)
{
    ExtractedText text = decoded(request, QStringLiteral("text/x-rst"));
    const QList<Line> lines = linesOf(text.text);
    findHeadings(lines, text);
    findRows(lines, text);
    return text;
}

// Its outermost names are its headings.
ExtractedText parseYaml(const ExtractionRequest &request)
{
    static const QRegularExpression opening(QStringLiteral("^([\"']?)([\\w][\\w .-]{0,80})\\1:\\s*(?:#.*|[|>][+-]?)?$"), QRegularExpression::UseUnicodePropertiesOption);
    ExtractedText text = decoded(request, QStringLiteral("application/yaml"));
    text.code = true;
    text.text = withoutYamlEscapes(text.text);
    for (const Line &line : linesOf(text.text))
        if (const auto match = line.text.size() < 200 ? opening.match(line.text.toString()) : QRegularExpressionMatch(); match.hasMatch())
            text.headings.append({ line.start, 1, match.captured(2) });
    return text;
}

} // namespace superinstance
