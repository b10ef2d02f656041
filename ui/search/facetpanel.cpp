#include "ui/search/facetpanel.h"

#include "ui/wording.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace superinstance {

namespace {

QString counted(const QString &name, int documents)
{
    return FacetPanel::tr("%1 (%2)", "a choice and how many documents it leaves").arg(name, QLocale().toString(documents));
}

// By its name; of several of one name each says where it lies.
QString nameOf(const QString &folder, const QList<FacetCount> &among)
{
    const QFileInfo info(folder);
    const auto named = [&](const FacetCount &each) { return QFileInfo(each.value).fileName() == info.fileName(); };
    if (std::count_if(among.begin(), among.end(), named) < 2)
        return info.fileName();
    return FacetPanel::tr("%1 in %2", "a folder and the one it lies in").arg(info.fileName(), info.dir().dirName());
}

// The label of a choice is as good to click at as its box.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override
    {
        if (event->type() != QEvent::MouseButtonRelease)
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
            return false;
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

FacetPanel::FacetPanel(QWidget *parent) : QWidget(parent), m_since(new QComboBox(this)), m_types(new QListWidget(this)), m_folders(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto group = [&](const QString &title, QWidget *choices, int stretch) {
        auto *label = new QLabel(title, this);
        label->setBuddy(choices);
        choices->setAccessibleName(withoutMnemonic(title));
        layout->addWidget(label);
        layout->addWidget(choices, stretch);
    };
    group(tr("Chan&ged"), m_since, 0);
    group(tr("&Kind"), m_types, 1);
    group(tr("Fol&der"), m_folders, 1);
    for (QListWidget *list : { m_types, m_folders }) {
        list->setAcceptDrops(false);
        list->setItemDelegate(new ChoiceDelegate(list));
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideMiddle);
        connect(list, &QListWidget::itemChanged, this, [this] {
            if (!m_filling)
                Q_EMIT changed();
        });
    }
    showTimes({});
    connect(m_since, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
}

QList<QDateTime> FacetPanel::sinces()
{
    const QDateTime today = QDate::currentDate().startOfDay();
    return { today.addDays(-7), today.addMonths(-1), today.addYears(-1) };
}

void FacetPanel::showTimes(const QList<int> &counts)
{
    const QStringList names { tr("in the last week"), tr("in the last month"), tr("in the last year") };
    const int chosen = m_since->currentIndex();
    m_since->clear();
    m_since->addItem(tr("at any time"));
    for (qsizetype i = 0; i < names.size(); ++i)
        m_since->addItem(i < counts.size() ? counted(names[i], counts[i]) : names[i]);
    m_since->setCurrentIndex(std::max(0, chosen));
}

QStringList FacetPanel::chosen(const QListWidget *list)
{
    QStringList values;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->checkState() == Qt::Checked)
            values.append(list->item(row)->data(Qt::UserRole).toString());
    return values;
}

// What is chosen stays, even where nothing of it is found.
void FacetPanel::fill(QListWidget *list, const QList<FacetCount> &counts)
{
    const QStringList kept = chosen(list);
    const QString current = list->currentItem() ? list->currentItem()->data(Qt::UserRole).toString() : QString();
    QList<FacetCount> all = counts;
    for (const QString &value : kept)
        if (std::none_of(all.begin(), all.end(), [&](const FacetCount &each) { return each.value == value; }))
            all.append({ value, 0 });
    list->clear();
    for (const FacetCount &each : std::as_const(all)) {
        const bool folder = each.value.contains(QLatin1Char('/'));
        const QString name = folder ? nameOf(each.value, all) : each.value.toUpper();
        auto *item = new QListWidgetItem(counted(name, each.documents), list);
        item->setData(Qt::UserRole, each.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(kept.contains(each.value) ? Qt::Checked : Qt::Unchecked);
        if (folder)
            item->setToolTip(pathInWords(each.value));
        if (each.value == current)
            list->setCurrentItem(item);
    }
}

void FacetPanel::show(const SearchFacets &facets)
{
    QScopedValueRollback filling(m_filling, true);
    fill(m_types, facets.types);
    fill(m_folders, facets.folders);
    showTimes(facets.sinceCounts);
}

void FacetPanel::narrow(SearchRequest &request) const
{
    request.types = chosen(m_types);
    request.folders = chosen(m_folders);
    if (m_since->currentIndex() > 0)
        request.from = sinces().value(m_since->currentIndex() - 1);
}

bool FacetPanel::anythingChosen() const
{
    return m_since->currentIndex() > 0 || !chosen(m_types).isEmpty() || !chosen(m_folders).isEmpty();
}

void FacetPanel::clear()
{
    {
        QScopedValueRollback filling(m_filling, true);
        for (QListWidget *list : { m_types, m_folders })
            for (int row = 0; row < list->count(); ++row)
                list->item(row)->setCheckState(Qt::Unchecked);
        m_since->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

} // namespace superinstance
