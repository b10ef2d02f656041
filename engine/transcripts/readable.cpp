#include "engine/transcripts/readable.h"

#include "engine/text/plainwords.h"
#include "engine/transcripts/markdownhtml.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype nearestPassages = 5, passageLength = 300; // characters

QString tr(const char *text)
{
    return QCoreApplication::translate("Transcript", text);
}

QString titleOf(const ConversationRecord &conversation)
{
    const QString title = conversation.ownTitle.isEmpty() ? conversation.title : conversation.ownTitle;
    return title.isEmpty() ? tr("Conversation") : title;
}

QList<Message> shownLine(const ConversationRecord &conversation)
{
    QHash<qint64, const Message *> byId;
    for (const Message &message : conversation.messages)
        byId.insert(message.id, &message);
    QList<Message> line;
    for (const Message *message = byId.value(conversation.leaf); message && line.size() < conversation.messages.size(); message = byId.value(message->parent))
        line.prepend(*message);
    return line;
}

// What is said of a sentence besides its places; nothing of one that its passage supports.
QString doubtIn(const Claim &claim)
{
    if (claim.verdict == Verdict::Supported)
        return {};
    QString doubt = claim.verdict == Verdict::Contradicted ? tr("Contradicted by its passage.") : claim.verdict == Verdict::Unverified ? tr("Not confirmed.") : tr("Draft, not checked.");
    for (const Finding &finding : claim.findings)
        doubt += QLatin1Char(' ') + finding.text;
    return doubt;
}

// As it stands below a sentence on the screen.
QString placeOf(const QString &path, int page, const QDateTime &modified)
{
    const QString name = QFileInfo(path).fileName(), number = QString::number(page), date = QLocale().toString(modified.toLocalTime().date(), QLocale::ShortFormat);
    if (page > 0 && modified.isValid())
        return QCoreApplication::translate("Wording", "%1, page %2, %3", "file, page, date").arg(name, number, date);
    if (page > 0)
        return QCoreApplication::translate("Wording", "%1, page %2", "file, page").arg(name, number);
    return modified.isValid() ? QCoreApplication::translate("Wording", "%1, %2", "file, date").arg(name, date) : name;
}

QString addressOf(const QString &path)
{
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
}

QString timeOf(const Message &message)
{
    const QDateTime local = message.at.toLocalTime();
    return tr("%1, %2").arg(QLocale().toString(local.date(), QLocale::LongFormat), QLocale().toString(local.time(), QLocale::ShortFormat));
}

// Code that is quoted comes with its fences.
bool isCode(const Claim &claim)
{
    const QString begin = claim.text.left(100).trimmed();
    return claim.verdict != Verdict::Contradicted && claim.text.contains(QLatin1Char('\n')) && (begin.startsWith(QLatin1String("```")) || begin.startsWith(QLatin1String("~~~")));
}

// Empty when the sentence is itself what was quoted.
QString quoteOf(const Claim &claim, const Citation &citation)
{
    const QString quote = citation.quote.simplified();
    return isCode(claim) || quote == claim.text.simplified() ? QString() : quote;
}

// What stands above a message: an answer is called one only when it is.
QString headOf(const Message &message)
{
    if (message.fromPerson)
        return tr("Question");
    switch (message.answer.outcome) {
    case Outcome::Refused: return message.answer.intent.kind == QuestionKind::Chat ? tr("SuperInstance") : tr("Not found");
    case Outcome::NoConsensus: return tr("Closest passages");
    case Outcome::Vetoed: return tr("Withheld");
    case Outcome::Stopped: return tr("Stopped");
    case Outcome::Failed: return tr("No answer");
    case Outcome::Consensus: break;
    }
    return tr("Answer");
}

// Of a refusal, what came closest.
QList<Passage> nearestOf(const Message &message)
{
    const Answer &answer = message.answer;
    return answer.outcome == Outcome::Refused && answer.intent.kind != QuestionKind::Chat ? answer.passages.mid(0, nearestPassages) : QList<Passage>();
}

QString wordsOf(const Passage &passage)
{
    const QString begin = passage.text.left(2 * passageLength), text = isMarkdown(passage.path) ? plainWords(begin) : begin.simplified();
    return text.size() > passageLength ? text.left(passageLength - 1) + QChar(0x2026) : text;
}

// Withheld or refused: its sentences are not shown.
bool showsClaims(const Answer &answer)
{
    return answer.outcome != Outcome::Vetoed && answer.outcome != Outcome::Refused && !answer.claims.isEmpty();
}

