// How long the reading of what waits will take. Every file is given an effort beforehand, by its kind and size; how long a unit
// of it takes is seen from what was read lately, and how far a kind differs from what was thought of it from how long its files kept
// somebody busy. Pure: it is told the time. Lives on the engine thread, owned by the pipeline.
#pragma once
#include <QHash>
#include <QList>
#include <QString>

namespace superinstance {

struct FileToRead {
    QString path;
    qint64 bytes = 0; // 0 too where it is not known
    QString root; // the innermost that holds it; empty: nobody asks how its root goes on
    bool operator<(const FileToRead &other) const { return path < other.path; }
};

class Workload {
public:
    struct Amount {
        int files = 0;
        double effort = 0;
    };
    using Load = QHash<QString, QHash<QString, Amount>>; // of files together, by root and kind
    struct Pace {
        double filesPerSecond = 0; // lately
        int secondsLeft = -1; // -1: unknown
    };
    static Load loadOf(const QList<FileToRead> &files); // any thread
    void add(const Load &load); // waits
    // It was read, and waits to be stored. busyMs: that threads and extractors were busy with it; what it waited for them in between
    // says nothing about its kind.
    void read(const FileToRead &file, double busyMs, qint64 nowMs);
    void finish(const FileToRead &file, qint64 nowMs); // what was read is stored
    enum class Stage { Waits, Read };
    void remove(const FileToRead &file, Stage stage = Stage::Waits); // goes no further
    void setWorking(bool working, qint64 nowMs); // a pause is no time that reading takes
    qint64 workedMs(qint64 nowMs) const;
    int secondsLeft(qint64 nowMs) const; // -1: unknown
    QHash<QString, Pace> paces(qint64 nowMs) const; // of each root something of which waits

private:
    // A sum in which what was added long ago counts less and less.
    struct Fading {
        double sum = 0;
        qint64 atMs = 0;
        double at(qint64 nowMs, double memoryMs) const;
        void add(double what, qint64 nowMs, double memoryMs);
    };
    struct Kind {
        double effort = 0, busyMs = 0; // of all that was read
        double atFirst = 0; // effort, of reading and storing
        Fading lately; // the same, later
    };
    struct Root {
        QHash<QString, Amount> waiting; // by kind
        Fading files, effort; // that were stored; of reading and storing
        qint64 sinceMs = -1; // when the first of them was read
    };
    void advance(const FileToRead &file, double share, qint64 nowMs);
    void lieUnstored(qint64 workedMs);
    double storedAfterMs() const;
    double factorOf(const QString &kind) const;
    double effortLeft(const QHash<QString, Amount> &waiting) const;
    double effortPerMs(qint64 workedMs) const;
    Pace paceOf(const Root &root, double effortPerMs, int atTheLatest, qint64 workedMs) const;
    QHash<QString, Kind> m_kinds; // that were read
    Kind m_all;
    QHash<QString, Root> m_roots; // something of which waits
    Fading m_effort; // of all that was read and stored, to be held against that of a root
    double m_unstored = 0, m_stored = 0; // effort of what was read
    double m_unstoredForMs = 0; // effort times milliseconds
    qint64 m_unstoredSinceMs = 0; // that were worked
    qint64 m_workedMs = 0, m_sinceMs = 0;
    qint64 m_firstMs = 0; // that was worked when the last of what came at first was done
    bool m_working = false;
};

} // namespace superinstance
