#include "ui/chat/answerhtml.h"

#include "ui/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace superinstance {

namespace {

constexpr qsizetype claimLength = 160; // characters of a claim in a finding

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("AnswerHtml", text, meaning, n);
}

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QString inWords(double probability) { return QLocale().toString(probability, 'f', 2); }

QString agentName(Agent agent)
{
    return agent == Agent::Pathos ? tr("Pathos") : agent == Agent::Logos ? tr("Logos") : tr("Ethos");
}

QString findingsHtml(const QList<Claim> &claims)
{
    if (claims.isEmpty())
        return tr("There was nothing to check.");
    QString html = tr("Each sentence was checked against its own passage: words, numbers, dates, names and negations.");
    for (const Claim &claim : claims)
        for (const Finding &finding : claim.findings)
            html += QStringLiteral("<br>") + tr("“%1”: %2").arg(escaped(claim.text.left(claimLength)), escaped(finding.text));
    return html;
}

QString row(const QString &name, const QString &html)
{
    return QStringLiteral("<tr><td style=\"padding:4px 16px 4px 0\"><b>%1</b></td><td style=\"padding:4px 0\">%2</td></tr>").arg(escaped(name), html);
}

} // namespace

QString checkedHtml(const Answer &answer, double threshold)
{
    QString html = QStringLiteral("<table>");
    html += row(tr("Understood as"), escaped(answer.intent.goal));
    QStringList sources;
    for (const Claim &claim : answer.claims)
        for (const Citation &citation : claim.citations)
            if (const QString place = escaped(placeInWords(citation.path, citation.page, citation.modified)); !sources.contains(place))
                sources.append(place);
    html += row(tr("Answered from"), sources.isEmpty() ? tr("nothing") : sources.join(QStringLiteral("<br>")));
    html += row(tr("Checked"), findingsHtml(answer.claims));
    QString votes;
    for (const Vote &vote : answer.votes)
        votes += tr("%1: %2 (%3)").arg(agentName(vote.agent), escaped(vote.statement), inWords(vote.confidence)) + QStringLiteral("<br>");
    html += row(tr("Votes"), votes.isEmpty() ? tr("none") : votes);
    const QString score = inWords(answer.rounds.isEmpty() ? 0 : answer.rounds.last().score);
    const QString needed = inWords(threshold);
    html += row(tr("Agreement"), tr("%1 after %n rounds, where %2 is needed.", nullptr, int(answer.rounds.size())).arg(score, needed));
    html += row(tr("Read"), tr("%n files.", nullptr, answer.documentsRead) + QLatin1Char(' ') + tr("%n still waited.", "files", answer.documentsWaiting));
    html += row(tr("Written by"), escaped(answer.backend));
    return html + QStringLiteral("</table>");
}

} // namespace superinstance
