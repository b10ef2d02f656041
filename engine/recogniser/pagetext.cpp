#include "engine/recogniser/pagetext.h"

#include "engine/indexing/decoder.h"
#include "engine/indexing/recognitionprotocol.h"

#include <QRegularExpression>

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

namespace superinstance {

namespace {

constexpr float sureEnough = 45; // per cent, of the words of a line: below, a pattern in a photograph was taken for letters

// A word divided at a line end is one; Chinese and Japanese have no spaces between their characters.
QString tidied(QString text)
{
    static const QRegularExpression divided(QStringLiteral("(\\p{Ll})-\\n(?=\\p{Ll})"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression between(QStringLiteral("(?<=[\\p{Han}\\p{Hiragana}\\p{Katakana}]) +(?=[\\p{Han}\\p{Hiragana}\\p{Katakana}])"), QRegularExpression::UseUnicodePropertiesOption);
    text.replace(divided, QStringLiteral("\\1"));
    text.remove(between);
    return cleanText(text).trimmed();
}

} // namespace

PageText::PageText() = default;

PageText::~PageText() = default;

bool PageText::load(const QByteArray &folder, const QByteArray &languages)
{
    m_tesseract = std::make_unique<tesseract::TessBaseAPI>();
    if (m_tesseract->Init(folder.constData(), languages.constData(), tesseract::OEM_LSTM_ONLY) != 0) {
        m_tesseract.reset();
        return false;
    }
    m_tesseract->SetPageSegMode(tesseract::PSM_AUTO);
    return true;
}

QString PageText::read(Pix *page)
{
    m_tesseract->SetImage(page);
    if (m_tesseract->Recognize(nullptr) != 0)
        return {};
    QString text;
    const std::unique_ptr<tesseract::ResultIterator> lines(m_tesseract->GetIterator());
    while (lines && text.size() < longestPage / 2) {
        const std::unique_ptr<char[]> line(lines->GetUTF8Text(tesseract::RIL_TEXTLINE));
        if (line && lines->Confidence(tesseract::RIL_TEXTLINE) >= sureEnough)
            text += QString::fromUtf8(line.get()).trimmed() + QLatin1Char('\n');
        if (lines->IsAtFinalElement(tesseract::RIL_PARA, tesseract::RIL_TEXTLINE))
            text += QLatin1Char('\n');
        if (!lines->Next(tesseract::RIL_TEXTLINE))
            break;
    }
    m_tesseract->Clear();
    static const QRegularExpression gaps(QStringLiteral("\\n{3,}"));
    return tidied(text.replace(gaps, QStringLiteral("\n\n"))).left(longestPage);
}

} // namespace superinstance
