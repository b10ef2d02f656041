#include "ui/settings/settingspage.h"

#include "ui/announcement.h"

namespace superinstance {

SettingsPage::SettingsPage(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(6);
}

void SettingsPage::addHeading(const QString &text)
{
    auto *heading = new QLabel(QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped()), this);
    heading->setWordWrap(true);
    if (m_column->count() > 0)
        m_column->addSpacing(12);
    m_column->addWidget(heading);
}

QLabel *SettingsPage::addNote(const QString &sentence)
{
    auto *note = new QLabel(sentence, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    m_column->addWidget(note);
    return note;
}

void SettingsPage::addRow(const QString &label, QWidget *control)
{
    m_column->addSpacing(8);
    auto *name = new QLabel(label, this);
    name->setWordWrap(true);
    name->setBuddy(control);
    m_column->addWidget(name);
    m_column->addWidget(control, 0, control->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed ? Qt::AlignLeading : Qt::Alignment());
}

void SettingsPage::addWidget(QWidget *control)
{
    m_column->addWidget(control);
}

void SettingsPage::addEnd()
{
    m_column->addStretch(1);
}

Explanation::Explanation(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    hide();
}

void Explanation::tell(const QString &sentence)
{
    setText(sentence);
    setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        announce(this, sentence);
}

} // namespace superinstance
