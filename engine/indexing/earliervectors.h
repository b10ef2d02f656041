// The vectors that an earlier version kept of a model by its name alone, under which another may have come to lie since. Private to
// engine/indexing; found on reader threads.
#pragma once
#include "engine/models/embeddings.h"
#include "engine/vault/reader.h"

namespace superinstance {

struct EarlierVectors {
    qint64 set = 0;
    QList<Passage> passages; // the first and the last that were embedded; empty: there are none
    QList<Embedding> vectors; // kept of them

    // Whether who made these of the passages now made the set as well: one that took the place of another on the way did not make the first.
    bool areOf(const QList<Embedding> &made) const;
};

// tag: empty: there are none.
Result<EarlierVectors> earlierVectors(VaultReader &vault, const QString &tag);

} // namespace superinstance
