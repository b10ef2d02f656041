// Names, for a screen reader, of what Qt leaves nameless.
#pragma once
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace superinstance {

// A field with a button that empties it.
inline void addClearButton(QLineEdit *field)
{
    field->setClearButtonEnabled(true);
    for (QToolButton *button : field->findChildren<QToolButton *>())
        button->setAccessibleName(QCoreApplication::translate("ClearButton", "Clear the field"));
}

// On Linux Qt gives a combo box its current text for a name: what it is about is told by a label only.
inline void nameBox(QComboBox *box, const QString &name)
{
    box->setAccessibleName(name);
    auto *label = new QLabel(name, box->parentWidget());
    label->setBuddy(box);
    label->hide();
}

} // namespace superinstance
