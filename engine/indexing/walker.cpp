#include "engine/indexing/walker.h"

#include "engine/indexing/filestamp.h"
#include "engine/indexing/passedover.h"
#include "engine/indexing/presence.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <limits>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

namespace {

// The path without any link in it; empty when there is nothing.
QByteArray realPath(const QByteArray &path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.constData(), nullptr), &std::free);
    return QByteArray(real.get());
}

// What of the entries of folders is let through; the rest is counted.
class Sieve {
public:
    Sieve(const WalkRules &rules, FolderListing *listing) : m_rules(rules), m_named(QFile::encodeName(rules.root)), m_listing(listing) { }

    const QByteArray &named() const { return m_named; } // the root
    // What the person named is not passed over, whatever it is; but what is excluded within it.
    bool passesOver(const QByteArray &path, const QString &rule)
    {
        if (path == m_named && !holdsVault(path))
            return false;
        return counted(m_rules.excluded.contains(QFile::decodeName(path)) ? excludedByPerson() : rule);
    }
    bool passesOver(const QByteArray &path, const FolderRules &rules, bool folder)
    {
        const QString why = rules.whyPassedOver(path, folder);
        return !why.isEmpty() && !isNamed(path) && counted(why);
    }
    Reason whyTooLarge(const QByteArray &path, const FolderRules &rules, qint64 bytes) const
    {
        const Reason why = rules.whyTooLarge(bytes);
        return why.isEmpty() || isNamed(path) ? Reason() : why;
    }
    // For what lies in the folder. around: for the folder itself.
    FolderRules rulesIn(const QByteArray &folder, const FolderRules &around)
    {
        const auto own = m_rules.options.constFind(QFile::decodeName(folder));
        const bool hasOwn = own != m_rules.options.constEnd();
        const FolderRules rules = hasOwn || folder == m_named ? FolderRules(folder, hasOwn ? *own : FolderOptions()) : around;
        return rules.in(folder, &m_listing->ignoreFiles);
    }

    bool isNamed(const QByteArray &path) const { return path == m_named || m_rules.options.contains(QFile::decodeName(path)); }
    bool counted(const QString &why)
    {
        if (!why.isEmpty())
            ++m_listing->passedOver[why];
        return !why.isEmpty();
    }

private:
    const WalkRules &m_rules;
    const QByteArray m_named;
    FolderListing *const m_listing;
};

using Directory = std::unique_ptr<DIR, decltype(&::closedir)>;

} // namespace

class FolderWalk::Walk {
public:
    Walk(const QString &path, bool deep, std::stop_token stop, const WalkRules &rules)
        : m_deep(deep), m_stop(std::move(stop)), m_rules(rules), m_sieve(m_rules, &m_listing), m_root(realPath(m_sieve.named()))
    {
        for (auto each = m_rules.identities.keyBegin(); each != m_rules.identities.keyEnd(); ++each)
            m_excluded.insert(nodeOf(*each));
        if (!m_rules.goOn || m_rules.goOn(m_listing))
            begin(path);
    }

