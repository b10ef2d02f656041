// Tells of changes in folders, and when it lost sight of some, which QFileSystemWatcher never does. Linux (inotify); elsewhere
// it watches nothing. Lives on any thread with an event loop, which is best kept free: the kernel holds only so many events.
#pragma once
#include <QHash>
#include <QObject>
#include <QSet>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

namespace superinstance {

class FolderEvents : public QObject {
    Q_OBJECT
public:
    explicit FolderEvents(QObject *parent = nullptr);
    ~FolderEvents() override;

    bool isAvailable() const { return m_descriptor >= 0; }
    // Adding again what was replaced since is right. Gives what cannot be watched.
    QStringList add(const QStringList &folders);
    void remove(const QStringList &folders);
    // Of the folders above the place only what leads to it is told: any of them may be one in which much else happens.
    void lead(const QString &place, const QStringList &above);

Q_SIGNALS:
    // What came, went, changed its name or was written, by its name; its folder instead, where more than that is to be looked at.
    void changed(const QStringList &paths);
    void overflowed(); // something changed that nobody knows of

private:
    void take();
    void take(int watch, quint32 what, const QByteArray &name);
    void forget(int watch);
    void noteWatch(const QString &folder, int watch);
    bool isTold(const QString &folder, const QString &entry) const;
    void tell();

    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
    QHash<QString, int> m_watches; // by folder
    QMultiHash<int, QString> m_folders; // by watch: one folder may have several names
    QSet<QString> m_ways; // folders that are watched for what leads to a place, by nothing else
    QSet<QString> m_leading; // what does
    QSet<QString> m_changed; // not told yet
    QTimer m_tell;
    bool m_overflowed = false; // not told yet
};

} // namespace superinstance
