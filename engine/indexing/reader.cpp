#include "engine/indexing/reader.h"

#include "engine/async/channel.h"
#include "engine/async/offload.h"
#include "engine/indexing/decoder.h"
#include "engine/indexing/exif.h"
#include "engine/indexing/extractorprocess.h"
#include "engine/indexing/extractorprotocol.h"
#include "engine/indexing/filestamp.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThreadPool>

#include <xxhash.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

namespace {

constexpr int tries = 3; // of a file that changes while it is read
constexpr qsizetype blockBytes = 1 << 20;

// Not in words yet: the vault keeps it.
Error failed(const Reason &reason)
{
    return Error::failed(reason.stored());
}

Error openFailure(int code)
{
    switch (code) {
    case EACCES:
    case EPERM:
        return failed(Reason::tr("You may not read this file. Change its permissions to have it read."));
    case ENOENT:
    case ENOTDIR:
        return failed(Reason::tr("This file is no longer there."));
    case ELOOP:
        return failed(Reason::tr("This link leads in a circle and to no file."));
    case ENXIO:
    case ENODEV:
        return failed(Reason::tr("This is not a file but a device or a connection between programs."));
    case EMFILE:
    case ENFILE:
        return failed(Reason::tr("Too many files are open on this computer. Close some programs and try again."));
    default:
        return failed(Reason::tr("This file cannot be read: %1.").arg(QString::fromLocal8Bit(strerror(code))));
    }
}

// A file descriptor that closes itself.
struct Descriptor {
    int number;
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }
};

QByteArray hashOf(const QByteArray &bytes)
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.constData(), size_t(bytes.size())));
    return QByteArray(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest);
}

Result<void> readBytes(int descriptor, qint64 limit, const std::stop_token &stop, RawFile &file)
{
    while (file.bytes.size() < limit) {
        if (stop.stop_requested())
            return Error::stopped();
        const qsizetype had = file.bytes.size();
        file.bytes.resize(std::min<qint64>(had + blockBytes, limit));
        const ssize_t got = ::read(descriptor, file.bytes.data() + had, size_t(file.bytes.size() - had));
        file.bytes.resize(had + std::max<ssize_t>(got, 0));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return openFailure(errno);
        if (got == 0)
            return {};
    }
    char more = 0;
    file.cut = ::read(descriptor, &more, 1) == 1;
    return {};
}

// What is there is a file. Looked at before it is opened, since that alone wakes the writer of a FIFO and rewinds a tape,
// and again afterwards, since it may have been replaced.
Result<void> checkFile(int outcome, const struct stat &status)
{
    if (outcome != 0)
        return openFailure(errno);
    if (S_ISDIR(status.st_mode))
        return failed(Reason::tr("This is a folder, not a file."));
    return S_ISREG(status.st_mode) ? Result<void>() : openFailure(ENXIO);
}

Result<RawFile> readRaw(const QString &path, const ReaderLimits &limits, const std::stop_token &stop)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat before {}, after {};
    Result<void> isFile = checkFile(::stat(name.constData(), &before), before);
    if (!isFile)
        return isFile.error();
    const Descriptor file { ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) };
    if (file.number < 0)
        return openFailure(errno);
    isFile = checkFile(::fstat(file.number, &before), before);
    if (!isFile)
        return isFile.error();
    RawFile raw;
    const Result<void> read = readBytes(file.number, limits.maxFileBytes, stop, raw);
    if (!read)
        return read.error();
    if (::fstat(file.number, &after) != 0 || stampOf(after) != stampOf(before))
        return Error::timedOut(); // changed meanwhile: the caller tries again
    raw.stamp = stampOf(before);
    raw.hash = hashOf(raw.bytes);
    raw.kind = fileKind(path, raw.bytes.left(headBytes));
    if (raw.cut && raw.kind.text)
        raw.kind.way = FileKind::Way::Plain;
    return raw;
}

ExtractedText skipped(const QString &mime, const Reason &reason)
{
    ExtractedText text;
    text.mime = mime;
    text.state = FileState::Skipped;
    text.reason = reason;
    return text;
}

