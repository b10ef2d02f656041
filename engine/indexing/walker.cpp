#include "engine/indexing/walker.h"

#include "engine/indexing/passedover.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Indexer", text);
}

// The path without any link in it; empty when there is nothing.
QByteArray realPath(const QByteArray &path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.constData(), nullptr), &std::free);
    return QByteArray(real.get());
}

class Walk {
public:
    Walk(bool deep, std::stop_token stop, const WalkRules &rules)
        : m_deep(deep), m_stop(std::move(stop)), m_rules(rules), m_named(QFile::encodeName(rules.root)), m_root(realPath(m_named))
    {
    }

    FolderListing run(const QString &path)
    {
        const QByteArray name = QFile::encodeName(path);
        struct stat status {};
        if (::stat(name.constData(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
            struct stat link {};
            m_listing.missing = ::lstat(name.constData(), &link) != 0;
        }
        m_listing.device = quint64(status.st_dev);
        if (!m_listing.missing)
            visit(name, true);
        // A stack of our own: folders may be nested deeper than the thread's stack.
        while (!m_open.isEmpty() && !m_stop.stop_requested() && (!m_rules.goOn || m_rules.goOn(m_listing)))
            enter(m_open.takeLast());
        return std::move(m_listing);
    }

private:
    void trouble(const QByteArray &path, const QString &reason)
    {
        m_listing.troubles.append({ QFile::decodeName(path), FileState::Skipped, reason, 0, 0, {} });
    }

    // What the person named is not passed over, whatever it is; but what is excluded within it.
    bool isPassedOver(const QByteArray &path, const QString &rule)
    {
        if (path == m_named && !holdsVault(path))
            return false;
        const QString why = m_rules.excluded.contains(QFile::decodeName(path)) ? excludedByPerson() : rule;
        if (!why.isEmpty())
            ++m_listing.passedOver[why];
        return !why.isEmpty();
    }

    bool isLinkInside(const QByteArray &folder) const
    {
        struct stat link {};
        if (::lstat(folder.constData(), &link) != 0 || !S_ISLNK(link.st_mode))
            return false;
        const QByteArray target = realPath(folder);
        return target == m_root || target.startsWith(m_root == "/" ? m_root : m_root + '/');
    }

    void visit(const QByteArray &path, bool first)
    {
        struct stat status {};
        if (::stat(path.constData(), &status) != 0) {
            const int code = errno;
            if (code == ELOOP)
                trouble(path, tr("This link leads in a circle and to no file."));
            else if (code == ENOENT)
                trouble(path, tr("This link leads to a file that is not there."));
            else
                trouble(path, tr("This cannot be looked at: %1.").arg(QString::fromLocal8Bit(strerror(code))));
        } else if (QFile::encodeName(QFile::decodeName(path)) != path) {
            trouble(path, tr("The name of this holds bytes that are no text. Rename it to have it read."));
        } else if (S_ISREG(status.st_mode)) {
            m_listing.files.insert(QFile::decodeName(path), { qint64(status.st_size), qint64(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000 });
        } else if (S_ISDIR(status.st_mode)) {
            const auto identity = qMakePair(quint64(status.st_dev), quint64(status.st_ino));
            if (m_seen.contains(identity) || (!first && isLinkInside(path)))
                return;
            m_seen.insert(identity);
            m_open.append(path);
        } else {
            trouble(path, tr("This is not a file but a device or a connection between programs."));
        }
    }

    void enter(const QByteArray &path)
    {
        if (isPassedOver(path, whyFolderPassedOver(path)))
            return;
        m_listing.folders.append(QFile::decodeName(path));
        if (!m_deep && m_listing.folders.size() > 1)
            return;
        DIR *directory = ::opendir(path.constData());
        if (!directory) {
            m_listing.folders.removeLast(); // so that it is looked into when it is seen again
            m_listing.troubles.append({ QFile::decodeName(path), FileState::Failed, tr("You may not look into this folder. Change its permissions to have it read."), 0, 0, {} });
            return;
        }
        while (const dirent *entry = ::readdir(directory)) {
            if (m_stop.stop_requested())
                break;
            const QByteArray name(entry->d_name), below = path == "/" ? "/" + name : path + '/' + name;
            if (name != "." && name != ".." && !isPassedOver(below, whyPassedOver(name)))
                visit(below, false);
        }
        ::closedir(directory);
    }

    const bool m_deep;
    const std::stop_token m_stop;
    const WalkRules m_rules;
    const QByteArray m_named; // the root
    const QByteArray m_root; // the same without links
    FolderListing m_listing;
    QList<QByteArray> m_open;
    QSet<QPair<quint64, quint64>> m_seen;
};

} // namespace

FolderListing listFolder(const QString &path, bool deep, std::stop_token stop, const WalkRules &given)
{
    WalkRules rules = given;
    if (rules.root.isEmpty())
        rules.root = path;
    return Walk(deep, std::move(stop), rules).run(path);
}

} // namespace superinstance
