// How common words are.
#include "engine/text/analyzer.h"

#include <QFile>
#include <QHash>

static void initWords()
{
    Q_INIT_RESOURCE(words); // a static library's resources are not registered by themselves
}

namespace superinstance {

namespace {

// What a word is listed under. Where words are much inflected, all forms of one share the rank of the commonest.
QString rankedForm(QStringView word, const QString &language)
{
    if (language == QLatin1String("en"))
        return folded(word);
    const QList<Term> terms = analyze(word, language);
    return terms.size() == 1 ? terms.front().text : QString();
}

QHash<QString, int> readRanks(const QString &language)
{
    initWords();
    QHash<QString, int> ranks; // none for a language without a list
    QFile file(QStringLiteral(":/superinstance/words/%1.txt").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return ranks;
    int rank = 0;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        ++rank;
        const QString form = rankedForm(line, language);
        if (!form.isEmpty() && !ranks.contains(form))
            ranks.insert(form, rank);
    }
    return ranks;
}

} // namespace

int commonWordRank(QStringView word, const QString &language)
{
    thread_local QHash<QString, QHash<QString, int>> ranks; // per language; read on first use, some 10 ms
    const QString english = QStringLiteral("en");
    auto known = ranks.constFind(language);
    if (known == ranks.constEnd())
        known = ranks.insert(language, readRanks(language));
    return known->isEmpty() && language != english ? commonWordRank(word, english) : known->value(rankedForm(word, language));
}

} // namespace superinstance
