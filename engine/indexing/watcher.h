// Tells when something under the watched folders changes. Lives on the engine thread; QFileSystemWatcher, whose
// bookkeeping is quadratic, has a thread of its own.
#pragma once
#include <QObject>
#include <QSet>
#include <QThread>

namespace superinstance {

class FolderWatcher : public QObject {
    Q_OBJECT
public:
    // maxFiles: watches on single files at most (0: half of what the system allows a person).
    explicit FolderWatcher(int maxFiles, QObject *parent = nullptr);
    ~FolderWatcher() override;

    // Folders report new, gone and replaced files; only a watch on the file itself reports a save in place. `files` come
    // most important first: beyond the limit they are left to the sweep.
    void watch(const QStringList &folders, const QStringList &files);
    // Forgets the path and everything below it.
    void unwatch(const QString &path);
    bool watchesFolder(const QString &folder) const { return m_folders.contains(folder); }
    int count() const { return int(m_folders.size() + m_files.size()); }

Q_SIGNALS:
    void changed(const QString &path); // a file or folder; a hint, to be looked at
    void limitReached(); // once: not every file can be watched

private:
    class Inner;
    QThread m_thread;
    Inner *m_inner; // lives on m_thread
    QSet<QString> m_folders, m_files;
    int m_maxFiles;
    bool m_limitTold = false;
};

} // namespace superinstance
