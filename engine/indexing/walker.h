// Lists the files of a folder. Pure apart from the disk it reads; blocks: for worker threads.
#pragma once
#include "engine/vault/records.h"

#include <QHash>
#include <QStringList>

#include <stop_token>

namespace superinstance {

struct FolderListing {
    QHash<QString, FileStamp> files; // regular files, also behind links
    QStringList folders; // that were entered, the first one included
    QList<FileStatus> troubles; // what is no readable file or folder, each with its reason
    bool missing = false; // the path itself is not there
};

// The files at or below `path`. Entered: folders and links to folders, each real folder once; a link into `root` (empty:
// into `path`) is not entered, since what it leads to is found under its own name. So circles end, and no file is found
// twice however the listing begins. Passed over in silence: names that begin with a dot, backups (name~), folders that
// programs fill for themselves (node_modules, __pycache__, CMakeFiles), and a folder that holds a vault.
// deep: false lists one level only, with the folders in it but not what they hold.
FolderListing listFolder(const QString &path, bool deep, std::stop_token stop, const QString &root = {});

} // namespace superinstance
