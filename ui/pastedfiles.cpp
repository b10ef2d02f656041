#include "ui/pastedfiles.h"

#include "ui/dropoverlay.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QWidget>

namespace superinstance {

PastedFiles::PastedFiles(QWidget *window) : QObject(window), m_window(window), m_action(new QAction(tr("Add what was &copied"), this))
{
    m_action->setShortcut(QKeySequence::Paste);
    connect(m_action, &QAction::triggered, this, [this] { Q_EMIT pasted(QGuiApplication::clipboard()->mimeData()); });
    qApp->installEventFilter(this);
}

// A field says with this event that the key is its own; unsaid, it is the shortcut's.
bool PastedFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return false;
    const auto *field = qobject_cast<QWidget *>(watched);
    return field && field->window() == m_window && !localPaths(QGuiApplication::clipboard()->mimeData()).isEmpty();
}

} // namespace superinstance