// The reason of an answer whose sentences are shown, or all there is to say instead of them.
QString wordsOf(const Message &message)
{
    const Answer &answer = message.answer;
    if (showsClaims(answer))
        return answer.reason;
    if (message.text.isEmpty() || message.text == answer.reason)
        return answer.reason;
    return message.complete ? message.text : message.text + QStringLiteral("\n\n") + answer.reason;
}

// So that no character of a text is markup.
QString plain(const QString &text)
{
    static const QRegularExpression beforeMark(QStringLiteral(R"((?=[\\`*_\[\]<>#|~&])|^[ \t]*\K(?=[-+=])|^[ \t]*\d{1,9}\K(?=\)))"), QRegularExpression::MultilineOption);
    return QString(text).replace(beforeMark, QStringLiteral("\\"));
}

template <class Place> QString placeToMarkdown(const Place &place) // a citation, or a passage
{
    return QStringLiteral("[%1](<%2>)").arg(plain(placeOf(place.path, place.page, place.modified)), addressOf(place.path));
}

QString claimToMarkdown(const Claim &claim)
{
    const QString doubt = doubtIn(claim), text = isCode(claim) ? claim.text : plain(claim.text);
    QString markdown = claim.heading.isEmpty() ? QString() : QStringLiteral("**%1**\n\n").arg(plain(claim.heading));
    markdown += (claim.verdict == Verdict::Contradicted ? QStringLiteral("~~%1~~").arg(text.simplified()) : text) + QStringLiteral("\n\n");
    if (!doubt.isEmpty())
        markdown += QStringLiteral("*%1*\n\n").arg(plain(doubt));
    for (const Citation &citation : claim.citations) {
        markdown += QStringLiteral("- %1\n").arg(placeToMarkdown(citation));
        const QString quote = quoteOf(claim, citation);
        markdown += quote.isEmpty() ? QStringLiteral("\n") : QStringLiteral("  > %1\n\n").arg(plain(quote));
    }
    return markdown;
}

