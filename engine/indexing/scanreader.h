// Reads the text off one scan, page by page, by the OCR program: one process for each scan, which sees nothing but that file.
// Lives on the engine thread, owned by the recognition.
#pragma once
#include "engine/async/task.h"
#include "engine/indexing/extraction.h"
#include "engine/indexing/extractorprocess.h"
#include "engine/indexing/ocrtools.h"
#include "engine/result.h"

#include <functional>

class QThreadPool;

namespace superinstance {

struct RecognisedPage;

struct ScanLimits {
    int pageDeadlineMs = 40'000; // for one page; the program has half of it in processor time, and 512 MB of address space
    int mostPages = 500; // of a scan; the rest is said not to have been read
    int mostLost = 3; // pages on which the program may die or outrun its deadline, then the rest is left
    qint64 maxTextChars = 20'000'000;
};

class ScanReader {
public:
    // workers: not owned.
    explicit ScanReader(QThreadPool *workers, ScanLimits limits = {}) : m_workers(workers), m_limits(limits) { }

    // turn: awaited before each page; an error ends the reading with it. pageRead: told of each. The text is Skipped when nothing
    // was recognised, Failed when it could not be read. Stopped as well when the file is not there, or not the
    // one that the scan was found in: then the next look at its folder tells.
    using Turn = std::function<Task<Result<void>>(std::stop_token)>;
    using PageRead = std::function<void(qint64 spentMs)>;
    Task<Result<ExtractedText>> read(UnreadScan scan, OcrTools tools, Turn turn, PageRead pageRead, std::stop_token stop);

private:
    Task<Result<ExtractedText>> readPages(UnreadScan scan, Turn turn, PageRead pageRead, std::stop_token stop);
    Task<Result<RecognisedPage>> askTwice(int page, std::stop_token stop);

    QThreadPool *const m_workers;
    const ScanLimits m_limits;
    std::unique_ptr<ExtractorProcess> m_process; // of this scan, or of the last one: by then its child is gone, and nobody waits for that
};

} // namespace superinstance
