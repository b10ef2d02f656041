#include "engine/indexing/watcher.h"

#include <QFile>
#include <QFileSystemWatcher>

namespace superinstance {

namespace {

constexpr int fallbackLimit = 8192; // the smallest default of Linux kernels

int systemLimit()
{
    QFile file(QStringLiteral("/proc/sys/fs/inotify/max_user_watches"));
    bool ok = false;
    const int limit = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt(&ok) : 0;
    return ok ? limit : fallbackLimit;
}

} // namespace

// The watcher proper, on its own thread. A file that was replaced has left the watch list: it is put back.
class FolderWatcher::Inner : public QObject {
public:
    explicit Inner(FolderWatcher *outer) : m_watcher(this)
    {
        connect(&m_watcher, &QFileSystemWatcher::directoryChanged, outer, &FolderWatcher::changed);
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, outer, &FolderWatcher::changed);
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
            if (!m_watcher.files().contains(path) && QFile::exists(path))
                m_watcher.addPath(path);
        });
    }
    QFileSystemWatcher m_watcher;
};

FolderWatcher::FolderWatcher(int maxFiles, QObject *parent)
    : QObject(parent), m_inner(new Inner(this)), m_maxFiles(maxFiles > 0 ? maxFiles : systemLimit() / 2)
{
    m_thread.setObjectName(QStringLiteral("watcher"));
    m_inner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inner, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

FolderWatcher::~FolderWatcher()
{
    m_thread.quit();
    m_thread.wait();
}

void FolderWatcher::watch(const QStringList &folders, const QStringList &files)
{
    QStringList added;
    for (const QString &folder : folders)
        if (!m_folders.contains(folder)) {
            m_folders.insert(folder);
            added.append(folder);
        }
    for (const QString &file : files) {
        if (m_files.size() >= m_maxFiles) {
            if (!std::exchange(m_limitTold, true))
                Q_EMIT limitReached();
            break;
        }
        m_files.insert(file);
        added.append(file); // also when known: it may have been replaced since
    }
    if (added.isEmpty())
        return;
    QMetaObject::invokeMethod(m_inner, [inner = m_inner, added] {
        QStringList missing;
        const QStringList known = inner->m_watcher.files();
        const QSet<QString> watched(known.begin(), known.end());
        for (const QString &path : added)
            if (!watched.contains(path))
                missing.append(path);
        if (!missing.isEmpty())
            inner->m_watcher.addPaths(missing);
    });
}

void FolderWatcher::unwatch(const QString &path)
{
    QStringList gone;
    for (QSet<QString> *set : { &m_folders, &m_files })
        set->removeIf([&](const QString &each) {
            const bool below = each == path || each.startsWith(path + QLatin1Char('/'));
            if (below)
                gone.append(each);
            return below;
        });
    if (!gone.isEmpty())
        QMetaObject::invokeMethod(m_inner, [inner = m_inner, gone] { inner->m_watcher.removePaths(gone); });
}

} // namespace superinstance
