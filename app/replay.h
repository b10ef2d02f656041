// How an answer was reached, as the "replay" of `ask --explain --json`. Pure functions.
//   intent: goal, standalone, kind, expects, language, terms, names, numbers, dates, quoted, must_verify, follow_up, confidence
//   queries: what was searched for; not_these: sentences the person had turned down; evidence_strength: 0 to 1
//   candidates: rank, path, page, start, end, score, heading, why (words), cited, best first
//   findings: rule, round, claim, verdict, finding, by rule
//   rounds: round, claims (text, verdict, score, citations), votes by agent (confidence, statement, veto), score, threshold, feedback, milliseconds
//   reason: a sentence, empty for a plain consensus
// Offsets count code points; what is unknown is null. The window's report (ui/chat/replayreport) says the same in words.
#pragma once
#include "engine/types.h"

namespace superinstance {

QJsonObject replayJson(const Answer &answer);

} // namespace superinstance
