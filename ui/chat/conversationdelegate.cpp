#include "ui/chat/conversationdelegate.h"

#include "ui/chat/conversationsmodel.h"
#include "ui/excerpt.h"

#include <QApplication>
#include <QPainter>

namespace superinstance {

namespace {

constexpr int margin = 4, excerptLines = 2;

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
    drawExcerpt(painter, info->excerpt, info->marks, QRect(area.left(), area.top() + line, area.width(), line * excerptLines), excerptLines, option);
    painter->restore();
}

QWidget *ConversationDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setAccessibleName(tr("Rename the conversation"));
    return editor;
}

// Where the keyboard is shows a frame, also when a click led it there: the highlight is of the one that is shown.
void ConversationDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->state & QStyle::State_HasFocus)
        option->state |= QStyle::State_KeyboardFocusChange;
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ConversationsModel *>(index.model());
    const int lines = model && model->searching() ? 1 + excerptLines : 1;
    return QSize(100, option.fontMetrics.lineSpacing() * lines + 2 * margin);
}

} // namespace superinstance
