// Reads one file: decides by content what it is, decodes plain text here, gives everything else to an extractor child
// process. Lives on the engine thread, owned by the indexer.
#pragma once
#include "engine/async/task.h"
#include "engine/indexing/extraction.h"
#include "engine/indexing/filekind.h"
#include "engine/result.h"

#include <QObject>

class QThreadPool;

namespace superinstance {

struct ReaderLimits {
    qint64 maxFileBytes = 100'000'000; // a larger plain text is read up to here and marked partial
    qint64 maxTextChars = 20'000'000;
    int deadlineMs = 20'000; // for one file in an extractor
    int extractors = 2; // child processes
    qint64 mostHeldBytes = 60'000'000; // of files that are being read; a larger one is alone
    qint64 mostHeldChars = 32'000'000; // of documents from when they are cut until they are stored; a longer one is alone
    qint64 largeBytes = 30'000'000; // a parser that gives itself up on such a file lacked memory
};

// A file's bytes and what they look like.
struct RawFile {
    QByteArray bytes;
    FileStamp stamp; // unchanged from before to after the reading
    QByteArray hash; // 128-bit xxh3 of the bytes
    FileKind kind;
    bool cut = false; // longer than the limit
    ExtractedText text; // where no extractor is needed
    double busyMs = 0; // that somebody was busy with it so far
};

struct ReadFile {
    ExtractedText text;
    FileStamp stamp; // unchanged from before to after the reading
    QByteArray hash; // 128-bit xxh3 of the bytes that were read
    bool extractorLost = false; // the extractor died or outran its deadline on this file: a fresh one may not
    double busyMs = 0; // that a thread or an extractor was busy with it
};

class FileReader : public QObject {
    Q_OBJECT
public:
    // extractorProgram: path of the extractor binary; workers: not owned.
    FileReader(QString extractorProgram, QThreadPool *workers, ReaderLimits limits = {}, QObject *parent = nullptr);
    ~FileReader() override;

    const ReaderLimits &limits() const;
    // Never blocks the calling thread and never hangs: FIFOs, devices and sockets are refused without opening them.
    // A file that cannot be read is a *failed* result with a Reason as it is stored; a file that holds no text (empty, binary)
    // is ok with state Skipped and its reason. A file that changes while it is read is read again, twice at most, then
    // failed. An extractor that dies or outruns its deadline is replaced.
    Task<Result<ReadFile>> read(QString path, std::stop_token stop);
    // The same in two steps, for whom the bytes may be enough.
    Task<Result<RawFile>> loadFile(QString path, std::stop_token stop);
    Task<Result<ReadFile>> extract(RawFile raw, std::stop_token stop);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace superinstance
