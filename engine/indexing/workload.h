// How long the reading of what waits will take, judged by what was read before: by files and bytes, and for each kind of file
// by how much it differs from the others. Pure: it is told the time. Lives on the engine thread, owned by the pipeline.
#pragma once
#include <QHash>
#include <QList>
#include <QString>

namespace superinstance {

struct FileToRead {
    QString path;
    qint64 bytes = 0; // 0 too where it is not known
    bool operator<(const FileToRead &other) const { return path < other.path; }
};

class Workload {
public:
    struct Amount {
        double files = 0, bytes = 0;
    };
    using Load = QHash<QString, Amount>; // of files together, by kind
    static Load loadOf(const QList<FileToRead> &files); // any thread
    void add(const Load &load); // waits
    void remove(const FileToRead &file); // is not read after all
    void finish(const FileToRead &file, qint64 spentMs); // several are read at a time
    void setWorking(bool working, qint64 nowMs); // a pause is no time that reading takes
    qint64 workedMs(qint64 nowMs) const;
    int secondsLeft(qint64 nowMs) const; // -1: unknown

private:
    struct Kind {
        Amount waiting, done;
        double spentMs = 0;
    };
    QHash<QString, Kind> m_kinds;
    Kind m_all; // but what waits
    qint64 m_workedMs = 0, m_sinceMs = 0;
    bool m_working = false;
};

} // namespace superinstance
