// The verbs of the command line. For the main thread.
#pragma once
#include "app/verb.h"

namespace superinstance {

// The verb object for `command`; engine and output outlive it. Null for commands that are no verb (the window).
std::unique_ptr<Verb> makeVerb(const Command &command, Engine *engine, Output *output);

} // namespace superinstance
