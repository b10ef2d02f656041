#include "ui/library/rootstree.h"

#include "ui/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int leastName = 14, usualName = 24; // characters
constexpr int leastLines = 5; // to be seen at once

enum Column { Name, How, Files, Size };
constexpr int keyRole = Qt::UserRole, progressRole = Qt::UserRole + 1; // of a line; of its state, from 0 to 1
constexpr int barHeight = 3;

// Of collections, which no path is.
QString keyOf(const QString &collection)
{
    return QStringLiteral("collection:") + collection;
}

// Of a folder's line in a collection that it is in beside its own.
QString keyOf(const QString &collection, const QString &path)
{
    return QStringLiteral("also:") + collection + path;
}

class ProgressDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * barHeight + 4);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant progress = index.data(progressRole);
        if (!progress.isValid())
            return;
        QRect bar(option.rect.left() + 4, option.rect.bottom() - barHeight, option.rect.width() - 8, barHeight);
        painter->fillRect(bar, option.palette.mid());
        const int width = int(bar.width() * progress.toDouble());
        bar = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, { width, bar.height() }, bar);
        painter->fillRect(bar, option.palette.highlight());
    }
};

void addCounts(LibraryRoot &sum, const LibraryRoot &root, int sign)
{
    sum.files += sign * root.files;
    sum.indexed += sign * root.indexed;
    sum.failed += sign * root.failed;
    sum.waiting += sign * root.waiting;
    sum.skipped += sign * root.skipped;
    sum.bytes += sign * root.bytes;
    sum.filesPerSecond += sign * root.filesPerSecond;
}

// Each root without the files of the roots within it, which may belong to another collection: so no file is there twice.
QHash<QString, LibraryRoot> ownOf(const QList<LibraryRoot> &roots)
{
    QHash<QString, LibraryRoot> own;
    for (const LibraryRoot &root : roots)
        own.insert(root.path, root);
    for (const LibraryRoot &root : roots)
        for (qsizetype end = root.path.lastIndexOf(QLatin1Char('/')); end >= 0 && root.path.size() > 1; end = end > 0 ? root.path.lastIndexOf(QLatin1Char('/'), end - 1) : -1)
            if (const auto outer = own.find(end > 0 ? root.path.left(end) : QStringLiteral("/")); outer != own.end()) {
                addCounts(*outer, root, -1);
                break;
            }
    return own;
}

struct Sums {
    LibraryRoot all;
    QHash<QString, LibraryRoot> collections;
};

Sums sumsOf(const QList<LibraryRoot> &roots)
{
    LibraryRoot none;
    none.offline = true;
    none.watched = false;
    Sums sums { none, {} };
    const QHash<QString, LibraryRoot> own = ownOf(roots);
    for (const LibraryRoot &root : own) {
        auto collection = sums.collections.find(root.collection);
        if (collection == sums.collections.end())
            collection = sums.collections.insert(root.collection, none);
        for (LibraryRoot *sum : { &sums.all, &*collection }) {
            sum->offline = sum->offline && root.offline; // together they are what all of them are
            sum->watched = sum->watched || root.watched;
            sum->secondsLeft = std::max(sum->secondsLeft, root.secondsLeft);
            sum->minutesLate = std::max(sum->minutesLate, root.minutesLate);
            addCounts(*sum, root, 1);
            sum->waiting -= root.options.paused ? root.waiting : 0; // nobody waits for those
        }
    }
    return sums;
}

} // namespace

RootsTree::RootsTree(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Collections and folders"));
    setHeaderLabels({ tr("Folder"), tr("State"), tr("Files"), tr("Size") });
    setUniformRowHeights(true);
    setItemDelegateForColumn(How, new ProgressDelegate(this));
    setAcceptDrops(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const int column : { How, Files, Size })
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    build();
    connect(this, &QTreeWidget::currentItemChanged, this, &RootsTree::choiceChanged);
}

QTreeWidgetItem *RootsTree::addLine(QTreeWidgetItem *parent, const QString &key, const QString &name)
{
    auto *line = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    line->setData(Name, keyRole, key);
    line->setText(Name, name);
    m_lines.insert(key, line);
    line->setTextAlignment(Files, Qt::AlignRight | Qt::AlignVCenter);
    line->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    return line;
}

// The chosen line, those below it, then those above it: the first of them that is left when lines go is where the keys go on.
QStringList RootsTree::nextKeys() const
{
    QStringList keys;
    for (QTreeWidgetItem *line = currentItem(); line; line = itemBelow(line))
        keys.append(line->data(Name, keyRole).toString());
    for (QTreeWidgetItem *line = currentItem() ? itemAbove(currentItem()) : nullptr; line; line = itemAbove(line))
        keys.append(line->data(Name, keyRole).toString());
    return keys;
}

// Counted where it belongs, so that no file is counted twice.
void RootsTree::addFurtherLine(const QString &collection, const LibraryRoot &root)
{
    const QString name = QFileInfo(root.path).fileName();
    QTreeWidgetItem *line = addLine(m_lines.value(keyOf(collection)), keyOf(collection, root.path), name.isEmpty() ? root.path : name);
    line->setText(How, tr("Also here"));
    line->setForeground(How, palette().placeholderText());
    line->setToolTip(Name, pathInWords(root.path));
    line->setToolTip(How, tr("This, or some of it, is in “%1” as well. It is stored once.").arg(collection));
    line->setData(How, Qt::AccessibleTextRole, line->toolTip(How));
}

