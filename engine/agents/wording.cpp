#include "engine/agents/wording.h"

#include "engine/agents/aboutprogram.h"
#include "engine/agents/ownanswer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace superinstance::wording {

namespace {

constexpr double weakMatch = 0.33; // confidence: fewer than one of three such answers are right
constexpr double understood = 0.3; // confidence of Pathos: below, the question refers to something that was not named
constexpr qsizetype mostFoldersNamed = 3;
constexpr int msOfASecond = 1000;
constexpr qsizetype longestQuotedClaim = 120; // characters of a claim that feedback repeats

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Council", text, meaning, n);
}

QString nameOf(Agent agent)
{
    switch (agent) {
    case Agent::Pathos: return QStringLiteral("Pathos");
    case Agent::Logos: return QStringLiteral("Logos");
    case Agent::Ethos: return QStringLiteral("Ethos");
    }
    return {};
}

QString readSoFar(const Answer &answer)
{
    if (answer.documentsWaiting == 0)
        return tr("I have not found this in what I have read (%Ln files).", nullptr, answer.documentsRead);
    return tr("I have not found this in what I have read (%1 of %Ln files so far).", nullptr, answer.documentsRead + answer.documentsWaiting)
        .arg(QLocale().toString(answer.documentsRead));
}

// Of a question about chosen collections or files no more is known than that: elsewhere they may occur.
QString occurNowhere(const QStringList &words, bool everywhere)
{
    if (!everywhere)
        return words.size() == 1 ? tr("The word “%1” does not occur in what you asked about.").arg(words.first())
                                 : tr("These words do not occur in what you asked about: %1.").arg(words.join(QStringLiteral(", ")));
    return words.size() == 1 ? tr("The word “%1” occurs nowhere.").arg(words.first()) : tr("These words occur nowhere: %1.").arg(words.join(QStringLiteral(", ")));
}

// Why none of the claims is about what was asked (E14); empty when one may be.
QString besideTheQuestion(const Answer &answer)
{
    QString why;
    for (const Claim &claim : answer.claims) {
        const auto found = std::find_if(claim.findings.begin(), claim.findings.end(), [](const Finding &finding) { return finding.rule == QLatin1String("E14"); });
        if (found == claim.findings.end())
            return {};
        why = why.isEmpty() ? found->text : why;
    }
    return why;
}

// How far the claims are to be relied on. What was agreed on is not doubted in the same breath.
QString closeness(const Answer &answer)
{
    const bool one = answer.claims.size() == 1;
    if (answer.outcome == Outcome::Consensus)
        return one ? tr("This is the passage that comes closest.") : tr("These are the passages that come closest.");
    return one ? tr("This is the closest passage; it may not answer you.") : tr("These are the closest passages; they may not answer you.");
}

// What the person is to know before reading on; empty for a good match.
QString caveat(const Answer &answer, const Circumstances &circumstances)
{
    const QString beside = besideTheQuestion(answer);
    QStringList sentences;
    if (!beside.isEmpty())
        sentences.append(beside);
    else if (!circumstances.unknown.isEmpty())
        sentences.append(occurNowhere(circumstances.unknown, circumstances.everywhere));
    if (!sentences.isEmpty() || (answer.confidence < weakMatch && circumstances.note.isEmpty())) // of sources that differ, few can be right
        sentences.append(closeness(answer));
    return sentences.join(QLatin1Char(' '));
}

// "3 files in Archive are not read yet."
QString stillToRead(const QList<QPair<QString, int>> &waitingIn)
{
    QStringList sentences;
    for (const auto &[path, files] : waitingIn.mid(0, mostFoldersNamed))
        sentences.append(tr("%Ln files in %1 are not read yet.", nullptr, files).arg(QFileInfo(path).fileName()));
    if (!sentences.isEmpty())
        sentences.append(tr("Ask again when they are."));
    return sentences.join(QLatin1Char(' '));
}