// A mailbox is a row of messages: the first ones can be read without the others. False: it is none.
bool cutToWholeMessages(RawFile &raw)
{
    const qsizetype last = raw.bytes.startsWith("From ") ? raw.bytes.lastIndexOf("\nFrom ") : -1;
    if (raw.kind.mime != QLatin1String("message/rfc822") || last < 0)
        return false;
    raw.bytes.truncate(last + 1);
    return true;
}

// Text that no extractor is needed for.
ExtractedText plainText(const RawFile &raw, const ReaderLimits &limits)
{
    if (raw.bytes.isEmpty())
        return skipped(raw.kind.mime, Reason::tr("This file is empty."));
    if (raw.kind.way == FileKind::Way::Picture) {
        ExtractedText picture = skipped(raw.kind.mime, whyNoText(raw.kind.mime));
        picture.scan = !raw.cut;
        picture.photo = isTakenByCamera(raw.bytes);
        return picture;
    }
    if (raw.kind.way == FileKind::Way::Unreadable)
        return skipped(raw.kind.mime, raw.kind.reason);
    std::optional<QString> decoded = decodeText(raw.bytes, raw.cut);
    if (!decoded)
        return skipped(QStringLiteral("application/octet-stream"), Reason::tr("This file holds no text."));
    ExtractedText text;
    text.mime = raw.kind.mime;
    text.code = raw.kind.way == FileKind::Way::Code;
    text.text = *std::move(decoded);
    if (raw.kind.way == FileKind::Way::Table)
        text.text = withoutSeparatorLine(std::move(text.text));
    if (text.text.trimmed().isEmpty())
        return skipped(raw.kind.mime, Reason::tr("This file is empty."));
    if (text.text.size() > limits.maxTextChars || raw.cut) {
        text.text.truncate(limits.maxTextChars);
        if (text.text.back().isHighSurrogate())
            text.text.chop(1); // no half character
        text.text.squeeze();
        text.state = FileState::Partial;
        text.reason = Reason::tr("Only the first %1 characters of this file were read, because it is very long.").arg(text.text.size());
    }
    if (raw.kind.way == FileKind::Way::Table)
        text.rows = rowsOfLines(text.text);
    return text;
}

} // namespace

struct FileReader::State {
    QString program;
    QThreadPool *workers;
    ReaderLimits limits;
    std::vector<std::unique_ptr<ExtractorProcess>> extractors;
    Channel<int> idle; // indices of extractors that nobody uses

    Task<Result<ReadFile>> extract(RawFile raw, std::stop_token stop);
};

FileReader::FileReader(QString extractorProgram, QThreadPool *workers, ReaderLimits limits, QObject *parent)
    : QObject(parent), m_state(new State { std::move(extractorProgram), workers, limits, {}, Channel<int>(std::size_t(limits.extractors)) })
{
    for (int i = 0; i < limits.extractors; ++i) {
        m_state->extractors.push_back(std::make_unique<ExtractorProcess>(m_state->program));
        m_state->extractors.back()->giveWay();
        m_state->idle.trySend(i);
    }
}

FileReader::~FileReader() = default;

const ReaderLimits &FileReader::limits() const
{
    return m_state->limits;
}

Task<Result<ReadFile>> FileReader::read(QString path, std::stop_token stop)
{
    auto loading = loadFile(path, stop);
    Result<RawFile> raw = co_await loading;
    if (!raw)
        co_return raw.error();
    auto extraction = extract(std::move(*raw), stop);
    Result<ReadFile> file = co_await extraction;
    co_return file;
}

Task<Result<RawFile>> FileReader::loadFile(QString path, std::stop_token stop)
{
    for (int attempt = 0; attempt < tries; ++attempt) {
        auto work = [path, limits = m_state->limits, stop]() -> Result<RawFile> {
            QElapsedTimer time;
            time.start();
            Result<RawFile> raw = readRaw(path, limits, stop);
            if (raw && (raw->kind.way != FileKind::Way::Extractor || raw->bytes.isEmpty())) {
                raw->text = plainText(*raw, limits);
                raw->kind.way = FileKind::Way::Plain;
            }
            if (raw)
                raw->busyMs = double(time.nsecsElapsed()) / 1e6;
            return raw;
        };
        auto reading = offload(m_state->workers, work);
        Result<RawFile> raw = co_await reading;
        if (!raw.timedOut())
            co_return raw;
    }
    co_return failed(Reason::tr("This file changed each time it was read. It is read again when it has come to rest."));
}

