// An extractor that a document has taken over: it does what the document says, in the sandbox of the real one.
#include "engine/extractor/serving.h"

#include <QCoreApplication>

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace superinstance;

static const char *obey(const QByteArray &order, const char *path)
{
    if (order == "open")
        return ::open(path, O_RDONLY) >= 0 ? "done" : "refused";
    if (order == "open data") // which is left readable
        return ::open((QByteArray(path) + ".data/file").constData(), O_RDONLY) >= 0 ? "done" : "refused";
    if (order == "change data")
        return ::open((QByteArray(path) + ".data/file").constData(), O_RDWR) >= 0 || ::open((QByteArray(path) + ".data/new").constData(), O_WRONLY | O_CREAT, 0600) >= 0 ? "done" : "refused";
    if (order == "list")
        return ::open("/", O_RDONLY | O_DIRECTORY) >= 0 ? "done" : "refused";
    if (order == "create")
        return ::open((QByteArray(path) + ".new").constData(), O_WRONLY | O_CREAT, 0600) >= 0 ? "done" : "refused";
    if (order == "delete")
        return ::unlink(path) == 0 ? "done" : "refused";
    if (order == "descriptors") {
        int count = 0;
        while (::dup(0) >= 0)
            ++count;
        return count < 64 ? "refused" : "done";
    }
    if (order == "socket")
        ::socket(AF_INET, SOCK_STREAM, 0);
    else if (order == "local socket")
        ::socket(AF_UNIX, SOCK_STREAM, 0);
    else if (order == "fork" && ::fork() == 0)
        ::_exit(0);
    else if (order == "execute")
        ::execl("/bin/true", "true", nullptr);
    else if (order == "kill")
        ::kill(getppid(), 0);
    else if (order == "allocate")
        for (std::vector<char *> all; all.size() < 10'240;)
            *all.emplace_back(new char[1 << 20]) = 1; // of address space: to fill it would take a slow computer the time it has
    else if (order == "work")
        for (const std::clock_t start = std::clock(); std::clock() - start < CLOCKS_PER_SEC / 2;) { }
    else if (order == "loop")
        for (volatile bool on = true; on;) { }
    return "done";
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray path = qgetenv("SUPERINSTANCE_TEST_FILE");
    SandboxLimits limits;
    limits.processorSeconds = 1;
    limits.readable = { path + ".data" };
    return serve(limits, [&](const ExtractionRequest &request) {
        ExtractedText text;
        const QByteArray order = request.bytes.mid(request.bytes.indexOf('>') + 1).trimmed();
        text.text = QLatin1String(obey(order, path.constData()));
        return text;
    });
}
