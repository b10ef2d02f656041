#include "engine/vault/keptvectors.h"

#include "engine/vault/statement.h"

#include <QtEndian>

#include <cmath>

namespace superinstance {

namespace {

QByteArray stored(const QList<float> &vector)
{
    QByteArray bytes(vector.size() * qsizetype(sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(vector.constData(), vector.size(), bytes.data());
    return bytes;
}

QList<float> fromStored(const QByteArray &bytes)
{
    QList<float> vector(bytes.size() / qsizetype(sizeof(float)));
    qFromLittleEndian<float>(bytes.constData(), vector.size(), vector.data());
    return vector;
}

// One of no length stays as it is: it is like nothing.
QList<float> ofLengthOne(QList<float> vector)
{
    double square = 0;
    for (const float each : std::as_const(vector))
        square += double(each) * double(each);
    if (square > 0)
        for (float &each : vector)
            each = float(double(each) / std::sqrt(square));
    return vector;
}

template <class Value> Result<Value> only(Statement &statement, Value value)
{
    return statement.finished() ? Result<Value>(std::move(value)) : Result<Value>(statement.failure());
}

} // namespace

Result<std::optional<VectorSet>> KeptVectors::setWhere(const QString &condition, const QString &tag)
{
    Statement row(m_connection, QStringLiteral("SELECT id, tag, token, dimensions, embedded_upto, complete FROM vector_set WHERE dropped = 0 AND ? IN ('', tag) AND %1 "
                                               "ORDER BY id DESC LIMIT 1").arg(condition));
    if (!row.run(tag))
        return row.failure();
    std::optional<VectorSet> set;
    if (row.next())
        set = VectorSet { row[0].toLongLong(), row[1].toString(), row[2].toByteArray(), row[3].toInt(), row[4].toLongLong(), row[5].toBool() };
    return only(row, set);
}

Result<std::optional<VectorSet>> KeptVectors::searched()
{
    return setWhere(QStringLiteral("complete = 1"), {});
}

Result<std::optional<VectorSet>> KeptVectors::made(const QString &tag)
{
    return setWhere(QStringLiteral("1"), tag);
}

Result<bool> KeptVectors::onlyOneSet()
{
    Statement row(m_connection, QStringLiteral("SELECT count(*) <= 1 FROM vector_set"));
    if (!row.run() || !row.next())
        return row.failure();
    return row[0].toBool();
}

// Ids are seldom left out, and to count them all takes long.
Result<qint64> KeptVectors::waiting(qint64 upto)
{
    Statement row(m_connection, QStringLiteral("SELECT min((SELECT chunks FROM totals), coalesce((SELECT max(id) FROM chunk), 0) - ?)"));
    if (!row.run(upto) || !row.next())
        return row.failure();
    return std::max<qint64>(0, row[0].toLongLong());
}

Result<QList<ScoredChunk>> KeptVectors::next(qint64 upto, int most)
{
    Statement rows(m_connection, QStringLiteral("SELECT id, document FROM chunk WHERE id > ? ORDER BY id LIMIT ?"));
    if (!rows.run(upto, most))
        return rows.failure();
    QList<ScoredChunk> chunks;
    while (rows.next())
        chunks.append({ rows[0].toLongLong(), rows[1].toLongLong(), 0 });
    return only(rows, chunks);
}

Result<QHash<qint64, QList<float>>> KeptVectors::ofCopies(qint64 set, const QList<ScoredChunk> &chunks)
{
    Statement row(m_connection, QStringLiteral("SELECT v.vector FROM chunk c JOIN document d ON d.id = c.document JOIN document o ON o.hash = d.hash AND o.id <> d.id "
                                               "JOIN chunk t ON t.document = o.id AND t.ordinal = c.ordinal AND t.checksum = c.checksum AND t.heading = c.heading "
                                               "JOIN vector v ON v.chunk = t.id AND v.in_set = ? WHERE c.id = ? AND d.hash <> x'' LIMIT 1"));
    QHash<qint64, QList<float>> vectors;
    for (const ScoredChunk &chunk : chunks) {
        if (!row.run(set, chunk.chunk))
            return row.failure();
        if (row.next())
            vectors.insert(chunk.chunk, fromStored(row[0].toByteArray()));
    }
    return vectors;
}

Result<QHash<qint64, QList<float>>> KeptVectors::of(qint64 set, const QList<ScoredChunk> &chunks)
{
    Statement row(m_connection, QStringLiteral("SELECT vector FROM vector WHERE chunk = ? AND in_set = ?"));
    QHash<qint64, QList<float>> vectors;
    for (const ScoredChunk &chunk : chunks) {
        if (!row.run(chunk.chunk, set))
            return row.failure();
        if (row.next())
            vectors.insert(chunk.chunk, fromStored(row[0].toByteArray()));
    }
    return vectors;
}

Result<QList<KeptVector>> KeptVectors::since(qint64 set, qint64 id, int most)
{
    Statement rows(m_connection, QStringLiteral("SELECT v.id, v.slot, v.chunk, c.document, v.vector FROM (SELECT id FROM vector WHERE in_set = ? AND id > ? ORDER BY id LIMIT ?) n "
                                                "CROSS JOIN vector v ON v.id = n.id CROSS JOIN chunk c ON c.id = v.chunk ORDER BY v.id"));
    if (!rows.run(set, id, most))
        return rows.failure();
    QList<KeptVector> vectors;
    while (rows.next())
        vectors.append({ rows[0].toLongLong(), rows[1].toLongLong(), rows[2].toLongLong(), rows[3].toLongLong(), fromStored(rows[4].toByteArray()) });
    return only(rows, vectors);
}

Result<QList<KeptVector>> KeptVectors::ends(qint64 set)
{
    Statement last(m_connection, QStringLiteral("SELECT coalesce(max(id), 0) FROM vector WHERE in_set = ?"));
    if (!last.run(set) || !last.next())
        return last.failure();
    Result<QList<KeptVector>> vectors = since(set, 0, 1);
    const Result<QList<KeptVector>> end = since(set, last[0].toLongLong() - 1, 1);
    if (vectors && end)
        *vectors += *end;
    return end ? vectors : end;
}

Result<qint64> KeptVectors::count(qint64 set)
{
    Statement row(m_connection, QStringLiteral("SELECT count(*) FROM vector WHERE in_set = ?"));
    if (!row.run(set) || !row.next())
        return row.failure();
    return row[0].toLongLong();
}

Result<qint64> KeptVectors::lastId()
{
    Statement row(m_connection, QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'vector'"));
    if (!row.run())
        return row.failure();
    const qint64 last = row.next() ? row[0].toLongLong() : 0;
    return only(row, last);
}

Result<QList<qint64>> KeptVectors::unwiped(qint64 set, int most)
{
    Statement rows(m_connection, QStringLiteral("SELECT slot FROM vector_hole WHERE in_set = ? AND wiped = 0 LIMIT ?"));
    if (!rows.run(set, most))
        return rows.failure();
    QList<qint64> holes;
    while (rows.next())
        holes.append(rows[0].toLongLong());
    return only(rows, holes);
}

// ---- changes ---------------------------------------------------------------------------------------------------------

Result<VectorSet> KeptVectors::begin(const QString &tag, int dimensions)
{
    const QString which = QStringLiteral("tag = ? AND dimensions = ? AND dropped = 0");
    Statement others(m_connection, QStringLiteral("UPDATE vector_set SET dropped = 1 WHERE complete = 0 AND NOT (tag = ? AND dimensions = ?)"));
    if (!others.run(tag, dimensions))
        return others.failure();
    Statement insert(m_connection, QStringLiteral("INSERT INTO vector_set (tag, dimensions) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM vector_set WHERE %1)").arg(which));
    if (!insert.run(tag, dimensions, tag, dimensions))
        return insert.failure();
    const Result<std::optional<VectorSet>> set = setWhere(QStringLiteral("dimensions = %1").arg(dimensions), tag);
    return set ? Result<VectorSet>(**set) : Result<VectorSet>(set.error());
}

// Those that are free first.
Result<QList<qint64>> KeptVectors::takeSlots(qint64 set, qsizetype count)
{
    Statement holes(m_connection, QStringLiteral("SELECT slot FROM vector_hole WHERE in_set = ? AND wiped = 1 LIMIT ?"));
    if (!holes.run(set, count))
        return holes.failure();
    QList<qint64> taken;
    while (holes.next())
        taken.append(holes[0].toLongLong());
    Statement fill(m_connection, QStringLiteral("DELETE FROM vector_hole WHERE in_set = ? AND slot = ?"));
    for (const qint64 slot : std::as_const(taken))
        if (!fill.run(set, slot))
            return fill.failure();
    Statement next(m_connection, QStringLiteral("SELECT next_slot FROM vector_set WHERE id = ?"));
    if (!next.run(set) || !next.next())
        return next.failure();
    qint64 slot = next[0].toLongLong();
    while (taken.size() < count)
        taken.append(slot++);
    Statement update(m_connection, QStringLiteral("UPDATE vector_set SET next_slot = ? WHERE id = ?"));
    return update.run(slot, set) ? Result<QList<qint64>>(taken) : Result<QList<qint64>>(update.failure());
}

Result<bool> KeptVectors::store(qint64 set, const QList<QPair<qint64, QList<float>>> &vectors, qint64 upto)
{
    Statement note(m_connection, QStringLiteral("UPDATE vector_set SET embedded_upto = max(embedded_upto, ?) WHERE id = ? AND dropped = 0"));
    if (!note.run(upto, set))
        return note.failure();
    if (note.affected() == 0)
        return false;
    QList<QPair<qint64, QList<float>>> present;
    Statement known(m_connection, QStringLiteral("SELECT 1 FROM chunk WHERE id = ? AND id NOT IN (SELECT chunk FROM vector WHERE chunk = ? AND in_set = ?)"));
    for (const auto &each : vectors) {
        if (!known.run(each.first, each.first, set))
            return known.failure();
        if (known.next())
            present.append(each);
    }
    const Result<QList<qint64>> rows = takeSlots(set, present.size());
    if (!rows)
        return rows.error();
    Statement insert(m_connection, QStringLiteral("INSERT INTO vector (in_set, slot, chunk, vector) VALUES (?, ?, ?, ?)"));
    for (qsizetype i = 0; i < present.size(); ++i)
        if (!insert.run(set, rows->at(i), present[i].first, stored(ofLengthOne(present[i].second))))
            return insert.failure();
    return true;
}

Result<void> KeptVectors::rename(qint64 set, const QString &tag)
{
    Statement rename(m_connection, QStringLiteral("UPDATE vector_set SET tag = ? WHERE id = ?"));
    return rename.run(tag, set) ? Result<void>() : Result<void>(rename.failure());
}

Result<bool> KeptVectors::finish(qint64 set)
{
    Statement finish(m_connection, QStringLiteral("UPDATE vector_set SET complete = 1 WHERE id = ? AND dropped = 0 AND NOT EXISTS (SELECT 1 FROM chunk WHERE chunk.id > embedded_upto)"));
    if (!finish.run(set))
        return finish.failure();
    if (finish.affected() == 0)
        return false;
    Statement others(m_connection, QStringLiteral("UPDATE vector_set SET dropped = 1 WHERE id <> ?"));
    return others.run(set) ? Result<bool>(true) : Result<bool>(others.failure());
}

Result<bool> KeptVectors::eraseDropped(int most)
{
    Statement sets(m_connection, QStringLiteral("SELECT id FROM vector_set WHERE dropped = 1 LIMIT 1"));
    if (!sets.run())
        return sets.failure();
    if (!sets.next())
        return only(sets, true);
    const qint64 set = sets[0].toLongLong();
    Statement erase(m_connection, QStringLiteral("DELETE FROM vector WHERE id IN (SELECT id FROM vector WHERE in_set = ? LIMIT ?)"));
    if (!erase.run(set, most))
        return erase.failure();
    if (erase.affected() > 0)
        return false;
    for (const char *rest : { "DELETE FROM vector_hole WHERE in_set = ?", "DELETE FROM vector_set WHERE id = ?" }) {
        Statement last(m_connection, QString::fromLatin1(rest));
        if (!last.run(set))
            return last.failure();
    }
    return false;
}

Result<void> KeptVectors::noteWiped(qint64 set, const QList<qint64> &wiped)
{
    Statement note(m_connection, QStringLiteral("UPDATE vector_hole SET wiped = 1 WHERE in_set = ? AND slot = ?"));
    for (const qint64 slot : wiped)
        if (!note.run(set, slot))
            return note.failure();
    return {};
}

} // namespace superinstance
