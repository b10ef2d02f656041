#include "engine/models/hardware.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

namespace superinstance {

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString(); // of /proc: read to the end
}

// Of the lines "name : value" of one block, each.
QHash<QString, QString> fieldsOf(const QString &block)
{
    QHash<QString, QString> fields;
    for (const QString &line : block.split(QLatin1Char('\n')))
        if (const qsizetype colon = line.indexOf(QLatin1Char(':')); colon > 0)
            fields.insert(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    return fields;
}

// "0-3,8": how many numbers that is.
std::optional<int> countOf(const QString &ranges)
{
    int count = 0;
    for (const QString &range : ranges.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool isFirst = false, isLast = false;
        const int first = range.section(QLatin1Char('-'), 0, 0).toInt(&isFirst);
        const int last = range.section(QLatin1Char('-'), -1).toInt(&isLast);
        if (!isFirst || !isLast || last < first)
            return {};
        count += last - first + 1;
    }
    return count > 0 ? std::optional(count) : std::nullopt;
}

// In the words of those who build runtimes. On ARM the kernel's words differ by its width.
QStringList instructionsOf(const QHash<QString, QString> &processor)
{
    static const QList<std::pair<QString, QString>> words {
        { QStringLiteral("sse4_2"), QStringLiteral("SSE4.2") }, { QStringLiteral("avx"), QStringLiteral("AVX") },
        { QStringLiteral("f16c"), QStringLiteral("F16C") }, { QStringLiteral("fma"), QStringLiteral("FMA") },
        { QStringLiteral("avx2"), QStringLiteral("AVX2") }, { QStringLiteral("avx512f"), QStringLiteral("AVX-512") },
        { QStringLiteral("avx512_vnni"), QStringLiteral("AVX-512 VNNI") }, { QStringLiteral("amx_int8"), QStringLiteral("AMX") },
        { QStringLiteral("neon"), QStringLiteral("NEON") }, { QStringLiteral("asimd"), QStringLiteral("NEON") },
        { QStringLiteral("asimddp"), QStringLiteral("dot products") }, { QStringLiteral("i8mm"), QStringLiteral("I8MM") },
        { QStringLiteral("sve"), QStringLiteral("SVE") } };
    const QString flags = processor.value(QStringLiteral("flags"), processor.value(QStringLiteral("Features")));
    const QStringList list = flags.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QSet<QString> known(list.begin(), list.end());
    QStringList found;
    for (const auto &[word, name] : words)
        if (known.contains(word) && !found.contains(name))
            found += name;
    return found;
}

void readProcessor(const QString &root, Hardware &hardware)
{
    const QStringList blocks = contentOf(root + QStringLiteral("/proc/cpuinfo")).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    QSet<QString> cores;
    for (const QString &block : blocks) {
        const QHash<QString, QString> fields = fieldsOf(block);
        if (hardware.processor.isEmpty())
            hardware.processor = fields.value(QStringLiteral("model name"), fields.value(QStringLiteral("Model")));
        if (hardware.instructions.isEmpty())
            hardware.instructions = instructionsOf(fields);
        if (fields.contains(QStringLiteral("core id")))
            cores.insert(fields.value(QStringLiteral("physical id")) + QLatin1Char('/') + fields.value(QStringLiteral("core id")));
    }
    hardware.threads = countOf(contentOf(root + QStringLiteral("/sys/devices/system/cpu/online")));
    if (!cores.isEmpty())
        hardware.cores = int(cores.size());
}

void readMemory(const QString &root, Hardware &hardware)
{
    const QHash<QString, QString> fields = fieldsOf(contentOf(root + QStringLiteral("/proc/meminfo")));
    const auto bytes = [&](const QString &name) -> std::optional<qint64> {
        bool isNumber = false;
        const qint64 kilobytes = fields.value(name).section(QLatin1Char(' '), 0, 0).toLongLong(&isNumber);
        return isNumber && kilobytes > 0 ? std::optional(kilobytes * 1024) : std::nullopt;
    };
    hardware.memory = bytes(QStringLiteral("MemTotal"));
    hardware.availableMemory = bytes(QStringLiteral("MemAvailable"));
}

// Nothing: there is no device of which the system says anything.
std::optional<Graphics> graphicsAt(const QString &device)
{
    static const QHash<QString, QString> makers { { QStringLiteral("0x1002"), QStringLiteral("AMD") }, { QStringLiteral("0x10de"), QStringLiteral("NVIDIA") },
        { QStringLiteral("0x8086"), QStringLiteral("Intel") }, { QStringLiteral("0x106b"), QStringLiteral("Apple") } };
    const QString vendor = contentOf(device + QStringLiteral("/vendor"));
    Graphics graphics;
    graphics.name = makers.value(vendor);
    for (const QString &line : contentOf(device + QStringLiteral("/uevent")).split(QLatin1Char('\n')))
        if (line.startsWith(QLatin1String("DRIVER=")))
            graphics.driver = line.section(QLatin1Char('='), 1);
    if (vendor.isEmpty()) // it is on no bus that has makers
        graphics.name = graphics.driver;
    bool isNumber = false;
    const qint64 memory = contentOf(device + QStringLiteral("/mem_info_vram_total")).toLongLong(&isNumber); // only AMD's driver tells
    if (isNumber && memory > 0)
        graphics.memory = memory;
    return vendor.isEmpty() && graphics.driver.isEmpty() ? std::nullopt : std::optional(graphics);
}

void readGraphics(const QString &root, Hardware &hardware)
{
    static const QRegularExpression card(QStringLiteral("^card\\d+$")); // the others are its connectors
    const QString folder = root + QStringLiteral("/sys/class/drm/");
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!card.match(name).hasMatch())
            continue;
        if (const std::optional<Graphics> graphics = graphicsAt(folder + name + QStringLiteral("/device")))
            hardware.graphics += *graphics;
    }
}

} // namespace

std::optional<qint64> freeSpaceAt(const QString &folder)
{
    QString place = QDir(folder).absolutePath();
    while (!QFileInfo::exists(place) && !QDir(place).isRoot())
        place = QFileInfo(place).path();
    const QStorageInfo disk(place);
    return disk.isValid() && disk.bytesAvailable() >= 0 ? std::optional(disk.bytesAvailable()) : std::nullopt;
}

bool cardMayTake(const Hardware &hardware, qint64 bytes)
{
    return std::any_of(hardware.graphics.begin(), hardware.graphics.end(),
        [&](const Graphics &card) { return card.memory ? bytes <= *card.memory : card.driver == QLatin1String("nvidia"); });
}

Hardware readHardware(const QString &folder, const QString &root)
{
    Hardware hardware;
    readProcessor(root, hardware);
    readMemory(root, hardware);
    readGraphics(root, hardware);
    hardware.diskFree = freeSpaceAt(folder);
    return hardware;
}

} // namespace superinstance
