#include "engine/transcripts/readable.h"

#include "engine/transcripts/markdownhtml.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QUrl>

namespace superinstance {

namespace {

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

QString placeOf(const Citation &citation)
{
    const QString name = QFileInfo(citation.path).fileName();
    return citation.page > 0 ? tr("%1, page %2").arg(name, QString::number(citation.page)) : name;
}

QString timeOf(const Message &message)
{
    const QDateTime local = message.at.toLocalTime();
    return tr("%1, %2").arg(QLocale().toString(local.date(), QLocale::LongFormat), QLocale().toString(local.time(), QLocale::ShortFormat));
}

// Empty when the sentence is itself what was quoted.
QString quoteOf(const Claim &claim, const Citation &citation)
{
    const QString quote = citation.quote.simplified();
    return quote == claim.text.simplified() ? QString() : quote;
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
    QString escaped;
    for (const QChar c : text) {
        if (QStringLiteral("\\`*_[]<>#|~&").contains(c))
            escaped += QLatin1Char('\\');
        escaped += c;
    }
    return escaped;
}

QString claimToMarkdown(const Claim &claim)
{
    const QString doubt = doubtIn(claim), text = plain(claim.text);
    QString markdown = claim.heading.isEmpty() ? QString() : QStringLiteral("**%1**\n\n").arg(plain(claim.heading));
    markdown += (claim.verdict == Verdict::Contradicted ? QStringLiteral("~~%1~~").arg(text.simplified()) : text) + QStringLiteral("\n\n");
    if (!doubt.isEmpty())
        markdown += QStringLiteral("*%1*\n\n").arg(plain(doubt));
    for (const Citation &citation : claim.citations) {
        markdown += QStringLiteral("- [%1](<%2>)\n").arg(plain(placeOf(citation)), QString::fromLatin1(QUrl::fromLocalFile(citation.path).toEncoded()));
        const QString quote = quoteOf(claim, citation);
        markdown += quote.isEmpty() ? QStringLiteral("\n") : QStringLiteral("  > %1\n\n").arg(plain(quote));
    }
    return markdown;
}

QString paragraphs(const QString &text)
{
    QString html;
    for (const QString &paragraph : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        html += QStringLiteral("<p>%1</p>\n").arg(paragraph.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    return html;
}

QString claimToHtml(const Claim &claim)
{
    const QString doubt = doubtIn(claim), text = claim.text.toHtmlEscaped();
    QString html = claim.heading.isEmpty() ? QString() : QStringLiteral("<h4>%1</h4>\n").arg(claim.heading.toHtmlEscaped());
    html += claim.verdict == Verdict::Contradicted ? QStringLiteral("<p><s>%1</s></p>\n").arg(text) : paragraphs(claim.text);
    if (!doubt.isEmpty())
        html += QStringLiteral("<p><i>%1</i></p>\n").arg(doubt.toHtmlEscaped());
    for (const Citation &citation : claim.citations) {
        const QString quote = quoteOf(claim, citation), target = QString::fromLatin1(QUrl::fromLocalFile(citation.path).toEncoded());
        html += QStringLiteral("<p class=\"source\"><a href=\"%1\">%2</a></p>\n").arg(target.toHtmlEscaped(), placeOf(citation).toHtmlEscaped());
        if (!quote.isEmpty())
            html += QStringLiteral("<blockquote>%1</blockquote>\n").arg(quote.toHtmlEscaped());
    }
    return html;
}

} // namespace

QString toMarkdown(const ConversationRecord &conversation)
{
    QString markdown = QStringLiteral("# %1\n\n").arg(plain(titleOf(conversation)));
    for (const Message &message : shownLine(conversation)) {
        const QString who = message.fromPerson ? tr("Question") : tr("Answer");
        markdown += QStringLiteral("## %1\n\n*%2*\n\n").arg(who, timeOf(message));
        if (message.fromPerson) {
            markdown += plain(message.text) + QStringLiteral("\n\n");
            continue;
        }
        const QString words = wordsOf(message);
        if (!words.isEmpty())
            markdown += (showsClaims(message.answer) ? plain(words) : words) + QStringLiteral("\n\n"); // a whole answer is Markdown
        if (showsClaims(message.answer))
            for (const Claim &claim : message.answer.claims)
                markdown += claimToMarkdown(claim);
    }
    return markdown;
}

QString toHtml(const ConversationRecord &conversation)
{
    QString body;
    for (const Message &message : shownLine(conversation)) {
        body += QStringLiteral("<h2>%1</h2>\n<p class=\"time\">%2</p>\n").arg(message.fromPerson ? tr("Question") : tr("Answer"), timeOf(message).toHtmlEscaped());
        const bool markdown = !message.fromPerson && !showsClaims(message.answer); // a whole answer, as it was written
        body += markdown ? markdownAsHtml(wordsOf(message)) : paragraphs(message.fromPerson ? message.text : wordsOf(message));
        if (!message.fromPerson && showsClaims(message.answer))
            for (const Claim &claim : message.answer.claims)
                body += claimToHtml(claim);
    }
    const QString title = titleOf(conversation).toHtmlEscaped();
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n<style>\n"
                          "body { font-family: sans-serif; line-height: 1.5; max-width: 45em; margin: 2em auto; padding: 0 1em; }\n"
                          "h2 { font-size: 1.1em; margin-bottom: 0; }\n.time, .source { color: #555555; font-size: 0.85em; margin: 0.2em 0; }\n"
                          "blockquote { margin: 0 0 12px 24px; color: #333333; font-size: 0.9em; }\n"
                          "pre { font-family: monospace; background-color: #eeeeee; }\ntable { border-collapse: collapse; }\nth, td { border: 1px solid #999999; padding: 2px 8px; }\n</style>\n</head>\n<body>\n<h1>%2</h1>\n%3</body>\n</html>\n")
        .arg(QLocale().bcp47Name(), title, body);
}

} // namespace superinstance
