// A key that calls for a question wherever the person is, where the desktop's portal offers such keys; it asks the person which.
// Elsewhere nothing happens, and a command can be bound to a key instead. Lives on the GUI thread.
#pragma once
#include <QObject>
#include <QVariantMap>

class QDBusObjectPath;

namespace superinstance {

class GlobalShortcut : public QObject {
    Q_OBJECT
public:
    explicit GlobalShortcut(QObject *parent = nullptr) : QObject(parent) { }
    ~GlobalShortcut() override;

    void begin();

Q_SIGNALS:
    void declined(); // by the person
    void activated(const QString &activationToken);

private Q_SLOTS:
    void sessionMade(uint response, const QVariantMap &results);
    void shortcutsBound(uint response, const QVariantMap &results);
    void pressed(const QDBusObjectPath &session, const QString &shortcut, qulonglong timestamp, const QVariantMap &options);

private:
    void createSession();
    void bindShortcut();
    // Calls the portal; its answer comes as a signal to `slot`. Gives the token of the request.
    QString expect(const char *slot);

    QString m_session;
};

} // namespace superinstance
