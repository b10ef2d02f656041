#include "ui/documentaccess.h"

#include <QTextBrowser>
#include <QTextDocument>

namespace superinstance {

namespace {

// For those of a class of their own that has no other.
QAccessibleInterface *accessibleOf(const QString &className, QObject *object)
{
    return className == QLatin1String("QTextBrowser") ? new DocumentAccess(static_cast<QTextBrowser *>(object)) : nullptr;
}

} // namespace

DocumentAccess::DocumentAccess(QTextBrowser *browser) : QAccessibleWidget(browser, QAccessible::Document) { }

QAccessible::State DocumentAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = state.multiLine = state.selectableText = true;
    return state;
}

void *DocumentAccess::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : QAccessibleWidget::interface_cast(type);
}

QTextEdit *DocumentAccess::editor() const
{
    return static_cast<QTextEdit *>(object());
}

TextStretch DocumentAccess::stretch() const
{
    return { 0, editor()->document()->characterCount() - 1 };
}

void makeDocumentsAccessible()
{
    QAccessible::installFactory(accessibleOf);
}

} // namespace superinstance
