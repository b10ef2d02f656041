// What is left on a disk when its power goes: all that was synced, and whatever part of the rest the disk happened to have
// written. Plays the journal of a FaultyDisk forward. Any thread.
#pragma once
#include "tests/faults/faultydisk.h"

#include <QMap>

class QRandomGenerator;

namespace superinstance {

class PowerLoss {
public:
    void play(const DiskEvent &event); // the power is still there
    qint64 lastMark() const { return m_mark; }
    // Writes into the folder what a loss of power now would leave.
    void leave(const QString &folder, QRandomGenerator &random) const;

private:
    struct File {
        QString name;
        QByteArray safe; // as of the last sync
        QList<DiskEvent> loose; // since then
        bool created = false, removed = false, gone = false; // its name is safe; it is removed; that is safe as well
    };
    static QByteArray remains(const File &file, QRandomGenerator &random);

    QMap<int, File> m_files;
    qint64 m_mark = -1;
};

} // namespace superinstance
