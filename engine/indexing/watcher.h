// Tells when something under the watched folders changes. Lives on the engine thread; QFileSystemWatcher, whose
// bookkeeping is quadratic, has a thread of its own. On Linux folder events, on another, watch the folders in its place: they
// tell what changed in them by its name, and notice a flood of which a part was lost.
#pragma once
#include "engine/async/event.h"

#include <QObject>
#include <QHash>
#include <QSet>
#include <QThread>

namespace superinstance {

class FolderEvents;

class FolderWatcher : public QObject {
    Q_OBJECT
public:
    // maxWatches: of the system's watches at most (0: half of what it allows a person).
    explicit FolderWatcher(int maxWatches, QObject *parent = nullptr);
    ~FolderWatcher() override;

    // Folders report new, gone and replaced files; without folder events only a watch on the file itself reports a save in
    // place. `files` come most important first: beyond the limit they are left to the sweep, and make room for folders.
    // Watching again what was replaced since is right.
    void watch(const QStringList &folders, const QStringList &files);
    // Reports when a folder above the place is renamed or replaced, or the place itself; of what else happens there nothing, where
    // folder events can tell it apart. What there is no room for is left to the sweep.
    void watchWayTo(const QString &place);
    // co_await watcher.settled(stop): all that was asked to be watched is watched now.
    auto settled(std::stop_token stop = {}) { return m_settled.wait(std::move(stop)); }
    bool isSettled() const { return m_settled.isSet(); }
    // Forgets the path and everything below it.
    void unwatch(const QString &path);
    void unwatchFiles(const QStringList &files);
    // Forgets the watched sub-folders of `folder` that are not among `present`, with everything below them: a renamed
    // folder would go on reporting under its old name.
    void keepSubfolders(const QString &folder, const QStringList &present);
    bool foldersTellOfSaves() const; // in place, too: their files need no watch
    bool watchesFolder(const QString &folder) const { return m_folders.contains(folder); }
    bool watchesAllOf(const QString &folder) const { return !m_unwatchedIn.contains(folder); } // false: some of it is left to the sweep
    int limit() const { return m_maxWatches; }
    int count() const { return int(m_folders.size() + m_files.size() + m_ways.size()); } // of the system's watches that are taken

Q_SIGNALS:
    void changed(const QStringList &paths); // files and folders; hints, to be looked at
    void overflowed(); // there were more changes than could be told
    void limitReached(); // once: not everything can be watched

private:
    class Inner;
    bool mayWatch(const QString &folder);
    void added(const QStringList &refused);
    void forget(const QStringList &paths);
    void leaveToSweep(const QString &path);
    void takeFromSweep(const QString &path);

    QThread m_thread, m_eventsThread;
    Inner *m_inner; // lives on m_thread
    FolderEvents *m_events; // lives on m_eventsThread
    QSet<QString> m_folders, m_files;
    QSet<QString> m_ways; // folders above those; they are none of them
    QSet<QString> m_unwatched; // beyond the limit
    QHash<QString, int> m_unwatchedIn; // folder → how many of those are it or lie in it
    int m_maxWatches;
    bool m_limitTold = false;
    int m_asked = 0; // requests to watch that are under way
    Event m_settled; // set while there are none
};

} // namespace superinstance
