// Which files below a folder of the library are read: what the person chose for it, and what the ignore files in it say. A value
// for one of the folders below; any thread.
#pragma once
#include "engine/indexing/ignorepatterns.h"
#include "engine/vault/records.h"

#include <QHash>

#include <memory>

namespace superinstance {

using OptionsByPath = QHash<QString, FolderOptions>; // of the folders of the library

bool isIgnoreFile(const QString &path);

class FolderRules {
public:
    // For what lies in `root` itself, until its ignore files are read by in().
    FolderRules(const QByteArray &root, const FolderOptions &options);
    // For what lies in `folder`, which these rules are about; reads its ignore files, which blocks, and adds them to `found`.
    FolderRules in(const QByteArray &folder, QHash<QString, FileStamp> *found = nullptr) const;

    // Why a file or folder is passed over, in words; empty: it is not.
    QString whyPassedOver(const QByteArray &path, bool folder) const;
    // Why a file of this size is not read; empty: it is.
    Reason whyTooLarge(qint64 bytes) const;

private:
    struct Choices;
    struct Layer; // of one folder, with those above it
    bool isIncluded(const QByteArray &path) const;

    std::shared_ptr<const Choices> m_choices;
    std::shared_ptr<const Layer> m_layers;
};

// The rules for what lies in `folder`, at or below `root`; blocks.
FolderRules rulesOf(const QString &folder, const QString &root, const FolderOptions &options);

} // namespace superinstance
