#include "engine/indexing/watcher.h"

#include "engine/indexing/folderevents.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

namespace superinstance {

namespace {

constexpr int fallbackLimit = 8192; // the smallest default of Linux kernels
constexpr int tellingMs = 20; // what comes within this time is told together

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
    explicit Inner(FolderWatcher *outer) : m_outer(outer), m_watcher(this), m_tell(this)
    {
        m_tell.setSingleShot(true);
        m_tell.setInterval(tellingMs);
        connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Inner::noteChange);
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Inner::noteChange);
        connect(&m_tell, &QTimer::timeout, this, &Inner::tell);
    }

    void add(const QStringList &paths)
    {
        QStringList missing;
        for (const QString &path : paths)
            if (!m_watched.contains(path))
                missing.append(path);
        const QStringList refused = missing.isEmpty() ? QStringList() : m_watcher.addPaths(missing);
        m_watched.unite(QSet<QString>(missing.begin(), missing.end()));
        m_watched.subtract(QSet<QString>(refused.begin(), refused.end()));
        QMetaObject::invokeMethod(m_outer, [outer = m_outer, refused] { outer->added(refused); });
    }
    void remove(const QStringList &paths)
    {
        m_watcher.removePaths(paths);
        m_watched.subtract(QSet<QString>(paths.begin(), paths.end()));
    }

private:
    void noteChange(const QString &path)
    {
        m_changed.insert(path);
        if (!m_tell.isActive())
            m_tell.start();
    }
    // What was replaced has left the watch list: it is put back, and before anybody reads it.
    void tell()
    {
        const QStringList paths(m_changed.begin(), m_changed.end());
        m_changed.clear();
        for (const QString &path : paths) {
            const bool listed = m_watcher.files().contains(path) || m_watcher.directories().contains(path);
            if (!listed && !(m_watched.contains(path) && QFile::exists(path) && m_watcher.addPath(path)))
                m_watched.remove(path);
        }
        QMetaObject::invokeMethod(m_outer, [outer = m_outer, paths] { Q_EMIT outer->changed(paths); });
    }
    FolderWatcher *m_outer;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_watched; // as m_watcher lists them, which it does slowly
    QSet<QString> m_changed; // not told yet
    QTimer m_tell;
};

FolderWatcher::FolderWatcher(int maxWatches, QObject *parent)
    : QObject(parent), m_inner(new Inner(this)), m_events(new FolderEvents), m_maxWatches(maxWatches > 0 ? maxWatches : systemLimit() / 2)
{
    m_thread.setObjectName(QStringLiteral("watcher"));
    m_eventsThread.setObjectName(QStringLiteral("folder events"));
    m_settled.set();
    connect(m_events, &FolderEvents::changed, this, &FolderWatcher::changed);
    connect(m_events, &FolderEvents::overflowed, this, &FolderWatcher::overflowed);
    m_inner->moveToThread(&m_thread);
    m_events->moveToThread(&m_eventsThread);
    connect(&m_thread, &QThread::finished, m_inner, &QObject::deleteLater);
    connect(&m_eventsThread, &QThread::finished, m_events, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
    m_eventsThread.start();
}

FolderWatcher::~FolderWatcher()
{
    for (QThread *thread : { &m_eventsThread, &m_thread }) { // the first hands on to the second
        thread->quit();
        thread->wait();
    }
}

bool FolderWatcher::foldersTellOfSaves() const
{
    return m_events->isAvailable();
}

// Within the limit. A folder tells of all its files, so a file makes room for it.
bool FolderWatcher::mayWatch(const QString &folder)
{
    if (m_folders.contains(folder))
        return true;
    const int tooMany = count() + 1 - m_maxWatches;
    if (tooMany > m_files.size()) {
        tellLimit();
        return false;
    }
    if (tooMany > 0)
        unwatchFiles(QStringList(m_files.begin(), std::next(m_files.begin(), tooMany)));
    m_folders.insert(folder);
    return true;
}

void FolderWatcher::watch(const QStringList &folders, const QStringList &files)
{
    QStringList watched; // also when known: it may have been replaced since
    for (const QString &folder : folders)
        if (mayWatch(folder))
            watched.append(folder);
    QStringList watchedFiles;
    for (const QString &file : files) {
        const bool known = m_files.contains(file);
        if (!known && count() >= m_maxWatches) {
            if (!m_events->isAvailable() || !m_folders.contains(QFileInfo(file).path()))
                tellLimit(); // else its folder tells of it
            continue;
        }
        m_files.insert(file);
        watchedFiles.append(file);
    }
    if (watched.isEmpty() && watchedFiles.isEmpty())
        return;
    ++m_asked;
    m_settled.reset();
    QMetaObject::invokeMethod(m_events, [this, watched, watchedFiles] { // QFileSystemWatcher takes the rest, and says when both are done
        const QStringList rest = m_events->add(watched) + watchedFiles;
        QMetaObject::invokeMethod(m_inner, [inner = m_inner, rest] { inner->add(rest); });
    });
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
    forget(gone);
}

void FolderWatcher::unwatchFiles(const QStringList &files)
{
    QStringList gone;
    for (const QString &file : files)
        if (m_files.remove(file))
            gone.append(file);
    forget(gone);
}

// By the same way as they were added, so that what comes after a removal stays.
void FolderWatcher::forget(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    QMetaObject::invokeMethod(m_events, [this, paths] {
        m_events->remove(paths);
        QMetaObject::invokeMethod(m_inner, [inner = m_inner, paths] { inner->remove(paths); });
    });
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
