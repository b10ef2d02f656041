#include "tests/faults/powerloss.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace superinstance {

namespace {

constexpr int sector = 512; // bytes that are written whole or not at all

void apply(QByteArray &bytes, const DiskEvent &event, qsizetype reached)
{
    if (event.kind == DiskEvent::Kind::Truncate) {
        if (bytes.size() > event.at)
            bytes.truncate(event.at);
        else
            bytes.append(event.at - bytes.size(), '\0');
        return;
    }
    if (bytes.size() < event.at + reached)
        bytes.append(event.at + reached - bytes.size(), '\0');
    bytes.replace(event.at, reached, event.bytes.constData(), reached);
}

} // namespace

void PowerLoss::play(const DiskEvent &event)
{
    if (event.kind == DiskEvent::Kind::Mark) {
        m_mark = event.at;
        return;
    }
    File &file = m_files[event.file];
    switch (event.kind) {
    case DiskEvent::Kind::Create: file.name = event.name; break;
    case DiskEvent::Kind::Write:
    case DiskEvent::Kind::Truncate: file.loose.append(event); break;
    case DiskEvent::Kind::Sync:
        for (const DiskEvent &loose : std::as_const(file.loose))
            apply(file.safe, loose, loose.bytes.size());
        file.loose.clear();
        for (File &former : m_files) // SQLite syncs the folder with a file that is new in it
            former.gone = former.gone || (former.removed && !file.created);
        file.created = true;
        break;
    case DiskEvent::Kind::Remove:
        file.removed = true;
        file.gone = event.at != 0;
        break;
    case DiskEvent::Kind::Mark: break;
    }
}

// All, nothing, the beginning or any part of what was not synced, in a disk's own order; the last of it torn.
QByteArray PowerLoss::remains(const File &file, QRandomGenerator &random)
{
    QByteArray bytes = file.safe;
    enum Way { Nothing, All, Beginning, Part };
    const int way = random.bounded(4), chance = way == Part ? random.bounded(100) : 100; // per cent
    const qsizetype until = way == Nothing ? 0 : way == Beginning ? random.bounded(int(file.loose.size()) + 1) : file.loose.size();
    for (qsizetype i = 0; i < until; ++i) {
        if (random.bounded(100) >= chance)
            continue;
        const DiskEvent &event = file.loose[i];
        const bool torn = way >= Beginning && random.bounded(8) == 0;
        const qsizetype sectors = (event.bytes.size() + sector - 1) / sector;
        apply(bytes, event, torn ? std::min<qsizetype>(event.bytes.size(), random.bounded(int(sectors) + 1) * sector) : event.bytes.size());
    }
    return bytes;
}

void PowerLoss::leave(const QString &folder, QRandomGenerator &random) const
{
    QDir().mkpath(folder);
    for (const File &file : m_files) {
        const bool there = !file.gone && !(file.removed && random.bounded(2)) && (file.created || random.bounded(2));
        if (!there)
            continue;
        QFile out(QDir(folder).filePath(file.name)); // the newer one of a name stands behind the older
        if (out.open(QIODevice::WriteOnly | QIODevice::Truncate))
            out.write(remains(file, random));
    }
}

} // namespace superinstance
