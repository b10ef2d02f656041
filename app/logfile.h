// What the program and its libraries log, in a file of the data directory: standard error is for sentences to the person.
// One per process, made by the owner of the directory before the engine starts; safe from every thread.
#pragma once
#include "engine/result.h"

namespace superinstance {

class LogFile {
public:
    // Takes over all messages until it goes. A log that cannot be written is no reason not to work: messages are dropped.
    // With QT_FORCE_STDERR_LOGGING set, Qt's own variable, messages go to standard error as ever. What Qt tells for debugging
    // is left out, whatever QT_LOGGING_RULES say: it holds words of the person.
    explicit LogFile(const QString &dataDir);
    ~LogFile();
};

} // namespace superinstance
