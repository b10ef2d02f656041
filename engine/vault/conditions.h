// What a query asks of the documents (d) besides their words, as SQL. Private to engine/vault.
#pragma once
#include "engine/vault/records.h"

#include <QVariant>

namespace superinstance {

class Conditions {
public:
    // hidden: collections that are left out.
    Conditions(const TermQuery &query, const QStringList &hidden);

    bool any() const { return !m_texts.isEmpty(); }
    QString text() const { return m_texts.join(QLatin1String(" AND ")); }
    const QVariantList &values() const { return m_values; }

private:
    void add(const QString &condition, const QVariantList &values);
    void addAny(const QString &condition, qsizetype count, const QVariantList &values);

    QStringList m_texts;
    QVariantList m_values;
};

} // namespace superinstance
