// What a page holds and does not let its readers see. Pure functions of the extractor program.
#pragma once
#include <QString>

#include <libxml/tree.h>

namespace superinstance {

// The element says so itself, or the page's own style sheet did: hidden, without size, see-through, far beside the page, or in the
// colour of what is behind it. Where a style sheet that is not known may colour the page, colours hide nothing.
bool isInvisible(const xmlNode *element);

// Markdown without the comments that only its writer sees; what they said is added to `hidden`. Code stays as it is.
QString withoutComments(const QString &markdown, QString &hidden);

} // namespace superinstance
