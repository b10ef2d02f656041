// A PDF of which some pages are scans: what was recognised on those goes to its place among the others. Pure, any thread.
#pragma once
#include "engine/indexing/extraction.h"

namespace superinstance {

// read: what the scanned pages gave, as a text of their own, with the mark of each. Where that could not be read, `text` says so.
ExtractedText withRecognised(ExtractedText text, const ExtractedText &read);

} // namespace superinstance
