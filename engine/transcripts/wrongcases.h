// Answers marked as wrong, as a file that a test can ask again: what was asked and said before, the passages as text, what was
// claimed, and what the person would have expected. Names of files without their folders; no ids. Pure functions, any thread.
#pragma once
#include "engine/vault/records.h"

namespace superinstance {

QString toJson(const QList<WrongCase> &cases);

} // namespace superinstance
