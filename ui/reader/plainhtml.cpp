#include "ui/reader/plainhtml.h"

#include "engine/types.h"

#include <QRegularExpression>
#include <QStringList>

namespace superinstance {

namespace {

bool isParagraphTag(QStringView tag)
{
    static const QStringList within = QStringLiteral("b strong i em code s del sub sup u kbd tt small").split(QLatin1Char(' '));
    constexpr qsizetype longest = 7; // with its stroke
    return tag.size() > longest || !within.contains(tag.startsWith(QLatin1Char('/')) ? tag.mid(1) : tag);
}

} // namespace

QString plainOf(const QString &html)
{
    QString plain;
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype tag = html.indexOf(QLatin1Char('<'), at);
        plain += QStringView(html).mid(at, tag < 0 ? -1 : tag - at);
        const qsizetype end = tag < 0 ? -1 : html.indexOf(QLatin1Char('>'), tag);
        if (end < 0)
            break;
        if (isParagraphTag(QStringView(html).mid(tag + 1, end - tag - 1)))
            plain += QLatin1Char('\n');
        at = end + 1;
    }
    plain.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">")).replace(QStringLiteral("&quot;"), QStringLiteral("\""));
    plain.replace(QStringLiteral("&amp;"), QStringLiteral("&")).replace(QChar::Nbsp, QLatin1Char(' '));
    static const QRegularExpression spaces(QStringLiteral("[ \\t]+"));
    if (!html.contains(QLatin1String("<pre")))
        plain.replace(spaces, QStringLiteral(" "));
    return plain.remove(QChar(RenderedText::quoteBegins)).remove(QChar(RenderedText::quoteEnds));
}

} // namespace superinstance
