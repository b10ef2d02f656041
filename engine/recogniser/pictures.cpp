#include "engine/recogniser/pictures.h"

#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace superinstance {

namespace {

constexpr double dotsPerInch = 300; // what Tesseract reads best
constexpr double pointsPerInch = 72;
constexpr double mostDrawnPixels = 20e6; // of a page of a PDF; a larger one is drawn with fewer dots
constexpr qint64 mostPixels = 40'000'000; // of a picture: a page of A4 at 600 dots an inch has 35
constexpr qint64 mostBytes = 170'000'000; // of its pixels, as they are decoded
constexpr int coarse = 200; // dots per inch; with fewer, small letters are too small for Tesseract
constexpr double smallPixels = 4e6; // a picture of which is read twice as large, when it is coarse

struct Form {
    l_int32 width = 0, height = 0, bits = 0, samples = 0;
    bool fits() const
    {
        const qint64 pixels = qint64(width) * height;
        return width > 0 && height > 0 && pixels <= mostPixels && pixels * std::max(bits * std::max(samples, 1), 1) / 8 <= mostBytes;
    }
};

Reason damaged()
{
    return Reason::tr("This picture is damaged or of an unknown kind, and its text could not be read. Open it in a picture viewer and save it again.");
}

// 8 bits of grey, from which Tesseract finds black and white itself. Takes the picture over.
Picture inGrey(Pix *picture)
{
    const Picture own(picture);
    if (!own)
        return {};
    const Picture opaque(pixGetSpp(own.get()) == 4 ? pixAlphaBlendUniform(own.get(), 0xffffff00) : pixClone(own.get()));
    Picture grey(opaque ? pixConvertTo8(opaque.get(), 0) : nullptr);
    if (!grey)
        return {};
    const bool tooSmall = grey->xres < coarse && double(grey->w) * double(grey->h) <= smallPixels;
    if (!tooSmall)
        return grey;
    Picture larger(pixScale(grey.get(), 2, 2));
    if (larger)
        pixSetResolution(larger.get(), int(dotsPerInch), int(dotsPerInch));
    return larger;
}

} // namespace

ScannedPages::ScannedPages(QFile *file)
{
    file->seek(0);
    m_bytes = file->readAll();
    setMsgSeverity(L_SEVERITY_NONE); // its words may hold names out of the picture
    if (m_bytes.left(1024).contains("%PDF-"))
        openPdf();
    else
        openPicture();
}

void ScannedPages::openPdf()
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) { }, {});
    m_pdf = Poppler::Document::loadFromData(m_bytes);
    if (m_pdf && !m_pdf->isLocked()) {
        m_pdf->setRenderHint(Poppler::Document::Antialiasing);
        m_pdf->setRenderHint(Poppler::Document::TextAntialiasing);
        m_count = m_pdf->numPages();
    }
    if (m_count <= 0)
        m_why = Reason::tr("This PDF is damaged and cannot be read. Open it in a PDF viewer and save it again, or get another copy.");
}

void ScannedPages::openPicture()
{
    l_int32 format = IFF_UNKNOWN;
    findFileFormatBuffer(reinterpret_cast<const l_uint8 *>(m_bytes.constData()), &format);
    m_tiff = format >= IFF_TIFF && format <= IFF_TIFF_ZIP;
    m_count = m_tiff || format != IFF_UNKNOWN ? 1 : 0;
    if (m_tiff) {
        const std::unique_ptr<FILE, int (*)(FILE *)> stream(fmemopen(m_bytes.data(), size_t(m_bytes.size()), "rb"), fclose);
        l_int32 pages = 0;
        m_count = stream && tiffGetCount(stream.get(), &pages) == 0 ? pages : 0;
    }
    if (m_count <= 0)
        m_why = damaged();
}

Picture ScannedPages::page(int number, Reason *why)
{
    *why = damaged();
    if (number < 1 || number > m_count)
        return {};
    return m_pdf ? pdfPage(number) : picturePage(number, why);
}

Picture ScannedPages::pdfPage(int number) const
{
    const std::unique_ptr<Poppler::Page> page = m_pdf->page(number - 1);
    const QSizeF inches = page ? page->pageSizeF() / pointsPerInch : QSizeF();
    if (inches.isEmpty())
        return {};
    const double dots = std::min(dotsPerInch, std::sqrt(mostDrawnPixels / inches.width() / inches.height()));
    QImage drawn = page->renderToImage(dots, dots);
    if (drawn.isNull())
        return {};
    const QImage grey = std::exchange(drawn, {}).convertToFormat(QImage::Format_Grayscale8);
    Picture picture(pixCreateNoInit(grey.width(), grey.height(), 8));
    if (!picture)
        return {};
    const size_t line = size_t(pixGetWpl(picture.get())) * 4;
    for (int y = 0; y < grey.height(); ++y)
        std::memcpy(reinterpret_cast<char *>(pixGetData(picture.get())) + size_t(y) * line, grey.constScanLine(y), size_t(grey.width()));
    pixEndianByteSwap(picture.get());
    pixSetResolution(picture.get(), int(dots), int(dots));
    return picture;
}

Picture ScannedPages::picturePage(int number, Reason *why)
{
    const auto *data = reinterpret_cast<const l_uint8 *>(m_bytes.constData());
    const size_t size = size_t(m_bytes.size());
    Form form;
    const bool known = m_tiff ? readHeaderMemTiff(data, size, number - 1, &form.width, &form.height, &form.bits, &form.samples, nullptr, nullptr, nullptr) == 0
                              : pixReadHeaderMem(data, size, nullptr, &form.width, &form.height, &form.bits, &form.samples, nullptr) == 0;
    if (!known)
        return {};
    if (!form.fits()) {
        *why = Reason::tr("This picture has more than %1 million pixels and was not read. Save it smaller to have its text read.").arg(mostPixels / 1'000'000);
        return {};
    }
    if (!m_tiff)
        return inGrey(pixReadMem(data, size));
    size_t offset = 0; // of the page; 0 again after the last
    Pix *picture = nullptr;
    for (int each = 1; each <= number && (each == 1 || offset != 0); ++each) {
        pixDestroy(&picture);
        picture = pixReadMemFromMultipageTiff(data, size, &offset);
    }
    return inGrey(picture);
}

} // namespace superinstance
