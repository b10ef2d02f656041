// What a file may claim to be a model with: refused in a sentence, or understood within bounds.
#include "engine/models/ggufheader.h"
#include "tests/fuzz/promise.h"
#include "tests/support/gguffile.h"

using namespace superinstance;

namespace {

void read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const Result<GgufHeader> header = readGgufHeader(&buffer);
    if (!header) {
        PROMISE(header.error().message.endsWith(QLatin1Char('.')));
        return;
    }
    PROMISE(header->tensorBytes >= 0 && header->tensorBytes <= bytes.size());
    PROMISE(header->layers >= 0 && header->kvHeads >= 0 && header->kvHeadsOfLocalLayers >= 0 && header->kvHeadsOfAllLayers >= header->kvHeadsOfLocalLayers && header->keyLength >= 0 && header->valueLength >= 0);
    const MemoryNeed need = memoryNeed(*header, { 3, 1 << 20 });
    PROMISE(need.cache >= 0 && need.computing > 0 && need.total() >= need.weights);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    read(bytes);
    if (size < 2)
        return 0;
    GgufFile begun; // a beginning that is right, so that what follows it is reached
    begun.text("general.architecture", "llama").raw(bytes.mid(2)).claimEntries(1 + data[0] % 8).claimTensors(data[1] % 4);
    read(begun.bytes());
    return 0;
}
