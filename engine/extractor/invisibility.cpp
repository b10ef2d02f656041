#include "engine/extractor/invisibility.h"

#include "engine/extractor/htmlnodes.h"

#include <QColor>
#include <QList>
#include <QRegularExpression>

#include <md4c.h>

#include <algorithm>
#include <optional>

namespace superinstance {

namespace {

constexpr double smallestLetters = 2; // pixels or points: below, nobody reads them
constexpr double farAway = 500; // pixels, or more of a larger unit, beside the page

QString valueOf(const xmlNode *element, const char *attribute)
{
    return attributeOf(element, attribute).trimmed().toLower();
}

// What an element declares, by property.
class Style {
public:
    explicit Style(const xmlNode *element)
    {
        const QString text = valueOf(element, "style").remove(QLatin1String("!important"));
        for (const QStringView each : QStringView(text).tokenize(u';', Qt::SkipEmptyParts)) {
            const qsizetype colon = each.indexOf(u':');
            m_declared.append({ each.first(colon < 0 ? each.size() : colon).trimmed().toString(), colon < 0 ? QString() : each.sliced(colon + 1).toString().simplified() });
        }
    }
    // The last declaration holds.
    QString value(QStringView property, const QString &otherwise = {}) const
    {
        const auto found = std::find_if(m_declared.rbegin(), m_declared.rend(), [&](const auto &each) { return each.first == property; });
        return found == m_declared.rend() ? otherwise : found->second;
    }
    bool contains(QStringView property) const
    {
        return std::any_of(m_declared.begin(), m_declared.end(), [&](const auto &each) { return each.first == property; });
    }

private:
    QList<std::pair<QString, QString>> m_declared; // few, so not hashed
};

struct Length {
    double value = 0;
    QString unit;
};
std::optional<Length> lengthOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    static const QRegularExpression length(QStringLiteral("^([+-]?(?:\\d+\\.?\\d*|\\.\\d+))\\s*(px|pt|em|rem|%|vw|vh|cm|mm|in)?$"));
    const auto match = length.match(text);
    return match.hasMatch() ? std::optional<Length>({ match.captured(1).toDouble(), match.captured(2) }) : std::nullopt;
}

bool isNothing(const QString &text)
{
    const std::optional<Length> length = lengthOf(text);
    return length && length->value == 0;
}

bool isTiny(const QString &fontSize)
{
    const std::optional<Length> length = lengthOf(fontSize);
    const bool counted = length && (length->unit == QLatin1String("px") || length->unit == QLatin1String("pt"));
    return length && (length->value == 0 || (counted && length->value < smallestLetters));
}

bool isBesideThePage(const Style &style)
{
    static const QStringList places { QStringLiteral("left"), QStringLiteral("top"), QStringLiteral("right"), QStringLiteral("bottom"), QStringLiteral("text-indent"), QStringLiteral("margin-left"), QStringLiteral("margin-top") };
    return std::any_of(places.begin(), places.end(), [&](const QString &place) {
        const std::optional<Length> length = lengthOf(style.value(place));
        const bool small = length && (length->unit.isEmpty() || length->unit == QLatin1String("px") || length->unit == QLatin1String("pt") || length->unit == QLatin1String("mm"));
        return length && length->value <= (small ? -farAway : -100);
    });
}

// Opaque colours that can be told; nothing for all others.
std::optional<QRgb> colourOf(const QString &text)
{
    static const QRegularExpression parts(QStringLiteral("^rgba?\\(\\s*(\\d+)[\\s,]+(\\d+)[\\s,]+(\\d+)\\s*(?:[,/]\\s*1(?:\\.0*)?\\s*)?\\)$"));
    if (const auto match = parts.match(text); match.hasMatch())
        return qRgb(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const QColor named = QColor::fromString(text);
    return named.isValid() && named.alpha() == 255 ? std::optional<QRgb>(named.rgb()) : std::nullopt;
}

bool hasStyleSheet(const xmlNode *element)
{
    const xmlNode *root = xmlDocGetRootElement(element->doc);
    for (const xmlNode *part = root ? root->children : nullptr; part; part = part->next)
        for (const xmlNode *node = part->children; node; node = node->next)
            if (node->type == XML_ELEMENT_NODE && (qstrcmp(reinterpret_cast<const char *>(node->name), "style") == 0 || qstrcmp(reinterpret_cast<const char *>(node->name), "link") == 0))
                return true;
    return false;
}

// The colour behind the element: its own or that of the nearest it stands in, else the white of paper; nothing where it cannot be told.
std::optional<QRgb> groundOf(const xmlNode *element)
{
    for (const xmlNode *node = element; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
        const Style style(node);
        const QString said = style.value(QStringLiteral("background-color"), style.value(QStringLiteral("background"), valueOf(node, "bgcolor")));
        if (!said.isEmpty() && said != QLatin1String("transparent") && said != QLatin1String("none"))
            return colourOf(said);
        if (style.contains(QStringLiteral("background-image")) || !valueOf(node, "background").isEmpty())
            return std::nullopt;
    }
    return hasStyleSheet(element) ? std::nullopt : std::optional<QRgb>(qRgb(255, 255, 255));
}

// Whether something within says another thing of this property.
bool isChangedWithin(const xmlNode *element, const QString &property)
{
    int left = 500; // nodes looked at
    const bool colour = property == QLatin1String("color");
    const auto changed = [&](const auto &self, const xmlNode *first, int depth) -> bool {
        for (const xmlNode *node = first; node && depth < 50 && --left > 0; node = node->next)
            if (node->type == XML_ELEMENT_NODE && (Style(node).contains(property) || (colour && !valueOf(node, "color").isEmpty()) || self(self, node->children, depth + 1)))
                return true;
        return false;
    };
    return changed(changed, element->children, 0);
}

bool isInTheColourBehind(const xmlNode *element, const Style &style)
{
    const QString said = style.value(QStringLiteral("color"), valueOf(element, "color"));
    if (said == QLatin1String("transparent"))
        return true;
    const std::optional<QRgb> colour = said.isEmpty() ? std::nullopt : colourOf(said);
    return colour && colour == groundOf(element) && !isChangedWithin(element, QStringLiteral("color"));
}

// Where md4c sees HTML in a text: places of bytes.
struct Markup {
    const char *source = nullptr;
    qsizetype length = 0;
    QList<qsizetype> from, to;
};

int noteMarkup(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user)
{
    auto *markup = static_cast<Markup *>(user);
    if (type == MD_TEXT_HTML && text >= markup->source && text < markup->source + markup->length) { // not a line break of md4c's own
        markup->from.append(text - markup->source);
        markup->to.append(text - markup->source + qsizetype(size));
    }
    return 0;
}

Markup markupOf(const QByteArray &utf8)
{
    Markup markup;
    markup.source = utf8.constData();
    markup.length = utf8.size();
    MD_PARSER parser {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.text = noteMarkup;
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &markup);
    return markup;
}

} // namespace

bool isInvisible(const xmlNode *element)
{
    bool telling = false; // most say nothing, so each is looked at but once
    for (const xmlAttr *each = element->properties; each; each = each->next) {
        const QByteArrayView name(each->name);
        if (name == "hidden")
            return true;
        telling = telling || name == "style" || name == "color";
    }
    if (!telling)
        return false;
    const Style style(element);
    const QString visibility = style.value(QStringLiteral("visibility")), fontSize = QStringLiteral("font-size");
    const bool unseen = visibility == QLatin1String("hidden") || visibility == QLatin1String("collapse");
    return style.value(QStringLiteral("display")) == QLatin1String("none") || (unseen && !isChangedWithin(element, QStringLiteral("visibility"))) || isNothing(style.value(QStringLiteral("opacity")))
        || (isTiny(style.value(fontSize)) && !isChangedWithin(element, fontSize)) || isBesideThePage(style) || isInTheColourBehind(element, style);
}

QString withoutComments(const QString &markdown, QString &hidden)
{
    const QByteArray begin("<!--"), end("-->");
    QByteArray utf8 = markdown.toUtf8();
    if (!utf8.contains(begin))
        return markdown;
    const Markup markup = markupOf(utf8);
    QByteArray shown;
    qsizetype behind = 0;
    for (qsizetype at = utf8.indexOf(begin); at >= 0; at = utf8.indexOf(begin, at)) {
        const auto next = std::upper_bound(markup.from.begin(), markup.from.end(), at) - markup.from.begin() - 1;
        if (next < 0 || at >= markup.to[next]) { // of code
            at += begin.size();
            continue;
        }
        const qsizetype last = utf8.indexOf(end, at + begin.size()), to = last < 0 ? utf8.size() : last + end.size();
        hidden += QString::fromUtf8(utf8.sliced(at + begin.size(), (last < 0 ? utf8.size() : std::max(last, at + begin.size())) - at - begin.size())).simplified() + QLatin1Char('\n');
        shown += utf8.sliced(behind, at - behind);
        behind = at = to;
    }
    return QString::fromUtf8(shown + utf8.sliced(behind));
}

} // namespace superinstance
