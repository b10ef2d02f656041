#include "tests/support/zip.h"

#include <archive.h>
#include <archive_entry.h>

namespace superinstance {

static constexpr qsizetype mostBytes = 64 * 1024 * 1024;

QByteArray zipOf(const ZipParts &parts, const char *password)
{
    QByteArray zip(mostBytes, Qt::Uninitialized);
    size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    if (password) {
        archive_write_set_options(writer, "zip:encryption=traditional");
        archive_write_set_passphrase(writer, password);
    }
    archive_write_open_memory(writer, zip.data(), size_t(zip.size()), &used);
    for (const auto &[name, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return zip.left(qsizetype(used));
}

ZipParts partsOf(const QByteArray &zip)
{
    ZipParts parts;
    archive *reader = archive_read_new();
    archive_read_support_format_zip(reader);
    archive_read_open_memory(reader, zip.constData(), size_t(zip.size()));
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
        QByteArray content(qsizetype(archive_entry_size(entry)), Qt::Uninitialized);
        archive_read_data(reader, content.data(), size_t(content.size()));
        parts.append({ archive_entry_pathname(entry), content });
    }
    archive_read_free(reader);
    return parts;
}

} // namespace superinstance
