// Lists the files of a folder. Pure apart from the disk it reads; blocks: for worker threads.
#pragma once
#include "engine/vault/records.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace superinstance {

struct FolderListing {
    QHash<QString, FileStamp> files; // regular files, also behind links
    QStringList folders; // that were entered, the first one included
    QHash<QString, int> passedOver; // why, in words → how many files or folders
    QList<FileStatus> troubles; // what is no readable file or folder, each with its reason
    bool missing = false; // the path itself is not there
    quint64 device = 0; // the file system it lies on
};

struct WalkRules {
    QString root; // that was named by the person; empty: the path of the walk
    QSet<QString> excluded; // paths that are neither listed nor entered
    std::function<bool(const FolderListing &)> goOn; // asked at every folder with what was found so far; may be empty
};

// The files at or below `path`. Entered: folders and links to folders, each real folder once; a link into the root
// is not entered, since what it leads to is found under its own name. So circles end, and no file is found
// twice however the listing begins. Passed over, and counted: what passedover.h names, and what is excluded.
// deep: false lists one level only, with the folders in it but not what they hold.
FolderListing listFolder(const QString &path, bool deep, std::stop_token stop, const WalkRules &rules = {});

} // namespace superinstance
