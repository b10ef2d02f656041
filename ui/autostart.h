// Whether the program starts in the tray when the person logs in: an entry in the desktop's autostart folder. Reads and
// writes one small file; for the GUI thread. In a sandbox the entry is only our own note of it, the desktop is told by BackgroundPortal.
#pragma once
#include "engine/result.h"

#include <QString>

namespace superinstance {

class Autostart {
public:
    // program: what the entry starts; configDir: the person's configuration.
    explicit Autostart(QString program = runningProgram(), QString configDir = configuration());

    const QString &program() const { return m_program; }
    bool enabled() const;
    // Fails with a sentence when the entry cannot be written or removed.
    Result<void> setEnabled(bool enabled) const;

    static QString runningProgram(); // its bare name where the desktop finds it by that, else its absolute path
    static QString configuration();

private:
    const QString m_program, m_file;
};

// `word` as one argument in the Exec line of a desktop entry.
QString execArgument(const QString &word);
// `word` as one argument of a command as it is typed in a terminal; bare where it can be.
QString shellArgument(const QString &word);

} // namespace superinstance
