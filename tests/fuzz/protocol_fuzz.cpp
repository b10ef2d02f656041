// What a broken or malicious extractor may say: refused, or understood so that it says the same again.
#include "engine/indexing/extractorprotocol.h"
#include "engine/indexing/recognitionprotocol.h"
#include "engine/indexing/renderprotocol.h"
#include "tests/fuzz/promise.h"

using namespace superinstance;

namespace {

QByteArray toCbor(const ExtractionRequest &request)
{
    return framed(request).mid(4); // behind its length
}

template <class Value> void saysTheSameAgain(const Result<Value> &heard, Result<Value> (*read)(const QByteArray &))
{
    if (!heard)
        return;
    const QByteArray said = toCbor(*heard);
    const Result<Value> again = read(said);
    PROMISE(again);
    PROMISE(toCbor(*again) == said);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    saysTheSameAgain(requestFromCbor(bytes), requestFromCbor);
    saysTheSameAgain(renderRequestFromCbor(bytes), renderRequestFromCbor);
    const Result<ExtractedText> text = textFromCbor(bytes);
    saysTheSameAgain(text, textFromCbor);
    saysTheSameAgain(recognisedFromCbor(bytes), recognisedFromCbor);
    if (const Result<int> page = pageNumberFromCbor(bytes))
        PROMISE(*page > 0);
    if (text)
        for (const TableRow &row : text->rows)
            PROMISE(row.start >= 0 && row.start <= row.end && row.end <= text->text.size());
    (void)pageFromCbor(bytes);
    (void)renderedTextFromCbor(bytes);
    PROMISE(announcedLength(frame(bytes)) == bytes.size());
    return 0;
}
