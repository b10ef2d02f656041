// The program as the desktop calls it over the session bus: open, open these files, ask (org.freedesktop.Application). The first
// instance with a window has the name. Lives on the main thread, owned by the window session.
#pragma once
#include <QObject>
#include <QVariantMap>

namespace superinstance {

class DesktopService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    explicit DesktopService(QObject *parent = nullptr);
    ~DesktopService() override;

Q_SIGNALS:
    void windowWanted(const QStringList &paths, const QString &activationToken);
    void questionWanted(const QString &activationToken);

public Q_SLOTS: // the names are the interface's
    Q_SCRIPTABLE void Activate(const QVariantMap &platformData);
    Q_SCRIPTABLE void Open(const QStringList &uris, const QVariantMap &platformData);
    Q_SCRIPTABLE void ActivateAction(const QString &action, const QVariantList &parameter, const QVariantMap &platformData);
};

} // namespace superinstance
