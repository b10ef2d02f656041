#include "ui/chat/undobar.h"

#include "ui/announcement.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace superinstance {

UndoBar::UndoBar(QWidget *parent) : QFrame(parent), m_label(new QLabel(tr("Conversation deleted."), this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto *undoing = new QPushButton(tr("&Undo"), this);
    undoing->setAccessibleName(tr("Undo: bring the deleted conversation back"));
    undoing->setToolTip(tr("Brings the conversation back (Ctrl+Z)."));
    connect(undoing, &QPushButton::clicked, this, &UndoBar::undo);
    auto *dismiss = new QPushButton(tr("Dismiss"), this);
    dismiss->setAccessibleName(tr("Dismiss: the conversation stays deleted"));
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(undoing);
    buttons->addWidget(dismiss);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_label);
    layout->addLayout(buttons);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("Deleted conversation"));
    hide();
}

void UndoBar::add(qint64 conversation)
{
    m_deleted.append(conversation);
    show();
    announce(this, tr("Conversation deleted. Ctrl+Z brings it back."));
}

bool UndoBar::undo()
{
    if (m_deleted.isEmpty())
        return false;
    Q_EMIT restored(m_deleted.takeLast());
    hide();
    return true;
}

} // namespace superinstance
