// The parsers of the extractor program: each turns the bytes of one untrusted document into text with its structure.
// They may crash or never end: the engine watches over the process.
#pragma once
#include "engine/indexing/extractorprotocol.h"

namespace superinstance {

ExtractedText parsePdf(const ExtractionRequest &request);
ExtractedText parseHtml(const ExtractionRequest &request);
ExtractedText parseMarkdown(const ExtractionRequest &request);

// A document that cannot be read, with the reason as a whole sentence.
ExtractedText unreadable(const QString &reason);
// Cuts a text that is too long and says so.
void limitLength(ExtractedText &text, qint64 maxChars);

} // namespace superinstance
