// Any ignore file: each path is judged, in time, and one that is written out is named by it.
#include "engine/indexing/ignorepatterns.h"
#include "engine/types.h"
#include "tests/fuzz/promise.h"

#include <cstddef>
#include <cstdint>

using namespace superinstance;

namespace {

// A path as a walk gives it: names between slashes, none of them empty.
QByteArray pathOf(QByteArray line)
{
    line.replace('\0', '?');
    line.replace('\r', '?');
    QByteArrayList names = line.split('/');
    names.removeAll(QByteArray());
    return names.join('/');
}

QByteArray writtenOut(const QByteArray &path)
{
    QByteArray pattern = "/";
    for (const char c : path)
        pattern += c == '/' ? QByteArray(1, c) : QByteArray("\\") + c;
    return pattern;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = bytes.indexOf('\n');
    const QByteArray path = pathOf(bytes.left(std::min<qsizetype>(end < 0 ? bytes.size() : end, 1000))), lines = end < 0 ? QByteArray() : bytes.mid(end + 1);
    if (path.isEmpty())
        return 0;
    using Says = IgnorePatterns::Says;
    const IgnorePatterns patterns(lines);
    PROMISE(!patterns.isEmpty() || patterns.judge(path, false) == Says::Nothing);
    (void)patterns.judge(path, true);
    PROMISE(IgnorePatterns(lines + '\n' + writtenOut(path)).judge(path, false) == Says::Named || lines.count('\n') > 9000);
    PROMISE(IgnorePatterns(lines + "\n!" + writtenOut(path)).judge(path, true) == Says::Excepted || lines.count('\n') > 9000);
    const QString why = whyNoPattern(QString::fromUtf8(lines.left(lines.indexOf('\n'))));
    PROMISE(why.isEmpty() || why.endsWith(QLatin1Char('.')));
    return 0;
}
