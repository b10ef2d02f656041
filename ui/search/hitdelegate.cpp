#include "ui/search/hitdelegate.h"

#include "ui/search/hitsmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace superinstance {

namespace {

constexpr int margin = 8, excerptLines = 2;

// The excerpt in at most two lines, its words marked by weight and a line below them.
void drawExcerpt(QPainter *painter, const SearchHit &hit, const QRect &area, const QStyleOptionViewItem &option)
{
    QTextLayout layout(hit.excerpt, option.font);
    QTextOption wrapping(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrapping.setTextDirection(hit.excerpt.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrapping);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &mark : hit.marks) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        formats.append({ int(mark.start), int(mark.end - mark.start), format });
    }
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0;
    for (int i = 0; i < excerptLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    painter->setClipRect(area);
    layout.draw(painter, area.topLeft());
    painter->setClipping(false);
}

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
    drawExcerpt(painter, hit, QRect(area.left(), title.bottom() + 2, area.width(), line * excerptLines), option);
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