QString refusal(const Answer &answer, const Circumstances &circumstances)
{
    if (answer.intent.kind == QuestionKind::Chat)
        return ownAnswer(answer.question, QDateTime::currentDateTime()).value_or(aboutProgram(programTopic(answer.question), answer.documentsRead));
    if (!answer.notThese.isEmpty() && answer.claims.isEmpty())
        return tr("There is nothing else: every sentence that could answer this has been shown already.");
    if (answer.documentsRead == 0)
        return answer.documentsWaiting > 0 ? tr("Your files are still being read; ask again in a moment.")
                                           : tr("There is nothing to answer from yet: add a folder or file first.");
    if (answer.intent.confidence < understood && !answer.intent.terms.isEmpty())
        return tr("I cannot tell what your question refers to. Name it, and ask again.");
    QString text = readSoFar(answer);
    if (!answer.missingWords.isEmpty())
        text += QLatin1Char(' ') + occurNowhere(answer.missingWords, circumstances.everywhere);
    const QString waiting = stillToRead(circumstances.waitingIn);
    return waiting.isEmpty() ? text : text + QLatin1Char(' ') + waiting;
}

// The claim that Ethos stumbled over, short enough for a sentence.
QString firstUnconfirmed(const Answer &answer)
{
    for (const Claim &claim : answer.claims)
        if (claim.verdict != Verdict::Supported)
            return claim.text.size() > longestQuotedClaim ? claim.text.left(longestQuotedClaim) + QChar(0x2026) : claim.text;
    return {};
}

// Who disagreed, and about what.
QString disagreement(const Answer &answer)
{
    QStringList sentences;
    const QString unconfirmed = firstUnconfirmed(answer);
    if (!unconfirmed.isEmpty())
        sentences.append(tr("Ethos does not confirm “%1”.").arg(unconfirmed));
    if (unconfirmed.isEmpty() && !answer.rounds.isEmpty() && answer.rounds.last().score >= answer.rounds.last().threshold && besideTheQuestion(answer).isEmpty()) {
        sentences.append(tr("Passages like these hardly ever answer what was asked, so nothing was agreed on."));
        return sentences.join(QLatin1Char(' '));
    }
    const auto least = std::min_element(answer.votes.begin(), answer.votes.end(), [](const Vote &a, const Vote &b) { return a.confidence < b.confidence; });
    if (least != answer.votes.end() && least->agent == Agent::Pathos)
        sentences.append(tr("Pathos is not sure what is asked. These are the closest passages; they may not answer you."));
    if (least != answer.votes.end() && least->agent == Agent::Logos)
        sentences.append(tr("Logos is not sure that these passages answer the question. They are the closest ones; they may not answer you."));
    return sentences.isEmpty() ? tr("The three agents did not agree.") : sentences.join(QLatin1Char(' '));
}

} // namespace

QString pathosBegins() { return tr("Pathos is working out what is asked."); }
QString pathosDone(const Intent &intent) { return tr("Pathos understood: %1").arg(intent.standalone); }
QString logosBegins(int round)
{
    return round > 1 ? tr("Logos is revising the answer (round %1).").arg(round) : tr("Logos is looking for sentences that answer.");
}
QString logosDone(int claims) { return tr("Logos found %Ln sentences.", nullptr, claims); }
QString ethosPrepares() { return tr("Ethos is getting ready to check against the passages."); }

QString ethosDone(const QList<Claim> &claims)
{
    const auto supported = std::count_if(claims.begin(), claims.end(), [](const Claim &claim) { return claim.verdict == Verdict::Supported; });
    if (claims.isEmpty())
        return tr("Ethos had nothing to check.");
    return supported == claims.size() ? tr("Ethos confirmed all.") : tr("Ethos confirmed %1 of %Ln sentences.", nullptr, int(claims.size())).arg(QLocale().toString(qint64(supported)));
}

QString silent(Agent agent, const Error &error, int timeoutMs)
{
    if (error.kind == Error::Kind::TimedOut)
        return timeoutMs < msOfASecond ? tr("%1 did not answer in time.").arg(nameOf(agent))
                                       : tr("%1 did not answer within %Ln seconds.", nullptr, timeoutMs / msOfASecond).arg(nameOf(agent));
    return tr("%1 could not do its part: %2").arg(nameOf(agent), error.message);
}

QString modelAtWork(Agent agent, const ModelProgress &progress)
{
    if (progress.loads)
        return tr("The model of %1 is being loaded.").arg(nameOf(agent));
    if (progress.waits)
        return tr("%1 is waiting for its model.").arg(nameOf(agent));
    if (progress.thinks)
        return tr("%1 is thinking.").arg(nameOf(agent));
    if (progress.total <= 0)
        return {};
    return tr("%1 is reading (%2 of %3 tokens).").arg(nameOf(agent), QLocale().toString(progress.read), QLocale().toString(progress.total));
}

