#include "engine/titles.h"

#include "engine/agents/questionforms.h"

#include <QRegularExpression>

namespace superinstance {

namespace {

constexpr qsizetype titleLength = 60;
constexpr qsizetype longestRead = 1000;
constexpr qsizetype shortestTopic = 4; // “it” names nothing

// “What is the pool's depth?” is about the pool's depth; “When was it built?” is only told by all of it.
QString topicOf(const QString &question)
{
    static const QRegularExpression asking(QString::fromUtf8("^(?:(?:what|who)(?:'s|’s| is| are| was| were)|was (?:ist|sind)|wer (?:ist|war)|什么是)\\s*(.+?)[\\s?？.]*$"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression goesOn(QStringLiteral("\\b(?:i|you|we|they|he|she|it|that|this|there|happening|going|wrong)\\b"), QRegularExpression::CaseInsensitiveOption);
    const auto match = asking.match(question);
    const QString topic = match.captured(1);
    return topic.size() < shortestTopic || goesOn.match(topic).hasMatch() ? question : topic;
}

QString shortened(const QString &line)
{
    if (line.size() <= titleLength)
        return line;
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '), titleLength - 1);
    qsizetype end = space > titleLength / 2 ? space : titleLength - 1;
    if (line[end - 1].isHighSurrogate())
        --end;
    return line.left(end) + QChar(0x2026);
}

} // namespace

QString titleOf(const QString &question)
{
    const QString asked = question.simplified().left(longestRead), plain = withoutPoliteness(asked).trimmed();
    QString title = topicOf(plain);
    while (plain != asked && title.endsWith(QLatin1Char('?')))
        title.chop(1); // “(could you tell me) how long it rests” is no question any more
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return shortened(title);
}

} // namespace superinstance
