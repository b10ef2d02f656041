// What the person has chosen about the window, besides how it looks. A value, kept in the window's state file.
#pragma once
#include "engine/result.h"
#include "ui/closequestion.h"

#include <QString>

namespace superinstance {

struct WindowChoices {
    Closing closing = Closing::Undecided; // undecided: closing asks
    bool questionInNotifications = false; // its beginning, where a notification tells of an answer
    QString language; // "de"; empty: the system's

    static WindowChoices load(const QString &stateFile);
    Result<void> save(const QString &stateFile) const;
};

} // namespace superinstance
