#include "engine/models/ggufbytes.h"

#include <QIODevice>

namespace superinstance {

GgufBytes::GgufBytes(QIODevice *device, qint64 budget) : m_device(device), m_size(device->size()), m_budget(budget) { }

// Whether so many bytes are there and may be read.
bool GgufBytes::claim(quint64 bytes)
{
    if (ok() && bytes > quint64(m_budget - m_position))
        m_trouble = Trouble::TooLong;
    else if (ok() && bytes > quint64(m_size - m_position))
        m_trouble = Trouble::Ended;
    return ok();
}

void GgufBytes::take(char *into, qint64 bytes)
{
    if (!claim(quint64(bytes)))
        return;
    if (m_device->read(into, bytes) != bytes)
        m_trouble = Trouble::Ended; // it became shorter, or the disk fails
    m_position += bytes;
}

QByteArray GgufBytes::text(quint64 longest)
{
    const quint64 length = number<quint64>();
    if (ok() && length > longest)
        m_trouble = Trouble::TooLong;
    if (!claim(length))
        return {};
    QByteArray bytes(qsizetype(length), Qt::Uninitialized);
    take(bytes.data(), bytes.size());
    return ok() ? bytes : QByteArray();
}

void GgufBytes::skip(quint64 bytes)
{
    if (!claim(bytes))
        return;
    if (m_device->skip(qint64(bytes)) != qint64(bytes))
        m_trouble = Trouble::Ended;
    m_position += qint64(bytes);
}

} // namespace superinstance
