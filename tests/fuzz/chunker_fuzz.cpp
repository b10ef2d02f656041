// Any text with any marks: cut into chunks that together hold every word, none beyond the cap, offsets exact.
#include "engine/indexing/chunker.h"
#include "engine/indexing/decoder.h"
#include "tests/fuzz/promise.h"
#include "tests/support/words.h"

#include <fuzzer/FuzzedDataProvider.h>

using namespace superinstance;

namespace {

qsizetype placeIn(FuzzedDataProvider &data, const QString &text)
{
    return data.ConsumeIntegralInRange<qsizetype>(0, text.size());
}

void addMarks(ExtractedText &document, FuzzedDataProvider &data)
{
    for (int i = data.ConsumeIntegralInRange(0, 6); i > 0; --i)
        document.pages.append({ placeIn(data, document.text), i });
    for (int i = data.ConsumeIntegralInRange(0, 6); i > 0; --i)
        document.headings.append({ placeIn(data, document.text), data.ConsumeIntegralInRange(1, 6), QStringLiteral("Heading") });
    for (int i = data.ConsumeIntegralInRange(0, 6); i > 0; --i) {
        const qsizetype one = placeIn(data, document.text), other = placeIn(data, document.text);
        document.rows.append({ std::min(one, other), std::max(one, other), data.ConsumeBool() });
    }
    const auto byStart = [](const auto &a, const auto &b) { return a.start < b.start; };
    std::stable_sort(document.pages.begin(), document.pages.end(), byStart);
    std::stable_sort(document.headings.begin(), document.headings.end(), byStart);
    std::stable_sort(document.rows.begin(), document.rows.end(), byStart);
}

void everythingIsHeld(const QString &text, const QList<PreparedChunk> &chunks, int maxChars)
{
    qsizetype reached = 0;
    for (const PreparedChunk &chunk : chunks) {
        PROMISE(chunk.start >= 0 && chunk.start < chunk.end && chunk.end <= text.size());
        PROMISE(chunk.end - chunk.start <= maxChars && holdsWord(text.mid(chunk.start, chunk.end - chunk.start)));
        PROMISE(chunk.endPoint - chunk.startPoint == text.mid(chunk.start, chunk.end - chunk.start).toUcs4().size());
        PROMISE(chunk.start <= reached || !holdsWord(text.mid(reached, chunk.start - reached))); // nothing is left out between two
        reached = std::max(reached, chunk.end);
    }
    PROMISE(!holdsWord(text.mid(reached)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    FuzzedDataProvider data(bytes, size);
    ExtractedText document;
    ChunkLimits limits;
    limits.maxChars = data.ConsumeIntegralInRange(200, 4000);
    document.code = data.ConsumeBool();
    const bool marked = data.ConsumeBool();
    const std::string marks = marked ? data.ConsumeBytesAsString(64) : std::string();
    const std::string rest = data.ConsumeRemainingBytesAsString();
    document.text = cleanText(QString::fromUtf8(rest.data(), qsizetype(rest.size())));
    if (marked) {
        FuzzedDataProvider places(reinterpret_cast<const uint8_t *>(marks.data()), marks.size());
        addMarks(document, places);
    }
    everythingIsHeld(document.text, chunk(document, QStringLiteral("en"), limits), limits.maxChars);
    return 0;
}
