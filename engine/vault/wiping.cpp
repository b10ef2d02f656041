#include "engine/vault/wiping.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>

#include <sqlite3.h>

namespace superinstance {

namespace {

// Of SQLite's file format (https://www.sqlite.org/fileformat.html).
constexpr int fileHeader = 100, pageSizeAt = 16;
constexpr int rowsAt = 3, contentAt = 5; // in the header of a page
enum PageKind { IndexInner = 2, TableInner = 5, IndexLeaf = 10, TableLeaf = 13 };

struct Gap {
    int start = 0, end = 0;
};

int numberAt(const QByteArray &page, int at)
{
    return qFromBigEndian<quint16>(page.constData() + at);
}

// Empty for what is no page of a table or an index.
Gap gapOf(const QByteArray &page, bool first)
{
    const int header = first ? fileHeader : 0, kind = page[header];
    const bool inner = kind == IndexInner || kind == TableInner;
    if (!inner && kind != IndexLeaf && kind != TableLeaf)
        return {};
    const int rows = numberAt(page, header + rowsAt), list = header + (inner ? 12 : 8), start = list + 2 * rows, end = numberAt(page, header + contentAt);
    if (start > end || end > page.size())
        return {};
    for (int row = 0; row < rows; ++row)
        if (const int at = numberAt(page, list + 2 * row); at < end || at >= page.size())
            return {};
    return { start, end };
}

} // namespace

bool wipeGaps(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    sqlite3_int64 size = 0;
    QByteArray page(fileHeader, '\0');
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods
        || file->pMethods->xFileSize(file, &size) != SQLITE_OK || file->pMethods->xRead(file, page.data(), fileHeader, 0) != SQLITE_OK)
        return false;
    page.resize(numberAt(page, pageSizeAt));
    const QByteArray zeros(page.size(), '\0');
    for (sqlite3_int64 at = 0; at + page.size() <= size; at += page.size()) {
        if (file->pMethods->xRead(file, page.data(), int(page.size()), at) != SQLITE_OK)
            return false;
        const Gap gap = gapOf(page, at == 0);
        const bool clean = std::all_of(page.cbegin() + gap.start, page.cbegin() + gap.end, [](char byte) { return byte == 0; });
        if (!clean && file->pMethods->xWrite(file, zeros.constData(), gap.end - gap.start, at + gap.start) != SQLITE_OK)
            return false;
    }
    sqlite3_db_release_memory(handle); // pages as they were, which might be written again
    return file->pMethods->xSync(file, SQLITE_SYNC_NORMAL) == SQLITE_OK;
}

} // namespace superinstance
