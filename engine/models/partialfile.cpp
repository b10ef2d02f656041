#include "engine/models/partialfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <openssl/evp.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

// OpenSSL's, since it is ten times as fast as Qt's where the processor can do it.
class Sha256 {
public:
    Sha256() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free) { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
    void add(const QByteArray &bytes) { EVP_DigestUpdate(m_context.get(), bytes.constData(), size_t(bytes.size())); }
    QByteArray inHexadecimal() const
    {
        QByteArray digest(EVP_MAX_MD_SIZE, '\0');
        unsigned length = 0;
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length);
        return digest.left(length).toHex();
    }

private:
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> m_context;
};

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Download", text);
}

Error thereAlready(const QString &path)
{
    return Error::failed(tr("There is a file %1 already. Remove or rename it first.").arg(path));
}

Error fetchedByAnother()
{
    return Error::failed(tr("Another SuperInstance is downloading this file already. Wait until it is here, or pause it there."));
}

constexpr qint64 writtenBackAtOnce = 16 << 20;

// Has the disk begin with what came since, so that little is left to wait for at the end.
void beginWritingBack([[maybe_unused]] const QFile &file, [[maybe_unused]] qint64 from, [[maybe_unused]] qint64 bytes)
{
#ifdef SYNC_FILE_RANGE_WRITE
    ::sync_file_range(file.handle(), from, bytes, SYNC_FILE_RANGE_WRITE);
#endif
}

} // namespace

PartialFile::PartialFile(QString path) : m_path(std::move(path)), m_part(m_path + QStringLiteral(".part")), m_checksum(std::make_unique<Sha256>()) { }

PartialFile::~PartialFile()
{
    close();
}

Error PartialFile::writeFailed() const
{
    if (errno == ENOSPC || errno == EDQUOT)
        return Error::failed(tr("The disk is full. Make room and continue: what has been downloaded is kept."));
    return Error::failed(tr("The file %1 cannot be written: %2.").arg(m_part.fileName(), QString::fromLocal8Bit(strerror(errno))));
}

Result<void> PartialFile::open(qint64 most, const std::stop_token &stop)
{
    if (const Result<void> taken = take(); !taken)
        return taken;
    loadIdentity();
    const bool known = !m_file.validator().isEmpty() || m_file.total > 0;
    const qint64 length = m_file.total > 0 ? m_file.total : most;
    if (!known || (length > 0 && m_part.size() > length))
        return beginAnew({});
    return readAgain(stop);
}

Result<void> PartialFile::take()
{
    constexpr int most = 100; // others come and go, but not for ever
    QDir().mkpath(QFileInfo(m_path).path());
    for (int tries = 0; tries < most; ++tries) {
        if (QFileInfo::exists(m_path))
            return thereAlready(m_path);
        errno = 0;
        if (!m_part.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return writeFailed();
        if (!lock())
            break;
        if (hasItsName())
            return {};
        close(); // whoever had it ended between our opening it and our locking it
    }
    return fetchedByAnother();
}

// Goes with the file that is open, and so with the program, however that ends. Where a disk knows no locks, it does without.
bool PartialFile::lock()
{
    if (::flock(m_part.handle(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return true;
    m_part.close();
    return false;
}

// Another one may have given it its final name, or have removed it.
bool PartialFile::hasItsName() const
{
    struct stat opened { }, named { };
    return ::fstat(m_part.handle(), &opened) == 0 && ::stat(QFile::encodeName(m_part.fileName()).constData(), &named) == 0 && opened.st_dev == named.st_dev
        && opened.st_ino == named.st_ino;
}

// Unlocked first, since a child that is just being started has the file open too for a moment.
void PartialFile::close()
{
    if (!m_part.isOpen())
        return;
    ::flock(m_part.handle(), LOCK_UN);
    m_part.close();
}

Result<void> PartialFile::readAgain(const std::stop_token &stop)
{
    constexpr qint64 block = 1 << 20;
    m_checksum = std::make_unique<Sha256>();
    m_size = 0;
    m_part.seek(0);
    while (!stop.stop_requested()) {
        const QByteArray bytes = m_part.read(block);
        if (bytes.isEmpty())
            return {};
        m_checksum->add(bytes);
        m_size += bytes.size();
    }
    return Error::stopped();
}

Result<void> PartialFile::beginAnew(const FileIdentity &file)
{
    errno = 0;
    if (m_part.size() > 0 && !m_part.resize(0))
        return writeFailed();
    m_checksum = std::make_unique<Sha256>();
    m_size = 0;
    m_file = file;
    return saveIdentity();
}

Result<void> PartialFile::append(const QByteArray &bytes)
{
    errno = 0;
    if (m_part.write(bytes) != bytes.size()) {
        const Error error = writeFailed();
        m_part.resize(m_size); // half a block is none
        return error;
    }
    m_checksum->add(bytes);
    m_size += bytes.size();
    if (m_size / writtenBackAtOnce != (m_size - bytes.size()) / writtenBackAtOnce)
        beginWritingBack(m_part, (m_size / writtenBackAtOnce - 1) * writtenBackAtOnce, writtenBackAtOnce);
    return {};
}

Result<void> PartialFile::finish(const QByteArray &sha256)
{
    if (!sha256.isEmpty() && m_checksum->inHexadecimal() != sha256.toLower()) {
        if (const Result<void> removed = remove(); !removed)
            return removed;
        return Error::failed(tr("What was downloaded is not the file that was published, and was removed. Try it once more, or from another server."));
    }
    errno = 0;
    if (::fsync(m_part.handle()) != 0)
        return writeFailed();
    // Not m_part.rename(), which closes it first: another one could take it then. It asks too; the person may have put one there meanwhile.
    const bool named = !QFileInfo::exists(m_path) && QFile::rename(m_part.fileName(), m_path);
    if (named)
        QFile::remove(m_path + QStringLiteral(".part.json"));
    close();
    return named ? Result<void>() : thereAlready(m_path);
}

Result<void> PartialFile::remove()
{
    if (!m_part.isOpen() && m_part.open(QIODevice::ReadOnly) && !lock())
        return fetchedByAnother();
    QFile::remove(m_path + QStringLiteral(".part.json"));
    QFile::remove(m_part.fileName());
    close();
    m_size = 0;
    m_file = {};
    return {};
}

Result<void> PartialFile::saveIdentity() const
{
    const QJsonObject object { { QStringLiteral("etag"), QString::fromLatin1(m_file.etag) }, { QStringLiteral("lastModified"), QString::fromLatin1(m_file.lastModified) },
        { QStringLiteral("total"), m_file.total } };
    QSaveFile file(m_path + QStringLiteral(".part.json"));
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return writeFailed();
    return {};
}

void PartialFile::loadIdentity()
{
    QFile file(m_path + QStringLiteral(".part.json"));
    const QJsonObject object = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    m_file = { object.value(QLatin1String("etag")).toString().toLatin1(), object.value(QLatin1String("lastModified")).toString().toLatin1(),
        object.value(QLatin1String("total")).toInteger() };
}

} // namespace superinstance
