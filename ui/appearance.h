// How the program looks: the size of its text, its colours, its contrast. A value, kept in the window's state file so that it is
// there before the first paint; put on the application from the GUI thread.
#pragma once
#include <QString>

namespace superinstance {

struct Appearance {
    enum class Theme { System, Light, Dark };
    static constexpr int leastText = 50, usualText = 100, mostText = 300, textStep = 10; // percent of what the desktop asks for

    int textPercent = usualText;
    Theme theme = Theme::System;
    bool highContrast = false;
    bool operator==(const Appearance &) const = default;

    static Appearance load(const QString &stateFile); // what is impossible or missing is as usual
    void save(const QString &stateFile) const;
    void apply() const;
};

} // namespace superinstance
