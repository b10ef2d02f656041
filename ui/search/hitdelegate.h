// Paints one found document: its title, the words in their sentence, where and when. Lives on the GUI thread.
#pragma once
#include <QStyledItemDelegate>

namespace superinstance {

class HitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace superinstance