// rows: the claims that it holds, for their places.
QString tableToMarkdown(const QuotedTable &table, const QList<Claim> &rows)
{
    const auto line = [](const QStringList &cells) { return QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | "))); };
    const auto plainCells = [](QStringList cells) {
        for (QString &cell : cells)
            cell = plain(cell.simplified());
        return cells;
    };
    QString markdown = table.title.isEmpty() ? QString() : QStringLiteral("**%1**\n\n").arg(plain(table.title));
    markdown += line(plainCells(table.columns) << tr("Quoted from")) + line(QStringList(table.columns.size() + 1, QStringLiteral("---")));
    for (qsizetype i = 0; i < rows.size(); ++i)
        markdown += line(plainCells(table.rows[i]) << placeToMarkdown(rows[i].citations.first()));
    return markdown + QLatin1Char('\n');
}

QString paragraphs(const QString &text)
{
    QString html;
    for (const QString &paragraph : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        html += QStringLiteral("<p>%1</p>\n").arg(paragraph.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    return html;
}

template <class Place> QString placeToHtml(const Place &place)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(addressOf(place.path).toHtmlEscaped(), placeOf(place.path, place.page, place.modified).toHtmlEscaped());
}

QString claimToHtml(const Claim &claim)
{
    const QString doubt = doubtIn(claim), text = claim.text.toHtmlEscaped();
    QString html = claim.heading.isEmpty() ? QString() : QStringLiteral("<h4>%1</h4>\n").arg(claim.heading.toHtmlEscaped());
    html += claim.verdict == Verdict::Contradicted ? QStringLiteral("<p><s>%1</s></p>\n").arg(text) : isCode(claim) ? markdownAsHtml(claim.text) : paragraphs(claim.text);
    if (!doubt.isEmpty())
        html += QStringLiteral("<p><i>%1</i></p>\n").arg(doubt.toHtmlEscaped());
    for (const Citation &citation : claim.citations) {
        const QString quote = quoteOf(claim, citation);
        html += QStringLiteral("<p class=\"source\">%1</p>\n").arg(placeToHtml(citation));
        if (!quote.isEmpty())
            html += QStringLiteral("<blockquote>%1</blockquote>\n").arg(quote.toHtmlEscaped());
    }
    return html;
}

QString tableToHtml(const QuotedTable &table, const QList<Claim> &rows)
{
    const auto cell = [](const char *tag, const QString &html) { return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), html); };
    QString html = table.title.isEmpty() ? QString() : QStringLiteral("<h4>%1</h4>\n").arg(table.title.toHtmlEscaped());
    html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n<tr>"); // for a printer that knows no styles
    for (const QString &column : table.columns)
        html += cell("th", column.toHtmlEscaped());
    html += cell("th", tr("Quoted from")) + QStringLiteral("</tr>\n");
    for (qsizetype i = 0; i < rows.size(); ++i) {
        html += QStringLiteral("<tr>");
        for (const QString &each : table.rows[i])
            html += cell("td", each.toHtmlEscaped());
        html += cell("td", placeToHtml(rows[i].citations.first())) + QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</table>\n");
}

// Each by itself, or with those that are rows of the same table.
QString written(const QList<Claim> &claims, QString (*claim)(const Claim &), QString (*table)(const QuotedTable &, const QList<Claim> &))
{
    QString all;
    for (qsizetype i = 0; i < claims.size();) {
        const QuotedTable quoted = quotedTable(claims, i);
        all += quoted.rows.isEmpty() ? claim(claims[i]) : table(quoted, claims.mid(i, quoted.rows.size()));
        i += std::max<qsizetype>(1, quoted.rows.size());
    }
    return all;
}

QString answerToMarkdown(const Message &message)
{
    const bool claims = showsClaims(message.answer);
    const QString words = wordsOf(message);
    QString markdown;
    if (!words.isEmpty())
        markdown += (claims ? plain(words) : words) + QStringLiteral("\n\n"); // a whole answer is Markdown
    if (claims)
        markdown += written(message.answer.claims, claimToMarkdown, tableToMarkdown);
    const QList<Passage> nearest = nearestOf(message);
    if (!nearest.isEmpty())
        markdown += QStringLiteral("### %1\n\n").arg(tr("Closest passages"));
    for (const Passage &passage : nearest)
        markdown += QStringLiteral("- %1\n  > %2\n\n").arg(placeToMarkdown(passage), plain(wordsOf(passage)));
    return markdown;
}

QString answerToHtml(const Message &message)
{
    const bool claims = showsClaims(message.answer);
    QString html = claims ? paragraphs(wordsOf(message)) : markdownAsHtml(wordsOf(message)); // a whole answer, as it was written
    if (claims)
        html += written(message.answer.claims, claimToHtml, tableToHtml);
    const QList<Passage> nearest = nearestOf(message);
    if (!nearest.isEmpty())
        html += QStringLiteral("<h3>%1</h3>\n").arg(tr("Closest passages"));
    for (const Passage &passage : nearest)
        html += QStringLiteral("<p class=\"source\">%1</p>\n<blockquote>%2</blockquote>\n").arg(placeToHtml(passage), wordsOf(passage).toHtmlEscaped());
    return html;
}

} // namespace

QString toMarkdown(const ConversationRecord &conversation)
{
    QString markdown = QStringLiteral("# %1\n\n").arg(plain(titleOf(conversation)));
    for (const Message &message : shownLine(conversation)) {
        markdown += QStringLiteral("## %1\n\n*%2*\n\n").arg(headOf(message), timeOf(message));
        markdown += message.fromPerson ? plain(message.text) + QStringLiteral("\n\n") : answerToMarkdown(message);
    }
    return markdown;
}

QString toHtml(const ConversationRecord &conversation)
{
    QString body;
    for (const Message &message : shownLine(conversation)) {
        body += QStringLiteral("<h2>%1</h2>\n<p class=\"time\">%2</p>\n").arg(headOf(message), timeOf(message).toHtmlEscaped());
        body += message.fromPerson ? paragraphs(message.text) : answerToHtml(message);
    }
    const QString title = titleOf(conversation).toHtmlEscaped();
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n<style>\n"
                          "body { font-family: sans-serif; line-height: 1.5; max-width: 45em; margin: 2em auto; padding: 0 1em; }\n"
                          "h2 { font-size: 1.1em; margin-bottom: 0; }\n.time, .source { color: #555555; font-size: 0.85em; margin: 0.2em 0; }\n"
                          "blockquote { margin: 0 0 12px 24px; color: #333333; font-size: 0.9em; }\n"
                          "pre { font-family: monospace; background-color: #eeeeee; white-space: pre-wrap; }\ntable { border-collapse: collapse; margin: 8px 0; }\nth, td { border: 1px solid #999999; padding: 2px 8px; }\n</style>\n</head>\n<body>\n<h1>%2</h1>\n%3</body>\n</html>\n")
        .arg(QLocale().bcp47Name(), title, body);
}

} // namespace superinstance
