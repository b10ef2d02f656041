// The rules that lay a claim word by word beside the nearest sentence of its source. Pure, any thread. Private to engine/agents.
#pragma once
#include "engine/agents/claimcase.h"
#include "engine/types.h"

namespace superinstance::rules {

// Each appends what it finds.
void negationRule(const Case &c, QList<Finding> &findings); // E7
void antonymsRule(const Case &c, QList<Finding> &findings); // E8
void rolesRule(const Case &c, QList<Finding> &findings); // E13: who did what to whom
void replacementRule(const Case &c, QList<Finding> &findings); // E3, E5: another number or name in its place

} // namespace superinstance::rules
