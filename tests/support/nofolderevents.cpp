// Linked into a test: folder events get none of the system's inotify instances, as where other programs have taken them all, so that
// QFileSystemWatcher follows folders by itself. It blocks on its own thread, while folder events ask not to wait: that tells them apart.
#include <cerrno>

#include <sys/inotify.h>
#include <sys/syscall.h>
#include <unistd.h>

extern "C" int inotify_init1(int flags) noexcept
{
    if (flags & IN_NONBLOCK) {
        errno = EMFILE;
        return -1;
    }
    return int(::syscall(SYS_inotify_init1, flags));
}
