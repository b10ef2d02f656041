#include "engine/indexing/workload.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr double weightOfFile = 4096; // bytes that each file costs for its own sake
constexpr double weightOfDoubt = 300'000; // until so much of a kind was read, it is taken for a kind like the others

// By its name: nobody has looked into it yet.
QString kindOf(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(QLatin1Char('.')), slash = path.lastIndexOf(QLatin1Char('/'));
    return dot > slash ? path.mid(dot + 1).toLower() : QString();
}

double weightOf(const FileToRead &file)
{
    return weightOfFile + double(file.bytes);
}

} // namespace

Workload::Load Workload::loadOf(const QList<FileToRead> &files)
{
    Load load;
    for (const FileToRead &file : files)
        load[kindOf(file.path)] += weightOf(file);
    return load;
}

void Workload::add(const Load &load)
{
    for (auto kind = load.constBegin(); kind != load.constEnd(); ++kind)
        m_kinds[kind.key()].waiting += kind.value();
}

void Workload::remove(const FileToRead &file)
{
    Kind &kind = m_kinds[kindOf(file.path)];
    kind.waiting = std::max(0.0, kind.waiting - weightOf(file));
}

void Workload::finish(const FileToRead &file, qint64 spentMs)
{
    remove(file);
    for (Kind *kind : { &m_kinds[kindOf(file.path)], &m_all }) {
        kind->done += weightOf(file);
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

double Workload::msPerWeight(const Kind &kind) const
{
    return (kind.spentMs + weightOfDoubt * m_all.spentMs / m_all.done) / (kind.done + weightOfDoubt);
}

// Since several are read at a time, more is spent on them than goes by.
int Workload::secondsLeft(qint64 nowMs) const
{
    if (m_all.done <= 0 || m_all.spentMs <= 0)
        return -1;
    double left = 0;
    for (const Kind &kind : m_kinds)
        left += kind.waiting * msPerWeight(kind);
    return int(left * double(workedMs(nowMs)) / m_all.spentMs / 1000);
}

} // namespace superinstance
