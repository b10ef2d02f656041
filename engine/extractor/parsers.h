// The parsers of the extractor program: each turns the bytes of one untrusted document into text with its structure.
// They may crash or never end: the engine watches over the process.
#pragma once
#include "engine/indexing/extractorprotocol.h"

namespace superinstance {

// By the kind that is asked for. A document that was read and holds no text is skipped, with that as its reason.
ExtractedText parseDocument(const ExtractionRequest &request);

ExtractedText parsePdf(const ExtractionRequest &request);
ExtractedText parseHtml(const ExtractionRequest &request);
ExtractedText parseMarkdown(const ExtractionRequest &request);
ExtractedText parseRst(const ExtractionRequest &request); // reStructuredText
ExtractedText parseYaml(const ExtractionRequest &request);
ExtractedText parseJson(const ExtractionRequest &request);
ExtractedText parseXml(const ExtractionRequest &request);
ExtractedText parseSvg(const ExtractionRequest &request);
ExtractedText parseRtf(const ExtractionRequest &request);
ExtractedText parseMail(const ExtractionRequest &request, int depth = 0); // one message or many; depth: of messages in messages
ExtractedText parseZip(const ExtractionRequest &request); // any of the following, told by its parts
ExtractedText parseWord(const ExtractionRequest &request);
ExtractedText parseExcel(const ExtractionRequest &request);
ExtractedText parsePowerpoint(const ExtractionRequest &request);
ExtractedText parseOpenDocument(const ExtractionRequest &request);
ExtractedText parseEpub(const ExtractionRequest &request);
ExtractedText parseOldOffice(const ExtractionRequest &request); // only says what it is

// A document that cannot be read, or is not, with the reason as a whole sentence.
ExtractedText unreadable(const Reason &reason);
ExtractedText skipped(const Reason &reason);
// Cuts a text that is too long and says so.
void limitLength(ExtractedText &text, qint64 maxChars);

} // namespace superinstance
