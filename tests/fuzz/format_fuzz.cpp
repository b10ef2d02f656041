// A document of one kind, as the extractor program gets it: ends with a text whose marks fit it, which survives the way to
// the engine. The kind is SUPERINSTANCE_FUZZ_KIND.
#include "tests/fuzz/documentpromises.h"

#include <QCoreApplication>

using namespace superinstance;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString kind = qEnvironmentVariable("SUPERINSTANCE_FUZZ_KIND");
    PROMISE(!kind.isEmpty());
    keepsItsPromises(parseDocument({ kind, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), mostFuzzedChars }));
    return 0;
}
