// The extractor's side of the conversation with the engine.
#pragma once
#include "engine/extractor/sandbox.h"
#include "engine/indexing/extractorprotocol.h"

#include <functional>

namespace superinstance {

// Reads requests on standard input, writes replies on standard output, until the input ends; one document at a time, in
// the sandbox. Gives what the program returns: 0, or 1 when the other side spoke nonsense.
int serve(const SandboxLimits &limits, const std::function<ExtractedText(const ExtractionRequest &)> &extract);

// The same for any conversation: `answer` turns the payload of a request into that of its reply.
int serveFrames(const SandboxLimits &limits, const std::function<QByteArray(QByteArray)> &answer);

} // namespace superinstance
