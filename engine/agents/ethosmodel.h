// What Ethos asks of a model, and what it makes of the reply. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/models/backend.h"

namespace superinstance {

// A claim that the rules found supported, with what they read it against.
struct ClaimWithSource {
    int index = 0; // of the claim in its draft
    QString claim, source;
};

// What a model holds against a claim.
struct Doubt {
    int index = 0; // of the claim in its draft
    Verdict verdict = Verdict::Unverified; // never Supported
    QString reason;
};

// Of the draft the model is shown the claims and what they cite, and nothing of how they came about.
// passages: only those that the model has read already.
Inquiry ethosInquiry(const QList<ClaimWithSource> &claims, const Intent &intent, const QList<Passage> &passages);
// Nothing where the object does not judge each claim once, with a reason for each doubt.
std::optional<QList<Doubt>> readEthosReply(const QJsonObject &object, const QList<ClaimWithSource> &claims);
// The claim with the doubt as a finding (E16): its verdict can only become worse.
Claim doubted(Claim claim, const Doubt &doubt);

} // namespace superinstance
