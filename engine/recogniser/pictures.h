// The pages of one untrusted scan as pictures in grey, one at a time: a PDF, a TIFF of several pages, or one picture.
// May crash or never end: the engine watches over the process.
#pragma once
#include "engine/indexing/recognitionprotocol.h"

#include <QFile>

#include <leptonica/allheaders.h>
#include <poppler-qt6.h>

#include <memory>

namespace superinstance {

struct DestroyPicture {
    void operator()(Pix *picture) const { pixDestroy(&picture); }
};
using Picture = std::unique_ptr<Pix, DestroyPicture>;

class ScannedPages {
public:
    explicit ScannedPages(QFile *file); // reads all of it

    int count() const { return m_count; } // 0: it cannot be read
    Reason why() const { return m_why; } // it cannot
    // From 1. Null where this page cannot be drawn; `why` says the reason then.
    Picture page(int number, Reason *why);

private:
    Picture pdfPage(int number) const;
    Picture picturePage(int number, Reason *why);
    void openPdf();
    void openPicture();

    QByteArray m_bytes;
    std::unique_ptr<Poppler::Document> m_pdf;
    int m_count = 0;
    Reason m_why;
    bool m_tiff = false;
};

} // namespace superinstance
