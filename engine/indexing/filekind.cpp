#include "engine/indexing/filekind.h"

#include "engine/indexing/mailbox.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace superinstance {

namespace {

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
    int at;
    QList<QByteArray> bytes; // any of them
    Reason reason;
};

// Well-known binary formats, so that the person reads what it is. The first that fits tells.
QList<Magic> magics()
{
    using Bytes = QList<QByteArray>;
    const Reason compressed = Reason::tr("This file is compressed. Unpack it to have it read."), archive = Reason::tr("This is an archive. Unpack it to have the files in it read.");
    const Reason program = Reason::tr("This is a program, not a document."), sound = Reason::tr("This is a sound recording, not a document.");
    const Reason video = Reason::tr("This is a video, not a document.");
    const Reason picture = Reason::tr("This is a picture of a kind that is not read. Save it as PNG or JPEG to have its text recognised (OCR).");
    return {
        { 0, Bytes { "\x1F\x8B", "BZh91AY&SY", "\xFD""7zXZ", "\x28\xB5\x2F\xFD", "\x04\x22\x4D\x18" }, compressed },
        { 0, Bytes { "7z\xBC\xAF\x27\x1C", "Rar!\x1A\x07", "!<arch>\n", QByteArrayLiteral("MSCF\0\0\0\0") }, archive },
        { 257, Bytes { "ustar" }, archive },
        { 0, Bytes { "\x7F""ELF", QByteArrayLiteral("MZ\x90\0"), "\xCA\xFE\xBA\xBE", "\xCF\xFA\xED\xFE", QByteArrayLiteral("\0asm") }, program },
        { 0, Bytes { "SQLite format 3" }, Reason::tr("This is a database, not a document.") },
        { 0, Bytes { "ID3\2", "ID3\3", "ID3\4", "\xFF\xFB", "\xFF\xF3", "OggS", "fLaC", QByteArrayLiteral("MThd\0") }, sound },
        { 8, Bytes { "WAVE" }, sound },
        { 4, Bytes { "ftypM4A", "ftypM4B" }, sound },
        { 4, Bytes { "ftyphei", "ftyphev", "ftypmif1", "ftypmsf1", "ftypavif" }, picture },
        { 0, Bytes { "8BPS", QByteArrayLiteral("\0\0\1\0") }, picture },
        { 4, Bytes { "ftyp" }, video },
        { 8, Bytes { "AVI " }, video },
        { 0, Bytes { "\x1A\x45\xDF\xA3", "FLV\1", "\x30\x26\xB2\x75\x8E\x66\xCF\x11", QByteArrayLiteral("\0\0\1\xBA"), QByteArrayLiteral("\0\0\1\xB3") }, video },
        { 0, Bytes { "OTTO", "wOFF", "wOF2", QByteArrayLiteral("\0\1\0\0\0") }, Reason::tr("This is a font, not a document.") },
        { 0, Bytes { "AT&TFORM" }, Reason::tr("This kind of document (DjVu) is not read. Export it as PDF to have it read.") },
    };
}

