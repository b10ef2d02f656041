// What goes on around the program, as far as reading gives way to it. The functions block briefly, for worker threads, one at
// a time; tests put others in their place.
#pragma once
#include <QString>

#include <functional>

namespace superinstance {

struct Surroundings {
    std::function<bool()> onBattery;
    std::function<double()> othersBusy; // which share of the processors other programs used since it was asked last, 0 to 1

    static Surroundings ofThisComputer();
};

// supplies: where the kernel lists what gives it power. False where it says nothing.
bool isOnBattery(const QString &supplies = QStringLiteral("/sys/class/power_supply"));

} // namespace superinstance
