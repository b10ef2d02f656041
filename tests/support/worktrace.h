// What one run of reading did, in numbers only: which kinds of files were read and stored when, and how long somebody was busy with them. Says how
// true the time left is that a Workload tells on the way. Pure, any thread.
#pragma once
#include "engine/indexing/workload.h"

#include <QByteArray>

namespace superinstance {

class WorkTrace {
public:
    struct Told {
        double share = 0; // of the time that all took
        double seconds = 0, trueSeconds = 0; // left
        double error() const { return seconds / trueSeconds - 1; }
    };
    void noteRead(const FileToRead &file, double busyMs, qint64 atMs); // since the beginning
    void noteStored(const FileToRead &file, qint64 atMs);
    void end(qint64 atMs) { m_endMs = atMs; }
    QByteArray toText() const;
    static WorkTrace fromText(const QByteArray &text);
    // In another order, each is stored as soon as it is read.
    WorkTrace backwards() const; // the same files, last ones first
    WorkTrace thisPartLast(double from, double to) const; // the same, but those read between these shares of the time
    QList<Told> replay() const; // ten times a second; every sample from a tenth to nine tenths of the time
    bool isEmpty() const { return m_steps.isEmpty(); }

private:
    enum class Event { Read, Stored };
    struct Step { // files of a kind that were read, or stored, within a moment
        Event event = Event::Read;
        QByteArray kind;
        int files = 0;
        qint64 bytes = 0;
        double busyMs = 0;
        qint64 atMs = 0;
        QList<FileToRead> each() const;
        void replay(Workload &work) const;
    };
    void note(Event event, const FileToRead &file, double busyMs, qint64 atMs);
    WorkTrace ordered(const QList<QList<Step>> &moments) const;
    QList<QList<Step>> moments() const; // of reading
    QList<Step> m_steps;
    qint64 m_endMs = 0;
};

// The largest error, as a share of the truth; 0.25: a quarter too much or too little. It is told in whole seconds: what lies within
// half a second is none.
double largestError(const QList<WorkTrace::Told> &told);

} // namespace superinstance