void RootsTree::build()
{
    const QStringList keys = nextKeys();
    const QSignalBlocker quiet(this);
    clear();
    m_lines.clear();
    addLine(nullptr, QString(), tr("Everything"));
    for (const QString &collection : collections())
        addLine(nullptr, keyOf(collection), collection);
    for (const LibraryRoot &root : std::as_const(m_roots)) {
        const QString name = QFileInfo(root.path).fileName();
        addLine(root.collection.isEmpty() ? nullptr : m_lines.value(keyOf(root.collection)), root.path, name.isEmpty() ? root.path : name)
            ->setToolTip(Name, pathInWords(root.path));
    }
    for (const LibraryRoot &root : std::as_const(m_roots))
        for (const QString &collection : root.alsoIn)
            addFurtherLine(collection, root);
    expandAll();
    const auto chosen = std::find_if(keys.begin(), keys.end(), [this](const QString &key) { return m_lines.contains(key); });
    setCurrentItem(chosen != keys.end() ? m_lines.value(*chosen) : topLevelItem(0));
}

void RootsTree::showRoots(const QList<LibraryRoot> &roots, bool paused)
{
    const bool same = std::equal(roots.begin(), roots.end(), m_roots.begin(), m_roots.end(), [](const LibraryRoot &one, const LibraryRoot &two) {
        return one.path == two.path && one.collection == two.collection && one.alsoIn == two.alsoIn;
    });
    m_roots = roots;
    const Choice before = chosen();
    if (!same)
        build();
    const Sums sums = sumsOf(m_roots);
    fill(topLevelItem(0), sums.all, paused);
    for (const QString &collection : collections())
        if (sums.collections.contains(collection)) // else nothing is in it by itself
            fill(m_lines.value(keyOf(collection)), sums.collections.value(collection), paused);
    for (const LibraryRoot &root : std::as_const(m_roots))
        fill(m_lines.value(root.path), root, paused);
    fitColumns();
    const Choice now = chosen();
    if (before.collection != now.collection || before.root.has_value() != now.root.has_value())
        Q_EMIT choiceChanged(); // what was chosen is gone
}

// Names and states can always be read; sizes and counts are shown where there is room for them too.
QList<ColumnRoom> RootsTree::columnsByImportance() const
{
    const int character = fontMetrics().averageCharWidth();
    const auto needs = [&](int column) {
        return std::max(sizeHintForColumn(column), fontMetrics().horizontalAdvance(headerItem()->text(column)) + 3 * character); // a hidden one gives no hint of its own
    };
    return { { Name, std::clamp(sizeHintForColumn(Name), leastName * character, usualName * character) }, { How, needs(How) }, { Files, needs(Files) }, { Size, needs(Size) } };
}

int RootsTree::beside() const
{
    return 2 * frameWidth() + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
}

int RootsTree::wholeWidth() const
{
    int width = beside();
    for (const ColumnRoom &each : columnsByImportance())
        width += each.width;
    return width;
}

void RootsTree::fitColumns()
{
    setIndentation(fontMetrics().averageCharWidth() * 2);
    const QList<ColumnRoom> columns = columnsByImportance();
    setMinimumSize(beside() + columns[0].width + columns[1].width, leastLines * fontMetrics().lineSpacing());
    showWhatFits(header(), columns, width() - beside());
}

void RootsTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

void RootsTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void RootsTree::fill(QTreeWidgetItem *line, const LibraryRoot &sum, bool paused)
{
    const bool reading = sum.waiting > 0 && sum.files > 0;
    QString words = reading && !paused && !sum.options.paused && !sum.offline ? paceInWords(sum.filesPerSecond, sum.secondsLeft) : QString();
    if (sum.minutesLate > 0 && !sum.offline)
        words += (words.isEmpty() ? QString() : QStringLiteral(" "))
            + tr("There are more folders than this computer can watch at once; changes in some of these may be noticed %n minute(s) late.", nullptr, sum.minutesLate);
    line->setText(How, stateInWords(sum, paused, sum.secondsLeft));
    line->setText(Files, QLocale().toString(sum.files));
    line->setText(Size, QLocale().formattedDataSize(sum.bytes, 1));
    line->setToolTip(How, words.isEmpty() ? stateInWords(sum, paused) : tr("%1. %2", "state of a folder, then sentences").arg(stateInWords(sum, paused), words));
    line->setData(How, Qt::AccessibleTextRole, line->toolTip(How));
    line->setData(How, progressRole, reading ? QVariant(double(sum.files - sum.waiting) / sum.files) : QVariant());
}

RootsTree::Choice RootsTree::chosen() const
{
    const QString key = currentItem() ? currentItem()->data(Name, keyRole).toString() : QString();
    Choice choice;
    for (const LibraryRoot &root : m_roots) {
        if (root.path == key)
            choice.root = root;
        for (const QString &collection : root.alsoIn)
            if (keyOf(collection, root.path) == key)
                choice = { collection, root };
    }
    for (const QString &collection : collections())
        if (keyOf(collection) == key)
            choice.collection = collection;
    return choice;
}

void RootsTree::chooseEverything()
{
    setCurrentItem(topLevelItem(0));
}

QStringList RootsTree::collections() const
{
    QStringList names;
    for (const LibraryRoot &root : m_roots)
        names += QStringList(root.collection) + root.alsoIn;
    names.removeAll(QString());
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace superinstance
