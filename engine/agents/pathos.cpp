#include "engine/agents/pathos.h"

#include "engine/agents/comparison.h"
#include "engine/agents/doubt.h"
#include "engine/agents/followup.h"
#include "engine/agents/questionforms.h"
#include "engine/agents/questionparts.h"
#include "engine/async/offload.h"
#include "engine/models/askedvalue.h"
#include "engine/retrieval/rowquestion.h"
#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/text/mentions.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace superinstance {

namespace {

constexpr qsizetype longestQuestion = 4000; // characters; the rest is not looked at

QString tr(const char *text)
{
    return QCoreApplication::translate("Pathos", text);
}

QString goalInWords(const Intent &intent)
{
    switch (intent.kind) {
    case QuestionKind::Definition: return tr("Say what this is: %1").arg(intent.standalone);
    case QuestionKind::List: return tr("List what the documents name: %1").arg(intent.standalone);
    case QuestionKind::Count: return tr("Find the number: %1").arg(intent.standalone);
    case QuestionKind::Compare: return tr("Compare what the documents say: %1").arg(intent.standalone);
    case QuestionKind::Summary: return tr("Sum up what the documents say: %1").arg(intent.standalone);
    case QuestionKind::HowTo: return tr("Find the steps: %1").arg(intent.standalone);
    case QuestionKind::Chat: return tr("Answer a greeting.");
    case QuestionKind::Fact: break;
    }
    return tr("Find the passage that answers: %1").arg(intent.standalone);
}

void takeMentions(Intent &intent)
{
    const QString &text = intent.standalone;
    const auto at = [&](const TextSpan &span) { return text.mid(span.start, span.length()); };
    for (const NameMention &name : nameMentions(text, intent.language))
        intent.names.append(name.text);
    for (const NumberMention &number : numberMentions(text, intent.language))
        intent.numbers.append(at(number.span));
    for (const DateMention &date : dateMentions(text, intent.language))
        intent.dates.append(at(date.span));
    static const QRegularExpression quoted(QStringLiteral("[\"“„«]([^\"”“»]{2,})[\"”“»]"));
    auto matches = quoted.globalMatch(text);
    while (matches.hasNext())
        intent.quoted.append(matches.next().captured(1));
    for (const QString &name : std::as_const(intent.names))
        intent.mustVerify.append(tr("The answer must be about %1.").arg(name));
    for (const QString &date : std::as_const(intent.dates))
        intent.mustVerify.append(tr("The answer must hold for %1.").arg(date));
}

void takeTerms(Intent &intent)
{
    const QString language = intent.language.isEmpty() ? QStringLiteral("en") : intent.language;
    const QString text = withoutCommand(intent.standalone);
    QStringList all;
    for (const Term &term : analyze(text, language)) {
        const QString word = text.mid(term.start, term.end - term.start);
        if (!all.contains(word))
            all.append(word);
        if ((!term.stop || !measuresCalled(word).isEmpty()) && !intent.terms.contains(word))
            intent.terms.append(word); // “多重” only asks, but names the weight
    }
    if (intent.terms.isEmpty())
        intent.terms = all;
}

double understanding(const Intent &intent, bool unresolved, bool onlyStopWords)
{
    if (intent.terms.isEmpty())
        return emptyQuestion;
    if (unresolved)
        return unresolvedQuestion;
    if (onlyStopWords)
        return vagueQuestion;
    return intent.followUp ? resolvedQuestion : plainQuestion;
}

} // namespace

Interpretation interpretQuestion(const QString &question, const QList<Turn> &history)
{
    Interpretation interpretation;
    Intent &intent = interpretation.intent;
    const QString asked = question.left(longestQuestion).simplified();
    const bool chats = formOf(asked).kind == QuestionKind::Chat && !doubtsTheAnswer(asked);
    const Resolution resolution = resolveFollowUp(chats ? asked : withoutPoliteness(asked), history);
    intent.standalone = resolution.standalone;
    intent.followUp = resolution.changed;
    interpretation.mayStandAlone = resolution.changed && bringsItsSubject(asked);
    intent.language = detectLanguage(intent.standalone);
    const QuestionForm form = chats ? formOf(asked) : formOf(intent.standalone);
    intent.kind = form.kind == QuestionKind::Fact && !comparisonIn(intent.standalone).sides.isEmpty() ? QuestionKind::Compare : form.kind;
    intent.expects = form.expects;
    takeTerms(intent);
    takeMentions(intent);
    intent.goal = goalInWords(intent);
    bool onlyStopWords = true;
    for (const QString &term : std::as_const(intent.terms))
        onlyStopWords = onlyStopWords && isStopWord(folded(term), intent.language.isEmpty() ? QStringLiteral("en") : intent.language);
    intent.confidence = understanding(intent, resolution.unresolved, onlyStopWords);
    interpretation.vote = { Agent::Pathos, intent.confidence,
                            intent.terms.isEmpty() ? tr("I found nothing that is asked.") : tr("I understood the question as: %1").arg(intent.standalone), false };
    return interpretation;
}

template <class Work> auto Pathos::read(Work work, std::stop_token stop) -> Task<Result<std::invoke_result_t<Work &>>>
{
    if (stop.stop_requested())
        co_return Error::stopped();
    if (!m_workers)
        co_return work();
    auto reading = offload(m_workers, work, Priority::Question, stop);
    Result<std::invoke_result_t<Work &>> found = co_await reading;
    co_return found;
}

Task<Result<Interpretation>> Pathos::interpret(QString question, QList<Turn> history, std::stop_token stop)
{
    return read([question, history] { return interpretQuestion(question, history); }, stop);
}

Task<Result<QStringList>> Pathos::parts(QString question, std::stop_token stop)
{
    return read([question] { return questionParts(question); }, stop);
}

Task<Result<SearchPlan>> Pathos::plan(QString question, std::stop_token stop)
{
    return read([question] { return searchPlan(question); }, stop);
}

} // namespace superinstance
