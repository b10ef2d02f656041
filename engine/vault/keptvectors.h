// The vectors of passages, in sets, each made by one model. Lives on a thread of the vault for the length of one job; only
// VaultReader and VaultWriter make one. All functions block.
#pragma once
#include "engine/result.h"
#include "engine/vault/records.h"

#include <QSqlDatabase>

namespace superinstance {

// What one model made of the passages. At most one set is searched, at most one other is being made.
struct VectorSet {
    qint64 id = 0;
    QString tag; // of the model
    QByteArray token; // of this set in this vault
    int dimensions = 0;
    qint64 upto = 0; // the last passage that was embedded; those with higher ids wait
    bool complete = false; // it is the one that is searched
};

struct KeptVector {
    qint64 id = 0, slot = 0, chunk = 0, document = 0;
    QList<float> vector; // of length one
};

class KeptVectors {
public:
    explicit KeptVectors(QSqlDatabase connection) : m_connection(std::move(connection)) { }

    Result<std::optional<VectorSet>> searched();
    Result<std::optional<VectorSet>> made(const QString &tag); // by this model, whether complete or not
    Result<bool> onlyOneSet(); // or none
    Result<qint64> waiting(qint64 upto); // about how many passages are beyond
    Result<QList<ScoredChunk>> next(qint64 upto, int most); // without a score, in the order of their ids
    // Of those passages that are the same, word for word, as one in a copy of the file: the vector of that.
    Result<QHash<qint64, QList<float>>> ofCopies(qint64 set, const QList<ScoredChunk> &chunks);
    Result<QHash<qint64, QList<float>>> of(qint64 set, const QList<ScoredChunk> &chunks);
    Result<QList<KeptVector>> since(qint64 set, qint64 id, int most); // with higher ids
    Result<QList<KeptVector>> ends(qint64 set); // the first and the last
    Result<qint64> count(qint64 set);
    Result<qint64> lastId(); // that any vector ever had
    Result<QList<qint64>> unwiped(qint64 set, int most); // slots

    // Only through a VaultWriter.
    // The set of this model, begun where there is none; what others had begun and not finished is dropped.
    Result<VectorSet> begin(const QString &tag, int dimensions);
    // Passages that are gone are left out; false: the set is.
    Result<bool> store(qint64 set, const QList<QPair<qint64, QList<float>>> &vectors, qint64 upto);
    Result<void> rename(qint64 set, const QString &tag);
    Result<bool> finish(qint64 set); // it is searched from now on, and others are dropped; false: passages came that wait
    Result<bool> eraseDropped(int most); // vectors of dropped sets; true: none is left
    Result<void> noteWiped(qint64 set, const QList<qint64> &wiped);

private:
    Result<std::optional<VectorSet>> setWhere(const QString &condition, const QString &tag);
    Result<QList<qint64>> takeSlots(qint64 set, qsizetype count);

    QSqlDatabase m_connection;
};

} // namespace superinstance
