#include "engine/recogniser/pictures.h"

#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace superinstance {

namespace {

constexpr double dotsPerInch = 300; // what Tesseract reads best
constexpr double pointsPerInch = 72;
constexpr double mostReadPixels = 16e6; // a page of A3 at nearly that; of a larger one a smaller picture is read
constexpr qint64 mostPixels = 40'000'000; // of a picture: a page of A4 at 600 dots an inch has 35
constexpr qint64 mostJpegPixels = 110'000'000; // of one that is made smaller while it is decoded, as cameras write it
constexpr qint64 mostBytes = 300'000'000; // of the file, and its pixels in both forms that they have while they are decoded
constexpr int coarse = 200; // dots per inch; with fewer, small letters are too small for Tesseract
constexpr double smallPixels = 4e6; // a picture of which is read twice as large, when it is coarse

struct Form {
    l_int32 format = IFF_UNKNOWN, width = 0, height = 0, bits = 0, samples = 0;
    qint64 pixels() const { return qint64(width) * height; }
    qint64 most() const { return format == IFF_JFIF_JPEG ? mostJpegPixels : mostPixels; }
    bool fits(qint64 fileBytes) const
    {
        const qint64 bitsRead = std::max(bits * std::max(samples, 1), 1), bitsKept = samples > 1 ? 32 : bitsRead;
        return pixels() <= most() && (format == IFF_JFIF_JPEG || fileBytes + pixels() * (bitsRead + bitsKept) / 8 <= mostBytes);
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
    const double pixels = double(grey->w) * double(grey->h);
    if (pixels > mostReadPixels) {
        const float smaller = float(std::sqrt(mostReadPixels / pixels));
        return Picture(pixScale(grey.get(), smaller, smaller));
    }
    if (grey->xres >= coarse || pixels > smallPixels)
        return grey;
    Picture larger(pixScale(grey.get(), 2, 2));
    if (larger)
        pixSetResolution(larger.get(), int(dotsPerInch), int(dotsPerInch));
    return larger;
}

// In grey at once, and about as large as it is read.
Picture fromJpeg(const l_uint8 *data, size_t size, const Form &form)
{
    l_int32 reduction = 1, warnings = 0;
    while (reduction < 8 && double(form.pixels()) / (reduction * reduction) > 2 * mostReadPixels)
        reduction *= 2;
    return inGrey(pixReadMemJpeg(data, size, 0, reduction, &warnings, form.samples <= 3 ? L_JPEG_READ_LUMINANCE : 0));
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
    const double dots = std::min(dotsPerInch, std::sqrt(mostReadPixels / inches.width() / inches.height()));
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
                              : pixReadHeaderMem(data, size, &form.format, &form.width, &form.height, &form.bits, &form.samples, nullptr) == 0;
    if (!known || form.width <= 0 || form.height <= 0)
        return {};
    if (!form.fits(m_bytes.size())) {
        *why = Reason::tr("This picture has more than %1 million pixels and was not read. Save it smaller to have its text read.").arg(std::min(form.most(), form.pixels() - 1) / 1'000'000);
        return {};
    }
    return m_tiff ? inGrey(pixReadMemTiff(data, size, number - 1)) : form.format == IFF_JFIF_JPEG ? fromJpeg(data, size, form) : inGrey(pixReadMem(data, size));
}

} // namespace superinstance
