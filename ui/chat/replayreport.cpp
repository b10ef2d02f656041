#include "ui/chat/replayreport.h"

#include "ui/chat/markdown.h"
#include "ui/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace superinstance {

namespace {

constexpr qsizetype excerptLength = 300; // characters of a passage
constexpr qsizetype claimLength = 1'000; // characters of a claim
constexpr int mostPassages = 200;

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Replay", text, meaning, n);
}

QString number(double value) { return QLocale().toString(value, 'f', 2); }
QString milliseconds(double value)
{
    return value < 0 ? tr("not reached") : tr("%1 ms").arg(QLocale().toString(value, 'f', value < 10 ? 1 : 0));
}

QString cut(const QString &text, qsizetype most)
{
    const QString line = text.left(2 * most).simplified();
    return line.size() > most ? line.left(most - 1) + QChar(0x2026) : line;
}

QString agentName(Agent agent)
{
    return agent == Agent::Pathos ? tr("Pathos") : agent == Agent::Logos ? tr("Logos") : tr("Ethos");
}

QString kindInWords(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Fact: return tr("a fact", "asked for");
    case QuestionKind::Definition: return tr("a definition", "asked for");
    case QuestionKind::List: return tr("a list", "asked for");
    case QuestionKind::Count: return tr("a count", "asked for");
    case QuestionKind::Compare: return tr("a comparison", "asked for");
    case QuestionKind::Summary: return tr("a summary", "asked for");
    case QuestionKind::HowTo: return tr("how something is done", "asked for");
    case QuestionKind::Chat: return tr("small talk", "asked for");
    }
    return {};
}

QString typeInWords(AnswerType type)
{
    switch (type) {
    case AnswerType::Any: return tr("anything", "expected");
    case AnswerType::Person: return tr("a person", "expected");
    case AnswerType::Place: return tr("a place", "expected");
    case AnswerType::Date: return tr("a date", "expected");
    case AnswerType::Number: return tr("a number", "expected");
    case AnswerType::Organisation: return tr("an organisation", "expected");
    case AnswerType::Reason: return tr("a reason", "expected");
    case AnswerType::YesNo: return tr("yes or no", "expected");
    }
    return {};
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Draft: return tr("not checked");
    case Verdict::Supported: return tr("supported");
    case Verdict::Unverified: return tr("not confirmed");
    case Verdict::Contradicted: return tr("contradicted");
    }
    return {};
}

void add(ReportSection &section, const QString &label, const QString &text, int level = 0)
{
    if (!text.isEmpty())
        section.lines.append({ label, text, level });
}

ReportSection outcomeOf(const Answer &answer)
{
    ReportSection section { tr("Outcome"), {} };
    add(section, tr("Asked"), answer.question);
    add(section, tr("Outcome"), outcomeInWords(answer));
    add(section, tr("Said with it"), answer.reason);
    add(section, tr("Confidence"), tr("%1 that one of the first three sentences answers").arg(number(answer.confidence)));
    add(section, tr("Written by"), answer.backend);
    return section;
}

ReportSection intentOf(const Intent &intent)
{
    const QString comma = QStringLiteral(", ");
    ReportSection section { tr("What Pathos understood"), {} };
    add(section, tr("Understood as"), intent.standalone);
    add(section, tr("Goal"), intent.goal);
    add(section, tr("Asked for"), kindInWords(intent.kind));
    add(section, tr("Expected"), typeInWords(intent.expects));
    add(section, tr("Words"), intent.terms.join(comma));
    add(section, tr("Names"), intent.names.join(comma));
    add(section, tr("Numbers"), intent.numbers.join(comma));
    add(section, tr("Dates"), intent.dates.join(comma));
    add(section, tr("Quoted"), intent.quoted.join(comma));
    add(section, tr("To be checked"), intent.mustVerify.join(QLatin1Char(' ')));
    add(section, tr("Language"), intent.language);
    add(section, tr("Follows up"), intent.followUp ? tr("yes, on what was said before") : tr("no"));
    add(section, tr("Confidence"), tr("%1 that the question was understood").arg(number(intent.confidence)));
    return section;
}

ReportSection searchOf(const Answer &answer)
{
    ReportSection section { tr("What was searched for"), {} };
    for (const QString &query : answer.queries)
        add(section, tr("Query"), query);
    add(section, tr("Occur nowhere"), answer.missingWords.join(QStringLiteral(", ")));
    for (const QString &sentence : answer.notThese)
        add(section, tr("Turned down before"), cut(sentence, claimLength));
    add(section, tr("Strength of the evidence"), number(answer.evidenceStrength));
    add(section, tr("Read"), tr("%n files.", nullptr, answer.documentsRead) + QLatin1Char(' ') + tr("%n still waited.", "files", answer.documentsWaiting));
    return section;
}

