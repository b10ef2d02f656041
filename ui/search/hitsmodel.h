// The documents a search found, one a row. Lives on the GUI thread.
#pragma once
#include "engine/types.h"

#include <QAbstractListModel>

namespace superinstance {

class HitsModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void show(const QList<SearchHit> &hits); // rows that stay the same are kept
    const SearchHit &at(int row) const { return m_hits[row]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    // What a screen reader says of the row, and its tooltip.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SearchHit> m_hits;
};

QString titleOf(const SearchHit &hit);
// "papers/lighthouse.pdf, page 3, 12 Mar 2025".
QString placeOf(const SearchHit &hit);
// For opening it in the reader.
Citation citationOf(const SearchHit &hit);

} // namespace superinstance
