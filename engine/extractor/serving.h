// The extractor's side of the conversation with the engine.
#pragma once
#include "engine/extractor/sandbox.h"
#include "engine/indexing/extractorprotocol.h"

#include <functional>

namespace superinstance {

// Reads requests on standard input, writes replies on standard output, until the input ends; one document at a time, in
// the sandbox. Gives what the program returns: 0, or 1 when the other side spoke nonsense.
int serve(const SandboxLimits &limits, const std::function<ExtractedText(const ExtractionRequest &)> &extract);

} // namespace superinstance
