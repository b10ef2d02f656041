#include "engine/indexing/filekind.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FileReader", text);
}

QSet<QString> names(const char *list)
{
    const QStringList split = QString::fromLatin1(list).split(QLatin1Char(' '));
    return QSet<QString>(split.begin(), split.end());
}

bool isCode(const QString &extension)
{
    static const QSet<QString> code = names("c cc cpp cxx h hh hpp hxx py js ts jsx tsx java kt rs go rb php pl pm sh bash zsh fish lua swift m mm cs "
                                            "scala hs ml el lisp clj erl ex r jl sql cmake make mk qml css scss less vue asm s f90 f pas tcl vim ps1 bat");
    return code.contains(extension);
}

struct Magic {
    QByteArray bytes;
    const char *reason;
};

// Well-known binary formats, so that the person reads what it is.
const QList<Magic> &magics()
{
    static const QList<Magic> all {
        { QByteArrayLiteral("PK\x03\x04"), QT_TRANSLATE_NOOP("FileReader", "This kind of file (an office document or archive) is not read yet. Export it as PDF or text to have it read.") },
        { QByteArrayLiteral("\xD0\xCF\x11\xE0"), QT_TRANSLATE_NOOP("FileReader", "This kind of file (an old office document) is not read. Export it as PDF or text to have it read.") },
        { QByteArrayLiteral("\x89PNG"), QT_TRANSLATE_NOOP("FileReader", "This is a picture; text in pictures is not read yet.") },
        { QByteArrayLiteral("\xFF\xD8\xFF"), QT_TRANSLATE_NOOP("FileReader", "This is a picture; text in pictures is not read yet.") },
        { QByteArrayLiteral("GIF8"), QT_TRANSLATE_NOOP("FileReader", "This is a picture; text in pictures is not read yet.") },
        { QByteArrayLiteral("\x1F\x8B"), QT_TRANSLATE_NOOP("FileReader", "This file is compressed. Unpack it to have it read.") },
        { QByteArrayLiteral("BZh"), QT_TRANSLATE_NOOP("FileReader", "This file is compressed. Unpack it to have it read.") },
        { QByteArrayLiteral("\xFD""7zXZ"), QT_TRANSLATE_NOOP("FileReader", "This file is compressed. Unpack it to have it read.") },
        { QByteArrayLiteral("\x7F""ELF"), QT_TRANSLATE_NOOP("FileReader", "This is a program, not a document.") },
        { QByteArrayLiteral("SQLite format 3"), QT_TRANSLATE_NOOP("FileReader", "This is a database, not a document.") },
    };
    return all;
}

} // namespace

FileKind fileKind(const QString &path, const QByteArray &head)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (head.left(1024).contains("%PDF-"))
        return { FileKind::Way::Extractor, QStringLiteral("pdf"), QStringLiteral("application/pdf"), {} };
    for (const Magic &magic : magics())
        if (head.startsWith(magic.bytes))
            return { FileKind::Way::Unreadable, {}, QStringLiteral("application/octet-stream"), tr(magic.reason) };
    const QByteArray beginning = head.left(1024).trimmed().toLower();
    const bool html = extension == QLatin1String("html") || extension == QLatin1String("htm") || extension == QLatin1String("xhtml");
    if (html || beginning.startsWith("<!doctype html") || beginning.startsWith("<html"))
        return { FileKind::Way::Extractor, QStringLiteral("html"), QStringLiteral("text/html"), {} };
    if (extension == QLatin1String("md") || extension == QLatin1String("markdown") || extension == QLatin1String("mdown"))
        return { FileKind::Way::Extractor, QStringLiteral("markdown"), QStringLiteral("text/markdown"), {} };
    if (extension == QLatin1String("csv") || extension == QLatin1String("tsv"))
        return { FileKind::Way::Table, {}, QStringLiteral("text/csv"), {} };
    if (isCode(extension) || head.startsWith("#!"))
        return { FileKind::Way::Code, {}, QStringLiteral("text/x-source"), {} };
    return { FileKind::Way::Plain, {}, QStringLiteral("text/plain"), {} };
}

} // namespace superinstance
