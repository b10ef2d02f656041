#include "ui/search/hitdelegate.h"

#include "ui/excerpt.h"
#include "ui/search/hitsmodel.h"

#include <QApplication>
#include <QPainter>

namespace superinstance {

namespace {

constexpr int margin = 8, excerptLines = 2;

} // namespace

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const HitsModel *>(index.model());
    if (!model)
        return;
    const SearchHit &hit = model->at(index.row());
    QStyleOptionViewItem item = option;
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, widget);
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const QColor colour = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const int line = option.fontMetrics.lineSpacing();
    QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setPen(colour);
    painter->setFont(bold);
    const QRect title(area.left(), area.top(), area.width(), line);
    painter->drawText(title, Qt::AlignLeading | Qt::AlignVCenter, QFontMetrics(bold).elidedText(titleOf(hit), Qt::ElideRight, area.width()));
    painter->setFont(option.font);
    drawExcerpt(painter, hit.excerpt, hit.marks, QRect(area.left(), title.bottom() + 2, area.width(), line * excerptLines), excerptLines, option);
    QColor faint = colour;
    faint.setAlpha(170);
    painter->setPen(faint);
    const QRect place(area.left(), area.bottom() - line + 1, area.width(), line);
    painter->drawText(place, Qt::AlignLeading | Qt::AlignVCenter, option.fontMetrics.elidedText(placeOf(hit), Qt::ElideMiddle, area.width()));
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
        (widget ? widget->style() : QApplication::style())->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
    }
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return QSize(100, option.fontMetrics.lineSpacing() * (2 + excerptLines) + 2 * margin + 4);
}

} // namespace superinstance
