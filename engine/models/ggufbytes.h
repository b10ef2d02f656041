// Reads numbers and texts of a GGUF file one after another, within bounds. Lives on the thread that reads; the device is not owned.
#pragma once
#include <QByteArray>
#include <QtEndian>

class QIODevice;

namespace superinstance {

// After the first thing that is not there or is too long it gives zeros and empty texts only; whoever reads asks ok().
class GgufBytes {
public:
    // budget: how much of the device may be read or passed over in all.
    GgufBytes(QIODevice *device, qint64 budget);

    template <class Number> Number number()
    {
        char bytes[sizeof(Number)] = {};
        take(bytes, sizeof bytes);
        return qFromLittleEndian<Number>(bytes);
    }
    // A length and as many bytes; a longer one than `longest` is an error. Nothing is reserved for bytes that are not there.
    QByteArray text(quint64 longest);
    void skip(quint64 bytes);
    void skipText() { skip(number<quint64>()); }

    bool ok() const { return m_trouble == Trouble::None; }
    bool endedEarly() const { return m_trouble == Trouble::Ended; } // else it says something too long
    qint64 position() const { return m_position; }

private:
    enum class Trouble { None, Ended, TooLong };
    bool claim(quint64 bytes);
    void take(char *into, qint64 bytes);
    QIODevice *const m_device;
    const qint64 m_size, m_budget;
    qint64 m_position = 0;
    Trouble m_trouble = Trouble::None;
};

} // namespace superinstance
