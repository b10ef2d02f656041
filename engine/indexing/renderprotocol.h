// What the renderer and the extractor program say to one another when a document is drawn: frames as in
// extractorprotocol.h. Pure functions, used on both sides.
#pragma once
#include "engine/result.h"
#include "engine/types.h"

namespace superinstance {

inline constexpr qint64 mostPixels = 40'000'000; // of a page; beyond, it is drawn smaller

struct RenderRequest {
    QString kind; // "pdf", "html", "markdown"
    PageRequest page; // its path is not told
};

QByteArray toCbor(const RenderRequest &request);
Result<RenderRequest> renderRequestFromCbor(const QByteArray &bytes);

// A refusal travels as its sentence.
QByteArray toCbor(const Result<RenderedPage> &page);
QByteArray toCbor(const Result<RenderedText> &text);
// What does not fit together is an error: the other side read an untrusted document.
Result<RenderedPage> pageFromCbor(const QByteArray &bytes);
Result<RenderedText> renderedTextFromCbor(const QByteArray &bytes);

} // namespace superinstance
