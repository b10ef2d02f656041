// Files that somebody waits for together. Lives on the engine thread, shared by those who wait and the pipeline.
#pragma once
#include "engine/async/event.h"
#include "engine/async/stop.h"
#include "engine/result.h"
#include "engine/types.h"

#include <QSet>

#include <functional>
#include <optional>

namespace superinstance {

inline FileStatus removedStatus(const QString &path)
{
    return { path, FileState::Removed, {}, 0, 0, {} };
}

class IndexBatch {
public:
    // parent: a stop there stops the batch. each: told of every file, once; may be empty.
    explicit IndexBatch(std::stop_token parent = {}, std::function<void(FileStatus)> each = {});

    std::stop_token token() const { return m_stop.token(); } // what is not begun when it is requested stays waiting
    void report(const FileStatus &status);
    void giveUp(const Error &reason); // stops the batch, which ends with this
    void end() { m_each = nullptr; } // nobody listens any more; files in work may still come to theirs
    Error outcome() const { return m_reason.value_or(Error::stopped()); } // of a batch that was stopped

    void hold(); // something more is to be finished…
    void release(); // …and is

    IndexSummary summary;
    Event finished; // set while nothing holds it

private:
    LinkedStop m_stop;
    std::function<void(FileStatus)> m_each;
    QSet<QString> m_told;
    std::optional<Error> m_reason;
    int m_open = 0; // files submitted and not finished, and who submits them
};

} // namespace superinstance
