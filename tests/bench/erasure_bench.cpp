// What the erasure behind a removal costs those who write meanwhile:   erasure_bench LIBRARY   (a data folder such as scale_curve
// makes; it is changed). Takes a file out as a person would, saves small things all the while as they come, and prints the longest
// that one of them waited, beside the same at rest.
#include "engine/async/executor.h"
#include "engine/vault/vault.h"
#include "tests/support/running.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace superinstance;

namespace {

Task<double> saveOnce(Vault *vault)
{
    QElapsedTimer time;
    time.start();
    auto job = [](VaultWriter &writer) { return writer.setWalked(QStringLiteral("/nowhere"), true); };
    auto saving = vault->write(job, {}, Priority::Question);
    (void)co_await saving;
    co_return double(time.nsecsElapsed()) / 1e6;
}

// Until the other work has ended; the waits, in milliseconds.
template <class Work> std::vector<double> savesBeside(Vault *vault, Work work)
{
    return run([&]() -> Task<std::vector<double>> {
        std::vector<double> waits;
        bool ended = false;
        TaskScope scope;
        auto beside = [&](std::stop_token) -> Task<void> {
            auto working = work();
            co_await working;
            ended = true;
        };
        scope.spawn(beside);
        while (!ended || waits.size() < 50) {
            auto saving = saveOnce(vault);
            waits.push_back(co_await saving);
        }
        auto joining = scope.join();
        co_await joining;
        co_return waits;
    });
}

void print(const char *what, std::vector<double> waits, double whole)
{
    std::sort(waits.begin(), waits.end());
    std::printf("%-10s %6zu saves: p50 %6.1f p95 %6.1f longest %7.1f ms; %.0f ms in all\n", what, waits.size(), waits[waits.size() / 2], waits[waits.size() * 95 / 100], waits.back(), whole);
}

Task<void> erase(Vault *vault)
{
    for (bool begin = true, done = false; !done; begin = false) {
        auto job = [begin](VaultWriter &writer) { return writer.mergeIndex(begin); };
        auto merging = vault->write(job);
        const Result<bool> merged = co_await merging;
        done = !merged || (*merged && !begin);
    }
    auto job = [](VaultWriter &writer) { return writer.endRemovals({ QStringLiteral("/nowhere") }); };
    auto ending = vault->write(job);
    (void)co_await ending;
}

} // namespace

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    if (count != 2) {
        std::fputs("usage: erasure_bench LIBRARY\n", stderr);
        return 2;
    }
    Executor executor;
    const QString dataDir = application.arguments().at(1);
    const Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
    if (!vault)
        qFatal("%s", qPrintable(vault.error().message));
    std::printf("vault of %lld MB\n", qlonglong(QFileInfo(dataDir + QStringLiteral("/vault.sqlite")).size() / 1'000'000));
    const auto rest = []() -> Task<void> { co_return; };
    print("at rest", savesBeside(vault->get(), rest), 0);
    for (const char *times : { "first", "again" }) {
        QElapsedTimer time;
        time.start();
        const std::vector<double> waits = savesBeside(vault->get(), [&] { return erase(vault->get()); });
        print(times, waits, double(time.elapsed()));
    }
    return 0;
}
