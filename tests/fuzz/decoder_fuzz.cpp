// Any bytes: either no text, or clean text.
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
    return 0;
}
