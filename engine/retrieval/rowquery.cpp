#include "engine/retrieval/rowquery.h"

#include "engine/text/analyzer.h"

#include <algorithm>

namespace superinstance {

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
    return query;
}

} // namespace superinstance
