#include "engine/extractor/sandbox.h"

#if defined(__linux__)
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/landlock.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>
#endif

namespace superinstance {

#if defined(__linux__)

namespace {

#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool underSanitizer = true;
#else
constexpr bool underSanitizer = false;
#endif

void limit(__rlimit_resource_t resource, rlim_t most)
{
    const rlimit both { most, most };
    setrlimit(resource, &both);
}

// What poppler and iconv open when a document needs it.
constexpr const char *readOnlyData[] = {
    "/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig",
    "/usr/lib/x86_64-linux-gnu/gconv", "/usr/lib/aarch64-linux-gnu/gconv", "/usr/lib64/gconv", "/usr/lib/gconv",
};

void leaveReadable(int rules, const char *path)
{
    landlock_path_beneath_attr rule {};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
    if (rule.parent_fd < 0)
        return;
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(rule.parent_fd);
}

// Closes the file system but for that data, and what else is named.
void closeFileSystem(const QByteArrayList &readable)
{
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return; // the engine says so in the log
    constexpr quint64 first = (quint64(1) << 13) - 1, moving = quint64(1) << 13, truncating = quint64(1) << 14; // rights by version
    landlock_ruleset_attr handled {};
    handled.handled_access_fs = first | (version >= 2 ? moving : 0) | (version >= 3 ? truncating : 0);
    const int rules = int(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (rules < 0)
        return;
    for (const char *path : readOnlyData)
        leaveReadable(rules, path);
    for (const QByteArray &path : readable)
        leaveReadable(rules, path.constData());
    syscall(SYS_landlock_restrict_self, rules, 0);
    close(rules);
}

// What computing, reading data and answering need. All else fails, as on a kernel that does not have it.
constexpr int neededCalls[] = {
    SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(readv), SCMP_SYS(writev), SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(close),
    SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(stat), SCMP_SYS(fstat), SCMP_SYS(lstat), SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(fstatfs),
    SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(fcntl),
    SCMP_SYS(fadvise64), SCMP_SYS(dup), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise), SCMP_SYS(brk),
    SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(getrandom), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(geteuid),
    SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(uname), SCMP_SYS(sysinfo), SCMP_SYS(getrusage), SCMP_SYS(getrlimit), SCMP_SYS(prlimit64), SCMP_SYS(setitimer),
    SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(tgkill),
};

// No document needs these: whoever calls them is no longer our program, and ends.
constexpr int forbiddenCalls[] = {
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(sendto), SCMP_SYS(sendmsg),
    SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(kill), SCMP_SYS(tkill),
    SCMP_SYS(io_uring_setup), SCMP_SYS(bpf), SCMP_SYS(mount), SCMP_SYS(unshare), SCMP_SYS(setns),
};

void closeSystemCalls()
{
    const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release);
    if (!filter)
        return;
    for (const int call : neededCalls)
        seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);
    for (const int call : forbiddenCalls)
        seccomp_rule_add(filter.get(), SCMP_ACT_KILL_PROCESS, call, 0);
    const scmp_arg_cmp process { 0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0 }; // of the flags; threads are merely refused
    seccomp_rule_add_array(filter.get(), SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone), 1, &process);
    seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0); // its flags cannot be looked at: clone is tried instead
    seccomp_load(filter.get());
}

} // namespace

void enterSandbox(const SandboxLimits &limits)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // never outlive the engine
    limit(RLIMIT_CORE, 0); // a core dump would hold the document
    if (underSanitizer)
        return;
    limit(RLIMIT_AS, rlim_t(limits.memoryBytes));
    limit(RLIMIT_FSIZE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    closeFileSystem(limits.readable);
    limit(RLIMIT_NOFILE, rlim_t(limits.files));
    closeSystemCalls();
}

// Not RLIMIT_CPU: the kernel holds that against samples taken at its ticks, which getrusage() does not tell. The two drift
// apart in a child that lives long, until a document has no time at all. This timer counts from now in the same samples.
void renewProcessorTime(const SandboxLimits &limits)
{
    if (underSanitizer)
        return;
    const itimerval next { {}, { limits.processorSeconds, 0 } };
    setitimer(ITIMER_PROF, &next, nullptr); // its signal ends the process
}

#else

void enterSandbox(const SandboxLimits &) { }
void renewProcessorTime(const SandboxLimits &) { }

#endif

} // namespace superinstance
