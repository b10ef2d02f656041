// Puts together what was found by words and what is found by meaning. Private to engine/retrieval; used on reader threads.
#pragma once
#include "engine/retrieval/query.h"
#include "engine/retrieval/semanticsearch.h"

namespace superinstance {

// The share of the meaning in the convex sum; the rest is that of the words. On the public sets a weak model gains most at .3 and
// loses little, where fusing by ranks is destructive; a strong model would bear more.
inline constexpr double meaningShare = 0.3;

// How far on the way from what the question's likeness to a passage usually is (0) to sameness (1) a passage must be that holds none
// of the words.
inline constexpr double leastMeaning = 0.35;

// byWords: best first. Both scores are brought to 0 … 1: that by words as the share of the best one, that by meaning between what is
// usual and the best. A passage without a vector, which was not embedded yet, counts by its words alone. At most `count` passages of
// what the query's conditions leave come to those by words. Scores are on the scale of the words. Without a meaning, words, or where
// an exact phrase is asked for, what was found by words stays as it is.
Result<QList<ScoredChunk>> fuse(VaultReader &vault, const QList<ScoredChunk> &byWords, const Query &query, const Scope &scope, const Meaning *meaning, int count);

} // namespace superinstance
