#include "ui/chat/latestbutton.h"

#include "ui/chat/chatview.h"

#include <QEvent>
#include <QScrollBar>

namespace superinstance {

namespace {

constexpr int fromTheEdge = 8;

} // namespace

LatestButton::LatestButton(ChatView *view, QWidget *parent) : QPushButton(tr("Jump to latest"), parent), m_view(view), m_action(new QAction(tr("Jump to latest"), view))
{
    m_action->setShortcut(Qt::ALT | Qt::Key_End);
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setToolTip(m_action->shortcut().toString(QKeySequence::NativeText));
    setTabOrder(view, this);
    view->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, &LatestButton::jump);
    connect(m_action, &QAction::triggered, this, &LatestButton::jump);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &LatestButton::show);
    connect(view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LatestButton::show);
    show();
}

// Half a screen from the end nobody needs to be led there.
void LatestButton::show()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    const bool far = bar->maximum() - bar->value() > m_view->viewport()->height() / 2 || !m_view->entries().showsEnd();
    setVisible(m_view->isVisible() && !m_view->isEmpty() && far);
    if (isHidden())
        return;
    resize(sizeHint());
    const QRect room = m_view->geometry();
    move(room.center().x() - width() / 2, room.bottom() - height() - fromTheEdge);
    raise();
}

void LatestButton::jump()
{
    if (!m_view->entries().showsEnd())
        m_view->goToEnd();
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    m_view->setFocus();
}

bool LatestButton::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide: QMetaObject::invokeMethod(this, &LatestButton::show, Qt::QueuedConnection); break; // once it is laid out
    default: break;
    }
    return QPushButton::eventFilter(watched, event);
}

} // namespace superinstance
