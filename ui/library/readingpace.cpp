#include "ui/library/readingpace.h"

namespace superinstance {

namespace {

constexpr qint64 looksBackMs = 30'000;

} // namespace

ReadingPace::Pace ReadingPace::note(const QString &of, int done, int waiting, qint64 nowMs)
{
    if (waiting == 0) {
        m_samples.remove(of);
        return {};
    }
    QList<Sample> &samples = m_samples[of];
    if (!samples.isEmpty() && done < samples.last().done)
        samples.clear(); // some of them are to be read again
    samples.append({ nowMs, done });
    while (samples.size() > 2 && samples[1].ms <= nowMs - looksBackMs)
        samples.removeFirst();
    const double seconds = double(nowMs - samples.first().ms) / 1000;
    const int read = done - samples.first().done;
    if (seconds <= 0 || read == 0)
        return {};
    return { read / seconds, int(waiting * seconds / read) };
}

} // namespace superinstance
