#include "engine/indexing/workload.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr double doubt = 0.3; // until this share of the time went into a kind, what was thought of it counts more than what was seen
constexpr qint64 atFirstMs = 800; // extractors start, and nothing is in memory yet: it tells little of the pace that follows
constexpr double longMemoryMs = 120'000; // a computer that others use as well may get faster or slower
constexpr double shortMemoryMs = 15'000; // reading goes from one root to the next

// A byte of plain text is a unit of effort. So measured, in processor time with all that storing takes, on the 18,000 documents of
// the benches.
constexpr double effortOfFile = 6000; // for its own sake
constexpr double effortOfPage = 0.8; // a byte of HTML: part of it is no text
constexpr double effortOfCode = 0.5; // few words
constexpr double effortOfPdf = 7; // laid out glyph by glyph, and compressed
constexpr double effortOfNoText = 0.01; // read and hashed, that is all
constexpr double shareOfStoring = 0.3;

// By its name: nobody has looked into it yet.
QString kindOf(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(QLatin1Char('.')), slash = path.lastIndexOf(QLatin1Char('/'));
    return dot > slash ? path.mid(dot + 1).toLower() : QString();
}

double effortOfByte(const QString &kind)
{
    static const QSet<QString> withoutText { QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("gif"), QStringLiteral("tif"),
                                             QStringLiteral("tiff"), QStringLiteral("webp"), QStringLiteral("bmp"), QStringLiteral("heic"), QStringLiteral("mp3"),
                                             QStringLiteral("flac"), QStringLiteral("ogg"), QStringLiteral("wav"), QStringLiteral("mp4"), QStringLiteral("mkv"),
                                             QStringLiteral("mov"), QStringLiteral("avi"), QStringLiteral("webm"), QStringLiteral("zip"), QStringLiteral("gz"),
                                             QStringLiteral("xz"), QStringLiteral("zst"), QStringLiteral("7z"), QStringLiteral("iso"), QStringLiteral("deb"),
                                             QStringLiteral("so"), QStringLiteral("exe"), QStringLiteral("dll"), QStringLiteral("db"), QStringLiteral("sqlite"),
                                             QStringLiteral("ttf"), QStringLiteral("woff"), QStringLiteral("woff2") };
    static const QSet<QString> code { QStringLiteral("c"), QStringLiteral("cc"), QStringLiteral("cpp"), QStringLiteral("h"), QStringLiteral("hpp"),
                                      QStringLiteral("js"), QStringLiteral("ts"), QStringLiteral("py"), QStringLiteral("java"), QStringLiteral("go"),
                                      QStringLiteral("rs") };
    if (kind == QLatin1String("pdf"))
        return effortOfPdf;
    if (kind == QLatin1String("html") || kind == QLatin1String("htm") || kind == QLatin1String("xhtml"))
        return effortOfPage;
    if (code.contains(kind))
        return effortOfCode;
    return withoutText.contains(kind) ? effortOfNoText : 1;
}

double effortOf(const FileToRead &file)
{
    return effortOfFile + double(file.bytes) * effortOfByte(kindOf(file.path));
}

// How long a Fading remembers that fills steadily.
double remembered(double ms, double memoryMs)
{
    return memoryMs * -std::expm1(-ms / memoryMs);
}

} // namespace

double Workload::Fading::at(qint64 nowMs, double memoryMs) const
{
    return sum * std::exp(-double(nowMs - atMs) / memoryMs);
}

void Workload::Fading::add(double what, qint64 nowMs, double memoryMs)
{
    sum = at(nowMs, memoryMs) + what;
    atMs = nowMs;
}

Workload::Load Workload::loadOf(const QList<FileToRead> &files)
{
    Load load;
    for (const FileToRead &file : files) {
        Amount &amount = load[file.root][kindOf(file.path)];
        ++amount.files;
        amount.effort += effortOf(file);
    }
    return load;
}

void Workload::add(const Load &load)
{
    for (auto root = load.constBegin(); root != load.constEnd(); ++root)
        for (auto kind = root->constBegin(); kind != root->constEnd(); ++kind) {
            Amount &waiting = m_roots[root.key()].waiting[kind.key()];
            waiting.files += kind->files;
            waiting.effort += kind->effort;
        }
}

void Workload::remove(const FileToRead &file, Stage stage)
{
    if (stage == Stage::Read)
        m_unstored -= effortOf(file);
    const auto root = m_roots.find(file.root);
    if (root == m_roots.end())
        return;
    const auto kind = root->waiting.find(kindOf(file.path));
    if (kind == root->waiting.end())
        return;
    kind->effort -= effortOf(file) * (stage == Stage::Read ? shareOfStoring : 1);
    if (--kind->files <= 0)
        root->waiting.erase(kind);
    if (root->waiting.isEmpty())
        m_roots.erase(root);
}

