#include "engine/indexing/decoder.h"

#include "engine/text/wellformed.h"

#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype sampleBytes = 64 * 1024;
constexpr double mostControlShare = 0.02; // of the sample's bytes, in a file that is text

std::optional<QString> decodedAs(const char *characterSet, QByteArrayView bytes)
{
    QStringDecoder decoder(characterSet);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    return text;
}

// Text cut off within a character, as after a size limit, is still text.
std::optional<QString> strictUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return text;
    for (qsizetype cut = 1; cut <= 3 && cut < bytes.size(); ++cut) {
        QStringDecoder again(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        QString shorter = again.decode(QByteArrayView(bytes).chopped(cut));
        if (!again.hasError())
            return shorter;
    }
    return std::nullopt;
}

// UTF-16 without a mark: text in Western letters has a zero in every other byte.
const char *utf16ByZeros(QByteArrayView sample)
{
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i)
        if (sample[i] == 0)
            ++(i % 2 ? odd : even);
    const qsizetype half = std::max<qsizetype>(1, sample.size() / 2);
    if (odd > half * 0.4 && even < half * 0.05)
        return "UTF-16LE";
    return even > half * 0.4 && odd < half * 0.05 ? "UTF-16BE" : nullptr;
}

bool looksBinary(QByteArrayView sample)
{
    qsizetype controls = 0;
    for (const char c : sample) {
        if (c == 0)
            return true;
        controls += (uchar(c) < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\b' && c != 27) || c == 127;
    }
    return double(controls) > mostControlShare * double(sample.size());
}

QByteArray detectedCharacterSet(QByteArrayView sample)
{
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, sample.data(), size_t(sample.size()));
    uchardet_data_end(detector);
    const QByteArray name = uchardet_get_charset(detector);
    uchardet_delete(detector);
    return name;
}

// Page and line breaks of all ages: the words beside them must not grow together.
bool endsLine(QChar c)
{
    switch (c.unicode()) {
    case '\r': case '\f': case '\v': case 0x85: case 0x2028: case 0x2029:
        return true;
    default:
        return false;
    }
}

bool isControl(QChar c)
{
    return c.unicode() < 32 || (c.unicode() >= 127 && c.unicode() < 160);
}

// Numbers of two or four bytes have their zeros where UTF-16 has them.
bool looksLikeNumbers(const QString &text)
{
    const auto strange = [](QChar c) { return (isControl(c) && !c.isSpace()) || c.isNonCharacter(); };
    return double(std::count_if(text.begin(), text.end(), strange)) > mostControlShare * double(text.size());
}

} // namespace

QString cleanText(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    std::replace_if(text.begin(), text.end(), endsLine, QLatin1Char('\n'));
    text.removeIf([](QChar c) { return (isControl(c) && c != QLatin1Char('\n') && c != QLatin1Char('\t')) || c.unicode() == 0xFEFF || c.isNonCharacter(); });
    text = wellFormed(std::move(text)); // what is stored must come back as it is
    const bool simple = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x300; });
    return simple ? text : text.normalized(QString::NormalizationForm_C);
}

std::optional<QString> decodeText(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*encoding);
        return cleanText(decoder.decode(bytes));
    }
    const QByteArrayView sample = QByteArrayView(bytes).first(std::min(bytes.size(), sampleBytes));
    std::optional<QString> text; // moved on each time: a long one must not be held twice
    if (const char *utf16 = utf16ByZeros(sample))
        if ((text = decodedAs(utf16, bytes)))
            return looksLikeNumbers(*text) ? std::nullopt : std::optional(cleanText(*std::move(text)));
    if (looksBinary(sample))
        return std::nullopt;
    if ((text = strictUtf8(bytes)))
        return cleanText(*std::move(text));
    const QByteArray detected = detectedCharacterSet(sample);
    if (!detected.isEmpty() && (text = decodedAs(detected.constData(), bytes)))
        return cleanText(*std::move(text));
    if ((text = decodedAs("windows-1252", bytes)))
        return cleanText(*std::move(text));
    return cleanText(QString::fromLatin1(bytes));
}

} // namespace superinstance
