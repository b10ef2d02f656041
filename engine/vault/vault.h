// The person's documents and conversations on disk: one SQLite database per data directory.
// Lives on the engine thread, owned by the façade. Jobs run elsewhere: reads on a small pool of threads with one
// read-only connection each (snapshots, never blocked by the writer), writes on one thread with the one write
// connection. SQL exists in this folder only.
#pragma once
#include "engine/async/offload.h"
#include "engine/async/task.h"
#include "engine/result.h"
#include "engine/vault/reader.h"
#include "engine/vault/writer.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace superinstance {

class VaultConnections;

class Vault : public QObject {
    Q_OBJECT
public:
    // Opens or creates `dataDir`/vault.sqlite (directory 0700, files 0600), migrates it, checks it. Blocks: called once
    // at start. The error is a whole sentence: no permission, disk full, damaged (the damaged file is set aside as
    // vault.damaged-<date>.sqlite, never deleted, when `setAsideDamaged`), made by a newer version. A large vault is looked
    // through only where damage was met when it was last open.
    static Result<std::unique_ptr<Vault>> open(const QString &dataDir, bool setAsideDamaged = true);
    ~Vault() override;

    // Not empty when open() had to set a damaged vault aside: a whole sentence for the person.
    QString warning() const;

    // co_await vault.read(job, stop): job is a callable (VaultReader &) → Result<T>; it runs inside one snapshot on a
    // reader thread. `stop` interrupts a running statement; the outcome is then *stopped*. Damaged pages, a vanished
    // disk and the like come back as failures with a whole sentence.
    template <class Job> Task<std::invoke_result_t<Job &, VaultReader &>> read(Job job, std::stop_token stop = {}, Priority priority = Priority::Question)
    {
        const Span span("vault.read");
        auto work = [this, job = std::move(job), stop]() mutable { return runRead(job, stop); };
        auto done = offload(readerPool(), std::move(work), priority, stop);
        co_return co_await done;
    }
    // co_await vault.write(job): the same with VaultWriter, inside one transaction that is committed when the job
    // returns ok and rolled back otherwise. In order of asking within a priority. It is never half done: `stop` ends a long one between two
    // passages and rolls it back, the outcome is *stopped* then. What a person says goes before what is read from files.
    template <class Job> Task<std::invoke_result_t<Job &, VaultWriter &>> write(Job job, std::stop_token stop = {}, Priority priority = Priority::Background)
    {
        const Span span("vault.write");
        auto work = [this, job = std::move(job), stop]() mutable { return runWrite(job, stop); };
        auto done = offload(writerPool(), std::move(work), priority);
        co_return co_await done;
    }

Q_SIGNALS:
    // The disk did not keep what was stored of this document: its checksum does not fit any more.
    void damaged(const QString &path);

private:
    explicit Vault(std::unique_ptr<VaultConnections> connections);

    template <class Job> std::invoke_result_t<Job &, VaultReader &> runRead(Job &job, const std::stop_token &stop)
    {
        const Result<VaultReader *> reader = beginRead(stop);
        if (!reader)
            return reader.error();
        try {
            auto result = job(**reader);
            const Result<void> ended = endRead();
            if (!ended)
                return ended.error();
            return result;
        } catch (const std::exception &exception) {
            (void)endRead();
            return unexpected(exception);
        }
    }
    template <class Job> std::invoke_result_t<Job &, VaultWriter &> runWrite(Job &job, const std::stop_token &stop)
    {
        const Result<VaultWriter *> writer = beginWrite(stop);
        if (!writer)
            return writer.error();
        try {
            auto result = job(**writer);
            const Result<void> ended = endWrite(result.ok());
            if (!ended)
                return ended.error();
            return result;
        } catch (const std::exception &exception) {
            (void)endWrite(false);
            return unexpected(exception);
        }
    }

    // On the pool's threads: the connection of the thread, in a snapshot or a transaction. Where a statement failed in it, the end gives
    // that error, whatever the job made of it.
    Result<VaultReader *> beginRead(const std::stop_token &stop);
    Result<void> endRead();
    Result<VaultWriter *> beginWrite(const std::stop_token &stop);
    Result<void> endWrite(bool commit);
    static Error unexpected(const std::exception &exception);
    QThreadPool *readerPool();
    QThreadPool *writerPool();

    std::unique_ptr<VaultConnections> m_connections;
};

} // namespace superinstance