Task<Result<ReadFile>> FileReader::extract(RawFile raw, std::stop_token stop)
{
    if (raw.kind.way != FileKind::Way::Extractor)
        co_return ReadFile { std::move(raw.text), raw.stamp, raw.hash, false, raw.busyMs };
    const bool cut = raw.cut;
    if (cut && !cutToWholeMessages(raw))
        co_return ReadFile { skipped(raw.kind.mime, Reason::tr("This document is larger than %1 MB and was not read.").arg(m_state->limits.maxFileBytes / 1'000'000)),
                             raw.stamp, raw.hash, false, raw.busyMs };
    auto extraction = m_state->extract(std::move(raw), stop);
    Result<ReadFile> file = co_await extraction;
    if (cut && file && file->text.state == FileState::Indexed) {
        file->text.state = FileState::Partial;
        file->text.reason = Reason::tr("Only the first %1 MB of this mailbox were read, because it is very large. Divide it into smaller ones to have all of it read.").arg(m_state->limits.maxFileBytes / 1'000'000);
    }
    co_return file;
}

Task<Result<ReadFile>> FileReader::State::extract(RawFile raw, std::stop_token stop)
{
    auto lease = idle.receive(stop);
    const std::optional<int> slot = co_await lease;
    if (!slot)
        co_return Error::stopped();
    ExtractorProcess *extractor = extractors[std::size_t(*slot)].get();
    const bool large = raw.bytes.size() > limits.largeBytes;
    auto encode = [kind = raw.kind.extractor, bytes = std::exchange(raw.bytes, {}), most = limits.maxTextChars]() mutable {
        return framed(ExtractionRequest { kind, std::exchange(bytes, {}), most }); // the frame is as large again
    };
    auto encoding = offload(workers, std::move(encode)); // megabytes are copied
    QByteArray request = co_await encoding;
    QElapsedTimer time;
    time.start();
    auto exchange = extractor->exchange(std::move(request), limits.deadlineMs, stop);
    const Result<QByteArray> reply = co_await exchange;
    ReadFile file { {}, raw.stamp, raw.hash, false, raw.busyMs + double(time.nsecsElapsed()) / 1e6 };
    Result<ExtractedText> text = reply ? Result<ExtractedText>(ExtractedText()) : Result<ExtractedText>(reply.error());
    if (reply) { // a long document takes milliseconds that the engine thread does not have
        auto decode = [bytes = *reply] { return textFromCbor(bytes); };
        auto decoding = offload(workers, decode);
        text = co_await decoding;
        if (!text)
            extractor->endChild(); // it is out of its mind: the next file gets a fresh one
    }
    idle.trySend(*slot);
    if (reply.stopped())
        co_return Error::stopped();
    if (text) {
        file.text = std::move(*text);
        if (file.text.state != FileState::Failed && file.text.text.trimmed().isEmpty() && file.text.reason.isEmpty()) {
            file.text.state = FileState::Skipped;
            file.text.reason = Reason::tr("There was no text found in this file.");
        }
        co_return file;
    }
    file.text.mime = raw.kind.mime;
    file.text.state = FileState::Failed;
    file.extractorLost = extractor->startable() && !extractor->outOfTime();
    file.text.reason = !extractor->startable() ? Reason::tr("The program part that reads such files (%1) is missing. Install SuperInstance again.").arg(program)
        : reply.timedOut() || extractor->outOfTime()
        ? Reason::tr("Reading this file took longer than %1 seconds and was given up.").arg(limits.deadlineMs / 1000)
        : large && extractor->gaveUp() ? Reason::tr("Reading this file needs more memory than is allowed; it was set aside.")
        : Reason::tr("This file is damaged in a way that breaks its reading; it was set aside.");
    co_return file;
}

} // namespace superinstance
