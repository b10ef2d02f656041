// Parts of a desktop as the bus shows them: a file manager, and the portal that lets one choose a program. On the test's thread.
#pragma once
#include <QDBusContext>
#include <QDBusError>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <algorithm>

#include <unistd.h>

namespace superinstance {

class FileManager : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")
public:
    QStringList shown;
public Q_SLOTS:
    void ShowItems(const QStringList &uris, const QString &) { shown = uris; }
};

class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.OpenURI")
    Q_PROPERTY(uint version READ version)
public:
    uint version() const { return 3; }
    QByteArray opened; // what the file that was handed over holds
    bool asks = false;
    bool refuses = false;
public Q_SLOTS:
    QDBusObjectPath OpenFile(const QString &, const QDBusUnixFileDescriptor &file, const QVariantMap &options)
    {
        if (refuses) {
            sendErrorReply(QDBusError::AccessDenied, QStringLiteral("no"));
            return QDBusObjectPath(QStringLiteral("/"));
        }
        QByteArray text(64, 0);
        text.truncate(std::max<ssize_t>(0, ::read(file.fileDescriptor(), text.data(), size_t(text.size()))));
        opened = text;
        asks = options.value(QStringLiteral("ask")).toBool();
        return QDBusObjectPath(QStringLiteral("/org/freedesktop/portal/desktop/request/1"));
    }
};

} // namespace superinstance
