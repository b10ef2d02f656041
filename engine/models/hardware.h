// What this computer can do for a model, as far as the system says so: what is unknown stays unknown.
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace superinstance {

struct Graphics {
    QString name; // the maker, or what the system has for one; empty: nobody knows it
    QString driver;
    std::optional<qint64> memory; // of its own, in bytes
    bool operator==(const Graphics &) const = default;
};

struct Hardware {
    QString processor;
    std::optional<int> cores, threads; // cores: those that are not one core seen twice
    QStringList instructions; // of those that matter to a model: "AVX2", "AVX-512", "NEON" …
    std::optional<qint64> memory, availableMemory; // in bytes
    std::optional<qint64> diskFree; // where models are kept
    QList<Graphics> graphics; // empty: the system names none
    bool operator==(const Hardware &) const = default;
};

// Blocks: for worker threads. Of the disk on which a folder lies or will lie.
std::optional<qint64> freeSpaceAt(const QString &folder);

// Blocks: for worker threads. folder: where models are kept, need not be there yet. root: tests put a /proc and a /sys there.
Hardware readHardware(const QString &folder, const QString &root = {});

// Whether a graphics card may take what the memory does not hold, as far as one can tell: of an NVIDIA nobody says how much it has. What
// shares the memory of the computer, as most of Intel's do, takes nothing.
bool cardMayTake(const Hardware &hardware, qint64 bytes);

} // namespace superinstance
