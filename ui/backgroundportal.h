// Asks the desktop, from within a sandbox, to start the program at login; the desktop decides a moment later. Lives on the GUI thread.
#pragma once
#include <QObject>
#include <QVariantMap>

namespace superinstance {

class BackgroundPortal : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    static bool needed(); // there is a sandbox
    void ask(bool autostart);

Q_SIGNALS:
    void refused(const QString &sentence);

private Q_SLOTS:
    void responded(uint response, const QVariantMap &results);

private:
    bool m_wanted = false;
};

} // namespace superinstance
