// Reads the text off a picture of a page, with Tesseract.
#pragma once
#include <QString>

#include <memory>

struct Pix;
namespace tesseract {
class TessBaseAPI;
}

namespace superinstance {

class PageText {
public:
    PageText();
    ~PageText();
    // languages: "eng+deu"; folder: of their data. False: they could not be loaded.
    bool load(const QByteArray &folder, const QByteArray &languages);
    // Empty: it shows no text, or nothing that is surely one.
    QString read(Pix *page);

private:
    std::unique_ptr<tesseract::TessBaseAPI> m_tesseract;
};

} // namespace superinstance
