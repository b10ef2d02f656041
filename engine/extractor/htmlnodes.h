// A web page as a tree, however broken it is. Pure functions of the extractor program.
#pragma once
#include <QString>

#include <libxml/HTMLparser.h>

#include <optional>

namespace superinstance {

// The page as UTF-8, whatever it says about itself: it may say nothing, or what is not so.
std::optional<QByteArray> htmlAsUtf8(const QByteArray &bytes);
// With what its style sheets say written into its elements. Null when nothing can be made of it; loads nothing. The caller frees it.
htmlDocPtr treeOf(htmlParserCtxtPtr parser, const QByteArray &utf8);
// Whether that is why the tree ends before the page.
bool isTooDeep(htmlParserCtxtPtr parser);

QString nameOf(const xmlNode *node); // lower case
QString contentOf(const xmlNode *node); // its text and that of all below it
// By its kind or its attributes.
bool isHidden(const xmlNode *node);

} // namespace superinstance
