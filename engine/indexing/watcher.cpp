#include "engine/indexing/watcher.h"

#include <QFileInfo>
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

// The watcher proper, on its own thread.
class FolderWatcher::Inner : public QObject {
public:
    explicit Inner(FolderWatcher *outer) : m_outer(outer), m_watcher(this)
    {
        connect(&m_watcher, &QFileSystemWatcher::directoryChanged, outer, &FolderWatcher::changed);
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, outer, &FolderWatcher::changed);
        // A file that was replaced has left the watch list: it is put back, and before anybody reads it.
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
            if (!m_watcher.files().contains(path) && QFile::exists(path))
                m_watcher.addPath(path);
        });
    }

    void add(const QStringList &paths)
    {
        const QStringList known = m_watcher.files() + m_watcher.directories();
        const QSet<QString> watched(known.begin(), known.end());
        QStringList missing;
        for (const QString &path : paths)
            if (!watched.contains(path))
                missing.append(path);
        const QStringList refused = missing.isEmpty() ? QStringList() : m_watcher.addPaths(missing);
        QMetaObject::invokeMethod(m_outer, [outer = m_outer, refused] { outer->added(refused); });
    }
    void remove(const QStringList &paths) { m_watcher.removePaths(paths); }

private:
    FolderWatcher *m_outer;
    QFileSystemWatcher m_watcher;
};

FolderWatcher::FolderWatcher(int maxPaths, QObject *parent)
    : QObject(parent), m_inner(new Inner(this)), m_maxPaths(maxPaths > 0 ? maxPaths : systemLimit() / 2)
{
    m_thread.setObjectName(QStringLiteral("watcher"));
    m_settled.set();
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
    QStringList asked = folders; // also when known: it may have been replaced since
    m_folders.unite(QSet<QString>(folders.begin(), folders.end()));
    for (const QString &file : files) {
        if (!m_files.contains(file)) {
            if (count() >= m_maxPaths) {
                tellLimit();
                break;
            }
            m_files.insert(file);
        }
        asked.append(file);
    }
    if (asked.isEmpty())
        return;
    ++m_asked;
    m_settled.reset();
    QMetaObject::invokeMethod(m_inner, [inner = m_inner, asked] { inner->add(asked); });
}

void FolderWatcher::unwatch(const QString &path)
{
    QStringList gone;
    for (QSet<QString> *set : { &m_folders, &m_files })
        set->removeIf([&](const QString &each) {
            const bool below = each == path || (each.startsWith(path) && each[path.size()] == QLatin1Char('/'));
            if (below)
                gone.append(each);
            return below;
        });
    if (!gone.isEmpty())
        QMetaObject::invokeMethod(m_inner, [inner = m_inner, gone] { inner->remove(gone); });
}

void FolderWatcher::unwatchFiles(const QStringList &files)
{
    QStringList gone;
    for (const QString &file : files)
        if (m_files.remove(file))
            gone.append(file);
    if (!gone.isEmpty())
        QMetaObject::invokeMethod(m_inner, [inner = m_inner, gone] { inner->remove(gone); });
}

void FolderWatcher::keepSubfolders(const QString &folder, const QStringList &present)
{
    QStringList gone;
    for (const QString &watched : std::as_const(m_folders)) {
        const bool child = watched.startsWith(folder) && watched.lastIndexOf(QLatin1Char('/')) == folder.size();
        if (child && !present.contains(watched))
            gone.append(watched);
    }
    for (const QString &each : std::as_const(gone))
        unwatch(each);
}

// Refused: gone in the meantime, not to be opened, or the system's limit is used up by others.
void FolderWatcher::added(const QStringList &refused)
{
    for (const QString &path : refused) {
        m_folders.remove(path);
        m_files.remove(path);
        if (QFileInfo(path).isReadable())
            tellLimit();
    }
    if (--m_asked == 0)
        m_settled.set();
}

void FolderWatcher::tellLimit()
{
    if (!std::exchange(m_limitTold, true))
        Q_EMIT limitReached();
}

} // namespace superinstance
