// How the program looks: the size of its text, its colours, its contrast. A value, kept in the window's state file so that it is
// there before the first paint; put on the application from the GUI thread.
#pragma once
#include "engine/result.h"

#include <QString>

#include <optional>

namespace superinstance {

struct Appearance {
    enum class Theme { System, Light, Dark };
    static constexpr int leastText = 50, usualText = 100, mostText = 300, textStep = 10; // percent of what the desktop asks for

    // What the desktop asks of programs that look as it does; what it says nothing of is as it was at the start.
    struct Wish {
        std::optional<bool> dark;
        bool highContrast = false;
        bool operator==(const Wish &) const = default;
    };
    static void setWish(const Wish &wish); // for what is applied next

    int textPercent = usualText;
    Theme theme = Theme::System;
    bool highContrast = false;
    bool operator==(const Appearance &) const = default;

    static Appearance load(const QString &stateFile); // what is impossible or missing is as usual
    Result<void> save(const QString &stateFile) const;
    void apply() const;
};

} // namespace superinstance
