// Writes planted errors and true claims as lines of JSON, for `superinstance verify`.
//   plant_errors OUT.jsonl PER_KIND [SETDIR…]: folders with a docs.tsv; else built-in documents.
#include "plantederrors.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace superinstance;

int main(int count, char **arguments)
{
    if (count < 3) {
        std::fputs("usage: plant_errors OUT.jsonl PER_KIND [SETDIR…]\n", stderr);
        return 2;
    }
    QList<planted::Document> documents;
    for (int i = 3; i < count; ++i)
        documents += planted::readDocuments(QString::fromLocal8Bit(arguments[i]), 700);
    QFile out(QString::fromLocal8Bit(arguments[1]));
    if (!out.open(QIODevice::WriteOnly))
        return 1;
    int number = 0;
    for (const planted::Case &each : planted::plant(documents.isEmpty() ? planted::builtInDocuments() : documents, atoi(arguments[2]))) {
        const QJsonObject line { { QStringLiteral("id"), ++number }, { QStringLiteral("kind"), planted::nameOf(each.kind) }, { QStringLiteral("claim"), each.claim }, { QStringLiteral("source"), each.source } };
        out.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}
