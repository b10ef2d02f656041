// A Markdown or HTML document with its layout and nothing that could act. Pure.
#pragma once
#include "engine/result.h"
#include "engine/types.h"

namespace superinstance {

// kind: "html" or "markdown". The quote is marked where it is found.
Result<RenderedText> harmlessHtml(const QString &kind, const QByteArray &bytes, const QuotePlace &quote);

} // namespace superinstance
