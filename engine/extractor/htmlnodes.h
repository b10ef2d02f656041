// A web page as a tree, however broken it is. Pure functions of the extractor program.
#pragma once
#include <QString>

#include <libxml/tree.h>

#include <array>
#include <memory>
#include <optional>

namespace superinstance {

// A set of a few names that each element of a page is looked up in: QSet's hash takes longer than all else that is done for one.
class NameSet {
public:
    explicit NameSet(const char *list); // with spaces between them; it is not copied
    bool contains(QLatin1String name) const
    {
        quint8 slot = slotOf(name);
        while (!m_slots[slot].isEmpty() && m_slots[slot] != name)
            ++slot;
        return !m_slots[slot].isEmpty();
    }

private:
    static quint8 slotOf(QLatin1String name) { return quint8(name.isEmpty() ? 0 : name.size() * 7 + name.front().toLatin1() * 5 + name.back().toLatin1() * 19); }
    std::array<QLatin1String, 256> m_slots; // most of them empty
};

// The page as UTF-8, whatever it says about itself: it may say nothing, or what is not so.
std::optional<QByteArray> htmlAsUtf8(const QByteArray &bytes);

struct HtmlTree {
    std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document { nullptr, xmlFreeDoc }; // null: nothing can be made of it
    bool whole = true; // to the end of the page
    bool tooDeep = false; // which is why it is not
};
// With what its style sheets say written into its elements, and only those attributes that are asked for here. Loads nothing.
// Where elements are left out that say nothing of themselves, what is in them stands in what they stand in: half the tree of most pages.
HtmlTree treeOf(const QByteArray &utf8, const NameSet *leftOut = nullptr);

QLatin1String nameOf(const xmlNode *node); // lower case, as the parser gives it
QString contentOf(const xmlNode *node); // its text and that of all below it
QString attributeOf(const xmlNode *element, const char *name); // as it is written; null: it has none
// By its kind alone.
bool isHiddenKind(const xmlNode *node);
// By its kind or its attributes.
bool isHidden(const xmlNode *node);

} // namespace superinstance
