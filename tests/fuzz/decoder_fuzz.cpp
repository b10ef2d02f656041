// Any bytes: either no text, or clean text, of which every line is in one row of a table.
#include "engine/indexing/decoder.h"
#include "tests/fuzz/promise.h"

using namespace superinstance;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::optional<QString> text = decodeText(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!text)
        return 0;
    PROMISE(text->isValidUtf16());
    PROMISE(!text->contains(QChar(u'\0')) && !text->contains(QLatin1Char('\r')));
    PROMISE(cleanText(*text) == *text); // cleaning is done once
    qsizetype reached = 0;
    for (const TableRow &row : rowsOfLines(*text)) {
        PROMISE(row.start >= reached && row.start < row.end && row.end <= text->size() && row.header == (reached == 0));
        PROMISE(text->mid(reached, row.start - reached).count(QLatin1Char('\n')) == row.start - reached);
        PROMISE(row.end == text->size() || text->at(row.end) == QLatin1Char('\n'));
        reached = row.end;
    }
    PROMISE(text->mid(reached).count(QLatin1Char('\n')) == text->size() - reached);
    return 0;
}