QString tookOver(Agent agent, const Error &error, const ConsensusPolicy &policy)
{
    const QString why = error.kind == Error::Kind::TimedOut ? silent(agent, error, policy.agentTimeoutMs) : error.message;
    return tr("The model of %1 was of no use here, so what is built in did its part. %2").arg(nameOf(agent), why);
}

QString account(const QString &model, const TokenCounts &tokens)
{
    if (!tokens.prompt)
        return tr("Model: %1.").arg(model);
    if (!tokens.cached)
        return tr("Model: %1, which read %Ln tokens.", nullptr, *tokens.prompt).arg(model);
    return tr("Model: %1, which read %Ln tokens, %2 of them before.", nullptr, *tokens.prompt).arg(model, QLocale().toString(*tokens.cached));
}

QString noQuestion() { return tr("There is no question to answer."); }
QString allContradicted() { return tr("Ethos withholds this answer: every sentence of it is contradicted by its source. The passages are shown below."); }

QString feedback(const QList<Claim> &claims)
{
    QStringList lines;
    for (const Claim &claim : claims) {
        if (claim.verdict == Verdict::Supported)
            continue;
        QStringList reasons;
        for (const Finding &finding : claim.findings)
            reasons.append(finding.text);
        lines.append(tr("“%1”: %2").arg(claim.text.left(longestQuotedClaim), reasons.join(QLatin1Char(' '))));
    }
    return lines.isEmpty() ? tr("Look further: no sentence answers the question well enough.") : lines.join(QLatin1Char('\n'));
}

void fill(Answer &answer, const Circumstances &circumstances)
{
    const QStringList &silent = circumstances.silent;
    const QString warning = caveat(answer, circumstances);
    QStringList shown;
    int unconfirmed = 0;
    for (const Claim &claim : std::as_const(answer.claims)) {
        if (claim.verdict == Verdict::Supported && !claim.heading.isEmpty())
            shown.append(QStringLiteral("**%1**").arg(claim.heading.trimmed())); // a space behind the signs would make none of them
        if (claim.verdict == Verdict::Supported)
            shown.append(claim.text);
        else if (claim.verdict != Verdict::Contradicted)
            ++unconfirmed;
    }
    switch (answer.outcome) {
    case Outcome::Consensus:
        answer.reason = QStringList { warning, circumstances.note }.join(QLatin1Char(' ')).trimmed();
        break;
    case Outcome::Refused:
        answer.reason = refusal(answer, circumstances);
        answer.text = answer.reason;
        return;
    case Outcome::NoConsensus:
        answer.reason = !silent.isEmpty() ? silent.join(QLatin1Char(' ')) : besideTheQuestion(answer).isEmpty() ? disagreement(answer) : warning;
        break;
    case Outcome::Vetoed:
        answer.text = answer.reason;
        return;
    case Outcome::Stopped:
        answer.reason = tr("You stopped this answer.");
        break;
    case Outcome::Failed:
        answer.text = answer.reason;
        return;
    }
    if (unconfirmed > 0)
        shown.append(tr("%Ln sentences not confirmed.", nullptr, unconfirmed));
    if (!shown.isEmpty() && !circumstances.note.isEmpty())
        shown.prepend(circumstances.note);
    if (!shown.isEmpty() && !warning.isEmpty() && answer.outcome != Outcome::Stopped)
        shown.prepend(warning);
    answer.text = shown.isEmpty() ? answer.reason : shown.join(QStringLiteral("\n\n"));
}

void sayFirst(Answer &answer, const QString &sentences)
{
    answer.reason = answer.reason.isEmpty() ? sentences : sentences + QLatin1Char(' ') + answer.reason;
    answer.text = answer.text.isEmpty() ? sentences : sentences + QStringLiteral("\n\n") + answer.text;
}

void pointOut(Answer &answer, const QStringList &sentences)
{
    for (const QString &sentence : sentences) {
        answer.reason += (answer.reason.isEmpty() ? QString() : QStringLiteral(" ")) + sentence;
        answer.text += (answer.text.isEmpty() ? QString() : QStringLiteral("\n\n")) + sentence;
    }
}

} // namespace superinstance::wording
