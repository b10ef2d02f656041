#include "ui/settings/modelstree.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int fewLines = 3, manyLines = 8; // that are seen at once

void fitHeight(QTreeWidget *tree)
{
    const int line = tree->fontMetrics().lineSpacing() + 6;
    const int lines = std::clamp(tree->topLevelItemCount(), fewLines, manyLines);
    tree->setFixedHeight(tree->header()->sizeHint().height() + lines * line + 2 * tree->frameWidth());
}

} // namespace

QTreeWidget *modelsTree(QWidget *parent, const QStringList &columns)
{
    auto *tree = new QTreeWidget(parent);
    tree->setHeaderLabels(columns);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setTextElideMode(Qt::ElideMiddle);
    QHeaderView *header = tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setSectionsMovable(false);
    return tree;
}

void showLines(QTreeWidget *tree, const QList<ModelLine> &lines)
{
    const QString chosen = chosenLine(tree);
    const QSignalBlocker quiet(tree); // whoever shows them looks at the chosen one itself
    tree->clear();
    for (const ModelLine &line : lines) {
        auto *item = new QTreeWidgetItem(tree, line.columns);
        item->setData(0, Qt::UserRole, line.id);
        item->setToolTip(0, line.columns.value(0));
        for (int column = 0; !line.usable && column < line.columns.size(); ++column)
            item->setForeground(column, tree->palette().brush(QPalette::Disabled, QPalette::Text));
        if (line.id == chosen || !tree->currentItem())
            tree->setCurrentItem(item);
    }
    fitHeight(tree);
}

QString chosenLine(const QTreeWidget *tree)
{
    const QTreeWidgetItem *item = tree->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

} // namespace superinstance
