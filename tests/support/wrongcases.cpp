#include "tests/support/wrongcases.h"

#include "tests/support/asking.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace superinstance {

namespace {

WrongFixture fixtureFrom(const QJsonValue &json)
{
    WrongFixture fixture;
    fixture.question = json[QLatin1String("question")].toString();
    fixture.expected = json[QLatin1String("expected")].toString();
    fixture.outcome = json[QLatin1String("outcome")].toString();
    const QJsonArray history = json[QLatin1String("history")].toArray(), passages = json[QLatin1String("passages")].toArray(), claims = json[QLatin1String("claims")].toArray();
    for (const QJsonValue &turn : history)
        fixture.history.append({ turn[QLatin1String("question")].toString(), turn[QLatin1String("answer")].toString() });
    for (const QJsonValue &passage : passages)
        fixture.passages.append({ passage[QLatin1String("file")].toString(), passage[QLatin1String("text")].toString() });
    for (const QJsonValue &claim : claims)
        fixture.claims.append(claim[QLatin1String("text")].toString());
    return fixture;
}

} // namespace

QList<WrongFixture> readWrongCases(const QString &path)
{
    QFile file(path);
    QList<WrongFixture> fixtures;
    if (!file.open(QIODevice::ReadOnly))
        return fixtures;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    if (all[QLatin1String("format")].toString() != QLatin1String("superinstance-wrong-answers"))
        return fixtures;
    const QJsonArray cases = all[QLatin1String("cases")].toArray();
    for (const QJsonValue &each : cases)
        fixtures.append(fixtureFrom(each));
    return fixtures;
}

Answer askAgain(const WrongFixture &fixture)
{
    QTemporaryDir dir;
    QDir(dir.path()).mkdir(QStringLiteral("data"));
    QDir(dir.path()).mkdir(QStringLiteral("files"));
    for (const auto &[name, text] : fixture.passages) {
        QFile file(dir.filePath(QStringLiteral("files/") + name + QStringLiteral(".txt"))); // whatever it was, this is its text
        if (!file.open(QIODevice::Append) || file.write(text.toUtf8() + "\n\n") < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    Asking asking(dir.filePath(QStringLiteral("data")));
    (void)asking.index({ dir.filePath(QStringLiteral("files")) });
    Question question;
    question.text = fixture.question;
    question.history = fixture.history;
    return asking.ask(question);
}

} // namespace superinstance
