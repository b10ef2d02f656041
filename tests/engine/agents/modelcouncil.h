// A council whose agents think with scripted models, over evidence that the test gives. Lives on the thread of the test.
#pragma once
#include "scriptedcouncil.h"

#include "engine/models/extractive.h"
#include "engine/text/language.h"
#include "engine/vault/checksum.h"
#include "tests/support/running.h"
#include "tests/support/scriptedbackend.h"

namespace superinstance {

inline Passage passageForModel(qint64 chunk, const QString &text, const QString &title = QStringLiteral("Contract"))
{
    Passage passage;
    passage.chunk = passage.document = chunk;
    passage.path = QStringLiteral("/library/%1.md").arg(chunk);
    passage.title = title;
    passage.text = text;
    passage.start = passage.startPoint = 100;
    passage.end = passage.endPoint = 100 + text.size();
    passage.language = detectLanguage(text);
    passage.checksum = textChecksum(text);
    passage.score = 1;
    return passage;
}

inline std::shared_ptr<Evidence> evidenceForModel(const QStringList &texts)
{
    auto evidence = std::make_shared<Evidence>();
    for (const QString &text : texts)
        evidence->passages.append(passageForModel(evidence->passages.size() + 1, text));
    evidence->strength = 0.9;
    evidence->documentsRead = 12;
    return evidence;
}

inline const QString allFine = QStringLiteral(R"({"claims":[{"claim":1,"verdict":"supported","reason":""}]})");

struct ModelCouncil {
    explicit ModelCouncil(QThreadPool *workers) : search(&journal), pathos(workers), builtIn(workers), logos(&builtIn, workers), ethos(workers), council(&search, &pathos, &logos, &ethos)
    {
        observer.onStep = [this](const CouncilStep &step) { steps.append(step.doing); };
        observer.onRound = [this](int) { told.clear(); };
        observer.onToken = [this](const QString &token) { tokens += token; };
        observer.onClaim = [this](int index, const Claim &claim) {
            told.resize(std::max<qsizetype>(told.size(), index + 1));
            told[index] = claim;
            changes.append(claim.text + QLatin1Char(' ') + toString(claim.verdict));
        };
    }
    // All three on one model.
    void useForAll(ModelBackend *model) { council.setModels({ model, model, model }); }
    Answer ask(const QString &text, const QList<Turn> &history = {})
    {
        Question question;
        question.text = text;
        question.history = history;
        return run([&]() -> Task<Answer> {
            auto asking = council.ask(question, observer, stop.get_token());
            Answer answer = co_await asking;
            co_return answer;
        });
    }

    QStringList journal;
    ScriptedRetriever search;
    Pathos pathos;
    ExtractiveBackend builtIn;
    Logos logos;
    Ethos ethos;
    Council council;
    CouncilObserver observer;
    std::stop_source stop;
    QStringList steps, changes;
    QString tokens;
    QList<Claim> told; // as they stand
};

} // namespace superinstance