    FolderListing &listing() { return m_listing; }
    bool ended() const { return m_ended; }
    // A stack of our own: folders may be nested deeper than the thread's stack.
    QHash<QString, FileStamp> next(qsizetype most)
    {
        while (!m_ended && m_found.size() < most) {
            if (m_stop.stop_requested())
                m_ended = true;
            else if (m_directory)
                readEntry();
            else if (!m_open.isEmpty() && (!m_rules.goOn || m_rules.goOn(m_listing)))
                enter(m_open.takeLast());
            else
                m_ended = true;
        }
        return std::exchange(m_found, {});
    }

private:
    void begin(const QString &path)
    {
        const QByteArray name = QFile::encodeName(path);
        struct stat status {};
        if (::stat(name.constData(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
            struct stat link {};
            m_listing.missing = ::lstat(name.constData(), &link) != 0;
        }
        m_listing.device = deviceOf(m_rules.root);
        const QString parent = QFileInfo(path).path();
        const quint64 around = name == m_sieve.named() ? quint64(status.st_dev) : deviceOf(parent);
        const bool onMount = name != m_sieve.named() && parent != m_rules.root && (deviceOf(QFileInfo(parent).path()) != around || m_rules.mounts.contains(parent));
        const Pending folder { {}, rulesOf(parent, m_rules.root, m_rules.options.value(m_rules.root)), around, onMount ? QFile::encodeName(parent) : QByteArray() };
        if (!m_listing.missing && (name == m_sieve.named() || !isPassedOver(path, m_rules.root, m_rules.excluded, m_rules.options)))
            visit(name, folder);
    }

    void trouble(const QByteArray &path, const Reason &reason)
    {
        m_listing.troubles.append({ QFile::decodeName(path), FileState::Skipped, reason });
    }

    struct Pending {
        QByteArray path;
        FolderRules rules; // for it and what lies beside it; once it is entered, for what lies in it
        quint64 device = 0;
        QByteArray mount; // the innermost it lies on; empty: none that begins in this walk
    };

    // What a link within the root leads to is found under its own name. What lies elsewhere the person did not ask for: an
    // unpacked archive may hold links to keys, or to all there is.
    bool isLink(const QByteArray &path)
    {
        struct stat link {};
        if (path == m_sieve.named() || ::lstat(path.constData(), &link) != 0 || !S_ISLNK(link.st_mode))
            return false;
        const QByteArray target = realPath(path);
        if (target != m_root && !target.startsWith(m_root == "/" ? m_root : m_root + '/'))
            trouble(path, Reason::tr("This link leads out of its folder. Add what it leads to, to have that read."));
        return true;
    }

    void visitFile(const QByteArray &path, const Pending &folder, const struct stat &status)
    {
        if (!folder.mount.isEmpty())
            m_listing.mounts.insert(QFile::decodeName(folder.mount), folder.device);
        const Reason tooLarge = m_sieve.whyTooLarge(path, folder.rules, status.st_size);
        if (!tooLarge.isEmpty()) {
            trouble(path, tooLarge);
            return;
        }
        const QString file = QFile::decodeName(path);
        m_listing.files.insert(file, stampOf(status));
        m_found.insert(file, stampOf(status));
    }

    void visitFolder(const QByteArray &path, const Pending &around, const struct stat &status)
    {
        const auto identity = qMakePair(quint64(status.st_dev), quint64(status.st_ino));
        if (m_seen.contains(identity))
            return;
        m_seen.insert(identity);
        const bool begins = around.device != identity.first || m_rules.mounts.contains(QFile::decodeName(path));
        m_open.append({ path, around.rules, identity.first, begins ? path : around.mount });
    }

    // What is still there under the name it had has two.
    bool isExcludedAsAnother(const QByteArray &path, const struct stat &status)
    {
        if (!m_excluded.contains({ quint64(status.st_dev), quint64(status.st_ino) }) || m_sieve.isNamed(path))
            return false;
        const QString now = QFile::decodeName(path), identity = entryIdentity(now), before = m_rules.identities.value(identity);
        if (before.isEmpty() || before == now || entryIdentity(before) == identity)
            return false;
        m_listing.renamed.insert(now, before);
        return m_sieve.counted(excludedByPerson());
    }

    void visit(const QByteArray &path, const Pending &folder)
    {
        struct stat status {};
        if (::stat(path.constData(), &status) != 0) {
            const int code = errno;
            if (code == ELOOP)
                trouble(path, Reason::tr("This link leads in a circle and to no file."));
            else if (code == ENOENT)
                trouble(path, Reason::tr("This link leads to a file that is not there."));
            else
                trouble(path, Reason::tr("This cannot be looked at: %1.").arg(QString::fromLocal8Bit(strerror(code))));
        } else if (QFile::encodeName(QFile::decodeName(path)) != path) {
            trouble(path, Reason::tr("The name of this holds bytes that are no text. Rename it to have it read."));
        } else if (m_sieve.passesOver(path, folder.rules, S_ISDIR(status.st_mode)) || isLink(path) || isExcludedAsAnother(path, status)) {
            return;
        } else if (S_ISREG(status.st_mode)) {
            visitFile(path, folder, status);
        } else if (S_ISDIR(status.st_mode)) {
            visitFolder(path, folder, status);
        } else {
            trouble(path, Reason::tr("This is not a file but a device or a connection between programs."));
        }
    }

    void enter(const Pending &folder)
    {
        const QByteArray path = folder.path;
        if (m_sieve.passesOver(path, whyFolderPassedOver(path)))
            return;
        m_listing.folders.append(QFile::decodeName(path));
        if (!m_deep && m_listing.folders.size() > 1)
            return;
        m_directory.reset(::opendir(path.constData()));
        if (!m_directory) {
            m_listing.folders.removeLast(); // so that it is looked into when it is seen again
            m_listing.troubles.append({ QFile::decodeName(path), FileState::Failed, Reason::tr("You may not look into this folder. Change its permissions to have it read.") });
            return;
        }
        m_entered = Pending { path, m_sieve.rulesIn(path, folder.rules), folder.device, folder.mount };
    }

    void readEntry()
    {
        const dirent *entry = ::readdir(m_directory.get());
        if (!entry) {
            m_directory.reset();
            return;
        }
        const QByteArray name(entry->d_name), below = m_entered->path == "/" ? "/" + name : m_entered->path + '/' + name;
        if (name != "." && name != ".." && !m_sieve.passesOver(below, whyEntryPassedOver(below)))
            visit(below, *m_entered);
    }

    const bool m_deep;
    const std::stop_token m_stop;
    const WalkRules m_rules;
    FolderListing m_listing;
    Sieve m_sieve;
    const QByteArray m_root; // without links
    QList<Pending> m_open;
    Directory m_directory { nullptr, &::closedir }; // that is being read
    std::optional<Pending> m_entered; // the same
    QSet<QPair<quint64, quint64>> m_seen;
    QSet<QPair<quint64, quint64>> m_excluded; // that are known by more than their paths
    QHash<QString, FileStamp> m_found; // since it was last asked
    bool m_ended = false;
};

FolderWalk::FolderWalk(QString path, bool deep, std::stop_token stop, WalkRules rules)
    : m_path(std::move(path)), m_deep(deep), m_stop(std::move(stop)), m_rules(std::move(rules))
{
    if (m_rules.root.isEmpty())
        m_rules.root = m_path;
}

FolderWalk::~FolderWalk() = default;

QHash<QString, FileStamp> FolderWalk::next(qsizetype most)
{
    if (!m_walk)
        m_walk = std::make_unique<Walk>(m_path, m_deep, m_stop, m_rules);
    return m_walk->next(most);
}

bool FolderWalk::ended() const
{
    return m_walk && m_walk->ended();
}

FolderListing FolderWalk::takeListing()
{
    return std::move(m_walk->listing());
}

const FolderListing &FolderWalk::listing() const
{
    return m_walk->listing();
}

FolderListing listFolder(const QString &path, bool deep, std::stop_token stop, const WalkRules &rules)
{
    FolderWalk walk(path, deep, std::move(stop), rules);
    walk.next(std::numeric_limits<qsizetype>::max());
    return walk.takeListing();
}

} // namespace superinstance
