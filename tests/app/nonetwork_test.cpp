// Nothing leaves this computer: the kernel ends the program, and every process that it starts, at the first socket which is not a
// local one; it reads and answers all the same.
#include "tests/app/samples.h"

#include <QTest>

#include <csignal>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netdb.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace superinstance;

namespace {

// For a child before it becomes the program, when it has little room on its stack and none to allocate.
void forbidNetwork()
{
    static sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args)), // the family
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    static const sock_fprog filter { std::size(steps), steps };
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0)
        ::_exit(99);
}

// The signal that ends a child which does this without a network; 0: none.
int endOf(void (*deed)())
{
    const pid_t child = ::fork();
    if (child == 0) {
        forbidNetwork();
        deed();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

} // namespace

class NoNetworkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void socketToTheNetwork_endsAProcess();
    void commandLine_readsAndAnswersWithoutOne();
    void window_readsAndAnswersWithoutOne();
};

void NoNetworkTest::socketToTheNetwork_endsAProcess()
{
    QCOMPARE(endOf([] { ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); }), SIGSYS);
    QCOMPARE(endOf([] { ::socket(AF_INET6, SOCK_DGRAM, 0); }), SIGSYS);
    QCOMPARE(endOf([] { // a name is looked up
        addrinfo *found = nullptr;
        ::getaddrinfo("example.org", "https", nullptr, &found);
    }), SIGSYS);
    QCOMPARE(endOf([] { ::socket(AF_UNIX, SOCK_STREAM, 0); }), 0);
}

void NoNetworkTest::commandLine_readsAndAnswersWithoutOne()
{
    const Program program;
    writeSamples(program);
    const Ran read = program.run({ QStringLiteral("index"), program.documents() }, forbidNetwork);
    QVERIFY2(read.status == 0, read.err.constData());
    for (const char *question : { "When did the museum open?", "Where was the reactor valve made?" }) { // of a web page, of a PDF
        const Ran answer = program.run({ QStringLiteral("ask"), QString::fromLatin1(question) }, forbidNetwork);
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY2(answer.out.contains("1902") || answer.out.contains("Bergen"), answer.out.constData());
    }
}

void NoNetworkTest::window_readsAndAnswersWithoutOne()
{
    const Program program;
    writeSamples(program);
    const Process window = program.startOwner(forbidNetwork); // carries out what follows
    QCOMPARE(program.run({ QStringLiteral("index"), program.documents() }).status, 0);
    const Ran answer = program.run({ QStringLiteral("ask"), QStringLiteral("When did the museum open?") });
    QVERIFY2(answer.out.contains("1902"), answer.out.constData());
    QCOMPARE(window->state(), QProcess::Running);
    window->terminate();
    QCOMPARE(Program::end(window.get()).status, 0);
}

QTEST_GUILESS_MAIN(NoNetworkTest)
#include "nonetwork_test.moc"
