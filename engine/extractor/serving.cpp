#include "engine/extractor/serving.h"

#include <QFile>

#include <unistd.h>

namespace superinstance {

namespace {

QByteArray readExactly(QFile &input, qsizetype length)
{
    QByteArray bytes(length, Qt::Uninitialized);
    for (qsizetype have = 0; have < length;) {
        const qint64 more = input.read(bytes.data() + have, length - have);
        if (more <= 0)
            return {};
        have += more;
    }
    return bytes;
}

ExtractedText answerTo(QByteArray payload, const std::function<ExtractedText(const ExtractionRequest &)> &extract)
{
    const Result<ExtractionRequest> request = requestFromCbor(payload);
    payload.clear(); // the document is held twice by now
    if (request)
        return extract(*request);
    ExtractedText text;
    text.state = FileState::Failed;
    text.reason = request.error().message;
    return text;
}

} // namespace

int serve(const SandboxLimits &limits, const std::function<ExtractedText(const ExtractionRequest &)> &extract)
{
    return serveFrames(limits, [&](QByteArray payload) { return toCbor(answerTo(std::move(payload), extract)); });
}

int serveFrames(const SandboxLimits &limits, const std::function<QByteArray(QByteArray)> &answer)
{
    QFile input, output;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered) || !output.open(STDOUT_FILENO, QIODevice::WriteOnly))
        return 1;
    enterSandbox(limits);
    while (true) {
        const QByteArray header = readExactly(input, 4);
        if (header.isEmpty())
            return 0;
        const qint64 length = announcedLength(header);
        if (length > longestFrame)
            return 1;
        QByteArray payload = readExactly(input, length);
        if (payload.size() != length)
            return 1;
        renewProcessorTime(limits);
        output.write(frame(answer(std::move(payload))));
        if (!output.flush())
            return 1;
    }
}

} // namespace superinstance
