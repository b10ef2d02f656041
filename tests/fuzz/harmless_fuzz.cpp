// A page or a Markdown text as the reader shows it: of what its writer put in, only words and layout are left.
#include "engine/extractor/harmlesshtml.h"
#include "tests/fuzz/promise.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cstddef>
#include <cstdint>

using namespace superinstance;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString kind = qEnvironmentVariable("SUPERINSTANCE_FUZZ_KIND");
    static const QRegularExpression tag(QStringLiteral("<(?!/?(?:p|h[1-6]|ul|ol|li|pre|blockquote|table|tr|td|th|hr|br|b|i|u|s|sub|sup|code|em|strong|del|ins|mark|span|tt|kbd|samp|small|big|strike|q|cite|dfn|var|abbr)\\b[^<>]*>)"));
    static const QRegularExpression active(QStringLiteral("<[^<>]*(?:href|src|style|\\bon\\w+)\\s*="), QRegularExpression::CaseInsensitiveOption);
    PROMISE(!kind.isEmpty());
    QuotePlace place;
    place.quote = QStringLiteral("The lamp burns.");
    const Result<RenderedText> shown = harmlessHtml(kind, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), place);
    if (!shown)
        return 0;
    PROMISE(shown->quoteBlock < shown->blocks.size());
    for (const QString &block : shown->blocks) {
        PROMISE(block.isValidUtf16());
        PROMISE(!block.contains(tag) && !block.contains(active));
    }
    return 0;
}
