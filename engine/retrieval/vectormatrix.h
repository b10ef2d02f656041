// The vectors of one set in a file that is mapped into memory: each number in a byte, so that to look at all of them is quick.
// A cache of what the vault holds: it may be thrown away at any time. Any thread; shared by those who search it and the one
// who changes it. All functions but rows() and lastId() block.
#pragma once
#include "engine/models/embeddings.h"
#include "engine/result.h"
#include "engine/vault/keptvectors.h"

#include <QThread>
#include <QThreadPool>

#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

class QFile;

namespace superinstance {

class VectorBlock;

// The passages that are most like a question, roughly: scores are from numbers of one byte.
struct NearPassages {
    QList<ScoredChunk> best; // best first
    double usual = 0; // what the question's likeness to a passage is on average
};

class VectorMatrix {
public:
    // Begins it anew, empty, when the file is of another set, or damaged. Reads all of it. threads: that look at once, at most.
    static Result<std::shared_ptr<VectorMatrix>> open(const QString &file, const VectorSet &set, int threads = QThread::idealThreadCount());
    ~VectorMatrix();

    qint64 lastId() const; // of the vectors it has taken
    qint64 rows() const; // that hold a vector
    // Both are on the disk when they return; lastId: it has all vectors up to that.
    Result<void> take(const QList<KeptVector> &vectors, qint64 lastId);
    Result<void> wipe(const QList<qint64> &rows); // by their slots

    // Looks at every vector of the documents chosen, on several threads where there are many; stopped: what it found so far.
    NearPassages nearest(const Embedding &question, int count, const DocumentChoice &chosen, const std::stop_token &stop = {}) const;

private:
    struct Header;
    struct Search;
    VectorMatrix(std::unique_ptr<QFile> file, const VectorSet &set, int threads);
    Result<void> prepare();
    bool readSound();
    Result<void> addBlock();
    Result<void> writeHeader(qint64 lastId);
    Result<void> flush(const QList<qint64> &blocks);
    void add(const VectorBlock &block, int row, int sign);
    std::vector<std::shared_ptr<VectorBlock>> blocks() const;

    const std::unique_ptr<QFile> m_file;
    const QByteArray m_token;
    const qint64 m_set;
    const int m_dimensions, m_stride, m_threads;
    uchar *m_header = nullptr; // mapped
    mutable std::mutex m_mutex; // of what follows; a block is locked after it, never before
    std::vector<std::shared_ptr<VectorBlock>> m_blocks;
    qint64 m_rows = 0, m_lastId = 0;
    std::vector<double> m_sum; // of all vectors
    mutable QThreadPool m_helpers; // for all who search: together they take no more than so many processors beside their own
};

} // namespace superinstance
