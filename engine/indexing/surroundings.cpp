#include "engine/indexing/surroundings.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>

namespace superinstance {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

struct Ticks {
    double all = 0, others = 0; // since the computer started; others: what was no child of ours and not done at a low priority
};

Ticks ticksNow()
{
    // user, nice, system, idle, iowait, irq, softirq, steal; our readers run at a low priority, which is the second
    const QList<QByteArray> columns = contentOf(QStringLiteral("/proc/stat")).split('\n').value(0).simplified().split(' ').mid(1, 8);
    Ticks ticks;
    for (const QByteArray &column : columns)
        ticks.all += column.toDouble();
    rusage own {};
    ::getrusage(RUSAGE_SELF, &own);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    ticks.others = columns.value(0).toDouble() + columns.value(2).toDouble() - (seconds(own.ru_utime) + seconds(own.ru_stime)) * double(::sysconf(_SC_CLK_TCK));
    return ticks;
}

} // namespace

bool isOnBattery(const QString &supplies)
{
    bool draining = false;
    for (const QString &name : QDir(supplies).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString supply = supplies + QLatin1Char('/') + name + QLatin1Char('/');
        const bool battery = contentOf(supply + QStringLiteral("type")) == "Battery";
        if (!battery && contentOf(supply + QStringLiteral("online")) == "1")
            return false;
        const bool ofADevice = contentOf(supply + QStringLiteral("scope")) == "Device"; // a mouse's
        draining = draining || (battery && !ofADevice && contentOf(supply + QStringLiteral("status")) == "Discharging");
    }
    return draining;
}

Surroundings Surroundings::ofThisComputer()
{
    auto last = std::make_shared<Ticks>(ticksNow());
    const auto busy = [last] {
        const Ticks now = ticksNow(), before = std::exchange(*last, now);
        return now.all > before.all ? std::clamp((now.others - before.others) / (now.all - before.all), 0.0, 1.0) : 0.0;
    };
    return { [] { return isOnBattery(); }, busy };
}

} // namespace superinstance
