// Words anywhere on a page, or nowhere: its parts lie on it, no two of them hold the same word, and none is left out.
#include "engine/extractor/columns.h"
#include "tests/fuzz/promise.h"

#include <fuzzer/FuzzedDataProvider.h>

#include <QString>

#include <algorithm>

using namespace superinstance;

namespace {

constexpr int mostWords = 600;
constexpr double tolerance = 1e-6; // points

// Mostly lines of words in columns, since what is strewn about has none.
QList<QRectF> wordsOf(FuzzedDataProvider &data)
{
    QList<QRectF> words;
    const double left = data.ConsumeIntegralInRange(0, 300), height = data.ConsumeIntegralInRange(1, 30);
    double x = left, y = 0;
    while (data.remaining_bytes() > 0 && words.size() < mostWords) {
        const int kind = data.ConsumeIntegralInRange(0, 15);
        if (kind == 0) {
            const double place = data.ConsumeFloatingPoint<double>();
            words.append(QRectF(place, data.ConsumeFloatingPoint<double>(), place, place));
        } else if (kind < 4) {
            x = left + 20 * data.ConsumeIntegralInRange(0, 30);
        } else if (kind < 7) {
            x = left;
            y += height + data.ConsumeIntegralInRange(0, 9);
        } else {
            const double width = data.ConsumeIntegralInRange(1, 80);
            words.append(QRectF(x, y, width, height));
            x += width + 4;
        }
    }
    return words;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    FuzzedDataProvider data(bytes, size);
    const bool any = data.ConsumeIntegralInRange(0, 30) == 0;
    const double width = any ? data.ConsumeFloatingPoint<double>() : 595, height = any ? data.ConsumeFloatingPoint<double>() : 842;
    const QRectF page(0, 0, width, height);
    const QList<QRectF> words = wordsOf(data);
    const QList<QRectF> parts = readingOrder(words, page);
    PROMISE(!parts.isEmpty());
    for (const QRectF &part : parts)
        PROMISE(parts.size() == 1 || part.isEmpty() || page.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(part));
    for (const QRectF &word : words) {
        const bool onPage = word.left() >= 0 && word.right() <= width && word.top() >= 0 && word.bottom() <= height;
        if (!onPage || word.isEmpty() || parts.size() == 1)
            continue;
        const QPointF center = word.center();
        const auto holds = [&](const QRectF &part) { return part.left() <= center.x() && center.x() < part.right() && part.top() <= center.y() && center.y() < part.bottom(); };
        PROMISE(std::count_if(parts.begin(), parts.end(), holds) == 1);
    }
    (void)mayHaveColumns(QString::fromLatin1(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}
