// Lists the files of a folder. Pure apart from the disk it reads; blocks: for worker threads.
#pragma once
#include "engine/indexing/folderrules.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace superinstance {

// What is no readable file or folder.
struct Trouble {
    QString path;
    FileState state = FileState::Skipped;
    Reason reason;

    FileStatus status() const { return { path, state, reason.inWords(), 0, 0, {} }; }
};

struct FolderListing {
    QHash<QString, FileStamp> files; // regular ones
    QStringList folders; // that were entered, the first one included
    QHash<QString, FileStamp> ignoreFiles; // that were read on the way
    QHash<QString, int> passedOver; // why, in words → how many files or folders
    QList<Trouble> troubles;
    bool missing = false; // the path itself is not there
    quint64 device = 0; // the file system its root lies on
    QHash<QString, quint64> mounts; // where another file system begins, or did, and a file was found in it → which it is
    QHash<QString, QString> renamed; // what is excluded under the name that it had → that
};

struct WalkRules {
    QString root; // that was named by the person; empty: the path of the walk
    QSet<QString> excluded; // paths that are neither listed nor entered
    std::function<bool(const FolderListing &)> goOn; // asked at the beginning and at every folder with what was found so far; may be empty
    OptionsByPath options; // a folder that has its own is looked at by those
    QSet<QString> mounts; // where another file system began when it was last looked at
    QHash<QString, QString> identities; // see presence.h, of what is excluded → its path
};

// The files at or below `path`, which may itself be a link. No link below it is followed: what one into the root leads to is
// found under its own name, and one that leads out is a trouble. So circles end, and no file is found twice however the
// listing begins. Passed over, and counted: what passedover.h names, and what is excluded.
// deep: false lists one level only, with the folders in it but not what they hold.
FolderListing listFolder(const QString &path, bool deep, std::stop_token stop, const WalkRules &rules = {});

// The same, a part at a time, each on any thread.
class FolderWalk {
public:
    FolderWalk(QString path, bool deep, std::stop_token stop, WalkRules rules = {});
    ~FolderWalk();

    // Goes on until it has found so many more files, or to the end. Gives those.
    QHash<QString, FileStamp> next(qsizetype most);
    bool ended() const;
    const FolderListing &listing() const; // of what was found so far; not before the first part
    FolderListing takeListing();

private:
    class Walk;
    const QString m_path;
    const bool m_deep;
    const std::stop_token m_stop;
    WalkRules m_rules;
    std::unique_ptr<Walk> m_walk; // from the first part on
};

} // namespace superinstance
