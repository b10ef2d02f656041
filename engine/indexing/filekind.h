// What a file is, told by its content first and its name second. Pure, any thread.
#pragma once
#include "engine/vault/reason.h"

#include <QByteArray>

namespace superinstance {

struct FileKind {
    enum class Way { Plain, Code, Table, Extractor, Picture, Unreadable };
    Way way = Way::Plain;
    QString extractor; // which parser of the extractor program: "pdf", "html", "zip", …
    QString mime;
    Reason reason; // of Unreadable
    bool text = false; // for the extractor, but text all the same: where it is too long, its beginning can be read plainly
};

inline constexpr qsizetype headBytes = 4096; // that are enough to tell

// head: the first bytes of the file, 4 KB or all of it.
FileKind fileKind(const QString &path, const QByteArray &head);

} // namespace superinstance
