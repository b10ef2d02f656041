#include "engine/indexing/folderrules.h"

#include "engine/indexing/filestamp.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

namespace {

constexpr const char *ignoreFiles[] { ".gitignore", ".ignore" }; // the later one has the last word
constexpr qint64 mostBytes = 1 << 20; // of an ignore file

QByteArray slashed(const QByteArray &folder)
{
    return folder.endsWith('/') ? folder : folder + '/';
}

// Never waits, as it would at a pipe of that name.
QByteArray contentOf(const QByteArray &path, FileStamp *stamp)
{
    QFile file;
    const int descriptor = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW);
    struct stat status {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        if (descriptor >= 0 && !file.isOpen())
            ::close(descriptor);
        return {};
    }
    *stamp = stampOf(status);
    return file.read(mostBytes);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("PassedOver", text);
}

} // namespace

struct FolderRules::Choices {
    QByteArray root; // with a slash at its end, like those of the layers
    IgnorePatterns include, exclude;
    bool ignoreFiles;
    qint64 largestFile;
};

struct FolderRules::Layer {
    QByteArray folder;
    IgnorePatterns patterns;
    std::shared_ptr<const Layer> above;
};

bool isIgnoreFile(const QString &path)
{
    return std::any_of(std::begin(ignoreFiles), std::end(ignoreFiles), [&](const char *name) { return path.endsWith(QLatin1Char('/') + QLatin1String(name)); });
}

FolderRules::FolderRules(const QByteArray &root, const FolderOptions &options)
    : m_choices(new Choices { slashed(root), IgnorePatterns(QFile::encodeName(options.include.join(QLatin1Char('\n')))),
                              IgnorePatterns(QFile::encodeName(options.exclude.join(QLatin1Char('\n')))), options.ignoreFiles, options.largestFile })
{
}

FolderRules FolderRules::in(const QByteArray &folder, QHash<QString, FileStamp> *found) const
{
    FolderRules rules = *this;
    if (!m_choices->ignoreFiles)
        return rules;
    QByteArray lines;
    for (const char *name : ignoreFiles) {
        FileStamp stamp;
        const QByteArray path = slashed(folder) + name, content = contentOf(path, &stamp);
        lines += content + '\n';
        if (found && stamp != FileStamp())
            found->insert(QFile::decodeName(path), stamp);
    }
    IgnorePatterns patterns(lines);
    if (!patterns.isEmpty())
        rules.m_layers = std::make_shared<Layer>(Layer { slashed(folder), std::move(patterns), m_layers });
    return rules;
}

QString FolderRules::whyPassedOver(const QByteArray &path, bool folder) const
{
    using Says = IgnorePatterns::Says;
    if (!m_choices->exclude.isEmpty() && m_choices->exclude.judge(path.mid(m_choices->root.size()), folder) == Says::Named)
        return tr("What you excluded in the options of a folder");
    Says says = Says::Nothing;
    for (const Layer *layer = m_layers.get(); layer && says == Says::Nothing; layer = layer->above.get())
        says = layer->patterns.judge(path.mid(layer->folder.size()), folder);
    if (says == Says::Named)
        return tr("What ignore files (.gitignore, .ignore) name");
    if (!folder && !isIncluded(path.mid(m_choices->root.size())))
        return tr("What you did not include in the options of a folder");
    return {};
}

// By itself, or with a folder that is.
bool FolderRules::isIncluded(const QByteArray &path) const
{
    const IgnorePatterns &include = m_choices->include;
    bool included = include.isEmpty() || include.judge(path, false) == IgnorePatterns::Says::Named;
    for (qsizetype end = path.lastIndexOf('/'); end > 0 && !included; end = path.lastIndexOf('/', end - 1))
        included = include.judge(path.first(end), true) == IgnorePatterns::Says::Named;
    return included;
}

Reason FolderRules::whyTooLarge(qint64 bytes) const
{
    if (m_choices->largestFile <= 0 || bytes <= m_choices->largestFile)
        return {};
    return Reason::tr("This file is larger than %1 MB, the most that you let be read in its folder.").arg(QString::number(double(m_choices->largestFile) / 1'000'000));
}

FolderRules rulesOf(const QString &folder, const QString &root, const FolderOptions &options)
{
    const QByteArray end = QFile::encodeName(folder), start = QFile::encodeName(root);
    FolderRules rules = FolderRules(start, options).in(start);
    for (qsizetype slash = end.indexOf('/', slashed(start).size()); end.size() > slashed(start).size();) {
        rules = rules.in(slash < 0 ? end : end.first(slash));
        if (slash < 0)
            break;
        slash = end.indexOf('/', slash + 1);
    }
    return rules;
}

} // namespace superinstance
