#include "engine/extractor/rendering.h"

#include "engine/extractor/harmlesshtml.h"
#include "engine/extractor/serving.h"
#include "engine/indexing/extractorprotocol.h"

#include <optional>

namespace superinstance {

namespace {

constexpr qint64 memoryBytes = qint64(2) << 30; // a page of 40 megapixels is there several times

QByteArray wholeFile(QFile &file)
{
    file.seek(0);
    return file.readAll();
}

} // namespace

int serveRendering()
{
    QFile file;
    if (!file.open(documentDescriptor, QIODevice::ReadOnly))
        return 1;
    SandboxLimits limits;
    limits.memoryBytes = memoryBytes;
    std::optional<PdfPages> pages; // opened in the sandbox, with the first request
    return serveFrames(limits, [&](const QByteArray &payload) {
        const Result<RenderRequest> request = renderRequestFromCbor(payload);
        if (!request)
            return toCbor(Result<RenderedPage>(request.error()));
        if (request->kind != QLatin1String("pdf"))
            return toCbor(harmlessHtml(request->kind, wholeFile(file), request->page.quote));
        if (!pages)
            pages.emplace(&file);
        return toCbor(pages->draw(request->page));
    });
}

} // namespace superinstance
