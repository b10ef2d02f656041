// Reads requests on standard input, writes replies on standard output, until the input ends. One document at a time.
#include "engine/extractor/parsers.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace superinstance;

namespace {

void limitOurselves()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // never outlive the engine
    const rlimit none { 0, 0 };
    setrlimit(RLIMIT_CORE, &none); // a core dump would hold the document
#if !defined(__SANITIZE_ADDRESS__) && !__has_feature(address_sanitizer)
    constexpr rlim_t mostMemory = rlim_t(3) * 1024 * 1024 * 1024; // bytes of address space
    const rlimit memory { mostMemory, mostMemory };
    setrlimit(RLIMIT_AS, &memory);
#endif
}

QByteArray readExactly(QFile &input, qsizetype length)
{
    QByteArray bytes;
    while (bytes.size() < length) {
        const QByteArray more = input.read(length - bytes.size());
        if (more.isEmpty())
            return {};
        bytes += more;
    }
    return bytes;
}

ExtractedText extract(const QByteArray &payload)
{
    const Result<ExtractionRequest> request = requestFromCbor(payload);
    if (!request)
        return unreadable(request.error().message);
    return parseDocument(*request);
}

} // namespace

int main(int argc, char **argv)
{
    limitOurselves();
    QCoreApplication application(argc, argv);
    QFile input, output;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered) || !output.open(STDOUT_FILENO, QIODevice::WriteOnly))
        return 1;
    while (true) {
        const QByteArray header = readExactly(input, 4);
        if (header.isEmpty())
            return 0;
        const qint64 length = announcedLength(header);
        if (length > longestFrame)
            return 1;
        const QByteArray payload = readExactly(input, length);
        if (payload.size() != length)
            return 1;
        output.write(frame(toCbor(extract(payload))));
        if (!output.flush())
            return 1;
    }
}
