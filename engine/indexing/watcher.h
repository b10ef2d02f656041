// Tells when something under the watched folders changes. Lives on the engine thread; QFileSystemWatcher, whose
// bookkeeping is quadratic, has a thread of its own.
#pragma once
#include "engine/async/event.h"

#include <QObject>
#include <QSet>
#include <QThread>

namespace superinstance {

class FolderWatcher : public QObject {
    Q_OBJECT
public:
    // maxPaths: watches at most, folders and files together (0: half of what the system allows a person).
    explicit FolderWatcher(int maxPaths, QObject *parent = nullptr);
    ~FolderWatcher() override;

    // Folders report new, gone and replaced files; only a watch on the file itself reports a save in place. `files` come
    // most important first: beyond the limit they are left to the sweep. Watching again what was replaced since is right.
    void watch(const QStringList &folders, const QStringList &files);
    // co_await watcher.settled(stop): all that was asked to be watched is watched now.
    auto settled(std::stop_token stop = {}) { return m_settled.wait(std::move(stop)); }
    bool isSettled() const { return m_settled.isSet(); }
    // Forgets the path and everything below it.
    void unwatch(const QString &path);
    void unwatchFiles(const QStringList &files);
    // Forgets the watched sub-folders of `folder` that are not among `present`, with everything below them: a renamed
    // folder would go on reporting under its old name.
    void keepSubfolders(const QString &folder, const QStringList &present);
    bool watchesFolder(const QString &folder) const { return m_folders.contains(folder); }
    int count() const { return int(m_folders.size() + m_files.size()); }

Q_SIGNALS:
    void changed(const QString &path); // a file or folder; a hint, to be looked at
    void limitReached(); // once: not every file can be watched

private:
    class Inner;
    void added(const QStringList &refused);
    void tellLimit();

    QThread m_thread;
    Inner *m_inner; // lives on m_thread
    QSet<QString> m_folders, m_files;
    int m_maxPaths;
    bool m_limitTold = false;
    int m_asked = 0; // requests to watch that are under way
    Event m_settled; // set while there are none
};

} // namespace superinstance
