// The OCR program: superinstance-ocr TESSDATA LANGUAGES reads the text off the pages of the one document that it is handed as
// descriptor 3, each when it is asked for. It may read that and the languages' data, nothing else.
#include "engine/extractor/serving.h"
#include "engine/indexing/extractorprotocol.h"
#include "engine/recogniser/pagetext.h"
#include "engine/recogniser/pictures.h"

#include <QCoreApplication>

#include <optional>
#include <unistd.h>

namespace superinstance {

namespace {

// A page of 16 megapixels in several forms, the document, three languages.
constexpr qint64 memoryBytes = qint64(512) << 20;
constexpr int secondsForPage = 20; // of processor time: the densest pages take most of it; the engine waits twice as long

RecognisedPage failed(RecognisedPage::Outcome outcome, const Reason &reason)
{
    return { outcome, {}, 0, reason };
}

class Recogniser {
public:
    Recogniser(QFile *file, QByteArray folder, QByteArray languages) : m_file(file), m_folder(std::move(folder)), m_languages(std::move(languages)) { }

    RecognisedPage recognise(int number)
    {
        using Outcome = RecognisedPage::Outcome;
        if (!m_text && !m_text.emplace().load(m_folder, m_languages))
            return failed(Outcome::NoLanguages, Reason::tr("The data that text in pictures is recognised with is damaged. Install the package tesseract-ocr-eng again."));
        if (!m_pages)
            m_pages.emplace(m_file);
        if (m_pages->count() == 0)
            return failed(Outcome::DocumentFailed, m_pages->why());
        Reason why;
        const Picture page = m_pages->page(number, &why);
        if (!page)
            return failed(Outcome::PageFailed, why);
        return { Outcome::Read, m_text->read(page.get()), m_pages->count(), {} };
    }

private:
    QFile *const m_file;
    const QByteArray m_folder, m_languages;
    std::optional<PageText> m_text; // loaded in the sandbox, with the first request
    std::optional<ScannedPages> m_pages;
};

int serveRecognition(const QStringList &arguments)
{
    QFile file;
    if (arguments.size() != 3 || !file.open(documentDescriptor, QIODevice::ReadOnly))
        return 1;
    SandboxLimits limits;
    limits.memoryBytes = memoryBytes;
    limits.processorSeconds = secondsForPage;
    limits.readable = { QFile::encodeName(arguments[1]) };
    Recogniser recogniser(&file, QFile::encodeName(arguments[1]), arguments[2].toLatin1());
    return serveFrames(limits, [&](const QByteArray &payload) {
        const Result<int> page = pageNumberFromCbor(payload);
        return toCbor(page ? recogniser.recognise(*page) : failed(RecognisedPage::Outcome::DocumentFailed, page.error().message));
    });
}

} // namespace

} // namespace superinstance

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    (void)nice(1); // gives way to what others do
    return superinstance::serveRecognition(QCoreApplication::arguments());
}
