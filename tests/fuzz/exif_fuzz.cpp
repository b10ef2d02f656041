// What any picture says of its camera: an answer, read within its bytes.
#include "engine/indexing/exif.h"

#include <cstddef>
#include <cstdint>

using namespace superinstance;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)isTakenByCamera(bytes);
    (void)isTakenByCamera(QByteArrayLiteral("\xFF\xD8\xFF\xE1\x7F\xFF""Exif\0\0") + bytes); // at once where it becomes interesting
    return 0;
}
