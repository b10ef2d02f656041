#include "tests/faults/hostilecorpus.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

namespace superinstance {

namespace {

HostileKind made(const char *name, const char *file, std::function<QByteArray()> content)
{
    return contentKind(name, file, std::move(content));
}

QByteArray zlib(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4); // without the length that Qt puts before it
}

// ---- PNG ------------------------------------------------------------------------------------------------------------

QByteArray big(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray &named)
{
    quint32 sum = 0xffffffff;
    for (const char c : named) {
        sum ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return big(quint32(named.size() - 4)) + named + big(~sum);
}

// colour: 0 grey, 2 RGB, 3 from a palette, 6 RGB and alpha.
QByteArray png(quint32 width, quint32 height, int bits, int colour, const QByteArray &data, const QByteArray &before = {}, bool interlaced = false)
{
    const QByteArray header = "IHDR" + big(width) + big(height) + char(bits) + char(colour) + QByteArray(2, '\0') + char(interlaced);
    return "\x89PNG\r\n\x1a\n" + pngChunk(header) + before + pngChunk("IDAT" + data) + pngChunk("IEND");
}

// Nothing but zeroes in it, as many as it says.
QByteArray blankPng(quint32 width, quint32 height, int bits, int colour, int samples, bool interlaced = false)
{
    const qint64 line = 1 + (qint64(width) * bits * samples + 7) / 8;
    return png(width, height, bits, colour, zlib(QByteArray(qsizetype((line + (interlaced ? 4 : 0)) * height), '\0')), {}, interlaced);
}

QList<HostileKind> pngs()
{
    const QByteArray dot = zlib(QByteArray(4, '\0'));
    return {
        made("png-claims-30000-a-side", "a.png", [dot] { return png(30'000, 30'000, 8, 2, dot); }), made("png-is-30000-a-side", "a.png", [] { return blankPng(30'000, 30'000, 1, 0, 1); }),
        made("png-claims-all-there-is", "a.png", [dot] { return png(0x7fffffff, 0x7fffffff, 16, 6, dot); }), made("png-claims-less-than-nothing", "a.png", [dot] { return png(0xffffffff, 0xffffffff, 8, 2, dot); }), made("png-claims-nothing", "a.png", [dot] { return png(0, 0, 8, 2, dot); }),
        made("png-as-large-as-may-be", "a.png", [] { return blankPng(6300, 6300, 8, 2, 3); }), made("png-as-large-as-may-be-with-alpha", "a.png", [] { return blankPng(6300, 6300, 8, 6, 4); }), made("png-as-large-as-may-be-interlaced", "a.png", [] { return blankPng(6300, 6300, 8, 2, 3, true); }), made("png-large-of-two-bytes", "a.png", [] { return blankPng(5200, 5200, 16, 2, 3); }),
        made("png-a-line", "a.png", [] { return blankPng(39'000'000, 1, 8, 0, 1); }), made("png-a-column", "a.png", [] { return blankPng(1, 1'000'000, 8, 0, 1); }), made("png-more-data-than-lines", "a.png", [] { return png(100, 100, 8, 0, zlib(QByteArray(200'000'000, '\0'))); }), made("png-fewer-lines-than-it-says", "a.png", [] { return png(3000, 3000, 8, 0, zlib(QByteArray(100'000, '\0'))); }),
        made("png-palette-missing", "a.png", [] { return png(900, 900, 8, 3, zlib(QByteArray(901 * 900, '\x7f'))); }), made("png-words-that-unpack", "a.png", [dot] { return png(1, 1, 8, 0, dot, pngChunk("zTXta" + QByteArray(2, '\0') + zlib(QByteArray(200'000'000, 'a')))); }), made("png-profile-that-unpacks", "a.png", [dot] { return png(1, 1, 8, 0, dot, pngChunk("iCCPa" + QByteArray(2, '\0') + zlib(QByteArray(200'000'000, 'a')))); }),
        made("png-colours-unknown", "a.png", [dot] { return png(9, 9, 77, 5, dot); }), made("png-cut", "a.png", [] { const QByteArray whole = blankPng(2000, 2000, 8, 2, 3); return whole.left(whole.size() / 2); }),
    };
}

// ---- TIFF -----------------------------------------------------------------------------------------------------------

struct Tag {
    quint16 number = 0;
    quint32 value = 0;
    quint32 count = 1;
};

QByteArray little(quint32 value, int bytes = 4)
{
    QByteArray number(4, Qt::Uninitialized);
    qToLittleEndian(value, number.data());
    return number.left(bytes);
}

// A directory whose next one is at `next`.
QByteArray directory(const QList<Tag> &tags, quint32 next)
{
    QByteArray all = little(quint32(tags.size()), 2);
    for (const Tag &tag : tags)
        all += little(tag.number, 2) + little(4, 2) + little(tag.count) + little(tag.value);
    return all + little(next);
}

QByteArray tiff(const QList<Tag> &tags, const QByteArray &behind = {}, quint32 next = 0)
{
    return QByteArray("II*\0", 4) + little(8) + directory(tags, next) + behind;
}

// One strip of grey, which begins behind the directory.
QList<Tag> strip(quint32 width, quint32 height, quint32 bytes, quint32 compression = 1)
{
    return { { 256, width }, { 257, height }, { 258, 8 }, { 259, compression }, { 262, 1 }, { 273, 8 + 2 + 9 * 12 + 4 }, { 277, 1 }, { 278, height }, { 279, bytes } };
}

QList<HostileKind> tiffs()
{
    const auto with = [](const char *name, quint16 number, quint32 value, quint32 count = 1) {
        return made(name, "a.tif", [number, value, count] {
            QList<Tag> tags = strip(100, 100, 10'000);
            for (Tag &tag : tags)
                if (tag.number == number)
                    tag = { number, value, count };
            return tiff(tags, QByteArray(10'000, '\xff'));
        });
    };
    return {
        with("tiff-width-lies", 256, 0xffffffff), with("tiff-height-lies", 257, 0x7fffffff), with("tiff-bits-lie", 258, 0xffff), with("tiff-samples-lie", 277, 0xffff), with("tiff-strip-beyond-the-file", 273, 0xfffffff0), with("tiff-strip-longer-than-the-file", 279, 0xffffffff), with("tiff-strips-many", 273, 8, 0x3fffffff),
        with("tiff-rows-none", 278, 0), with("tiff-rows-one", 278, 1), with("tiff-compression-unknown", 259, 0xfff0), with("tiff-fax-of-noise", 259, 4), with("tiff-lzw-of-noise", 259, 5), with("tiff-jpeg-of-noise", 259, 7), with("tiff-zip-of-noise", 259, 8),
        made("tiff-as-large-as-it-says", "a.tif", [] { return tiff(strip(6300, 6300, 6300 * 6300), QByteArray(6300 * 6300, '\xff')); }), made("tiff-claims-as-large-as-may-be", "a.tif", [] { return tiff(strip(6300, 6300, 6300 * 6300), QByteArray(1000, '\xff')); }), made("tiff-bomb", "a.tif", [] { const QByteArray bomb = zlib(QByteArray(300'000'000, '\xff')); return tiff(strip(6300, 6300, quint32(bomb.size()), 8), bomb); }),
        made("tiff-next-is-itself", "a.tif", [] { return tiff(strip(100, 100, 10'000), QByteArray(10'000, '\xff'), 8); }), made("tiff-nothing-in-it", "a.tif", [] { return tiff({}); }),
        made("tiff-pages-many", "a.tif", [] { // each as small as can be
            QByteArray all("II*\0\x8\0\0\0", 8);
            for (int i = 0; i < 5000; ++i)
                all += directory({ { 256, 1 }, { 257, 1 }, { 273, 8 }, { 279, 1 } }, i < 4999 ? quint32(all.size()) + 2 + 4 * 12 + 4 : 0);
            return all;
        }),
    };
}

// ---- and others -----------------------------------------------------------------------------------------------------

QByteArray written(int side, const char *format, bool progressive = false)
{
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(0xee);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setProgressiveScanWrite(progressive);
    return writer.write(image) ? buffer.data() : QByteArray();
}

// The size in the frame of a JPEG becomes another.
QByteArray claiming(QByteArray jpeg, const QByteArray &size)
{
    const qsizetype frame = std::max(jpeg.indexOf("\xff\xc0"), jpeg.indexOf("\xff\xc2"));
    return frame < 0 ? jpeg : jpeg.replace(frame + 5, 4, size);
}

// Its last scan over and over: each goes through all of the picture.
QByteArray scannedOften(int side, int times)
{
    const QByteArray jpeg = written(side, "jpg", true);
    const qsizetype scan = jpeg.lastIndexOf("\xff\xda");
    return jpeg.left(scan) + jpeg.mid(scan).chopped(2).repeated(times) + "\xff\xd9";
}

QList<HostileKind> others()
{
    return {
        made("jpeg-cut", "a.jpg", [] { const QByteArray whole = written(3000, "jpg"); return whole.left(whole.size() / 2); }), made("jpeg-cut-in-its-head", "a.jpg", [] { return written(900, "jpg").left(200); }), made("jpeg-claims-65535-a-side", "a.jpg", [] { return claiming(written(900, "jpg"), QByteArray(4, '\xff')); }), made("jpeg-claims-as-large-as-may-be", "a.jpg", [] { return claiming(written(900, "jpg"), QByteArray::fromHex("189c189c")); }), made("jpeg-claims-nothing", "a.jpg", [] { return claiming(written(900, "jpg"), QByteArray(4, '\0')); }),
        made("jpeg-scanned-often", "a.jpg", [] { return scannedOften(6000, 1000); }), made("jpeg-of-48-megapixels", "a.jpg", [] { return written(6930, "jpg"); }), made("jpeg-markers", "a.jpg", [] { return "\xff\xd8" + QByteArray("\xff\xe1\0\2", 4).repeated(500'000); }),
        made("bmp-claims-30000-a-side", "a.bmp", [] { return "BM" + little(0x7fffffff) + little(0) + little(54) + little(40) + little(30'000) + little(30'000) + little(0x00180001) + QByteArray(200, '\0'); }), made("bmp-upside-down", "a.bmp", [] { return "BM" + little(900) + little(0) + little(54) + little(40) + little(9) + little(0x80000000) + little(0x00180001) + QByteArray(900, '\0'); }),
        made("gif-claims-65535-a-side", "a.gif", [] { return QByteArray("GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x2\x2\x4c\x1\0;", 28); }), made("pnm-claims-99999-a-side", "a.pnm", [] { return QByteArray("P6\n99999 99999\n255\n") + QByteArray(1000, 'x'); }), made("pnm-long-number", "a.pnm", [] { return "P5\n" + QByteArray(1'000'000, '9') + " 9\n255\n"; }),
        made("webp-claims-16383-a-side", "a.webp", [] { return "RIFF" + little(1000) + "WEBPVP8 " + little(900) + QByteArray("\x30\1\0\x9d\1\x2a\xff\x3f\xff\x3f", 10) + QByteArray(900, '\x55'); }), made("jpeg2000-of-noise", "a.jp2", [] { return QByteArray("\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14""ftypjp2 \0\0\0\0jp2 ", 32) + QByteArray("\xff\x4f\xff\x51\0\x29\0\0\0\0\xff\xff\0\0\xff\xff", 16) + QByteArray(2000, '\x11'); }),
    };
}

} // namespace

QList<HostileKind> hostilePictures()
{
    return pngs() + tiffs() + others();
}

} // namespace superinstance
