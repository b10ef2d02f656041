#include "ui/chat/conversationdelegate.h"

#include "ui/chat/conversationsmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace superinstance {

namespace {

constexpr int margin = 4, excerptLines = 2;

// In at most two lines, its words marked by weight and a line below them.
void drawExcerpt(QPainter *painter, const ConversationInfo &info, const QRect &area, const QStyleOptionViewItem &option)
{
    QTextLayout layout(info.excerpt, option.font);
    QTextOption wrapping(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrapping.setTextDirection(info.excerpt.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrapping);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &mark : info.marks) {
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

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ConversationsModel *>(index.model());
    const ConversationInfo *info = model ? model->at(index) : nullptr;
    if (!info || !model->searching()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = std::exchange(item.text, {});
    (item.widget ? item.widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->save();
    const QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
    const int line = option.fontMetrics.lineSpacing();
    painter->setPen(option.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignLeading | Qt::AlignVCenter, QFontMetrics(bold).elidedText(title, Qt::ElideRight, area.width()));
    painter->setFont(option.font);
    drawExcerpt(painter, *info, QRect(area.left(), area.top() + line, area.width(), line * excerptLines), option);
    painter->restore();
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ConversationsModel *>(index.model());
    const int lines = model && model->searching() ? 1 + excerptLines : 1;
    return QSize(100, option.fontMetrics.lineSpacing() * lines + 2 * margin);
}

} // namespace superinstance
