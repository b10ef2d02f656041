// What the desktop asks of every program's looks, by its settings portal: dark or light, much contrast or the usual. Nothing waits
// for the answer, and changes are followed. Lives on the GUI thread, owned by the window's session.
#pragma once
#include "ui/appearance.h"

#include <QDBusVariant>
#include <QObject>

namespace superinstance {

class DesktopLook : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void begin();

Q_SIGNALS:
    void changed(const superinstance::Appearance::Wish &wish);

private Q_SLOTS: // by name: D-Bus knows no other connection
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QString &key, const QVariant &value);
    void followQt();
    Appearance::Wish m_wish;
};

} // namespace superinstance
