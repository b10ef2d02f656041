// What the person should know about a document that is shown. Pure.
#pragma once
#include "engine/types.h"

namespace superinstance {

// Whole sentences. quote: that was cited; empty: the document was opened by itself.
QStringList notesOn(const OpenedDocument &document, const QString &quote);

} // namespace superinstance
