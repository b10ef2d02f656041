// A web page as a tree, however broken it is. Pure functions of the extractor program.
#pragma once
#include <QSet>
#include <QString>

#include <libxml/tree.h>

#include <memory>
#include <optional>

namespace superinstance {

// The page as UTF-8, whatever it says about itself: it may say nothing, or what is not so.
std::optional<QByteArray> htmlAsUtf8(const QByteArray &bytes);

struct HtmlTree {
    std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document { nullptr, xmlFreeDoc }; // null: nothing can be made of it
    bool whole = true; // to the end of the page
    bool tooDeep = false; // which is why it is not
};
// With what its style sheets say written into its elements, and only those attributes that are asked for here. Loads nothing.
HtmlTree treeOf(const QByteArray &utf8);

using ElementNames = QSet<QLatin1String>;
ElementNames elementNames(const char *list); // with spaces between them, for ever
QLatin1String nameOf(const xmlNode *node); // lower case, as the parser gives it
QString contentOf(const xmlNode *node); // its text and that of all below it
// By its kind alone.
bool isHiddenKind(const xmlNode *node);
// By its kind or its attributes.
bool isHidden(const xmlNode *node);

} // namespace superinstance
