#include "engine/indexing/indexbatch.h"

namespace superinstance {

IndexBatch::IndexBatch(std::stop_token parent, std::function<void(FileStatus)> each)
    : m_stop(std::move(parent)), m_each(std::move(each))
{
    finished.set();
}

void IndexBatch::giveUp(const Error &reason)
{
    if (!m_reason)
        m_reason = reason;
    m_stop.request();
}

void IndexBatch::hold()
{
    ++m_open;
    finished.reset();
}

void IndexBatch::release()
{
    if (--m_open == 0)
        finished.set();
}

void IndexBatch::report(const FileStatus &status)
{
    if (m_told.contains(status.path))
        return;
    m_told.insert(status.path);
    ++summary.files;
    switch (status.state) {
    case FileState::Indexed:
    case FileState::Partial:
        ++summary.indexed;
        summary.bytes += status.bytes;
        break;
    case FileState::Unchanged: ++summary.unchanged; break;
    case FileState::Skipped: ++summary.skipped; break;
    case FileState::Removed: ++summary.removed; break;
    case FileState::Waiting: break; // its folder is paused
    default: ++summary.failed; break;
    }
    if (m_each)
        m_each(status);
}

} // namespace superinstance
