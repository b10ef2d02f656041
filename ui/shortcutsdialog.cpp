#include "ui/shortcutsdialog.h"

#include "ui/roomfortext.h"
#include "ui/wording.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace superinstance {

namespace {

struct Section {
    QString name;
    QList<QPair<QString, QString>> rows; // keys, what they do

    void add(const QString &keys, const QString &what)
    {
        if (!rows.contains(qMakePair(keys, what))) // parts of the window are in the small one as well
            rows.append({ keys, what });
    }
};

// As it is read, without its dots.
QString plain(const QString &label)
{
    const QString text = withoutMnemonic(label);
    return text.endsWith(QChar(0x2026)) ? text.chopped(1) : text;
}

QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &each : action->shortcuts())
        keys.append(each.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

void addActions(Section &section, const QList<QAction *> &actions, QSet<const QAction *> &seen)
{
    for (const QAction *action : actions) {
        if (seen.contains(action))
            continue;
        seen.insert(action);
        if (action->menu())
            addActions(section, action->menu()->actions(), seen);
        else if (!action->shortcuts().isEmpty())
            section.add(keysOf(action), plain(action->text()));
    }
}

// The nearest part of the window that has a name; the small window has one itself.
QString placeOf(const QObject *object)
{
    for (; object; object = object->parent()) {
        const auto *widget = qobject_cast<const QWidget *>(object);
        if (widget && !widget->accessibleName().isEmpty())
            return widget->accessibleName();
    }
    return {};
}

Section &named(QList<Section> &sections, const QString &name)
{
    for (Section &each : sections)
        if (each.name == name)
            return each;
    return sections.emplaceBack(Section { name, {} });
}

void addParts(QList<Section> &sections, const QWidget *window, QSet<const QAction *> &seen)
{
    const QList<QAction *> actions = window->findChildren<QAction *>();
    for (QAction *action : actions)
        addActions(named(sections, placeOf(action->parent())), { action }, seen);
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) // what a key does that belongs to a field is said by the field
        if (!widget->whatsThis().isEmpty())
            named(sections, widget->accessibleName()).add({}, widget->whatsThis());
}

// Those of the window, then those of the small one.
QList<Section> sectionsOf(const QMainWindow *window)
{
    QList<Section> sections;
    QSet<const QAction *> seen;
    for (const QAction *menu : window->menuBar()->actions())
        if (menu->menu())
            addActions(named(sections, plain(menu->text())), menu->menu()->actions(), seen);
    addParts(sections, window, seen);
    for (const QWidget *other : QApplication::topLevelWidgets())
        if (!other->parent() && other != window && !other->accessibleName().isEmpty())
            addParts(sections, other, seen);
    return sections;
}

QString htmlOf(const QList<Section> &sections)
{
    QString html = QStringLiteral("<table>"); // one, so that all stand under one another
    for (const Section &section : sections) {
        if (section.rows.isEmpty())
            continue;
        html += QStringLiteral("<tr><td colspan=\"2\"><h3>%1</h3></td></tr>").arg(section.name.toHtmlEscaped());
        for (const auto &[keys, what] : section.rows)
            html += keys.isEmpty() ? QStringLiteral("<tr><td colspan=\"2\">%1</td></tr>").arg(what.toHtmlEscaped())
                                   : QStringLiteral("<tr><td style=\"padding-right:24px\"><b>%1</b></td><td>%2</td></tr>").arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QMainWindow *window) : QDialog(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(tr("Keyboard shortcuts"));
    text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    text->setHtml(htmlOf(sectionsOf(window)));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resizeToText(this, { 560, 620 });
    text->setFocus();
}

} // namespace superinstance
