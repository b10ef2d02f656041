#include "engine/models/prompt.h"

#include <QFile>
#include <QLocale>

#include <algorithm>

static void initPrompts()
{
    Q_INIT_RESOURCE(prompts); // a static library's resources are not registered by themselves
}

namespace superinstance {

namespace {

QString promptNamed(const QString &name)
{
    initPrompts();
    QFile file(QStringLiteral(":/superinstance/prompts/%1.md").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the prompt %s is not built in", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

QString reviewOf(const GenerationRequest &request)
{
    QString review;
    if (!request.feedback.isEmpty())
        review += QStringLiteral("- A review of an earlier answer asks: %1\n").arg(request.feedback.simplified());
    for (const QString &sentence : request.avoid)
        review += QStringLiteral("- Do not say again, since it did not hold: %1\n").arg(sentence.simplified());
    return review;
}

// What is put in is not searched for further places.
QString filled(const QString &text, const QHash<QString, QString> &values)
{
    static const QRegularExpression place(QStringLiteral("\\{\\{(\\w+)\\}\\}"));
    QString out;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : place.globalMatch(text)) {
        out += text.mid(from, match.capturedStart() - from) + values.value(match.captured(1));
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

} // namespace

QString fenced(const QList<Passage> &passages)
{
    QString fence = QStringLiteral("=====");
    while (std::any_of(passages.begin(), passages.end(), [&](const Passage &each) { return each.text.contains(fence) || each.title.contains(fence); }))
        fence += QLatin1Char('=');
    QString out;
    for (qsizetype i = 0; i < passages.size(); ++i)
        out += QStringLiteral("%1 passage [%2] of “%3”\n%4\n%1 end of passage [%2]\n\n")
                   .arg(fence, QString::number(i + 1), passages[i].title.simplified(), passages[i].text);
    return out;
}

QList<ChatMessage> messagesOf(const QString &prompt, const GenerationRequest &request)
{
    const QString text = promptNamed(prompt), divider = QStringLiteral("\n---\n");
    const qsizetype at = text.indexOf(divider);
    const QHash<QString, QString> values {
        { QStringLiteral("passages"), fenced(request.passages) },
        { QStringLiteral("language"), QLocale::languageToString(QLocale(request.intent.language).language()) },
        { QStringLiteral("review"), reviewOf(request) },
        { QStringLiteral("question"), request.intent.standalone },
    };
    return { { QStringLiteral("system"), filled(text.first(at), values).trimmed() },
        { QStringLiteral("user"), filled(text.sliced(at + divider.size()), values).trimmed() } };
}

} // namespace superinstance
