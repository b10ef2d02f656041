#include "engine/indexing/watcher.h"

#include "engine/indexing/folderevents.h"
#include "engine/vault/places.h"

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

// The path itself and every folder it lies in.
QStringList pathsAbove(const QString &path)
{
    QStringList all { path };
    for (qsizetype slash = path.lastIndexOf(QLatin1Char('/')); slash > 0; slash = path.lastIndexOf(QLatin1Char('/'), slash - 1))
        all.append(path.left(slash));
    return all << QStringLiteral("/");
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
    // They may have been replaced, and nobody misses one that cannot be watched.
    void addWay(QStringList folders)
    {
        folders.removeIf([](const QString &folder) { return !QFileInfo(folder).isReadable(); });
        if (!folders.isEmpty())
            remove(folders);
        add(folders);
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
        leaveToSweep(folder);
        return false;
    }
    if (tooMany > 0)
        unwatchFiles(QStringList(m_files.begin(), std::next(m_files.begin(), tooMany)));
    m_folders.insert(folder);
    m_ways.remove(folder);
    takeFromSweep(folder);
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
            const QString folder = QFileInfo(file).path();
            if (!m_unwatched.contains(folder) && (!m_events->isAvailable() || !m_folders.contains(folder)))
                leaveToSweep(file); // else its folder tells of it, or is left with it
            continue;
        }
        m_files.insert(file);
        takeFromSweep(file);
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

void FolderWatcher::watchWayTo(const QString &place)
{
    QStringList way;
    for (const QString &folder : pathsAbove(place)) {
        if (folder == place || m_folders.contains(folder))
            continue;
        if (!m_ways.contains(folder) && count() >= m_maxWatches)
            continue;
        m_ways.insert(folder);
        way.append(folder);
    }
    ++m_asked;
    m_settled.reset();
    QMetaObject::invokeMethod(m_events, [this, place, way] {
        m_events->lead(place, way);
        const QStringList rest = m_events->isAvailable() ? QStringList() : way;
        QMetaObject::invokeMethod(m_inner, [inner = m_inner, rest] { inner->addWay(rest); });
    });
}

void FolderWatcher::unwatch(const QString &path)
{
    QStringList gone;
    for (QSet<QString> *set : { &m_folders, &m_files, &m_ways })
        set->removeIf([&](const QString &each) {
            const bool below = covers(path, each);
            if (below)
                gone.append(each);
            return below;
        });
    forget(gone);
    const QSet<QString> unwatched = m_unwatched;
    for (const QString &each : unwatched)
        if (covers(path, each))
            takeFromSweep(each);
}

void FolderWatcher::unwatchFiles(const QStringList &files)
{
    QStringList gone;
    for (const QString &file : files) {
        takeFromSweep(file);
        if (m_files.remove(file))
            gone.append(file);
    }
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
    for (const QSet<QString> &known : { m_folders, m_unwatched })
        for (const QString &each : known) {
            const bool child = each.startsWith(folder) && each.lastIndexOf(QLatin1Char('/')) == folder.size();
            if (child && !present.contains(each))
                gone.append(each);
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
            leaveToSweep(path);
    }
    if (--m_asked == 0)
        m_settled.set();
}

// Its folder and those above it have one more of which changes are not told.
void FolderWatcher::leaveToSweep(const QString &path)
{
    if (!m_unwatched.contains(path))
        for (const QString &folder : pathsAbove(path))
            ++m_unwatchedIn[folder];
    m_unwatched.insert(path);
    if (!std::exchange(m_limitTold, true))
        Q_EMIT limitReached();
}

void FolderWatcher::takeFromSweep(const QString &path)
{
    if (!m_unwatched.remove(path))
        return;
    for (const QString &folder : pathsAbove(path))
        if (--m_unwatchedIn[folder] == 0)
            m_unwatchedIn.remove(folder);
}

} // namespace superinstance
