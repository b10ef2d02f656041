// Draws the one document that the process was handed, over and over, as the reader asks for its pages.
#pragma once
#include "engine/indexing/renderprotocol.h"

#include <QFile>

#include <memory>

namespace superinstance {

// Pages of a PDF as pictures. The file is read where a page needs it.
class PdfPages {
public:
    explicit PdfPages(QFile *file);
    ~PdfPages();
    Result<RenderedPage> draw(const PageRequest &request) const;

private:
    struct Book;
    std::unique_ptr<Book> m_book;
};

// Reads requests on standard input, as serve() does; gives what the program returns.
int serveRendering();

} // namespace superinstance
