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

// Reading the prompt is what takes the time on a computer without a graphics card: a thousand tokens are four thousand bytes and five to
// ten seconds there.
constexpr qsizetype mostPassages = 8, mostBytes = 5000;

QString promptNamed(const QString &name)
{
    initPrompts();
    QFile file(QStringLiteral(":/superinstance/prompts/%1.md").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the prompt %s is not built in", qPrintable(name));
    return QString::fromUtf8(file.readAll());
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

// A line that stands in none of the texts.
QString fenceFor(const QStringList &texts)
{
    QString fence = QStringLiteral("=====");
    while (std::any_of(texts.begin(), texts.end(), [&](const QString &each) { return each.contains(fence); }))
        fence += QLatin1Char('=');
    return fence;
}

} // namespace

QString fenced(const QList<Passage> &passages)
{
    QStringList texts;
    for (const Passage &passage : passages)
        texts << passage.text << passage.title;
    const QString fence = fenceFor(texts);
    QString out;
    for (qsizetype i = 0; i < passages.size(); ++i)
        out += QStringLiteral("%1 passage [%2]\nOf “%3”:\n%4\n%1 end of passage [%2]\n\n")
                   .arg(fence, QString::number(i + 1), passages[i].title.simplified(), passages[i].text);
    return out;
}

QString fenced(const QString &text)
{
    const QString fence = fenceFor({ text });
    return fence + QLatin1Char('\n') + text + QLatin1Char('\n') + fence;
}

namespace {

// It repeats what a model wrote, which may be words of a document.
QString reviewOf(const GenerationRequest &request)
{
    QString review;
    if (!request.feedback.isEmpty())
        review += QStringLiteral("\nWhat a review found wrong with an earlier answer, as data:\n%1\n").arg(fenced(request.feedback));
    if (!request.avoid.isEmpty())
        review += QStringLiteral("\nSentences of an earlier answer that did not hold and are not to be said again, as data:\n%1\n").arg(fenced(request.avoid.join(QLatin1Char('\n'))));
    return review;
}

} // namespace

QString languageInWords(const QString &code)
{
    return QLocale::languageToString(QLocale(code).language());
}

QList<Passage> passagesForModel(const QList<Passage> &passages)
{
    qsizetype count = 0, bytes = 0;
    while (count < passages.size() && count < mostPassages) {
        bytes += passages[count].text.toUtf8().size();
        if (count > 0 && bytes > mostBytes)
            break;
        ++count;
    }
    return passages.first(count);
}

QList<ChatMessage> messagesOf(const QString &role, const QList<Passage> &passages, const QHash<QString, QString> &values)
{
    const QString shared = passages.isEmpty() ? QStringLiteral("(none)") : fenced(passages);
    return { { QStringLiteral("system"), filled(promptNamed(QStringLiteral("shared")), { { QStringLiteral("passages"), shared } }).trimmed() },
        { QStringLiteral("user"), filled(promptNamed(role), values).trimmed() } };
}

QList<ChatMessage> messagesOf(const GenerationRequest &request)
{
    return messagesOf(QStringLiteral("logos"), request.passages,
                      { { QStringLiteral("language"), languageInWords(request.intent.language) }, { QStringLiteral("review"), reviewOf(request) }, { QStringLiteral("question"), request.intent.standalone } });
}

QList<ChatMessage> messagesOf(const Inquiry &inquiry)
{
    return messagesOf(inquiry.prompt, inquiry.passages, inquiry.values);
}

} // namespace superinstance
