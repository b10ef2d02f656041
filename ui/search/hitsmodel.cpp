#include "ui/search/hitsmodel.h"

#include "ui/wording.h"

#include <QDir>
#include <QFileInfo>

namespace superinstance {

void HitsModel::show(const QList<SearchHit> &hits)
{
    qsizetype same = 0;
    while (same < hits.size() && same < m_hits.size() && hits[same].passage.chunk == m_hits[same].passage.chunk)
        ++same;
    if (same < m_hits.size()) {
        beginRemoveRows({}, int(same), int(m_hits.size()) - 1);
        m_hits.resize(same);
        endRemoveRows();
    }
    if (same < hits.size()) {
        beginInsertRows({}, int(same), int(hits.size()) - 1);
        m_hits += hits.mid(same);
        endInsertRows();
    }
    for (qsizetype i = 0; i < same; ++i)
        m_hits[i] = hits[i]; // its marks are others
    if (same > 0)
        Q_EMIT dataChanged(index(0), index(int(same) - 1));
}

int HitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    const SearchHit &hit = m_hits[index.row()];
    if (role == Qt::DisplayRole)
        return titleOf(hit);
    if (role == Qt::AccessibleTextRole)
        return QStringList { titleOf(hit), hit.excerpt, placeOf(hit) }.join(QStringLiteral(". "));
    if (role != Qt::ToolTipRole)
        return {};
    return hit.passage.recognised ? pathInWords(hit.passage.path) + QLatin1Char('\n') + misreadInWords() : pathInWords(hit.passage.path);
}

QString titleOf(const SearchHit &hit)
{
    const QString file = QFileInfo(hit.passage.path).fileName();
    return hit.passage.title.isEmpty() ? file : hit.passage.title;
}

QString placeOf(const SearchHit &hit)
{
    const QFileInfo file(hit.passage.path);
    const QString folder = QDir(file.path()).dirName();
    const QString place = placeInWords(hit.passage.path, hit.passage.page, hit.passage.modified);
    return folder.isEmpty() ? place : folder + QDir::separator() + place;
}

Citation citationOf(const SearchHit &hit)
{
    return cite(hit.passage, hit.sentence.start - hit.passage.start, hit.sentence.end - hit.passage.start);
}

} // namespace superinstance
