// What checking a claim costs, in processor time: usual claims (verbatim, reworded, wrong) against their sentence and its
// neighbours, and long ones against long sources.   ethos_bench [SETDIR…]: folders with a docs.tsv; else built-in documents.
#include "engine/agents/ethos.h"
#include "tests/engine/agents/plantederrors.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace superinstance;

namespace {

double millisecondsOf(const ClaimCheck &check)
{
    timespec before {}, after {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
    (void)verifyClaim(check);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
    return double(after.tv_sec - before.tv_sec) * 1e3 + double(after.tv_nsec - before.tv_nsec) / 1e6;
}

void usualClaims(const QList<planted::Document> &documents)
{
    std::printf("%-22s %7s %9s %9s %9s   ms a claim\n", "usual claims", "claims", "p50", "p95", "most");
    const QList<planted::Case> cases = planted::plant(documents, 200);
    for (const planted::Kind kind : planted::allKinds) {
        QList<double> costs;
        for (const planted::Case &each : cases)
            if (each.kind == kind)
                costs.append(millisecondsOf({ {}, each.claim, each.source, {} }));
        if (costs.isEmpty())
            continue;
        std::sort(costs.begin(), costs.end());
        std::printf("%-22s %7lld %9.3f %9.3f %9.3f\n", qPrintable(planted::nameOf(kind)), qlonglong(costs.size()), costs[costs.size() / 2], costs[costs.size() * 95 / 100], costs.last());
    }
}

void longClaims()
{
    const QString harbour = QStringLiteral("The harbour of Orsk was opened in June 1891 by Mayor Petrov. It has 14 cranes and handles 3.2 million tonnes a year. Fishing is not allowed near the northern pier. ");
    const QString sentence = QStringLiteral("The harbour of Orsk had %1 new cranes in that year, and Fishing was allowed near the southern pier. ");
    std::printf("\n%-28s", "long claims: characters");
    const QList<int> sources { 500, 1'000, 10'000, 40'000 };
    for (const int source : sources)
        std::printf("  source %6d", source);
    std::printf("   ms a claim\n");
    for (const bool oneSentence : { false, true })
        for (const int length : { 100, 1'000, 3'900 }) {
            QString claim;
            while (claim.size() < length)
                claim += oneSentence ? QStringLiteral("no old tower number %1 of the large Northern harbour never rose, ").arg(claim.size()) : sentence.arg(claim.size());
            std::printf("%-20s %7d", oneSentence ? "one sentence" : "many sentences", length);
            for (const int size : sources) {
                QString source;
                while (source.size() < size)
                    source += oneSentence ? QStringLiteral("the small southern harbour fell by %1 and %2, new tower, ").arg(source.size()).arg(size) : harbour;
                std::printf("  %13.2f", millisecondsOf({ {}, claim.left(length), source.left(size), {} }));
            }
            std::printf("\n");
        }
}

} // namespace

int main(int count, char **arguments)
{
    QList<planted::Document> documents;
    for (int i = 1; i < count; ++i)
        documents += planted::readDocuments(QString::fromLocal8Bit(arguments[i]), 500);
    usualClaims(documents.isEmpty() ? planted::builtInDocuments() : documents);
    longClaims();
}
