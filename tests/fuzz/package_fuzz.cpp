// Packages as office programs and books have them, of which the parts are changed, not the archive round them: what reads the XML in
// them gives a text that keeps its promises.
#include "tests/fuzz/documentpromises.h"
#include "tests/support/zip.h"

#include <QCoreApplication>

#include <cstring>
#include <random>

using namespace superinstance;

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

namespace {

constexpr qsizetype longestPart = 65'536;

bool isPackage(const QByteArray &bytes)
{
    return bytes.startsWith("PK\3\4");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned int seed)
{
    ZipParts parts = partsOf(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    parts.removeIf([](const auto &part) { return part.second.isEmpty(); });
    if (parts.isEmpty())
        return LLVMFuzzerMutate(data, size, most);
    std::minstd_rand random(seed);
    QByteArray &content = parts[qsizetype(random() % size_t(parts.size()))].second;
    const qsizetype had = std::min(content.size(), longestPart);
    content.resize(longestPart);
    content.truncate(qsizetype(LLVMFuzzerMutate(reinterpret_cast<uint8_t *>(content.data()), size_t(had), size_t(longestPart))));
    const QByteArray changed = zipOf(parts);
    if (size_t(changed.size()) > most)
        return size;
    std::memcpy(data, changed.constData(), size_t(changed.size()));
    return size_t(changed.size());
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (!isPackage(bytes))
        return -1; // nothing to go on from
    keepsItsPromises(parseDocument({ QStringLiteral("zip"), bytes, mostFuzzedChars }));
    return 0;
}
