// A document of one kind, as the extractor program gets it: ends with a text whose marks fit it, which survives the way to
// the engine. The kind is SUPERINSTANCE_FUZZ_KIND.
#include "engine/extractor/parsers.h"
#include "tests/fuzz/promise.h"

#include <QCoreApplication>

using namespace superinstance;

namespace {

constexpr qint64 maxChars = 200'000;

void keepsItsPromises(const ExtractedText &text)
{
    PROMISE(text.text.isValidUtf16() && text.title.isValidUtf16());
    PROMISE(!text.text.contains(QChar(u'\0')));
    PROMISE(text.text.size() <= maxChars);
    PROMISE(text.state == FileState::Indexed || text.reason.inWords().endsWith(QLatin1Char('.')));
    const Result<ExtractedText> arrived = textFromCbor(toCbor(text)); // what does not fit is refused there
    PROMISE(arrived);
    PROMISE(arrived->text == text.text && arrived->headings == text.headings && arrived->rows == text.rows);
    PROMISE(arrived->pages == text.pages && arrived->pictures == text.pictures && arrived->scan == text.scan && arrived->code == text.code);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString kind = qEnvironmentVariable("SUPERINSTANCE_FUZZ_KIND");
    PROMISE(!kind.isEmpty());
    keepsItsPromises(parseDocument({ kind, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), maxChars }));
    return 0;
}
