#include "engine/vault/conditions.h"

#include "engine/text/wellformed.h"
#include "engine/vault/fulltext.h"
#include "engine/vault/places.h"

namespace superinstance {

namespace {

QVariantList endings(const QStringList &types)
{
    QVariantList endings;
    for (const QString &type : types)
        endings.append(wellFormed(QStringLiteral("%.") + type.toLower().remove(QLatin1Char('%')).remove(QLatin1Char('_'))));
    return endings;
}

QString anyOf(const QList<QStringList> &runs)
{
    QStringList quoted;
    for (const QStringList &run : runs)
        quoted.append(quotedTerm(run.join(QLatin1Char(' '))));
    return quoted.join(QLatin1String(" OR "));
}

} // namespace

Conditions::Conditions(const TermQuery &query, const QStringList &hidden)
{
    QVariantList collections, paths, bounds;
    for (const QString &collection : query.collections) {
        const QString name = collection.isNull() ? QStringLiteral("") : wellFormed(collection);
        collections << name << name;
    }
    addAny(QStringLiteral("(d.collection = ? OR EXISTS (SELECT 1 FROM document_collection m WHERE m.collection = ? AND m.document = d.id))"), query.collections.size(), collections);
    for (const QString &collection : hidden)
        add(QStringLiteral("d.collection <> ?"), { collection });
    for (const QString &path : query.onlyPaths)
        paths.append(wellFormed(path));
    if (!paths.isEmpty()) // guests are not hidden then, but what is being removed is
        add(QStringLiteral("d.path IN (%1) AND NOT EXISTS (SELECT 1 FROM removal r WHERE d.path = r.path OR (d.path >= rtrim(r.path, '/') || '/' AND d.path < rtrim(r.path, '/') || '0'))")
                .arg(QStringList(paths.size(), QStringLiteral("?")).join(QLatin1Char(','))), paths);
    for (const QString &part : query.paths)
        add(QStringLiteral("instr(lower(d.path), ?) > 0"), { wellFormed(part.toLower()) });
    for (const QString &part : query.excludedPaths)
        add(QStringLiteral("instr(lower(d.path), ?) = 0"), { wellFormed(part.toLower()) });
    for (const QStringList &types : { query.extensions, query.types })
        addAny(QStringLiteral("lower(d.path) LIKE ?"), types.size(), endings(types));
    for (const QVariant &type : endings(query.excludedExtensions))
        add(QStringLiteral("lower(d.path) NOT LIKE ?"), { type });
    if (!query.excluded.isEmpty())
        add(QStringLiteral("d.id NOT IN (SELECT passage_document(rowid) FROM chunk_index WHERE chunk_index MATCH ?)"), { anyOf(query.excluded) });
    for (const QString &folder : query.folders) {
        const auto [from, to] = below(folder);
        bounds << wellFormed(from) << wellFormed(to);
    }
    addAny(QStringLiteral("(d.path >= ? AND d.path < ?)"), query.folders.size(), bounds);
    if (query.fromMs != 0)
        add(QStringLiteral("d.modified_ms >= ?"), { query.fromMs });
    if (query.toMs != 0)
        add(QStringLiteral("d.modified_ms < ?"), { query.toMs });
}

void Conditions::add(const QString &condition, const QVariantList &values)
{
    m_texts.append(condition);
    m_values += values;
}

void Conditions::addAny(const QString &condition, qsizetype count, const QVariantList &values)
{
    if (count > 0)
        add(QLatin1Char('(') + QStringList(count, condition).join(QLatin1String(" OR ")) + QLatin1Char(')'), values);
}

} // namespace superinstance
