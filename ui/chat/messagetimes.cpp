#include "ui/chat/messagetimes.h"

#include "ui/chat/chatview.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

namespace superinstance {

MessageTimes::MessageTimes(ChatView *view) : QObject(view), m_view(view)
{
    view->viewport()->installEventFilter(this);
}

bool MessageTimes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_view->isEmpty())
        return QObject::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Entry *entry = m_view->entries().find(m_view->entries().entryAt(m_view->cursorForPosition(help->pos()).blockNumber()));
    if (entry && entry->message.at.isValid())
        QToolTip::showText(help->globalPos(), QLocale().toString(entry->message.at.toLocalTime(), QLocale::LongFormat), m_view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace superinstance
