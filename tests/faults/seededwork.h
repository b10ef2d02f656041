// Random changes of a vault as indexing makes them, the same for the same seed: documents come, change, move and go, some of
// them erased without a trace. One thread.
#pragma once
#include "engine/indexing/chunker.h"
#include "engine/vault/writer.h"

#include <QRandomGenerator>

#include <functional>

namespace superinstance {

class SeededWork {
public:
    explicit SeededWork(quint32 seed) : m_random(seed) { }

    using Job = std::function<Result<void>(VaultWriter &)>; // one transaction
    Job next()
    {
        const QString path = QStringLiteral("/library/%1.txt").arg(m_random.bounded(12));
        const int what = m_random.bounded(10);
        if (what < 7)
            return [document = documentOf(path)](VaultWriter &vault) { return vault.store(document); };
        if (what == 7)
            return [path](VaultWriter &vault) { return done(vault.remove(path)); };
        if (what == 8)
            return [path](VaultWriter &vault) { return erase(vault, path); };
        return [path, to = path + QLatin1Char('x')](VaultWriter &vault) -> Result<void> {
            const Result<void> moved = vault.store(prepare(path, {}, textOf(path), { 1, 2 }, path.toUtf8()));
            return moved ? vault.move(path, to, { 1, 3 }) : moved;
        };
    }

private:
    static Result<void> done(const Result<bool> &removed) { return removed ? Result<void>() : Result<void>(removed.error()); }
    static Result<void> erase(VaultWriter &vault, const QString &path)
    {
        const Result<bool> removed = vault.remove(path);
        if (!removed)
            return removed.error();
        for (bool begin = true, merged = false; !merged; begin = false) {
            const Result<bool> step = vault.mergeIndex(begin);
            if (!step)
                return step.error();
            merged = *step && !begin;
        }
        return vault.endRemovals({});
    }
    static ExtractedText textOf(const QString &text)
    {
        ExtractedText extracted;
        extracted.text = text;
        return extracted;
    }
    PreparedDocument documentOf(const QString &path)
    {
        QString text;
        for (int words = 20 + m_random.bounded(m_random.bounded(4) ? 400 : 6000); words > 0; --words)
            text += QStringLiteral("word%1 ").arg(m_random.bounded(3000)) + QLatin1String(m_random.bounded(12) ? "" : "ends here. ");
        return prepare(path, {}, textOf(text), { text.size(), qint64(m_random.bounded(1000)) }, text.toUtf8().left(16));
    }

    QRandomGenerator m_random;
};

} // namespace superinstance
