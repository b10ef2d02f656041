// What a file may claim to be a model with: refused in a sentence, or understood within bounds.
#include "engine/models/ggufheader.h"
#include "tests/fuzz/promise.h"

#include <QBuffer>

using namespace superinstance;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const Result<GgufHeader> header = readGgufHeader(&buffer);
    if (!header) {
        PROMISE(header.error().message.endsWith(QLatin1Char('.')));
        return 0;
    }
    PROMISE(header->tensorBytes >= 0 && header->tensorBytes <= qint64(size));
    PROMISE(header->layers >= 0 && header->kvHeads >= 0 && header->kvHeadsOfAllLayers >= 0 && header->keyLength >= 0 && header->valueLength >= 0);
    const MemoryNeed need = memoryNeed(*header, 1 << 20);
    PROMISE(need.cache >= 0 && need.computing > 0 && need.total() >= need.weights);
    return 0;
}
