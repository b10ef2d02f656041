#include "engine/indexing/ignorepatterns.h"

#include "engine/types.h"

#include <QCoreApplication>

#include <fnmatch.h>

namespace superinstance {

namespace {

constexpr qsizetype longestLine = 4096, mostPatterns = 10'000; // of a file, which anybody may have written

// The end of the bracket that begins at `start`; -1: it has none.
qsizetype bracketEnd(const QByteArray &part, qsizetype start)
{
    qsizetype i = start + 1;
    if (i < part.size() && (part[i] == '!' || part[i] == '^'))
        ++i;
    for (bool first = true; i < part.size(); ++i, first = false) {
        if (part[i] == '\\')
            ++i;
        else if (part[i] == '[' && i + 1 < part.size() && part[i + 1] == ':') // a class, [:digit:]
            i = std::max(i, part.indexOf(":]", i + 2) + 1);
        else if (part[i] == ']' && !first)
            return i;
    }
    return -1;
}

// Such a part fits nothing.
bool isBroken(const QByteArray &part)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        if (part[i] == '\\') {
            if (++i == part.size())
                return true;
        } else if (part[i] == '[') {
            i = bracketEnd(part, i);
            if (i < 0)
                return true;
        }
    }
    return false;
}

bool isAnyDepth(const QByteArray &part)
{
    return part.size() > 1 && part.count('*') == part.size();
}

bool partFits(const QByteArray &part, const QByteArray &name)
{
    const auto isSpecial = [](char c) { return c == '*' || c == '?' || c == '[' || c == '\\'; };
    const auto special = std::find_if(part.begin(), part.end(), isSpecial);
    if (special == part.end())
        return part == name;
    if (special == part.begin() && *special == '*' && std::none_of(part.begin() + 1, part.end(), isSpecial))
        return name.endsWith(QByteArrayView(part).sliced(1)); // most are, and this is quick
    return !isBroken(part) && ::fnmatch(part.constData(), name.constData(), 0) == 0;
}

QByteArrayList split(const QByteArray &pattern)
{
    QByteArrayList parts { QByteArray() };
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool escapes = pattern[i] == '\\' && i + 1 < pattern.size();
        if (escapes && pattern[i + 1] != '/')
            parts.last() += pattern[i++];
        else if (escapes)
            ++i;
        if (pattern[i] == '/')
            parts.append(QByteArray());
        else
            parts.last() += pattern[i];
    }
    return parts;
}

QByteArray withoutSpaceBehind(QByteArray line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    qsizetype end = 0; // behind the last that is no space, or an escaped one
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            end = std::min(++i + 1, line.size());
        else if (line[i] != ' ')
            end = i + 1;
    }
    return line.first(end);
}

} // namespace

IgnorePatterns::IgnorePatterns(const QByteArray &lines)
{
    const bool marked = lines.startsWith("\xEF\xBB\xBF");
    for (const QByteArray &line : (marked ? lines.mid(3) : lines).split('\n')) {
        const Pattern pattern = line.size() > longestLine ? Pattern() : parsed(line);
        if (!pattern.parts.isEmpty() && m_patterns.size() < mostPatterns)
            m_patterns.append(pattern);
    }
}

// Without parts when the line says nothing.
IgnorePatterns::Pattern IgnorePatterns::parsed(QByteArray line)
{
    Pattern pattern;
    if (line.startsWith('#'))
        return pattern;
    line = withoutSpaceBehind(line);
    pattern.excepts = line.startsWith('!');
    if (pattern.excepts)
        line.remove(0, 1);
    pattern.folderOnly = line.endsWith('/');
    if (pattern.folderOnly)
        line.chop(1);
    pattern.anchored = line.contains('/');
    if (line.startsWith('/'))
        line.remove(0, 1);
    if (line.isEmpty())
        return {};
    pattern.parts = split(line);
    return pattern;
}

// Where a ** fits too little, the last one takes one folder more: those before it need not be tried again.
bool IgnorePatterns::fits(const Pattern &pattern, const QByteArrayList &path, bool folder)
{
    if (pattern.folderOnly && !folder)
        return false;
    if (!pattern.anchored)
        return partFits(pattern.parts.first(), path.last());
    qsizetype part = 0, name = 0, anyDepth = -1, taken = 0;
    while (name < path.size()) {
        if (part < pattern.parts.size() && isAnyDepth(pattern.parts[part])) {
            anyDepth = part++;
            taken = name;
            if (part == pattern.parts.size())
                return true;
        } else if (part < pattern.parts.size() && partFits(pattern.parts[part], path[name])) {
            ++part;
            ++name;
        } else if (anyDepth >= 0) {
            part = anyDepth + 1;
            name = ++taken;
        } else {
            return false;
        }
    }
    return part == pattern.parts.size();
}

IgnorePatterns::Says IgnorePatterns::judge(const QByteArray &path, bool folder) const
{
    if (isEmpty())
        return Says::Nothing;
    const QByteArrayList names = path.split('/');
    for (auto pattern = m_patterns.rbegin(); pattern != m_patterns.rend(); ++pattern)
        if (fits(*pattern, names, folder))
            return pattern->excepts ? Says::Excepted : Says::Named;
    return Says::Nothing;
}

QString whyNoPattern(const QString &line)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("FolderOptions", text); };
    const QByteArray pattern = withoutSpaceBehind(line.toUtf8());
    if (pattern.startsWith('#') || pattern.isEmpty())
        return {};
    const QByteArrayList parts = split(pattern);
    const bool brackets = std::any_of(parts.begin(), parts.end(), [](const QByteArray &part) { return part.contains('[') && isBroken(part); });
    if (brackets)
        return tr("“%1” has a [ without its ].").arg(line);
    if (std::any_of(parts.begin(), parts.end(), isBroken))
        return tr("“%1” ends with a \\, behind which something is missing.").arg(line);
    if (pattern == "/" || pattern == "!" || pattern == "!/" || pattern.contains("//"))
        return tr("“%1” names no file or folder.").arg(line);
    return {};
}

} // namespace superinstance