ReportSection candidatesOf(const QList<Passage> &passages)
{
    ReportSection section { tr("Passages that were found (%n)", nullptr, int(passages.size())), {} };
    for (int i = 0; i < std::min<qsizetype>(passages.size(), mostPassages); ++i) {
        const Passage &passage = passages[i];
        add(section, tr("Passage %1").arg(i + 1), tr("%1, score %2").arg(placeInWords(passage.path, passage.page, passage.modified), number(passage.score)));
        add(section, tr("Under"), passage.heading, 1);
        for (const QString &why : passage.why)
            add(section, tr("Why it was found"), why, 1);
        add(section, {}, cut(passage.text, excerptLength), 1);
    }
    return section;
}

void addClaim(ReportSection &section, const Claim &claim, int level)
{
    add(section, verdictName(claim.verdict), cut(claim.text, claimLength), level);
    for (const Citation &citation : claim.citations)
        add(section, tr("From"), placeInWords(citation.path, citation.page, citation.modified), level + 1);
    for (const Finding &finding : claim.findings)
        add(section, tr("Rule %1").arg(finding.rule), finding.text, level + 1);
    if (claim.confidence > 0)
        add(section, tr("Score"), number(claim.confidence), level + 1);
}

ReportSection claimsOf(const QList<Claim> &claims)
{
    ReportSection section { tr("Sentences that were claimed and checked (%n)", nullptr, int(claims.size())), {} };
    for (const Claim &claim : claims)
        addClaim(section, claim, 0);
    if (claims.isEmpty())
        add(section, {}, tr("There was nothing to check."));
    return section;
}

// The claims of the last round stand above.
ReportSection roundOf(const RoundRecord &round, bool last)
{
    ReportSection section { tr("Round %1").arg(round.round), {} };
    for (const Vote &vote : round.votes)
        add(section, agentName(vote.agent), tr("%1 (%2)", "statement, confidence").arg(vote.statement, number(vote.confidence)) + (vote.veto ? QLatin1Char(' ') + tr("Ethos withholds it.") : QString()));
    if (round.votes.isEmpty())
        add(section, {}, tr("Nobody voted."));
    add(section, tr("Agreement"), round.threshold > 0 ? tr("%1, where %2 is needed").arg(number(round.score), number(round.threshold)) : number(round.score));
    if (!last)
        for (const Claim &claim : round.claims)
            addClaim(section, claim, 1);
    add(section, tr("What the next round was asked to change"), round.feedback);
    if (round.milliseconds >= 0)
        add(section, tr("Counted after"), milliseconds(round.milliseconds));
    return section;
}

ReportSection timesOf(const Timings &timings)
{
    ReportSection section { tr("Times since asking"), {} };
    add(section, tr("Passages found"), milliseconds(timings.passages));
    add(section, tr("First draft"), milliseconds(timings.draft));
    add(section, tr("Decided"), milliseconds(timings.consensus));
    return section;
}

} // namespace

QList<ReportSection> replayReport(const Answer &answer)
{
    QList<ReportSection> report { outcomeOf(answer), intentOf(answer.intent), searchOf(answer), claimsOf(answer.claims) };
    for (qsizetype i = 0; i < answer.rounds.size(); ++i)
        report.append(roundOf(answer.rounds[i], i + 1 == answer.rounds.size()));
    report << candidatesOf(answer.passages) << timesOf(answer.timings);
    for (ReportSection &section : report)
        for (ReportLine &line : section.lines)
            line.text = harmless(line.text);
    return report;
}

QString reportAsText(const QList<ReportSection> &report)
{
    QString text;
    for (const ReportSection &section : report) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + section.heading + QLatin1Char('\n');
        for (const ReportLine &line : section.lines)
            text += QString(2 * (line.level + 1), QLatin1Char(' ')) + (line.label.isEmpty() ? line.text : tr("%1: %2", "label, text").arg(line.label, line.text)) + QLatin1Char('\n');
    }
    return text;
}

QString reportAsHtml(const QList<ReportSection> &report)
{
    QString html;
    for (const ReportSection &section : report) {
        html += QStringLiteral("<h3>%1</h3>").arg(section.heading.toHtmlEscaped());
        for (const ReportLine &line : section.lines) {
            const QString text = line.text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
            html += QStringLiteral("<p style=\"margin:2px 0 2px %1px\">%2</p>")
                        .arg(24 * line.level)
                        .arg(line.label.isEmpty() ? text : tr("%1: %2", "label, text").arg(QStringLiteral("<b>%1</b>").arg(line.label.toHtmlEscaped()), text));
        }
    }
    return html;
}

} // namespace superinstance
