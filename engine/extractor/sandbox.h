// What the extractor may still do once it reads documents nobody vouches for: compute, and answer. Linux keeps it from
// the rest; where a kernel offers less, and elsewhere, it is a plain child. Sanitizers do not start under these limits.
#pragma once
#include <QByteArrayList>

namespace superinstance {

struct SandboxLimits {
    qint64 memoryBytes = qint64(512) << 20; // of address space: libraries, the document in several forms, its text
    int processorSeconds = 15; // for one document
    int files = 32; // open at once
    QByteArrayList readable; // folders of data that may be read besides those that the libraries need
};

// Before the first document, for good: no file but what the libraries read, no network, no other program or process.
void enterSandbox(const SandboxLimits &limits);
// Before each document, since processor time is counted for the whole process.
void renewProcessorTime(const SandboxLimits &limits);

} // namespace superinstance
