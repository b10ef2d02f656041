#include "tests/support/worktrace.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace superinstance {

namespace {

constexpr qint64 momentMs = 50;
constexpr qint64 sampleMs = 100;
constexpr double firstShare = 0.1, lastShare = 0.9; // of the time

} // namespace

// Only its kind is told of a file: no name leaves the computer it was recorded on.
void WorkTrace::note(Event event, const FileToRead &file, double busyMs, qint64 atMs)
{
    const qsizetype dot = file.path.lastIndexOf(QLatin1Char('.')), slash = file.path.lastIndexOf(QLatin1Char('/'));
    QByteArray kind = dot > slash ? file.path.mid(dot + 1).toLower().toLatin1() : QByteArray();
    if (kind.isEmpty() || kind.size() > 8 || std::any_of(kind.begin(), kind.end(), [](char c) { return !std::isalnum(uchar(c)); }))
        kind = "-";
    const qint64 moment = (atMs / momentMs + 1) * momentMs;
    auto step = std::find_if(m_steps.rbegin(), m_steps.rend(), [&](const Step &each) { return each.atMs != moment || (each.event == event && each.kind == kind); });
    if (step == m_steps.rend() || step->atMs != moment) {
        m_steps.append({ event, kind, 0, 0, 0, moment });
        step = m_steps.rbegin();
    }
    ++step->files;
    step->bytes += file.bytes;
    step->busyMs += busyMs;
}

void WorkTrace::noteRead(const FileToRead &file, double busyMs, qint64 atMs)
{
    note(Event::Read, file, busyMs, atMs);
}

void WorkTrace::noteStored(const FileToRead &file, qint64 atMs)
{
    note(Event::Stored, file, 0, atMs);
}

QByteArray WorkTrace::toText() const
{
    QByteArray text;
    for (const Step &step : m_steps)
        text += step.kind + ' ' + QByteArray::number(step.files) + ' ' + QByteArray::number(step.bytes) + ' '
            + (step.event == Event::Read ? QByteArray::number(step.busyMs, 'f', 1) + ' ' : QByteArray()) + QByteArray::number(step.atMs) + '\n';
    return text + "end " + QByteArray::number(m_endMs) + '\n';
}

WorkTrace WorkTrace::fromText(const QByteArray &text)
{
    WorkTrace trace;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 5)
            trace.m_steps.append({ Event::Read, parts[0], parts[1].toInt(), parts[2].toLongLong(), parts[3].toDouble(), parts[4].toLongLong() });
        else if (parts.size() == 4)
            trace.m_steps.append({ Event::Stored, parts[0], parts[1].toInt(), parts[2].toLongLong(), 0, parts[3].toLongLong() });
        else if (parts.size() == 2)
            trace.m_endMs = parts[1].toLongLong();
    }
    return trace;
}

QList<FileToRead> WorkTrace::Step::each() const
{
    const QString path = kind == "-" ? QStringLiteral("/file") : QStringLiteral("/file.") + QString::fromLatin1(kind);
    return QList<FileToRead>(files, { path, bytes / files });
}

void WorkTrace::Step::replay(Workload &work) const
{
    for (const FileToRead &file : each())
        if (event == Event::Read)
            work.read(file, busyMs / files, atMs);
        else
            work.finish(file, atMs);
}

QList<QList<WorkTrace::Step>> WorkTrace::moments() const
{
    QList<QList<Step>> moments;
    for (const Step &step : m_steps) {
        if (step.event != Event::Read)
            continue;
        if (moments.isEmpty() || moments.last().first().atMs != step.atMs)
            moments.append(QList<Step>());
        moments.last().append(step);
    }
    return moments;
}

// Each takes as long as it took.
WorkTrace WorkTrace::ordered(const QList<QList<Step>> &moments) const
{
    QHash<qint64, qint64> lasted;
    qint64 before = 0;
    for (const QList<Step> &moment : this->moments()) {
        lasted.insert(moment.first().atMs, moment.first().atMs - before);
        before = moment.first().atMs;
    }
    WorkTrace trace;
    qint64 now = 0;
    for (const QList<Step> &moment : moments) {
        now += lasted.value(moment.first().atMs);
        for (Step step : moment) {
            step.atMs = now;
            trace.m_steps.append(step);
            step.event = Event::Stored;
            trace.m_steps.append(step);
        }
    }
    trace.m_endMs = m_endMs;
    return trace;
}

WorkTrace WorkTrace::backwards() const
{
    QList<QList<Step>> all = moments();
    std::reverse(all.begin(), all.end());
    return ordered(all);
}

WorkTrace WorkTrace::thisPartLast(double from, double to) const
{
    QList<QList<Step>> all = moments();
    std::stable_partition(all.begin(), all.end(), [&](const QList<Step> &moment) {
        const double share = double(moment.first().atMs) / double(m_endMs);
        return share < from || share >= to;
    });
    return ordered(all);
}

QList<WorkTrace::Told> WorkTrace::replay() const
{
    Workload work;
    for (const Step &step : m_steps)
        if (step.event == Event::Read)
            work.add(Workload::loadOf(step.each()));
    work.setWorking(true, m_steps.first().atMs - momentMs); // before, it was looked which files there are
    QList<Told> told;
    qsizetype next = 0;
    for (qint64 now = sampleMs; now <= qint64(lastShare * double(m_endMs)); now += sampleMs) {
        for (; next < m_steps.size() && m_steps[next].atMs <= now; ++next)
            m_steps[next].replay(work);
        if (const double share = double(now) / double(m_endMs); share >= firstShare)
            told.append({ share, double(work.secondsLeft(now)), double(m_endMs - now) / 1000 });
    }
    return told;
}

double largestError(const QList<WorkTrace::Told> &told)
{
    double largest = 0;
    for (const WorkTrace::Told &each : told)
        largest = std::max(largest, (std::abs(each.seconds - each.trueSeconds) - .5) / each.trueSeconds);
    return largest;
}

} // namespace superinstance