void Workload::read(const FileToRead &file, double busyMs, qint64 nowMs)
{
    const double effort = effortOf(file);
    for (Kind *kind : { &m_kinds[kindOf(file.path)], &m_all }) {
        kind->effort += effort;
        kind->busyMs += busyMs;
    }
    lieUnstored(workedMs(nowMs));
    m_unstored += effort;
    advance(file, 1 - shareOfStoring, nowMs);
    if (const auto root = m_roots.find(file.root); root != m_roots.end())
        if (const auto kind = root->waiting.find(kindOf(file.path)); kind != root->waiting.end())
            kind->effort -= effort * (1 - shareOfStoring);
}

void Workload::finish(const FileToRead &file, qint64 nowMs)
{
    lieUnstored(workedMs(nowMs));
    m_stored += effortOf(file);
    advance(file, shareOfStoring, nowMs);
    if (const auto root = m_roots.find(file.root); root != m_roots.end())
        root->files.add(1, workedMs(nowMs), shortMemoryMs);
    remove(file, Stage::Read);
}

// This share of what it takes is done.
void Workload::advance(const FileToRead &file, double share, qint64 nowMs)
{
    const qint64 worked = workedMs(nowMs);
    const double effort = effortOf(file) * share;
    Kind &kind = m_kinds[kindOf(file.path)];
    if (worked <= atFirstMs) {
        kind.atFirst += effort;
        m_firstMs = worked;
    } else {
        kind.lately.add(effort, worked, longMemoryMs);
    }
    m_effort.add(effort, worked, shortMemoryMs);
    if (const auto root = m_roots.find(file.root); root != m_roots.end()) {
        root->effort.add(effort, worked, shortMemoryMs);
        if (root->sinceMs < 0)
            root->sinceMs = worked;
    }
}

// What was read and not stored lay until now.
void Workload::lieUnstored(qint64 workedMs)
{
    m_unstoredForMs += m_unstored * double(workedMs - m_unstoredSinceMs);
    m_unstoredSinceMs = workedMs;
}

// How long what is read lies until it is stored, by Little's law: so long the last of it is stored while nothing else is done.
double Workload::storedAfterMs() const
{
    return m_stored > 0 ? m_unstoredForMs / m_stored : 0;
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

// How much more time the effort of this kind takes than that of all kinds together.
double Workload::factorOf(const QString &kind) const
{
    const Kind seen = m_kinds.value(kind);
    const double usual = m_all.busyMs / m_all.effort, doubtMs = doubt * m_all.busyMs;
    return doubtMs > 0 ? (seen.busyMs + doubtMs) / (usual * seen.effort + doubtMs) : 1;
}

double Workload::effortLeft(const QHash<QString, Amount> &waiting) const
{
    double left = 0;
    for (auto kind = waiting.constBegin(); kind != waiting.constEnd(); ++kind)
        left += kind->effort * factorOf(kind.key());
    return left;
}

// 0: unknown.
double Workload::effortPerMs(qint64 workedMs) const
{
    if (workedMs <= 0 || m_all.effort <= 0)
        return 0;
    const bool nothingLater = m_effort.atMs <= atFirstMs;
    const bool allCounts = nothingLater || workedMs < 2 * atFirstMs; // there is nothing better yet
    double done = 0;
    for (auto kind = m_kinds.constBegin(); kind != m_kinds.constEnd(); ++kind)
        done += (kind->lately.at(workedMs, longMemoryMs) + (allCounts ? kind->atFirst : 0)) * factorOf(kind.key());
    return done / remembered(double(workedMs - (allCounts ? 0 : m_firstMs)), longMemoryMs);
}

int Workload::secondsLeft(qint64 nowMs) const
{
    const double perMs = effortPerMs(workedMs(nowMs));
    if (perMs <= 0)
        return -1;
    double left = 0;
    for (const Root &root : m_roots)
        left += effortLeft(root.waiting);
    return left > 0 ? qRound((left / perMs + storedAfterMs()) / 1000) : 0;
}

QHash<QString, Workload::Pace> Workload::paces(qint64 nowMs) const
{
    const qint64 worked = workedMs(nowMs);
    const double perMs = effortPerMs(worked);
    const int atTheLatest = secondsLeft(nowMs);
    QHash<QString, Pace> paces;
    for (auto root = m_roots.constBegin(); root != m_roots.constEnd(); ++root)
        paces.insert(root.key(), paceOf(*root, perMs, atTheLatest, worked));
    return paces;
}

// At the share that it had lately of what was read of all. One that is not begun is done at the latest when all is.
Workload::Pace Workload::paceOf(const Root &root, double effortPerMs, int atTheLatest, qint64 workedMs) const
{
    Pace pace { 0, atTheLatest };
    if (root.sinceMs < 0 || atTheLatest < 0)
        return pace;
    if (workedMs > root.sinceMs)
        pace.filesPerSecond = root.files.at(workedMs, shortMemoryMs) * 1000 / remembered(double(workedMs - root.sinceMs), shortMemoryMs);
    const double perMs = effortPerMs * root.effort.at(workedMs, shortMemoryMs) / m_effort.at(workedMs, shortMemoryMs);
    if (perMs > 0)
        pace.secondsLeft = qRound(std::min<double>(atTheLatest, effortLeft(root.waiting) / perMs / 1000));
    return pace;
}

} // namespace superinstance
