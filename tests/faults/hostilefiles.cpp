#include "tests/faults/hostilecorpus.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace superinstance {

namespace {

QByteArray at(const QDir &folder, const QByteArray &name)
{
    return QFile::encodeName(folder.path()) + '/' + name;
}

// Names may hold bytes that a QString cannot: they go to the system as they are.
void writeRaw(const QByteArray &path, const QByteArray &content)
{
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    for (qsizetype done = 0; file >= 0 && done < content.size();) {
        const ssize_t written = ::write(file, content.constData() + done, size_t(content.size() - done));
        if (written <= 0)
            break;
        done += written;
    }
    ::close(file);
}

HostileKind linkKind(const char *name, const QByteArray &target)
{
    return { name, [target](const QDir &folder) { ::symlink(target.constData(), at(folder, "link.txt").constData()); } };
}

HostileKind sparseKind(const char *name, const char *file, const QByteArray &beginning)
{
    return { name, [file, beginning](const QDir &folder) {
        writeRaw(at(folder, file), beginning);
        ::truncate(at(folder, file).constData(), off_t(10) << 30);
    } };
}

HostileKind modeKind(const char *name, mode_t mode)
{
    return { name, [mode](const QDir &folder) {
        writeRaw(at(folder, "locked.txt"), "The lamp burns.");
        ::chmod(at(folder, "locked.txt").constData(), mode);
    } };
}

HostileKind timeKind(const char *name, time_t seconds)
{
    return { name, [seconds](const QDir &folder) {
        writeRaw(at(folder, "old.txt"), "The lamp burns.");
        const timeval times[2] = { { seconds, 0 }, { seconds, 0 } };
        ::utimes(at(folder, "old.txt").constData(), times);
    } };
}

HostileKind nameKind(const char *kind, const QByteArray &name)
{
    return { kind, [name](const QDir &folder) { writeRaw(at(folder, name), "The lamp burns in a file of a strange name."); } };
}

void makeSocket(const QDir &folder)
{
    const int end = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address { AF_UNIX, {} };
    const QByteArray was = QFile::encodeName(QDir::currentPath());
    ::chdir(QFile::encodeName(folder.path()).constData()); // the whole path may be too long for an address
    qstrcpy(address.sun_path, "socket.txt");
    ::bind(end, reinterpret_cast<sockaddr *>(&address), sizeof address);
    ::chdir(was.constData());
    ::close(end);
}

// Deeper than a path may be long: made step by step.
void makeDeep(const QDir &folder, int depth, const QByteArray &name)
{
    int here = ::open(QFile::encodeName(folder.path()).constData(), O_DIRECTORY | O_CLOEXEC);
    for (int i = 0; i < depth && here >= 0; ++i) {
        ::mkdirat(here, name.constData(), 0755);
        const int next = ::openat(here, name.constData(), O_DIRECTORY | O_CLOEXEC);
        ::close(here);
        here = next;
    }
    const int file = ::openat(here, "deep.txt", O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    [[maybe_unused]] const ssize_t written = ::write(file, "The lamp burns down here.", 25);
    ::close(file);
    ::close(here);
}

QList<HostileKind> specials(const QByteArray &outside)
{
    return {
        { "fifo", [](const QDir &folder) { ::mkfifo(at(folder, "pipe.txt").constData(), 0644); } },
        { "fifo-named-pdf", [](const QDir &folder) { ::mkfifo(at(folder, "pipe.pdf").constData(), 0644); } },
        { "socket", makeSocket },
        { "device-null", [](const QDir &folder) { ::mknod(at(folder, "null.txt").constData(), S_IFCHR | 0644, makedev(1, 3)); } },
        { "device-zero", [](const QDir &folder) { ::mknod(at(folder, "zero.txt").constData(), S_IFCHR | 0644, makedev(1, 5)); } },
        linkKind("link-to-zero", "/dev/zero"), linkKind("link-to-random", "/dev/urandom"), linkKind("link-to-terminal", "/dev/tty"),
        linkKind("link-to-own-memory", "/proc/self/mem"), linkKind("link-to-own-descriptor", "/proc/self/fd/0"),
        linkKind("link-to-kernel-log", "/proc/kmsg"), linkKind("link-to-trace-pipe", "/sys/kernel/debug/tracing/trace_pipe"),
        linkKind("link-to-passwords", "/etc/shadow"), linkKind("link-out", outside), linkKind("link-dangling", "nowhere"),
        linkKind("link-to-itself", "link.txt"), linkKind("link-to-own-folder", "."), linkKind("link-to-folder-above", ".."), linkKind("link-to-root", "/"),
        { "links-in-a-circle", [](const QDir &folder) { ::symlink("b", at(folder, "a").constData()), ::symlink("a", at(folder, "b").constData()); } },
        { "links-in-a-long-row", [](const QDir &folder) {
            for (int i = 0; i < 60; ++i)
                ::symlink(QByteArray::number(i + 1).append(".txt").constData(), at(folder, QByteArray::number(i) + ".txt").constData());
            writeRaw(at(folder, "60.txt"), "The lamp burns.");
        } },
        { "hard-links", [](const QDir &folder) {
            writeRaw(at(folder, "0.txt"), "The lamp burns.");
            for (int i = 1; i < 50; ++i)
                ::link(at(folder, "0.txt").constData(), at(folder, QByteArray::number(i) + ".txt").constData());
        } },
        { "folder-named-as-a-document", [](const QDir &folder) { folder.mkdir(QStringLiteral("report.pdf")), folder.mkdir(QStringLiteral("notes.txt")); } },
        { "folder-that-may-not-be-listed", [](const QDir &folder) {
            ::mkdir(at(folder, "closed").constData(), 0755);
            writeRaw(at(folder, "closed/in.txt"), "The lamp burns.");
            ::chmod(at(folder, "closed").constData(), 0);
        } },
        { "folder-that-may-not-be-entered", [](const QDir &folder) {
            ::mkdir(at(folder, "listed").constData(), 0755);
            writeRaw(at(folder, "listed/in.txt"), "The lamp burns.");
            ::chmod(at(folder, "listed").constData(), 0444);
        } },
        { "many-empty-files", [](const QDir &folder) {
            for (int i = 0; i < 2000; ++i)
                writeRaw(at(folder, QByteArray::number(i) + ".txt"), {});
        } },
        { "many-folders", [](const QDir &folder) {
            for (int i = 0; i < 1000; ++i)
                ::mkdir(at(folder, QByteArray::number(i)).constData(), 0755);
        } },
        { "300-deep", [](const QDir &folder) { makeDeep(folder, 300, "d"); } },
        { "300-deep-beyond-the-longest-path", [](const QDir &folder) { makeDeep(folder, 300, QByteArray(40, 'd')); } },
    };
}

QList<HostileKind> names()
{
    return {
        nameKind("name-newline", "two\nlines.txt"), nameKind("name-carriage-return", "back\rhere.txt"), nameKind("name-tab", "a\tb.txt"), nameKind("name-bell", "ring\a.txt"),
        nameKind("name-escape", "\x1b[31mred.txt"), nameKind("name-delete", "a\x7f.txt"), nameKind("name-invalid-utf8", "caf\xe9.txt"), nameKind("name-cut-utf8", "a\xe2\x82.txt"),
        nameKind("name-overlong-utf8", "a\xc0\xaf.txt"), nameKind("name-surrogate-utf8", "a\xed\xa0\x80.txt"), nameKind("name-all-high-bytes", QByteArray(40, '\xff')),
        nameKind("name-right-to-left", "a\xe2\x80\xaetxt.exe.txt"), nameKind("name-zero-width", "a\xe2\x80\x8b\xe2\x80\x8d.txt"), nameKind("name-decomposed", "cafe\xcc\x81.txt"),
        nameKind("name-emoji", "\xf0\x9f\x98\x80.txt"), nameKind("name-255-bytes", QByteArray(251, 'n') + ".txt"), nameKind("name-dash", "-rf"), nameKind("name-option", "--data-dir=x.txt"),
        nameKind("name-space", " "), nameKind("name-spaces-around", "  a.txt  "), nameKind("name-dots", "..."), nameKind("name-ends-with-dot", "a."), nameKind("name-backslash", "a\\b.txt"),
        nameKind("name-quotes", "a'b\"c`d.txt"), nameKind("name-percent", "%1%n%s%2F..txt"), nameKind("name-markup", "<b>a<b><img src=x>.txt"), nameKind("name-sql", "a'); DROP TABLE document;--.txt"),
        nameKind("name-shell", "$(touch owned);`touch owned`.txt"), nameKind("name-glob", "*?[a].txt"), nameKind("name-address", "http:a.txt"), nameKind("name-uri-escape", "%00%0a.txt"),
        nameKind("name-hash-and-question", "a#b?c.txt"), nameKind("name-windows-device", "CON.txt"), nameKind("name-many-endings", "a" + QByteArray(".pdf").repeated(50)),
        nameKind("name-combining", "a" + QByteArray("\xcc\x81").repeated(100) + ".txt"), nameKind("name-only-ending", ".txt"), nameKind("name-line-separator", "a\xe2\x80\xa8""b.txt"),
    };
}

} // namespace

HostileKind contentKind(const char *name, const char *file, std::function<QByteArray()> content)
{
    return { name, [file, content = std::move(content)](const QDir &folder) { writeFile(folder, file, content()); } };
}

void writeFile(const QDir &folder, const QByteArray &name, const QByteArray &content)
{
    writeRaw(at(folder, name), content);
}

QList<HostileKind> hostileFiles(const QByteArray &outside)
{
    return specials(outside) + names() + QList<HostileKind> {
        sparseKind("sparse-text", "hole.txt", {}), sparseKind("sparse-text-that-begins", "hole.txt", "The lamp burns.\n"), sparseKind("sparse-pdf", "hole.pdf", "%PDF-1.7\n"),
        sparseKind("sparse-office", "hole.docx", "PK\3\4"), sparseKind("sparse-csv", "hole.csv", "a,b\n1,2\n"), sparseKind("sparse-html", "hole.html", "<html>"), sparseKind("sparse-mail", "hole.mbox", "From a\n"),
        modeKind("mode-none", 0), modeKind("mode-write-only", 0222), modeKind("mode-execute-only", 0111), modeKind("mode-setuid", 04777), modeKind("mode-read-only", 0444),
        timeKind("time-zero", 0), timeKind("time-before-all", -2'000'000'000), timeKind("time-far-ahead", 32'000'000'000),
    };
}

} // namespace superinstance
