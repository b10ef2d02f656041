#include "engine/indexing/decoder.h"

#include "engine/indexing/oldcharacterset.h"
#include "engine/text/quotedcell.h"
#include "engine/text/wellformed.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>
#include <array>

namespace superinstance {

namespace {

constexpr qsizetype longestRow = 10'000; // characters of a table's row with line ends in it
constexpr qsizetype sampleBytes = 64 * 1024;
constexpr qsizetype fewLetters = 8; // beyond ASCII, by which a character set is hardly told
constexpr double mostControlShare = 0.02; // of the sample's bytes, in a file that is text

std::optional<QString> decodedAs(const char *characterSet, QByteArrayView bytes)
{
    QStringDecoder decoder(characterSet);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    return text;
}

bool holds(QByteArrayView sample, uchar from, uchar to)
{
    return std::any_of(sample.begin(), sample.end(), [=](char c) { return uchar(c) >= from && uchar(c) <= to; });
}

// How many bytes at the end begin a character that the end cuts off.
qsizetype begunCharacter(QByteArrayView bytes)
{
    for (qsizetype length = 1; length <= 3 && length <= bytes.size(); ++length) {
        const uchar c = uchar(bytes[bytes.size() - length]);
        if (c < 0x80 || c >= 0xC0)
            return length < (c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0) ? length : 0;
    }
    return 0;
}

// Without a character that the end cuts off, as after a size limit. Where that alone is not ASCII, and nothing was cut, it is a letter of another
// character set.
std::optional<QString> strictUtf8(QByteArrayView bytes, bool cut)
{
    const QByteArrayView whole = bytes.chopped(begunCharacter(bytes));
    if (whole.size() < bytes.size() && !cut && !holds(whole, 0x80, 0xFF))
        return std::nullopt;
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(whole);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

// UTF-16 or UTF-32 without a mark: text in Western letters has zeros in the same bytes of every character.
const char *unicodeByZeros(QByteArrayView sample)
{
    if (!sample.contains('\0'))
        return nullptr;
    std::array<qsizetype, 4> zeros {};
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[std::size_t(i % 4)] += sample[i] == 0;
    const double quarter = std::max<double>(1, double(sample.size()) / 4);
    const auto most = [&](std::size_t i) { return double(zeros[i]) > quarter * 0.4; };
    const auto few = [&](std::size_t i) { return double(zeros[i]) < quarter * 0.05; };
    if (most(1) && most(2) && most(3) && few(0))
        return "UTF-32LE";
    if (most(0) && most(1) && most(2) && few(3))
        return "UTF-32BE";
    if (most(1) && most(3) && few(0) && few(2))
        return "UTF-16LE";
    return most(0) && most(2) && few(1) && few(3) ? "UTF-16BE" : nullptr;
}

// A few of them stand in a log whose end was lost; a program or picture is full of them.
bool looksBinary(QByteArrayView sample)
{
    const auto isControl = [](char c) { return (uchar(c) < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\b' && c != 27) || c == 127; };
    return double(std::count_if(sample.begin(), sample.end(), isControl)) > mostControlShare * double(sample.size());
}

// The piece that tells most about the character set: where the first letter stands that is not of ASCII.
QByteArrayView tellingSample(QByteArrayView bytes)
{
    const auto foreign = std::find_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
    const qsizetype from = foreign == bytes.end() ? 0 : std::max<qsizetype>(0, foreign - bytes.begin() - sampleBytes / 16);
    return bytes.sliced(from, std::min(bytes.size() - from, sampleBytes));
}

// Japanese mail of old: only ASCII bytes, with escapes between the sets.
bool isEscapedJapanese(QByteArrayView sample)
{
    return sample.contains('\x1B') && (sample.contains("\x1B$B") || sample.contains("\x1B$@") || sample.contains("\x1B(J"));
}

// Of few letters the detector knows little, and guesses at sets that are seldom met where a text is in Windows-1252. That has signs where DOS
// has letters, and letters of Iceland where the Baltic countries have š, ų and ž.
bool isGuess(const QByteArray &name, QByteArrayView sample)
{
    if (std::count_if(sample.begin(), sample.end(), [](char c) { return uchar(c) >= 0x80; }) >= fewLetters)
        return false;
    for (const char *seldom : { "iso-8859-3", "iso-8859-4", "iso-8859-10", "iso-8859-16", "mac-centraleurope" })
        if (name == seldom)
            return true;
    return (name == "ibm852" && !holds(sample, 0x80, 0x9F)) || (name == "iso-8859-13" && !sample.contains('\xF0') && !sample.contains('\xF8') && !sample.contains('\xFE'));
}

// The set of Windows that has letters and signs where this one of ISO has control characters, which no text holds; else the same.
QByteArray ofWindows(const QByteArray &name)
{
    return name == "iso-8859-1" || name == "iso-8859-15" ? "windows-1252" : name == "iso-8859-2" ? "windows-1250" : name == "iso-8859-9" ? "windows-1254" : name;
}

QByteArray detectedCharacterSet(QByteArrayView sample)
{
    if (isEscapedJapanese(sample))
        return "ISO-2022-JP";
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, sample.data(), size_t(sample.size()));
    uchardet_data_end(detector);
    const QByteArray name = QByteArray(uchardet_get_charset(detector)).toLower();
    uchardet_delete(detector);
    if (name == "uhc")
        return "windows-949";
    if (name == "windows-1250" && !holds(sample, 0x80, 0x9F) && (sample.contains('\xB6') || sample.contains('\xB1'))) // ś and ą, or ¶ and ±
        return "ISO-8859-2";
    if (name.isEmpty() || name == "ascii" || isGuess(name, sample))
        return "windows-1252";
    return holds(sample, 0x80, 0x9F) ? ofWindows(name) : name;
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

// Where a word may be divided, or is not to be; one that holds such a sign would be another word. The joiners of Persian and of
// emoji stay.
bool isInvisible(QChar c)
{
    return c.unicode() == 0x00AD || c.unicode() == 0x200B || c.unicode() == 0x2060 || c.unicode() == 0xFEFF;
}

// Letters and signs of print that are left as they are whichever of them stand beside one another, in most texts all.
bool isCleanEverywhere(char16_t c)
{
    const auto lies = [c](char16_t from, char16_t to) { return c >= from && c <= to; };
    return lies(' ', 0x7E) || c == '\n' || c == '\t' || (lies(0xA0, 0x2FF) && c != 0xAD) || lies(0x400, 0x482) // Latin, Russian
        || lies(0x2010, 0x2027) || lies(0x20A0, 0x20BF) || lies(0x2190, 0x2328) || lies(0x2500, 0x2ADB) // dashes and quotes, currencies, arrows and sums, lines
        || lies(0x3001, 0x3029) || lies(0x3041, 0x3096) || lies(0x30A0, 0x30FF) || lies(0x4E00, 0x9FFF) || lies(0xFF01, 0xFF5E); // Kana, Han and their signs
}

// Numbers of two or four bytes have their zeros where UTF-16 has them.
bool looksLikeNumbers(const QString &text)
{
    const auto strange = [](QChar c) { return (isControl(c) && !c.isSpace()) || c.isNonCharacter(); };
    return double(std::count_if(text.begin(), text.end(), strange)) > mostControlShare * double(text.size());
}

bool isSeparator(QChar c)
{
    return c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char('\t') || c == QLatin1Char('\n');
}

// A quote within a cell is one, as of inches.
bool beginsCell(const QString &text, qsizetype quote)
{
    while (quote > 0 && text[quote - 1] == QLatin1Char(' '))
        --quote;
    return quote == 0 || isSeparator(text[quote - 1]);
}

// The place behind the quotes that open here, -1: they are not closed. Over a line end only quotes that a cell ends with are believed.
qsizetype endOfQuotes(const QString &text, qsizetype open, qsizetype longest)
{
    const qsizetype end = endOfQuotedCell(text, open, std::min(text.size(), longest));
    qsizetype next = end;
    while (next >= 0 && next < text.size() && text[next] == QLatin1Char(' '))
        ++next;
    const bool closes = end < 0 || next == text.size() || isSeparator(text[next]) || !QStringView(text).sliced(open, end - open).contains(QLatin1Char('\n'));
    return closes ? end : -1;
}

} // namespace

bool isCleanAscii(QByteArrayView bytes)
{
    bool clean = true; // to the end, so that many are looked at together
    for (const char c : bytes)
        clean &= (c >= ' ' && c < 127) | (c == '\n') | (c == '\t');
    return clean;
}

bool isCleanUtf8(QByteArrayView bytes)
{
    constexpr qsizetype together = 64;
    const auto continues = [&](qsizetype i) { return i < bytes.size() && (bytes[i] & 0xC0) == 0x80; };
    const auto bits = [&](qsizetype i) { return bytes[i] & 0x3F; };
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar c = uchar(bytes[i]);
        if (i + together <= bytes.size() && isCleanAscii(bytes.sliced(i, together)))
            i += together;
        else if (c < 0x80 && isCleanEverywhere(c))
            ++i;
        else if (c >= 0xC2 && c < 0xE0 && continues(i + 1) && isCleanEverywhere(char16_t((c & 0x1F) << 6 | bits(i + 1))))
            i += 2;
        else if (c > 0xE0 && c < 0xF0 && continues(i + 1) && continues(i + 2) && isCleanEverywhere(char16_t((c & 0xF) << 12 | bits(i + 1) << 6 | bits(i + 2))))
            i += 3;
        else
            return false;
    }
    return true;
}

QString cleanText(QString text)
{
    if (std::all_of(text.utf16(), text.utf16() + text.size(), isCleanEverywhere))
        return text;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    std::replace_if(text.begin(), text.end(), endsLine, QLatin1Char('\n'));
    text.removeIf([](QChar c) { return (isControl(c) && c != QLatin1Char('\n') && c != QLatin1Char('\t')) || isInvisible(c) || c.isNonCharacter(); });
    text = wellFormed(std::move(text)); // what is stored must come back as it is
    const bool simple = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x300; });
    return simple ? text : text.normalized(QString::NormalizationForm_C);
}

std::optional<QString> decodeText(const QByteArray &bytes, bool cut)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*encoding);
        return cleanText(decoder.decode(bytes));
    }
    const QByteArrayView sample = QByteArrayView(bytes).first(std::min(bytes.size(), sampleBytes));
    std::optional<QString> text; // moved on each time: a long one must not be held twice
    if (const char *unicode = unicodeByZeros(sample))
        if ((text = decodedAs(unicode, bytes)))
            return looksLikeNumbers(*text) ? std::nullopt : std::optional(cleanText(*std::move(text)));
    if (looksBinary(sample))
        return std::nullopt;
    if (!isEscapedJapanese(sample) && (text = strictUtf8(bytes, cut)))
        return cleanText(*std::move(text));
    const QByteArrayView telling = tellingSample(bytes);
    const QByteArray detected = orOldCharacterSet(detectedCharacterSet(telling), telling);
    if (!detected.isEmpty() && (text = decodedAs(detected.constData(), bytes)))
        return cleanText(*std::move(text));
    if ((text = decodedAs("windows-1252", bytes)))
        return cleanText(*std::move(text));
    return cleanText(QString::fromLatin1(bytes));
}

QString withoutSeparatorLine(QString table)
{
    static const QRegularExpression line(QStringLiteral("^\"?sep=[^\\n]\"?(?:\\n|\\z)"), QRegularExpression::CaseInsensitiveOption);
    return table.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) || table.startsWith(QLatin1Char('"')) ? table.remove(line) : table;
}

QList<TableRow> rowsOfLines(const QString &text)
{
    QList<TableRow> rows;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == QLatin1Char('"') && beginsCell(text, i))
            i = std::max(i, endOfQuotes(text, i, start + longestRow) - 1);
        if (i < text.size() && text[i] != QLatin1Char('\n'))
            continue;
        if (i > start)
            rows.append({ start, i, rows.isEmpty() });
        start = i + 1;
    }
    return rows;
}

} // namespace superinstance
