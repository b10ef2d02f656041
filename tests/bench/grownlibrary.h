// Libraries of any size for benches: the documents of the public sets, over and over under other names. Lives on the bench's thread.
#pragma once
#include "engine/async/executor.h"
#include "engine/indexing/chunker.h"
#include "engine/vault/vault.h"
#include "tests/engine/agents/plantederrors.h"
#include "tests/support/running.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace superinstance {

inline constexpr int documentsATime = 500, questionsAsked = 200;

// The value that follows the option, both taken out of the words.
inline QString takeOption(QStringList &words, const char *option, const QString &otherwise = {})
{
    const qsizetype at = words.indexOf(QLatin1String(option));
    if (at < 0 || at + 1 >= words.size())
        return otherwise;
    words.removeAt(at);
    return words.takeAt(at);
}

inline QList<planted::Document> documentsIn(const QString &folder)
{
    QList<planted::Document> documents;
    for (const char *set : { "squad2-a", "wikiqa-dev", "scifact-train", "cranfield" })
        documents += planted::readDocuments(folder + QLatin1Char('/') + QLatin1String(set), 5'000);
    return documents;
}

inline QStringList questionsIn(const QString &folder)
{
    QStringList questions;
    for (const char *set : { "squad2-a", "wikiqa-dev" }) {
        QFile file(folder + QLatin1Char('/') + QLatin1String(set) + QStringLiteral("/qa.jsonl"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (int i = 0; i < questionsAsked / 2 * 7 && !file.atEnd(); ++i) {
            const QByteArray line = file.readLine();
            if (i % 7 == 0) // not all of one article
                questions.append(QJsonDocument::fromJson(line).object()[QLatin1String("question")].toString());
        }
    }
    return questions;
}

// Grows the library to so many passages; `made`: documents so far.
inline qint64 growLibrary(const QString &dataDir, const QList<planted::Document> &documents, qint64 passages, qint64 &have, qint64 &made)
{
    Executor executor;
    const Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
    if (!vault)
        qFatal("%s", qPrintable(vault.error().message));
    while (have < passages) {
        QList<PreparedDocument> batch;
        while (batch.size() < documentsATime && have < passages) {
            const planted::Document &source = documents[made % documents.size()];
            ExtractedText text;
            text.text = source.title + QStringLiteral("\n\n") + source.text;
            text.title = source.title;
            text.mime = QStringLiteral("text/plain");
            batch.append(prepare(QStringLiteral("/library/%1/%2.txt").arg(made / 1'000).arg(made), {}, text, { text.text.size(), 1 }, QByteArray::number(made)));
            have += batch.last().chunks.size();
            ++made;
        }
        const Result<void> stored = run([&] {
            auto job = [batch](VaultWriter &writer) -> Result<void> {
                for (const PreparedDocument &each : batch)
                    if (const Result<void> one = writer.store(each); !one)
                        return one;
                return {};
            };
            return (*vault)->write(job);
        });
        if (!stored)
            qFatal("%s", qPrintable(stored.error().message));
    }
    return have;
}

} // namespace superinstance
