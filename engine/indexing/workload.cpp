#include "engine/indexing/workload.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr double doubt = 0.02; // until this share of the time went into a kind, it is taken for a kind like the others

// What a file costs for its own sake, in bytes, as measured on 19,634 pages, texts and sources. Fitting it as one goes would go
// wrong: files that are read at a time wait for each other, so that on a small one nearly as much is spent as on a long one.
constexpr double bytesOfFile = 2000;

double weightOf(const Workload::Amount &amount)
{
    return amount.files * bytesOfFile + amount.bytes;
}

// By its name: nobody has looked into it yet.
QString kindOf(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(QLatin1Char('.')), slash = path.lastIndexOf(QLatin1Char('/'));
    return dot > slash ? path.mid(dot + 1).toLower() : QString();
}

} // namespace

Workload::Load Workload::loadOf(const QList<FileToRead> &files)
{
    Load load;
    for (const FileToRead &file : files) {
        Amount &amount = load[kindOf(file.path)];
        ++amount.files;
        amount.bytes += double(file.bytes);
    }
    return load;
}

void Workload::add(const Load &load)
{
    for (auto kind = load.constBegin(); kind != load.constEnd(); ++kind) {
        Amount &waiting = m_kinds[kind.key()].waiting;
        waiting.files += kind->files;
        waiting.bytes += kind->bytes;
    }
}

void Workload::remove(const FileToRead &file)
{
    Amount &waiting = m_kinds[kindOf(file.path)].waiting;
    waiting.files = std::max(0.0, waiting.files - 1);
    waiting.bytes = std::max(0.0, waiting.bytes - double(file.bytes));
}

void Workload::finish(const FileToRead &file, qint64 spentMs)
{
    remove(file);
    const double bytes = double(file.bytes);
    for (Kind *kind : { &m_kinds[kindOf(file.path)], &m_all }) {
        ++kind->done.files;
        kind->done.bytes += bytes;
        kind->spentMs += double(spentMs);
    }
}

void Workload::setWorking(bool working, qint64 nowMs)
{
    m_workedMs = workedMs(nowMs);
    m_sinceMs = nowMs;
    m_working = working;
}

qint64 Workload::workedMs(qint64 nowMs) const
{
    return m_workedMs + (m_working ? nowMs - m_sinceMs : 0);
}

// Since several are read at a time, more is spent on them than goes by.
int Workload::secondsLeft(qint64 nowMs) const
{
    if (m_all.done.files <= 0 || m_all.spentMs <= 0)
        return -1;
    const double usual = m_all.spentMs / weightOf(m_all.done);
    const double doubtMs = doubt * m_all.spentMs;
    double left = 0;
    for (const Kind &kind : m_kinds)
        left += usual * weightOf(kind.waiting) * (kind.spentMs + doubtMs) / (usual * weightOf(kind.done) + doubtMs);
    return int(left * double(workedMs(nowMs)) / m_all.spentMs / 1000);
}

} // namespace superinstance
