// What the style elements of a page say of its elements. Pure functions of the extractor program.
#pragma once
#include <libxml/tree.h>

namespace superinstance {

// Writes into the style attribute of each element what the page's style sheets say of it, as far as that can keep text from being
// seen: rules for elements, classes and ids, by their weight and order. What another rule shows in another window or once it was
// clicked on is taken for seen. Style elements that say nothing else are taken out of the tree; those that may say more stay in it.
void applyStyleSheets(xmlDoc *document);

} // namespace superinstance
