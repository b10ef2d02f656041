#include "ui/menubutton.h"

#include <QAccessibleWidget>
#include <QMenu>

namespace superinstance {

namespace {

class MenuButtonAccess final : public QAccessibleWidget {
public:
    explicit MenuButtonAccess(MenuButton *button) : QAccessibleWidget(button, QAccessible::ButtonMenu) { }
    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override { return index == 0 ? QAccessible::queryAccessibleInterface(button()->menu()) : nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override { return child && child->object() == button()->menu() ? 0 : -1; }
    QString text(QAccessible::Text what) const override
    {
        const QString own = QAccessibleWidget::text(what);
        const bool shown = what == QAccessible::Name || what == QAccessible::Description; // what is chosen stands on it
        return shown && own.isEmpty() ? button()->text() : own;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = state.expandable = true;
        state.expanded = button()->menu()->isVisible();
        state.collapsed = !state.expanded;
        return state;
    }
    QStringList actionNames() const override { return QStringList { pressAction() } + QAccessibleWidget::actionNames(); }
    void doAction(const QString &name) override
    {
        if (name == pressAction()) // later: it ends when the menu does
            QMetaObject::invokeMethod(button(), &QToolButton::showMenu, Qt::QueuedConnection);
        else
            QAccessibleWidget::doAction(name);
    }

private:
    MenuButton *button() const { return static_cast<MenuButton *>(object()); }
};

QAccessibleInterface *accessibleOf(const QString &, QObject *object)
{
    auto *button = qobject_cast<MenuButton *>(object);
    return button ? new MenuButtonAccess(button) : nullptr;
}

} // namespace

MenuButton::MenuButton(QMenu *menu, QWidget *parent) : QToolButton(parent)
{
    QAccessible::installFactory(accessibleOf);
    menu->setParent(this, menu->windowFlags());
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
}

} // namespace superinstance
