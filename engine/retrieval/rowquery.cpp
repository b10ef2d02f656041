#include "engine/retrieval/rowquery.h"

#include "engine/text/analyzer.h"

#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype shortestInflected = 4; // letters of a word that may have an ending

// "book" where only "books" is written: files of a language that cannot be told are not stemmed.
Result<void> addNumbers(VaultReader &vault, Query &query)
{
    static const QStringList endings { QStringLiteral("s"), QStringLiteral("es"), QStringLiteral("n"), QStringLiteral("en"), QStringLiteral("ed"), QStringLiteral("d") };
    static const QRegularExpression participle(QStringLiteral("^ge(\\p{L}{3,})(?:t|en)$"));
    for (QueryTerm &term : query.terms) {
        const QString word = folded(term.word);
        QStringList others;
        for (const QString &ending : endings) {
            if (word.size() >= shortestInflected)
                others.append(word + ending);
            if (word.endsWith(ending) && word.size() - ending.size() >= shortestInflected)
                others.append(word.chopped(ending.size()));
        }
        if (const auto done = participle.match(word); done.hasMatch()) // "getankt" where "Tanken" is written
            others.append(done.captured(1) + QStringLiteral("en"));
        const Result<QHash<QString, qint64>> frequencies = vault.frequencies(others);
        if (!frequencies)
            return frequencies.error();
        for (auto each = frequencies->begin(); each != frequencies->end(); ++each)
            if (*each > 0 && !term.forms.contains(each.key())) {
                term.forms.append(each.key());
                term.frequency = std::max(term.frequency, *each);
                query.frequencies.insert(each.key(), *each);
            }
    }
    return {};
}

} // namespace

Result<Query> withName(VaultReader &vault, Query query, const QStringList &names)
{
    const Result<QList<LanguageShare>> languages = vault.languages();
    if (!languages)
        return languages.error();
    QStringList some;
    for (const LanguageShare &each : *languages)
        some.append(each.language);
    QueryTerm term;
    term.word = names.first();
    for (const QString &name : names)
        term.forms += termForms(name, some);
    const Result<QHash<QString, qint64>> frequencies = vault.frequencies(term.forms);
    if (!frequencies)
        return frequencies.error();
    term.forms.removeIf([&](const QString &form) { return frequencies->value(form) == 0; });
    for (const QString &form : std::as_const(term.forms)) {
        term.frequency = std::max(term.frequency, frequencies->value(form));
        query.frequencies.insert(form, frequencies->value(form));
    }
    if (term.frequency > 0)
        query.terms.append(term);
    return query;
}

Result<Query> rowQuery(VaultReader &vault, const RowQuestion &asked, const Scope &scope)
{
    Result<Query> query = analyzeQuery(vault, asked.words, scope, false);
    if (query && !asked.either.isEmpty())
        query = withName(vault, *query, asked.either.join(QLatin1Char(' ')).split(QLatin1Char(' ')));
    if (!query)
        return query;
    const QString own = query->language.isEmpty() ? QStringLiteral("en") : query->language;
    query->terms.removeIf([&](const QueryTerm &term) { return isStopWord(folded(term.word), own); }); // "who" of "Who earns the most?"
    if (const Result<void> added = addNumbers(vault, *query); !added)
        return added.error();
    return query;
}

} // namespace superinstance
