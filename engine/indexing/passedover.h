// What is never read because of what it is, wherever it lies, unless the person names it; and whether a path is read with its
// folder, by this and by all else that may keep it out. Pure apart from the disk it looks at; any thread.
#pragma once
#include "engine/indexing/folderrules.h"

#include <QSet>

namespace superinstance {

// Why a file or folder of this name is passed over, in words; empty: it is not.
QString whyPassedOver(const QByteArray &name);
// The same for what lies at a path, since a presentation of Keynote is named like a key; blocks.
QString whyEntryPassedOver(const QByteArray &path);
// The same for a path that was named; blocks.
QString whyNamedIsUnusual(const QString &path);
// The same for what lies in a folder; blocks.
QString whyFolderPassedOver(const QByteArray &folder);
// Never read, even when named: each commit would be news about the folder, and lead to the next commit.
bool holdsVault(const QByteArray &folder);
// Of what the person took out.
QString excludedByPerson();
// Why what lies in a folder of these rules is not read with it, in words; empty: it is. What it holds may still be passed over; blocks.
QString whyPassedOver(const QByteArray &path, bool folder, const FolderRules &around, const QSet<QString> &excluded);
// Whether anything between `root`, which itself was named, and `path` is passed over, excluded, or kept out by its options; blocks.
bool isPassedOver(const QString &path, const QString &root, const QSet<QString> &excluded, const OptionsByPath &options = {});
// Whether the folder of what has this name is to be looked at when that changes: the whole of it may be read otherwise then, or what
// it holds, not its name alone, says whether it is passed over.
bool concernsFolder(const QByteArray &name);

} // namespace superinstance
