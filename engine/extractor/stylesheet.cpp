#include "engine/extractor/stylesheet.h"

#include "engine/extractor/htmlnodes.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace superinstance {

namespace {

constexpr qsizetype mostStyleText = 500'000; // characters of a page
constexpr qsizetype mostRules = 4000;
constexpr qsizetype mostClasses = 40; // of an element
constexpr qsizetype mostRulesOfAKey = 60; // that name the same class
constexpr qsizetype mostApplied = 60; // to an element: those that weigh most
constexpr qsizetype longestDeclaration = 100; // characters; what hides is short
constexpr int deepestBlock = 3; // @media within @media

QString valueOf(const xmlNode *element, const char *attribute)
{
    return attributeOf(element, attribute).toLower();
}

// What of an element a selector names: "p.note#last".
struct Named {
    QString element; // empty: any
    QStringList ids, classes;
    int weight() const { return int(ids.size() * 100 + classes.size() * 10 + !element.isEmpty()); }
    QString key() const { return !ids.isEmpty() ? QLatin1Char('#') + ids.first() : !classes.isEmpty() ? QLatin1Char('.') + classes.first() : element; }
};

std::optional<Named> namedBy(const QString &selector)
{
    static const QRegularExpression simple(QStringLiteral("^(?:([a-z][a-z0-9]*)|\\*)?((?:[.#][\\w-]+)*)$"), QRegularExpression::UseUnicodePropertiesOption), part(QStringLiteral("[.#][\\w-]+"), QRegularExpression::UseUnicodePropertiesOption);
    const auto match = simple.match(selector);
    if (selector.isEmpty() || !match.hasMatch())
        return std::nullopt;
    Named named { match.captured(1), {}, {} };
    for (auto parts = part.globalMatch(match.captured(2)); parts.hasNext();) {
        const QString each = parts.next().captured();
        (each.front() == QLatin1Char('#') ? named.ids : named.classes).append(each.mid(1));
    }
    return named;
}

struct Rule {
    Named named;
    QStringList plain, important; // declarations
};

bool fits(const Named &named, const QString &name, const QString &id, const QStringList &classes)
{
    const auto has = [&](const QString &each) { return classes.contains(each); };
    const auto is = [&](const QString &each) { return id == each; };
    return (named.element.isEmpty() || named.element == name) && std::all_of(named.ids.begin(), named.ids.end(), is) && std::all_of(named.classes.begin(), named.classes.end(), has);
}

qsizetype endOfBlock(const QString &css, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < css.size(); ++i) {
        depth += css[i] == QLatin1Char('{') ? 1 : css[i] == QLatin1Char('}') ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

QString propertyOf(const QString &declaration)
{
    return declaration.section(QLatin1Char(':'), 0, 0).trimmed();
}
bool hides(const QString &declaration)
{
    static const QRegularExpression hiding(QStringLiteral("^(?:display ?: ?none|visibility ?: ?(?:hidden|collapse))\\b"));
    return hiding.match(declaration).hasMatch();
}

// The rules of a page, found by what they name.
class StyleSheet {
public:
    // Whether all of it was understood.
    bool read(QString css)
    {
        static const QRegularExpression comment(QStringLiteral("/\\*.*?(?:\\*/|$)|<!--|-->"), QRegularExpression::DotMatchesEverythingOption);
        m_left -= css.size();
        return m_left >= 0 && readBlocks(css.remove(comment).toLower(), 0, false);
    }
    bool isEmpty() const { return m_rules.isEmpty(); }

    // The declarations for an element, those that outweigh its own behind them.
    QString styleOf(const xmlNode *element) const
    {
        static const QRegularExpression space(QStringLiteral("\\s+"));
        const QString name = QString::fromUtf8(reinterpret_cast<const char *>(element->name)).toLower(), id = valueOf(element, "id").trimmed();
        const QStringList classes = valueOf(element, "class").split(space, Qt::SkipEmptyParts).mid(0, mostClasses);
        QStringList keys { QString(), name, QLatin1Char('#') + id };
        for (const QString &each : classes)
            keys.append(QLatin1Char('.') + each);
        QList<qsizetype> found;
        for (const QString &key : std::as_const(keys))
            for (const qsizetype rule : m_byKey.value(key))
                if (fits(m_rules[rule].named, name, id, classes))
                    found.append(rule);
        std::sort(found.begin(), found.end(), [&](qsizetype a, qsizetype b) { return std::pair(m_rules[a].named.weight(), a) < std::pair(m_rules[b].named.weight(), b); });
        found.erase(std::unique(found.begin(), found.end()), found.end());
        QStringList plain, important;
        for (const qsizetype rule : found.mid(std::max<qsizetype>(0, found.size() - mostApplied))) {
            plain += shown(m_rules[rule].plain, m_rules[rule].named);
            important += shown(m_rules[rule].important, m_rules[rule].named);
        }
        return found.isEmpty() ? QString() : (plain << valueOf(element, "style") << important).join(QLatin1Char(';'));
    }

private:
    // sometimes: what is read holds in some windows only.
    bool readBlocks(const QString &css, int depth, bool sometimes)
    {
        static const QRegularExpression everywhere(QStringLiteral("^@media\\s+(?:all|screen)$")), harmless(QStringLiteral("^@(?:font-face|page|charset)\\b")), print(QStringLiteral("^@media\\s+(?:only\\s+)?print\\b"));
        bool whole = true;
        for (qsizetype at = 0, open; (open = css.indexOf(QLatin1Char('{'), at)) >= 0;) {
            const QString lead = css.sliced(at, open - at), selectors = lead.section(QLatin1Char(';'), -1).trimmed();
            whole = whole && !lead.contains(QLatin1String("@import"));
            const qsizetype close = selectors.startsWith(QLatin1Char('@')) ? endOfBlock(css, open) : css.indexOf(QLatin1Char('}'), open);
            const QString body = css.sliced(open + 1, (close < 0 ? css.size() : close) - open - 1);
            if (!selectors.startsWith(QLatin1Char('@')))
                whole = addRules(selectors, body, sometimes) && whole;
            else if (everywhere.match(selectors).hasMatch() && depth < deepestBlock)
                whole = readBlocks(body, depth + 1, sometimes) && whole;
            else if (!harmless.match(selectors).hasMatch())
                whole = depth < deepestBlock && !print.match(selectors).hasMatch() && readBlocks(body, depth + 1, true) && false;
            at = close < 0 ? css.size() : close + 1;
        }
        return whole;
    }
    bool addRules(const QString &selectors, const QString &body, bool sometimes)
    {
        // Opacity is not among them: pages let their text fade in, which a program of theirs does.
        static const QSet<QString> hiding { QStringLiteral("display"), QStringLiteral("visibility"), QStringLiteral("font-size"), QStringLiteral("left"), QStringLiteral("top"), QStringLiteral("right"), QStringLiteral("bottom"), QStringLiteral("text-indent"),
                                            QStringLiteral("margin-left"), QStringLiteral("margin-top"), QStringLiteral("color"), QStringLiteral("background"), QStringLiteral("background-color"), QStringLiteral("background-image") };
        QStringList plain, important;
        for (const QString &declaration : body.split(QLatin1Char(';'), Qt::SkipEmptyParts))
            if (hiding.contains(propertyOf(declaration)))
                (declaration.contains(QLatin1String("!important")) ? important : plain).append(declaration.simplified().left(longestDeclaration));
        if (plain.isEmpty() && important.isEmpty())
            return true;
        bool whole = true;
        for (const QString &selector : selectors.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const std::optional<Named> named = sometimes ? std::nullopt : namedBy(selector.simplified());
            const bool room = named && m_rules.size() < mostRules && m_byKey.value(named->key()).size() < mostRulesOfAKey;
            whole = whole && room;
            if (!named)
                noteShown(selector.simplified(), plain + important);
            else if (room) {
                m_byKey[named->key()].append(m_rules.size());
                m_rules.append({ *named, plain, important });
            }
        }
        return whole;
    }

    // ".menu:target { display: block }", or the like for another window.
    void noteShown(const QString &selector, const QStringList &declarations)
    {
        static const QRegularExpression part(QStringLiteral("[.#][\\w-]+"), QRegularExpression::UseUnicodePropertiesOption);
        for (const QString &declaration : declarations)
            if (const QString property = propertyOf(declaration); !hides(declaration) && (property == QLatin1String("display") || property == QLatin1String("visibility")))
                for (auto parts = part.globalMatch(selector.section(QLatin1Char(' '), -1)); parts.hasNext();)
                    m_shown.insert(property + parts.next().captured());
    }
    QStringList shown(QStringList declarations, const Named &named) const
    {
        declarations.removeIf([&](const QString &declaration) {
            const auto isShown = [&](const QChar mark) { return [&, mark](const QString &name) { return m_shown.contains(propertyOf(declaration) + mark + name); }; };
            return hides(declaration) && (std::any_of(named.classes.begin(), named.classes.end(), isShown(QLatin1Char('.'))) || std::any_of(named.ids.begin(), named.ids.end(), isShown(QLatin1Char('#'))));
        });
        return declarations;
    }

    qsizetype m_left = mostStyleText;
    QList<Rule> m_rules;
    QHash<QString, QList<qsizetype>> m_byKey;
    QSet<QString> m_shown; // a property with a class or id that some rule lets be seen
};

// The element behind this one in reading order; null behind the last. However deep they are nested.
xmlNode *elementAfter(xmlNode *node)
{
    xmlNode *next = node->children;
    do {
        for (; next; next = next->next)
            if (next->type == XML_ELEMENT_NODE)
                return next;
        next = node->next;
        node = node->parent;
        if (node && node->type != XML_ELEMENT_NODE)
            return nullptr;
    } while (node);
    return nullptr;
}

bool isStyle(const xmlNode *element)
{
    return qstricmp(reinterpret_cast<const char *>(element->name), "style") == 0;
}

QString textOf(const xmlNode *element)
{
    xmlChar *content = xmlNodeGetContent(element);
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(content));
    xmlFree(content);
    return text;
}

} // namespace

void applyStyleSheets(xmlDoc *document)
{
    StyleSheet sheet;
    QList<xmlNode *> understood;
    xmlNode *const root = xmlDocGetRootElement(document);
    for (xmlNode *element = root; element; element = elementAfter(element))
        if (isStyle(element) && valueOf(element, "media") != QLatin1String("print") && sheet.read(textOf(element)))
            understood.append(element);
    if (!sheet.isEmpty())
        for (xmlNode *element = root; element; element = elementAfter(element))
            if (const QString style = sheet.styleOf(element); !style.isEmpty())
                xmlSetProp(element, reinterpret_cast<const xmlChar *>("style"), reinterpret_cast<const xmlChar *>(style.toUtf8().constData()));
    for (xmlNode *element : std::as_const(understood)) {
        xmlUnlinkNode(element);
        xmlFreeNode(element);
    }
}

} // namespace superinstance
