#include "ui/pastedfiles.h"

#include "ui/dropoverlay.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QShortcut>

namespace superinstance {

PastedFiles::PastedFiles(QWidget *window) : QObject(window), m_window(window)
{
    connect(new QShortcut(QKeySequence::Paste, window), &QShortcut::activated, this, [this] { Q_EMIT pasted(QGuiApplication::clipboard()->mimeData()); });
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
