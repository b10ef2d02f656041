#include "engine/indexing/earliervectors.h"

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr double sameVector = 0.999; // least cosine of what one model makes of one text at two times, on whatever processor

double cosine(const Embedding &a, const Embedding &b)
{
    double product = 0, ofA = 0, ofB = 0;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        product += double(a[i]) * double(b[i]);
        ofA += double(a[i]) * double(a[i]);
        ofB += double(b[i]) * double(b[i]);
    }
    return a.size() == b.size() && ofA > 0 && ofB > 0 ? product / std::sqrt(ofA * ofB) : 0;
}

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
