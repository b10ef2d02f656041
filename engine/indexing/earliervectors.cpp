#include "engine/indexing/earliervectors.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr double sameVector = 0.999; // least cosine of what one model makes of one text at two times, on whatever processor

} // namespace

bool EarlierVectors::areOf(const QList<Embedding> &made) const
{
    const auto isSame = [](const Embedding &one, const Embedding &other) { return cosine(one, other) >= sameVector; };
    return !vectors.isEmpty() && std::equal(vectors.begin(), vectors.end(), made.begin(), made.end(), isSame);
}

Result<EarlierVectors> earlierVectors(VaultReader &vault, const QString &tag)
{
    EarlierVectors earlier;
    if (tag.isEmpty())
        return earlier;
    const Result<std::optional<VectorSet>> set = vault.vectors().made(tag);
    if (!set || !*set)
        return set ? Result<EarlierVectors>(earlier) : Result<EarlierVectors>(set.error());
    earlier.set = (*set)->id;
    const Result<QList<KeptVector>> ends = vault.vectors().ends(earlier.set);
    if (!ends)
        return ends.error();
    for (const KeptVector &each : *ends) {
        const Result<QList<Passage>> passage = vault.passages({ { each.chunk, each.document, 0 } });
        if (!passage)
            return passage.error();
        earlier.passages += *passage; // but for one that the disk did not keep
        earlier.vectors += QList<Embedding>(passage->size(), each.vector);
    }
    return earlier;
}

} // namespace superinstance
