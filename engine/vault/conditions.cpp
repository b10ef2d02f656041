#include "engine/vault/conditions.h"

#include "engine/text/wellformed.h"
#include "engine/vault/places.h"

namespace superinstance {

namespace {

QString ending(const QString &type)
{
    return wellFormed(QStringLiteral("%.") + type.toLower().remove(QLatin1Char('%')).remove(QLatin1Char('_')));
}

} // namespace

Conditions::Conditions(const TermQuery &query, const QStringList &hidden)
{
    QVariantList collections, paths, endings, bounds;
    for (const QString &collection : query.collections) {
        const QString name = collection.isNull() ? QStringLiteral("") : wellFormed(collection);
        collections << name << name;
    }
    addAny(QStringLiteral("(d.collection = ? OR EXISTS (SELECT 1 FROM document_collection m WHERE m.collection = ? AND m.document = d.id))"), query.collections.size(), collections);
    for (const QString &collection : hidden)
        add(QStringLiteral("d.collection <> ?"), { collection });
    for (const QString &path : query.onlyPaths)
        paths.append(wellFormed(path));
    if (!paths.isEmpty())
        add(QStringLiteral("d.path IN (%1)").arg(QStringList(paths.size(), QStringLiteral("?")).join(QLatin1Char(','))), paths);
    if (!query.pathContains.isEmpty())
        add(QStringLiteral("instr(lower(d.path), ?) > 0"), { wellFormed(query.pathContains.toLower()) });
    if (!query.extension.isEmpty())
        add(QStringLiteral("lower(d.path) LIKE ?"), { ending(query.extension) });
    for (const QString &type : query.types)
        endings.append(ending(type));
    addAny(QStringLiteral("lower(d.path) LIKE ?"), query.types.size(), endings);
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