bool isBinary(const QByteArray &bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80 || (uchar(c) < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f'); });
}

// Empty: nothing tells. A text may begin with the very letters.
Reason whyNoDocument(const QByteArray &head)
{
    if (!isBinary(head))
        return {};
    static const QList<Magic> all = magics();
    for (const Magic &magic : all)
        if (std::any_of(magic.bytes.begin(), magic.bytes.end(), [&](const QByteArray &bytes) { return head.mid(magic.at, bytes.size()) == bytes; }))
            return magic.reason;
    return {};
}

FileKind extractor(const char *kind, const char *mime)
{
    return { FileKind::Way::Extractor, QLatin1String(kind), QLatin1String(mime), {}, false };
}

// Of what is text all the same, should the extractor not read it.
FileKind markedUp(const char *kind, const char *mime)
{
    return { FileKind::Way::Extractor, QLatin1String(kind), QLatin1String(mime), {}, true };
}

// Empty: it is no picture.
QString pictureMime(const QByteArray &head)
{
    struct Picture {
        QByteArray bytes;
        QLatin1String mime;
    };
    static const QList<Picture> pictures {
        { QByteArrayLiteral("\x89PNG"), QLatin1String("image/png") },
        { QByteArrayLiteral("\xFF\xD8\xFF"), QLatin1String("image/jpeg") },
        { QByteArrayLiteral("GIF87a"), QLatin1String("image/gif") },
        { QByteArrayLiteral("GIF89a"), QLatin1String("image/gif") },
        { QByteArrayLiteral("II*\0"), QLatin1String("image/tiff") },
        { QByteArrayLiteral("MM\0*"), QLatin1String("image/tiff") },
    };
    for (const Picture &picture : pictures)
        if (head.startsWith(picture.bytes))
            return picture.mime;
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    return head.startsWith("BM") && head.mid(6, 4) == QByteArrayLiteral("\0\0\0\0") ? QStringLiteral("image/bmp") : QString();
}

// Readers look for its mark in the first kilobyte, and mails and programs put something before it. A text may tell of the mark.
bool isPdf(const QString &extension, const QByteArray &head)
{
    const qsizetype mark = head.left(1024).indexOf("%PDF-");
    return mark >= 0 && (extension == QLatin1String("pdf") || isBinary(head.left(mark)) || (mark == 0 && (isBinary(head) || head.contains(" 0 obj"))));
}

std::optional<FileKind> kindByContent(const QString &extension, const QByteArray &head)
{
    if (const QString picture = pictureMime(head); !picture.isEmpty())
        return FileKind { FileKind::Way::Picture, {}, picture, {}, false };
    if (isPdf(extension, head))
        return extractor("pdf", "application/pdf");
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return extractor("zip", "application/zip"); // an office document, a book, or an archive: its parts tell
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return extractor("ole", "application/x-ole-storage");
    if (head.startsWith("{\\rtf"))
        return extractor("rtf", "application/rtf");
    if (const Reason why = whyNoDocument(head); !why.isEmpty())
        return FileKind { FileKind::Way::Unreadable, {}, QStringLiteral("application/octet-stream"), why, false };
    const QByteArray beginning = head.left(1024).trimmed().toLower();
    if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html") || (beginning.startsWith("<?xml") && beginning.contains("<html")))
        return extractor("html", "text/html");
    if (beginning.startsWith("<svg") || (beginning.startsWith("<?xml") && beginning.contains("<svg")))
        return extractor("svg", "image/svg+xml");
    if (beginning.startsWith("<?xml"))
        return markedUp("xml", "application/xml");
    if (looksLikeMail(head))
        return extractor("mail", "message/rfc822");
    return std::nullopt;
}

} // namespace

FileKind fileKind(const QString &path, const QByteArray &head)
{
    static const QHash<QString, FileKind> byName = [] {
        QHash<QString, FileKind> kinds;
        const auto add = [&](const char *endings, const FileKind &kind) {
            for (const QString &ending : names(endings))
                kinds.insert(ending, kind);
        };
        add("html htm xhtml", extractor("html", "text/html"));
        add("md markdown mdown", markedUp("markdown", "text/markdown"));
        add("rst rest", markedUp("rst", "text/x-rst"));
        add("yaml yml", markedUp("yaml", "application/yaml"));
        add("json jsonl ndjson geojson", markedUp("json", "application/json"));
        add("svg", extractor("svg", "image/svg+xml"));
        add("xml", markedUp("xml", "application/xml"));
        add("eml mbox", extractor("mail", "message/rfc822"));
        add("csv tsv", { FileKind::Way::Table, {}, QStringLiteral("text/csv"), {}, false });
        return kinds;
    }();
    const QString extension = QFileInfo(path).suffix().toLower();
    if (const std::optional<FileKind> kind = kindByContent(extension, head))
        return *kind;
    const auto known = byName.constFind(extension);
    if (known != byName.constEnd())
        return *known;
    if (isCode(extension) || head.startsWith("#!"))
        return { FileKind::Way::Code, {}, QStringLiteral("text/x-source"), {}, false };
    return { FileKind::Way::Plain, {}, QStringLiteral("text/plain"), {}, false };
}

} // namespace superinstance
