#include "engine/indexing/knownbytes.h"

#include "engine/async/offload.h"
#include "engine/indexing/presence.h"
#include "engine/vault/places.h"

#include <QFileInfo>

#include <algorithm>

namespace superinstance {

namespace {

// A picture of which that is known, since its text was to be recognised.
bool showsNoText(const DocumentRecord &record)
{
    return record.scan == Scan::Read && record.chunks == 0 && record.reason == whyNothingRecognised();
}

// The others of those records whose files were read as this one will be. With another kind of name the same bytes are read in
// another way: a page as a page or as the text of its program.
QList<DocumentRecord> readAlike(QList<DocumentRecord> same, const QString &path, const RawFile &file)
{
    same.removeIf([&](const DocumentRecord &record) {
        const bool whole = record.state == FileState::Indexed || record.state == FileState::Partial;
        const FileKind kind = fileKind(record.path, file.bytes.left(headBytes));
        const bool read = (record.chunks > 0 && whole) || showsNoText(record);
        return record.path == path || !read || kind.mime != file.kind.mime || kind.extractor != file.kind.extractor;
    });
    return same;
}

// Blocks.
bool isOnAbsentDisk(const QString &path, const Places &places)
{
    const LibraryRoot *innermost = nullptr;
    for (const LibraryRoot &root : places.roots)
        if (covers(root.path, path) && (!innermost || root.path.size() > innermost->path.size()))
            innermost = &root;
    return (innermost && !isPresent(*innermost, places.devices.value(innermost->path))) || liesOnMissing(path, places.mounts);
}

} // namespace

Task<Result<std::optional<KnownBytes::Recognised>>> KnownBytes::recognise(QString path, RawFile file, std::stop_token stop)
{
    const std::optional<Recognised> unknown;
    if (file.text.state != FileState::Indexed && file.text.state != FileState::Partial && !file.text.scan)
        co_return unknown;
    auto finding = withTheseBytes(path, file.hash, stop);
    const Result<QList<DocumentRecord>> same = co_await finding;
    if (!same)
        co_return same.error();
    const auto own = std::find_if(same->begin(), same->end(), [&](const DocumentRecord &record) { return record.path == path; });
    if (own != same->end() && ((own->chunks > 0 && own->reason.isEmpty()) || showsNoText(*own))) { // what was read in part, or refused, is read anew
        auto touching = touch(*own, file.stamp);
        Result<std::optional<Recognised>> touched = co_await touching;
        co_return touched;
    }
    auto looking = movedFrom(*same, path, file);
    const std::optional<DocumentRecord> from = co_await looking;
    if (!from)
        co_return unknown;
    auto moving = move(*from, path, file.stamp);
    const std::optional<Recognised> moved = co_await moving;
    co_return moved;
}

// The first that is found whole stands for all: where it does not, the others are not likely to, and reading is at hand.
Task<std::optional<ExtractedText>> KnownBytes::readElsewhere(QString path, RawFile file, std::stop_token stop)
{
    std::optional<ExtractedText> text;
    if (file.kind.way != FileKind::Way::Extractor || file.cut)
        co_return text;
    auto finding = withTheseBytes(path, file.hash, stop);
    const Result<QList<DocumentRecord>> same = co_await finding;
    QList<DocumentRecord> alike = same ? readAlike(*same, path, file) : QList<DocumentRecord>();
    alike.removeIf([](const DocumentRecord &record) { return record.state != FileState::Indexed || !record.reason.isEmpty(); });
    if (alike.isEmpty())
        co_return text;
    auto take = [hash = file.hash, from = alike.first().path](VaultReader &vault) { return vault.asRead(hash, from); };
    auto taking = m_vault->read(take, stop, Priority::Background);
    const Result<std::optional<PreparedDocument>> document = co_await taking;
    if (document && *document) {
        const PreparedDocument &read = **document;
        text = ExtractedText { read.text, read.ownTitle, read.mime, read.pages, read.headings, read.rows };
        text->code = read.code;
    }
    co_return text;
}

Task<Result<QList<DocumentRecord>>> KnownBytes::withTheseBytes(QString path, QByteArray hash, std::stop_token stop)
{
    auto find = [hash, path](VaultReader &vault) { return vault.documentsWithHash(hash, path); };
    auto finding = m_vault->read(find, stop, Priority::Background);
    Result<QList<DocumentRecord>> same = co_await finding;
    co_return same;
}

Task<Result<std::optional<KnownBytes::Recognised>>> KnownBytes::touch(DocumentRecord own, FileStamp stamp)
{
    const FileState state = showsNoText(own) ? FileState::Skipped : FileState::Indexed;
    auto note = [path = own.path, stamp, state, reason = own.reason](VaultWriter &vault) -> Result<void> {
        const Result<void> touched = vault.touch(path, stamp);
        return touched ? vault.setState(path, state, reason) : touched;
    };
    auto noting = m_vault->write(note);
    const Result<void> noted = co_await noting;
    if (!noted)
        co_return noted.error();
    const Recognised unchanged { { own.path, FileState::Unchanged, {}, own.chunks, stamp.size, own.indexedAt, own.scan == Scan::Read }, {} };
    co_return std::optional(unchanged);
}

// Empty: another copy was quicker.
Task<std::optional<KnownBytes::Recognised>> KnownBytes::move(DocumentRecord from, QString path, FileStamp stamp)
{
    auto rename = [from = from.path, path, stamp](VaultWriter &vault) { return vault.move(from, path, stamp); };
    auto renaming = m_vault->write(rename);
    const Result<void> renamed = co_await renaming;
    if (!renamed)
        co_return std::optional<Recognised>();
    const Recognised moved { { path, from.state, from.reason.inWords(), from.chunks, stamp.size, QDateTime::currentDateTimeUtc(), from.scan == Scan::Read }, from.path };
    co_return std::optional(moved);
}

// The record with the same bytes whose file is gone; what lies on a disk that is away is not gone.
Task<std::optional<DocumentRecord>> KnownBytes::movedFrom(QList<DocumentRecord> same, QString path, RawFile file)
{
    same = readAlike(same, path, file);
    if (same.isEmpty())
        co_return std::optional<DocumentRecord>();
    auto look = [same]() mutable {
        same.removeIf([](const DocumentRecord &record) { return QFileInfo::exists(record.path); });
        return same;
    };
    auto looking = offload(m_workers, look);
    const QList<DocumentRecord> gone = co_await looking;
    if (gone.isEmpty())
        co_return std::optional<DocumentRecord>();
    auto judge = [gone, places = m_places()]() -> std::optional<DocumentRecord> {
        const auto moved = std::find_if(gone.begin(), gone.end(), [&](const DocumentRecord &record) { return !isOnAbsentDisk(record.path, places); });
        return moved == gone.end() ? std::nullopt : std::optional(*moved);
    };
    auto judging = offload(m_workers, judge);
    const std::optional<DocumentRecord> found = co_await judging;
    co_return found;
}

} // namespace superinstance
