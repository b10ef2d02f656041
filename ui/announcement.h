// Tells a screen reader what appears elsewhere than where the focus is. A pure function of the widget that says it.
#pragma once
#include <QAccessible>
#include <QWidget>

namespace superinstance {

inline void announce(QWidget *speaker, const QString &sentence)
{
    speaker->setAccessibleDescription(sentence);
    QAccessibleEvent event(speaker, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace superinstance
