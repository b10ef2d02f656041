#include "ui/library/filecolumns.h"

#include "ui/library/filesmodel.h"
#include "ui/wording.h"

#include <QLocale>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int nameWidth = 24, reasonWidth = 20, folderWidth = 16; // characters

// The beginning of a reason says more than its end, the end of a folder more than its beginning.
class ElidingDelegate : public QStyledItemDelegate {
public:
    ElidingDelegate(Qt::TextElideMode mode, QObject *parent) : QStyledItemDelegate(parent), m_mode(mode) { }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = m_mode;
    }

private:
    const Qt::TextElideMode m_mode;
};

} // namespace

FileColumns::FileColumns(QTableView *table) : m_table(table)
{
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setItemDelegateForColumn(FilesModel::State, new ElidingDelegate(Qt::ElideRight, m_table));
    m_table->setItemDelegateForColumn(FilesModel::Folder, new ElidingDelegate(Qt::ElideLeft, m_table));
}

int FileColumns::usualWidth() const
{
    return m_table->fontMetrics().averageCharWidth() * (nameWidth + reasonWidth + folderWidth);
}

// What a state needs: its usual words, or the beginning of a reason where one is told.
int FileColumns::stateWidth() const
{
    int width = wordsWidth(m_table->model()->headerData(FilesModel::State, Qt::Horizontal).toString());
    for (const FileState state : { FileState::Waiting, FileState::Indexed, FileState::Partial, FileState::Skipped, FileState::Failed, FileState::Offline })
        width = std::max(width, wordsWidth(inWords(state)));
    return needed(FilesModel::State) > width ? std::max(width, m_table->fontMetrics().averageCharWidth() * reasonWidth) : width;
}

int FileColumns::wordsWidth(const QString &words) const
{
    return m_table->fontMetrics().horizontalAdvance(words + QStringLiteral("  mm"));
}

int FileColumns::needed(int column) const
{
    return static_cast<const QAbstractItemView *>(m_table)->sizeHintForColumn(column);
}

QList<ColumnRoom> FileColumns::byImportance() const
{
    const int character = m_table->fontMetrics().averageCharWidth();
    return { { FilesModel::Name, character * nameWidth }, { FilesModel::State, stateWidth() }, { FilesModel::Folder, character * folderWidth },
             { FilesModel::Time, wordsWidth(dateInWords(QDate(2000, 12, 30))) }, { FilesModel::Size, wordsWidth(QLocale().formattedDataSize(1023 * 1024)) } };
}

void FileColumns::fit()
{
    const QList<ColumnRoom> columns = byImportance();
    const int room = m_table->width() - 2 * m_table->frameWidth() - m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_table);
    showWhatFits(m_table->horizontalHeader(), columns, room);
    int spare = room;
    for (const ColumnRoom &each : columns)
        spare -= m_table->isColumnHidden(each.column) ? 0 : each.width;
    share(spare, columns);
}

// A name may give way a little, so that its state can be read beside it. Of what is to spare a reason takes at most half; then a long
// name has what it needs, short of what the folder needs up to half; the folder has the rest.
void FileColumns::share(int spare, QList<ColumnRoom> columns)
{
    int &name = columns[0].width, &state = columns[1].width, &folder = columns[2].width;
    const bool tellsFolder = !m_table->isColumnHidden(FilesModel::Folder);
    if (spare < 0) {
        const int both = name + state + spare;
        name = std::min(name, both / 2);
        state = both - name;
    } else {
        const int reason = std::clamp(needed(FilesModel::State) - state, 0, spare / 2), rest = spare - reason;
        const int kept = tellsFolder ? std::clamp(needed(FilesModel::Folder) - folder, 0, rest / 2) : 0;
        const int more = tellsFolder ? std::clamp(needed(FilesModel::Name) - name, 0, rest - kept) : rest;
        state += reason;
        name += more;
        folder += rest - more;
    }
    for (const ColumnRoom &each : std::as_const(columns))
        m_table->setColumnWidth(each.column, each.width);
}

} // namespace superinstance
