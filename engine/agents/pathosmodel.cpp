#include "engine/agents/pathosmodel.h"

#include "engine/agents/followup.h"
#include "engine/models/prompt.h"
#include "engine/text/analyzer.h"
#include "engine/text/language.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype turnsTold = 3, charactersOfAnAnswer = 400, longestReading = 400;

QString said(const QList<Turn> &history)
{
    QStringList lines;
    for (const Turn &turn : history.mid(std::max<qsizetype>(0, history.size() - turnsTold)))
        lines << QStringLiteral("The person asked: ") + turn.question.simplified() << QStringLiteral("The answer was: ") + turn.answer.simplified().left(charactersOfAnAnswer);
    return lines.isEmpty() ? QStringLiteral("(nothing)") : fenced(lines.join(QLatin1Char('\n')));
}

QSet<QString> contentOf(const QString &text, const QString &language)
{
    QSet<QString> words;
    for (const Term &term : analyze(text, language))
        if (!term.stop)
            words.insert(term.text);
    return words;
}

// A reading that brings in what nobody said is no reading of this question.
bool isMadeOfWhatWasSaid(const QString &reading, const Question &question)
{
    QString all = question.text;
    for (const Turn &turn : question.history)
        all += QLatin1Char('\n') + turn.question + QLatin1Char('\n') + turn.answer;
    const QString language = detectLanguage(question.text);
    return contentOf(all, language).contains(contentOf(reading, language));
}

} // namespace

Inquiry pathosInquiry(const Question &question, const QList<Passage> &passages)
{
    using Text = QLatin1String;
    const QJsonObject reading { { Text("type"), Text("string") }, { Text("maxLength"), longestReading } }, truth { { Text("type"), Text("boolean") } };
    Inquiry inquiry;
    inquiry.prompt = QStringLiteral("pathos");
    inquiry.passages = passages;
    inquiry.values = { { QStringLiteral("question"), question.text.simplified() }, { QStringLiteral("history"), said(question.history) } };
    inquiry.schema = { { Text("type"), Text("object") },
        { Text("properties"), QJsonObject { { Text("question"), reading }, { Text("clear"), truth } } },
        { Text("required"), QJsonArray { Text("question"), Text("clear") } },
        { Text("additionalProperties"), false } };
    return inquiry;
}

std::optional<Interpretation> readPathosReply(const QJsonObject &object, const Question &question, const Interpretation &builtIn)
{
    const QJsonValue reading = object[QLatin1String("question")], clear = object[QLatin1String("clear")];
    const QString standalone = reading.toString().simplified();
    if (!reading.isString() || !clear.isBool() || standalone.isEmpty() || standalone.size() > longestReading || !isMadeOfWhatWasSaid(standalone, question))
        return {};
    Interpretation read = builtIn;
    if (!question.history.isEmpty() && folded(standalone) != folded(builtIn.intent.standalone)) {
        read = interpretQuestion(standalone, {});
        read.intent.followUp = folded(standalone) != folded(question.text.simplified());
        read.mayStandAlone = read.intent.followUp && bringsItsSubject(question.text);
        if (read.intent.followUp)
            read.intent.confidence = std::min(read.intent.confidence, resolvedQuestion);
    }
    // A model's own figure of how sure it is would be no probability: it is not asked for one.
    if (!clear.toBool())
        read.intent.confidence = std::min(read.intent.confidence, vagueQuestion);
    read.vote.confidence = read.intent.confidence;
    return read;
}

} // namespace superinstance
