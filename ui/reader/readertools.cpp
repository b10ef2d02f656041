// The reader's tool bar: its buttons, their keys, the menu at its end.
#include "ui/menubutton.h"
#include "ui/reader/desktop.h"
#include "ui/reader/documentviewer.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolBar>

namespace superinstance {

QAction *ReaderPane::addTool(const QString &sign, const QString &name, const QList<QKeySequence> &keys, const std::function<void()> &act)
{
    auto *action = new QAction(name, this);
    action->setIconText(sign);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys.first().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, act);
    m_tools->addAction(action);
    addAction(action);
    m_tools->widgetForAction(action)->setAccessibleName(name);
    m_tools->widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    return action;
}

void ReaderPane::buildToolBar()
{
    m_tools = new QToolBar(tr("Reader"), this);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextOnly);
    // F4 is the window's: it has something to say also while this is closed.
    m_previous = addTool({}, tr("Previous citation"), { Qt::ALT | Qt::Key_Up }, [this] { stepCitation(-1); });
    m_next = addTool({}, tr("Next citation"), { Qt::ALT | Qt::Key_Down }, [this] { stepCitation(1); });
    m_tools->addSeparator();
    m_pageNumber = new QSpinBox(this);
    m_pageNumber->setAccessibleName(tr("Page"));
    m_pageNumber->setToolTip(tr("Go to page"));
    m_pageNumber->setKeyboardTracking(false);
    m_pageNumber->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_pageNumber->findChild<QLineEdit *>()->setAcceptDrops(false);
    m_pageCount = new QLabel(this);
    m_pageField = m_tools->addWidget(m_pageNumber);
    m_pageOf = m_tools->addWidget(m_pageCount);
    m_tools->addSeparator();
    addTool(QStringLiteral("−"), tr("Smaller"), { QKeySequence(Qt::Key_Minus) }, [this] { m_viewer->zoom(-1); });
    addTool(QStringLiteral("+"), tr("Larger"), { QKeySequence(Qt::Key_Plus) }, [this] { m_viewer->zoom(1); });
    addTool(QStringLiteral("↔"), tr("Fit the width, usual size"), { QKeySequence(Qt::Key_0) }, [this] { m_viewer->fitWidth(); });
    m_tools->addSeparator();
    addTool(tr("Find"), tr("Find in this document"), { QKeySequence::Find }, [this] { m_viewer->beginFind(); });
    m_asText = addTool(tr("Text"), tr("Show as text"), { Qt::CTRL | Qt::Key_T }, [this] { m_viewer->enter(m_asText->isChecked() ? DocumentViewer::Mode::Text : m_viewer->layoutMode()); });
    m_asText->setCheckable(true);
    buildMenu();
    auto *spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(spacer);
    addTool(QStringLiteral("✕"), tr("Close the reader (Esc)"), {}, [this] { Q_EMIT closed(); });
}

void ReaderPane::buildMenu()
{
    auto *menu = new QMenu(this);
    auto *button = new MenuButton(menu, this);
    button->setText(QStringLiteral("⋯"));
    button->setToolTip(tr("More"));
    button->setAccessibleName(tr("More"));
    button->setFocusPolicy(Qt::TabFocus);
    m_copy = menu->addAction(tr("&Copy the sentence with its source"), this, &ReaderPane::copyQuote);
    m_copy->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    menu->addSeparator();
    QAction *open = menu->addAction(tr("&Open"), this, [this] { onDisk(openFile); });
    QAction *with = menu->addAction(tr("Open &with…"), this, [this] { onDisk(openFileWith); });
    QAction *folder = menu->addAction(tr("Show in &folder"), this, [this] { onDisk(showInFolder); });
    m_onDisk = { open, with, folder };
    with->setVisible(false); // it would do no more than the one above where the desktop offers no choice
    m_openWith = with;
    for (QAction *each : menu->actions()) {
        each->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(each);
    }
    m_tools->addWidget(button);
}

} // namespace superinstance
