#include "ui/chat/answerhtml.h"

#include "ui/wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <md4c-html.h>

namespace superinstance {

namespace {

constexpr int passagesShown = 5;
constexpr qsizetype passageLength = 160; // characters of a passage in a list

QString tr(const char *text)
{
    return QCoreApplication::translate("AnswerHtml", text);
}

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QString faint(const QPalette &palette)
{
    // Halfway between text and background still has contrast enough for small print.
    const QColor text = palette.color(QPalette::Text), base = palette.color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a * 65 + b * 35) / 100; };
    return QColor(mix(text.red(), base.red()), mix(text.green(), base.green()), mix(text.blue(), base.blue())).name();
}

QString link(const QString &target, const QString &text, const QPalette &palette)
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>").arg(target, palette.color(QPalette::Link).name(), escaped(text));
}

QString small(const QString &html, const QPalette &palette)
{
    return QStringLiteral("<p style=\"margin-top:0px; margin-bottom:10px; font-size:small; color:%1\">%2</p>").arg(faint(palette), html);
}

QString citationsHtml(const Claim &claim, int entry, int index, const QPalette &palette)
{
    QStringList places;
    for (int i = 0; i < claim.citations.size(); ++i) {
        const Citation &citation = claim.citations[i];
        places.append(link(QStringLiteral("cite:%1:%2:%3").arg(entry).arg(index).arg(i), placeInWords(citation.path, citation.page, citation.modified), palette));
    }
    if (places.isEmpty())
        return claim.verdict == Verdict::Draft ? tr("draft") : tr("names no passage");
    return escaped(verdictInWords(claim)) + QLatin1Char(' ') + places.join(QStringLiteral(", "));
}

QString claimHtml(const Claim &claim, int entry, int index, bool styledAsDraft, const QPalette &palette)
{
    QString body = markdownToHtml(claim.text);
    const QString margins = QStringLiteral("margin-top:6px; margin-bottom:1px;");
    const QString style = styledAsDraft && claim.verdict == Verdict::Draft ? margins + QStringLiteral(" font-style:italic; color:%1;").arg(faint(palette)) : margins;
    body.replace(QRegularExpression(QStringLiteral("<p>")), QStringLiteral("<p style=\"%1\">").arg(style));
    QString note = citationsHtml(claim, entry, index, palette);
    if (claim.verdict == Verdict::Contradicted) {
        body = QStringLiteral("<p style=\"%1\"><s>%2</s></p>").arg(margins, escaped(claim.text));
        note = tr("Struck:") + QLatin1Char(' ') + note;
    }
    if (claim.verdict == Verdict::Contradicted || claim.verdict == Verdict::Unverified)
        for (const Finding &finding : claim.findings)
            note += QStringLiteral(". ") + escaped(finding.text);
    return body + small(note, palette);
}

QString passagesHtml(const QList<Passage> &passages, int entry, const QPalette &palette)
{
    QString html;
    for (int i = 0; i < std::min<qsizetype>(passages.size(), passagesShown); ++i) {
        const Passage &passage = passages[i];
        QString text = passage.text.left(passageLength * 2).simplified();
        if (text.size() > passageLength)
            text = text.left(passageLength - 1) + QChar(0x2026);
        html += QStringLiteral("<p style=\"margin-top:2px; margin-bottom:4px; font-size:small\">%1 — %2</p>")
                    .arg(link(QStringLiteral("passage:%1:%2").arg(entry).arg(i), placeInWords(passage.path, passage.page, {}), palette), escaped(text));
    }
    return html;
}

QString title(const QString &text, const QPalette &palette)
{
    return QStringLiteral("<p style=\"margin-top:2px; margin-bottom:4px; font-size:small; color:%1\"><b>%2</b></p>").arg(faint(palette), escaped(text));
}

// Until the draft is styled as one, only what was found is shown: a sentence that is not checked never looks final.
QString workingHtml(const ShownAnswer &shown, int entry, const QPalette &palette)
{
    const bool drafting = shown.writing || (shown.draftStyled && !shown.claims.isEmpty());
    QString html = title(drafting ? tr("Draft, being checked") : tr("Looking…"), palette);
    for (int i = 0; drafting && i < shown.claims.size(); ++i)
        html += claimHtml(shown.claims[i], entry, i, true, palette);
    if (!drafting && !shown.passages.isEmpty())
        html += small(escaped(tr("Passages found so far:")), palette) + passagesHtml(shown.passages, entry, palette);
    return html;
}

