// What a program that nothing befalls makes of a folder: any other must have made the same of it.
#pragma once
#include "tests/support/library.h"
#include "tests/support/vaultcontents.h"

namespace superinstance {

inline void shutDown(Indexer &indexer)
{
    run([&indexer]() -> Task<bool> {
        auto ending = indexer.shutdown();
        co_await ending;
        co_return true;
    });
}

inline VaultContents freshIndexOf(const QString &folder)
{
    const QTemporaryDir dir;
    QThreadPool workers;
    {
        const Result<std::unique_ptr<Vault>> vault = Vault::open(dir.path());
        if (!vault)
            return { {}, { vault.error().message } };
        Indexer indexer(vault->get(), &workers, TestLibrary::quickOptions());
        const Result<IndexSummary> summary = run([&] { return indexer.index({ folder }, {}, false, {}, {}); });
        shutDown(indexer);
        if (!summary)
            return { {}, { summary.error().message } };
    }
    return contentsOf(dir.filePath(QStringLiteral("vault.sqlite")));
}

// What is wrong with the vault, of the folder alone: broken, or anything that is missing, double or otherwise than in a fresh one.
inline QString whatIsWrong(const QString &vaultFile, const QString &folder)
{
    const VaultContents contents = contentsOf(vaultFile), fresh = freshIndexOf(folder);
    if (!contents.faults.isEmpty() || !fresh.faults.isEmpty())
        return (contents.faults + fresh.faults).first();
    return firstDifference(contents.lines, fresh.lines);
}

} // namespace superinstance
