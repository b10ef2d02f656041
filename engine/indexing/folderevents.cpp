#include "engine/indexing/folderevents.h"

#include "engine/indexing/passedover.h"

#include <QDir>
#include <QFile>

#include <array>
#if defined(__linux__)
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace superinstance {

namespace {

constexpr int tellingMs = 20; // what comes within this time is told together

} // namespace

#if defined(__linux__)

namespace {

constexpr quint32 entries = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr quint32 contents = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB;
constexpr quint32 itself = IN_DELETE_SELF | IN_MOVE_SELF;

} // namespace

FolderEvents::FolderEvents(QObject *parent) : QObject(parent), m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), m_tell(this)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellingMs);
    connect(&m_tell, &QTimer::timeout, this, &FolderEvents::tell);
    if (m_descriptor < 0) // other programs have taken all there are
        return;
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, qOverload<>(&FolderEvents::take));
}

FolderEvents::~FolderEvents()
{
    delete m_notifier; // before its descriptor
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QStringList FolderEvents::add(const QStringList &folders)
{
    QStringList refused;
    for (const QString &folder : folders) {
        const int watch = ::inotify_add_watch(m_descriptor, QFile::encodeName(folder).constData(), entries | contents | itself | IN_ONLYDIR | IN_EXCL_UNLINK);
        noteWatch(folder, watch);
        m_ways.remove(folder);
        if (watch < 0)
            refused.append(folder);
    }
    return refused;
}

void FolderEvents::noteWatch(const QString &folder, int watch)
{
    if (m_watches.value(folder, watch) != watch)
        remove({ folder }); // another folder has taken its name
    if (watch < 0 || m_watches.contains(folder))
        return;
    m_watches.insert(folder, watch);
    m_folders.insert(watch, folder);
}

// One that cannot be watched is left to the sweep.
void FolderEvents::lead(const QString &place, const QStringList &above)
{
    m_leading.insert(place);
    for (const QString &folder : above) {
        m_leading.insert(folder);
        if (m_watches.contains(folder) && !m_ways.contains(folder))
            continue; // it tells of everything
        noteWatch(folder, ::inotify_add_watch(m_descriptor, QFile::encodeName(folder).constData(), entries | itself | IN_ONLYDIR | IN_EXCL_UNLINK | IN_MASK_ADD));
        if (m_watches.contains(folder))
            m_ways.insert(folder);
    }
}

bool FolderEvents::isTold(const QString &folder, const QString &entry) const
{
    return !m_ways.contains(folder) || entry.isEmpty() || m_leading.contains(QDir(folder).filePath(entry));
}

void FolderEvents::remove(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const auto watch = m_watches.constFind(folder);
        if (watch == m_watches.constEnd())
            continue;
        const int number = *watch;
        m_watches.erase(watch);
        m_ways.remove(folder);
        m_folders.remove(number, folder);
        if (!m_folders.contains(number))
            ::inotify_rm_watch(m_descriptor, number);
    }
}

void FolderEvents::take()
{
    alignas(inotify_event) std::array<char, 65536> buffer;
    for (ssize_t size; (size = ::read(m_descriptor, buffer.data(), buffer.size())) > 0;)
        for (const char *next = buffer.data(); next < buffer.data() + size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(next);
            take(event->wd, event->mask, event->len > 0 ? QByteArray(event->name) : QByteArray());
            next += sizeof(inotify_event) + event->len;
        }
    if ((m_overflowed || !m_changed.isEmpty()) && !m_tell.isActive())
        m_tell.start();
}

void FolderEvents::take(int watch, quint32 what, const QByteArray &name)
{
    m_overflowed = m_overflowed || (what & IN_Q_OVERFLOW);
    const bool more = concernsFolder(name);
    if (!more && (what & contents) && !whyPassedOver(name).isEmpty()) // else one that was added by itself may have come back
        return;
    const QString entry = QFile::decodeName(name);
    const bool named = !name.isEmpty() && !more && QFile::encodeName(entry) == name; // else it is no text
    for (auto folder = m_folders.constFind(watch); folder != m_folders.constEnd() && folder.key() == watch; ++folder)
        if (isTold(*folder, entry))
            m_changed.insert(named ? QDir(*folder).filePath(entry) : *folder);
    if (what & IN_IGNORED)
        forget(watch);
}

// The kernel has: the folder is gone.
void FolderEvents::forget(int watch)
{
    for (const QString &folder : m_folders.values(watch)) {
        m_watches.remove(folder);
        m_ways.remove(folder);
    }
    m_folders.remove(watch);
}

#else

FolderEvents::FolderEvents(QObject *parent) : QObject(parent) { }
FolderEvents::~FolderEvents() = default;
QStringList FolderEvents::add(const QStringList &folders) { return folders; }
void FolderEvents::remove(const QStringList &) { }
void FolderEvents::lead(const QString &, const QStringList &) { }
void FolderEvents::take() { }

#endif

void FolderEvents::tell()
{
    if (!m_changed.isEmpty())
        Q_EMIT changed(QStringList(m_changed.begin(), m_changed.end()));
    m_changed.clear();
    if (std::exchange(m_overflowed, false))
        Q_EMIT overflowed();
}

} // namespace superinstance