QString finalHtml(const ShownAnswer &shown, int entry, const QPalette &palette)
{
    const Answer &answer = shown.answer;
    QString html = title(outcomeInWords(answer), palette);
    const bool withheld = answer.outcome == Outcome::Vetoed, refused = answer.outcome == Outcome::Refused;
    if (!answer.reason.isEmpty())
        html += QStringLiteral("<p style=\"margin-top:4px; margin-bottom:8px\">%1</p>").arg(escaped(answer.reason));
    int folded = 0;
    qsizetype length = 0;
    for (int i = 0; i < answer.claims.size() && !withheld && !refused; ++i) {
        length += answer.claims[i].text.size();
        if (i > 0 && length > longestRendered) {
            html += small(escaped(tr("The answer is longer than can be shown; the rest is left out.")), palette);
            break;
        }
        if (answer.claims[i].verdict == Verdict::Unverified && !shown.unfolded)
            ++folded;
        else
            html += claimHtml(answer.claims[i], entry, i, false, palette);
    }
    if (folded > 0)
        html += small(link(QStringLiteral("fold:%1").arg(entry), folded == 1 ? tr("1 sentence not confirmed; show it") : tr("%1 sentences not confirmed; show them").arg(folded), palette), palette);
    const bool smallTalk = answer.intent.kind == QuestionKind::Chat;
    if ((withheld || refused || answer.outcome == Outcome::Stopped) && !answer.passages.isEmpty() && !smallTalk)
        html += small(escaped(tr("The nearest passages:")), palette) + passagesHtml(answer.passages, entry, palette);
    return html + small(link(QStringLiteral("how:%1").arg(entry), summaryLine(answer), palette), palette);
}

void appendChunk(const MD_CHAR *text, MD_SIZE size, void *user)
{
    static_cast<QByteArray *>(user)->append(text, qsizetype(size));
}

QString inWords(double probability) { return QLocale().toString(probability, 'f', 2); }
QString inWords(qint64 count) { return QLocale().toString(count); }
QString inWords(int count) { return QLocale().toString(count); }

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
            html += QStringLiteral("<br>") + tr("“%1”: %2").arg(escaped(claim.text.left(passageLength)), escaped(finding.text));
    return html;
}

QString row(const QString &name, const QString &html)
{
    return QStringLiteral("<tr><td style=\"padding:4px 16px 4px 0\"><b>%1</b></td><td style=\"padding:4px 0\">%2</td></tr>").arg(escaped(name), html);
}

} // namespace

QString markdownToHtml(QString text)
{
    text.truncate(longestRendered);
    const QByteArray utf8 = text.toUtf8();
    QByteArray html;
    md_html(utf8.constData(), MD_SIZE(utf8.size()), appendChunk, &html, MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH, 0);
    // What a document links to or shows is none of the transcript's business.
    static const QRegularExpression foreign(QStringLiteral("</?(?:a|img)\\b[^>]*>"), QRegularExpression::CaseInsensitiveOption);
    return QString::fromUtf8(html).remove(foreign);
}

QString questionHtml(const QString &text, const QPalette &palette)
{
    QString shown = escaped(text.left(longestRendered));
    shown.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return title(tr("You asked"), palette) + QStringLiteral("<p style=\"margin-top:2px; margin-bottom:6px; font-size:large\"><b>%1</b></p>").arg(shown);
}

QString answerHtml(const ShownAnswer &shown, int entry, const QPalette &palette)
{
    return shown.final ? finalHtml(shown, entry, palette) : workingHtml(shown, entry, palette);
}

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
    html += row(tr("Agreement"), answer.rounds.size() == 1 ? tr("%1 after one round, where %2 is needed.").arg(score, needed)
                                                           : tr("%1 after %2 rounds, where %3 is needed.").arg(score, inWords(answer.rounds.size()), needed));
    html += row(tr("Read"), tr("%1 files; %2 still waited.").arg(inWords(answer.documentsRead), inWords(answer.documentsWaiting)));
    html += row(tr("Written by"), escaped(answer.backend));
    return html + QStringLiteral("</table>");
}

} // namespace superinstance
