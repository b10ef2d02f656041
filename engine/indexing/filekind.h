// What a file is, told by its content first and its name second. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QString>
namespace superinstance {

struct FileKind {
    enum class Way { Plain, Code, Table, Extractor, Unreadable };
    Way way = Way::Plain;
    QString extractor; // "pdf", "html", "markdown"
    QString mime;
    QString reason; // of Unreadable, a whole sentence
};

// head: the first bytes of the file, 4 KB or all of it.
FileKind fileKind(const QString &path, const QByteArray &head);

} // namespace superinstance
