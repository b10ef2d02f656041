// What the small model of the shared data that always says the same is to answer, by whichever server it is served.
#pragma once
#include "engine/models/openaibackend.h"
#include "tests/support/running.h"

#include <QTest>

namespace superinstance {

inline void checkAnswer(OpenAiClient *client)
{
    OpenAiCompatibleBackend backend(client);
    GenerationRequest request;
    request.intent.standalone = QStringLiteral("How long is the warranty?");
    QStringList pieces;
    const Result<Generation> generation = run([&] { return backend.generate(request, [&](QString piece) { pieces += piece; }, {}); });
    QVERIFY2(generation.ok(), qPrintable(generation ? QString() : generation.error().message));
    QCOMPARE(generation->text, QStringLiteral("The fixture model answers: the warranty period is 24 months [1]. Grüße, 你好 🙂 done."));
    QCOMPARE(pieces.join(QString()).trimmed(), generation->text);
    QVERIFY2(pieces.size() > 5, qPrintable(QString::number(pieces.size())));
}

} // namespace superinstance
