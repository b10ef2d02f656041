// How an indexer pauses: when the person says so, and while the vault takes nothing.
#include "engine/async/sleep.h"
#include "engine/indexing/indexerstate.h"

namespace superinstance {

// As the person says.
void Indexer::State::setPaused(bool paused)
{
    heldByVault = false;
    if (paused == pipeline.paused())
        return;
    pipeline.setPaused(paused);
    if (!paused && unstored)
        scope.spawn([this](std::stop_token stop) { return catchUp(stop); });
}

// Reading rests, and what is noticed meanwhile may be lost, until it takes something again.
void Indexer::State::vaultFailed(const Error &error)
{
    if (error.kind == Error::Kind::Stopped)
        return;
    unstored = true;
    const bool reading = !pipeline.paused(), known = std::exchange(awaitingVault, true);
    heldByVault = heldByVault || reading;
    pipeline.setPaused(true);
    Q_EMIT q->progressChanged(q->progress()); // before it is said why
    if (reading)
        Q_EMIT q->noticed(Indexer::tr("%1 Reading is paused; it goes on by itself when that is done.").arg(error.message));
    else if (!known)
        tell(error);
    if (known)
        return;
    const bool anew = options.nowMs() - vaultTookMs > options.mostVaultRetryMs;
    vaultRetryMs = anew || vaultRetryMs == 0 ? options.vaultRetryMs : std::min(2 * vaultRetryMs, options.mostVaultRetryMs);
    scope.spawn([this](std::stop_token stop) { return awaitVault(stop); });
}

Task<> Indexer::State::awaitVault(std::stop_token stop)
{
    for (bool took = false; !took;) {
        auto pause = sleepFor(std::chrono::milliseconds(vaultRetryMs), stop);
        const Result<void> slept = co_await pause;
        if (!slept)
            co_return;
        auto job = [](VaultWriter &writer) { return writer.tryOut(); };
        auto trying = vault->write(job);
        const Result<void> tried = co_await trying;
        took = tried.ok();
        if (!took)
            vaultRetryMs = std::min(2 * vaultRetryMs, options.mostVaultRetryMs);
    }
    awaitingVault = false;
    vaultTookMs = options.nowMs();
    if (std::exchange(heldByVault, false))
        pipeline.setPaused(false);
    auto catchingUp = catchUp(stop);
    co_await catchingUp;
}

// What could not be stored still waits.
Task<> Indexer::State::catchUp(std::stop_token stop)
{
    if (!std::exchange(unstored, false))
        co_return;
    recognition.wake();
    embedding.wake();
    auto looking = lookAtAll(true, stop);
    co_await looking;
}

} // namespace superinstance
