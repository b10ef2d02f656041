// Writes GGUF files for tests, good ones and bad ones.
#pragma once
#include <QBuffer>
#include <QtEndian>

namespace superinstance {

class GgufFile {
public:
    explicit GgufFile(quint32 version = 3) : m_version(version) { }

    GgufFile &text(const QByteArray &key, const QByteArray &value)
    {
        entry(key, 8);
        put(m_entries, value);
        return *this;
    }
    GgufFile &number(const QByteArray &key, quint32 value)
    {
        entry(key, 4);
        m_entries += le(value);
        return *this;
    }
    GgufFile &truth(const QByteArray &key, bool value)
    {
        entry(key, 7);
        m_entries += char(value);
        return *this;
    }
    // Of numbers of four bytes.
    GgufFile &numbers(const QByteArray &key, const QList<quint32> &values)
    {
        list(key, 4, quint64(values.size()));
        for (const quint32 value : values)
            m_entries += le(value);
        return *this;
    }
    GgufFile &texts(const QByteArray &key, const QList<QByteArray> &values)
    {
        list(key, 8, quint64(values.size()));
        for (const QByteArray &value : values)
            put(m_entries, value);
        return *this;
    }
    // An array that claims to hold so many, followed by nothing.
    GgufFile &list(const QByteArray &key, quint32 type, quint64 count)
    {
        entry(key, 9);
        m_entries += le(type) + le(count);
        return *this;
    }
    GgufFile &tensor(const QByteArray &name, const QList<quint64> &shape, quint32 type, quint64 offset)
    {
        ++m_tensorCount;
        put(m_tensors, name);
        m_tensors += le(quint32(shape.size()));
        for (const quint64 length : shape)
            m_tensors += le(length);
        m_tensors += le(type) + le(offset);
        return *this;
    }
    // Whatever stands there, counted as an entry.
    GgufFile &raw(const QByteArray &bytes)
    {
        ++m_entryCount;
        m_entries += bytes;
        return *this;
    }
    GgufFile &claimEntries(quint64 count) { m_entryCount = count; return *this; }
    GgufFile &claimTensors(quint64 count) { m_tensorCount = count; return *this; }

    QByteArray bytes(qsizetype weights = 0) const
    {
        QByteArray all = "GGUF" + le(m_version) + le(m_tensorCount) + le(m_entryCount) + m_entries + m_tensors;
        all.append((32 - all.size() % 32) % 32, '\0');
        return all + QByteArray(weights, 'w');
    }
    template <class Number> static QByteArray le(Number value)
    {
        const Number little = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&little), sizeof little);
    }

private:
    static void put(QByteArray &into, const QByteArray &value) { into += le(quint64(value.size())) + value; }
    void entry(const QByteArray &key, quint32 type)
    {
        ++m_entryCount;
        put(m_entries, key);
        m_entries += le(type);
    }
    quint32 m_version;
    quint64 m_entryCount = 0, m_tensorCount = 0;
    QByteArray m_entries, m_tensors;
};

} // namespace superinstance
