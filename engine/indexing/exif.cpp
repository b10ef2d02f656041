#include "engine/indexing/exif.h"

#include <QtEndian>

namespace superinstance {

namespace {

constexpr int furtherTags = 0x8769, exposureTime = 0x829A, aperture = 0x829D; // of Exif
constexpr int mostSegments = 20, mostTags = 200;

// Numbers of a TIFF, in its own order of bytes; beyond its end all are 0.
class Numbers {
public:
    explicit Numbers(QByteArray tiff) : m_tiff(std::move(tiff)), m_little(m_tiff.startsWith("II")) { }

    quint32 at(qsizetype place, int bytes) const
    {
        quint32 number = 0;
        for (int i = 0; i < bytes && place >= 0 && place + bytes <= m_tiff.size(); ++i)
            number |= quint32(uchar(m_tiff[place + i])) << (8 * (m_little ? i : bytes - 1 - i));
        return number;
    }
    // Of a directory, where it has the tag; else 0.
    quint32 value(qsizetype directory, int tag) const
    {
        const int tags = std::min<int>(int(at(directory, 2)), mostTags);
        for (int i = 0; i < tags; ++i)
            if (const qsizetype entry = directory + 2 + 12 * i; int(at(entry, 2)) == tag)
                return at(entry + 8, 4);
        return 0;
    }

private:
    const QByteArray m_tiff;
    const bool m_little;
};

} // namespace

bool isTakenByCamera(const QByteArray &jpeg)
{
    qsizetype place = jpeg.startsWith("\xFF\xD8") ? 2 : jpeg.size();
    for (int i = 0; i < mostSegments && place + 4 <= jpeg.size() && uchar(jpeg[place]) == 0xFF; ++i) {
        const qsizetype length = qFromBigEndian<quint16>(jpeg.constData() + place + 2);
        if (jpeg.mid(place + 1, 1) == "\xE1" && jpeg.mid(place + 4, 6) == QByteArrayLiteral("Exif\0\0")) {
            const Numbers exif(jpeg.mid(place + 10, length));
            const quint32 further = exif.value(exif.at(4, 4), furtherTags);
            return further != 0 && (exif.value(further, exposureTime) != 0 || exif.value(further, aperture) != 0);
        }
        place += 2 + length;
    }
    return false;
}

} // namespace superinstance
