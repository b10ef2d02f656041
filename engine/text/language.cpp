#include "engine/text/language.h"

#include "engine/text/scripts.h"
#include "engine/text/wordlists.h"

#include <QtAlgorithms>
#include <QHash>
#include <QSet>

#include <array>

namespace superinstance {

namespace {

constexpr qsizetype longestSample = 20'000;
constexpr int fewestFunctionWords = 2; // fewer tell nothing about a text of more than a few words
constexpr int shortText = 12; // words; below, one function word is enough

struct Counts {
    int letters = 0, kana = 0, hangul = 0, han = 0, thai = 0, lao = 0, khmer = 0, myanmar = 0, arabic = 0, persian = 0,
        hebrew = 0, greek = 0, cyrillic = 0, ukrainian = 0, devanagari = 0, latin = 0, vietnamese = 0;
};

bool isVietnamese(char16_t c)
{
    return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x01A1 || c == 0x01B0 || c == 0x0111;
}

Counts countLetters(QStringView text)
{
    Counts n;
    for (const QChar c : text) {
        if (!c.isLetter())
            continue;
        ++n.letters;
        if (c.unicode() < 128) { // most are, and a script need not be looked up for them
            ++n.latin;
            continue;
        }
        switch (c.script()) {
        case QChar::Script_Hiragana: case QChar::Script_Katakana: ++n.kana; break;
        case QChar::Script_Hangul: ++n.hangul; break;
        case QChar::Script_Han: ++n.han; break;
        case QChar::Script_Thai: ++n.thai; break;
        case QChar::Script_Lao: ++n.lao; break;
        case QChar::Script_Khmer: ++n.khmer; break;
        case QChar::Script_Myanmar: ++n.myanmar; break;
        case QChar::Script_Hebrew: ++n.hebrew; break;
        case QChar::Script_Greek: ++n.greek; break;
        case QChar::Script_Devanagari: ++n.devanagari; break;
        case QChar::Script_Arabic:
            ++n.arabic;
            n.persian += c == QChar(0x067E) || c == QChar(0x0686) || c == QChar(0x06AF) || c == QChar(0x06CC);
            break;
        case QChar::Script_Cyrillic:
            ++n.cyrillic;
            n.ukrainian += c.toLower() == QChar(0x0456) || c.toLower() == QChar(0x0457) || c.toLower() == QChar(0x0454);
            break;
        default:
            ++n.latin;
            n.vietnamese += isVietnamese(c.unicode());
        }
    }
    return n;
}

// The language of `candidates` whose function words are most frequent; empty when too few are there.
QString byFunctionWords(QStringView text, bool cyrillic)
{
    const QStringList &languages = listedLanguages();
    QList<int> hits(languages.size());
    int words = 0;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool letter = i < text.size() && text[i].isLetter();
        if (letter && begin < 0)
            begin = i;
        if (letter || begin < 0)
            continue;
        const QStringView word = text.sliced(begin, i - begin);
        begin = -1;
        ++words;
        for (quint32 left = languagesOfUnfolded(word); left != 0; left &= left - 1)
            ++hits[qCountTrailingZeroBits(left)];
    }
    QString best;
    int most = 0;
    for (qsizetype i = 0; i < languages.size(); ++i) { // in the order of the lists, so that ties are stable
        const QString &language = languages[i];
        const bool isCyrillic = language == QLatin1String("ru") || language == QLatin1String("uk") || language == QLatin1String("bg");
        if (isCyrillic == cyrillic && hits[i] > most) {
            best = language;
            most = hits[i];
        }
    }
    return most >= (words < shortText ? 1 : fewestFunctionWords) ? best : QString();
}

} // namespace

QString detectLanguage(QStringView text)
{
    text = text.first(std::min(text.size(), longestSample));
    const Counts n = countLetters(text);
    if (n.letters == 0)
        return {};
    const auto share = [&](int count) { return double(count) / n.letters; };
    // Scripts that one language (or nearly one) is written in; the order matters for Japanese, which also has Han.
    if (share(n.kana) > 0.05)
        return QStringLiteral("ja");
    const std::array<std::pair<int, const char *>, 9> scripts { {
        { n.han, "zh" }, { n.hangul, "ko" }, { n.thai, "th" }, { n.lao, "lo" }, { n.khmer, "km" }, { n.myanmar, "my" },
        { n.hebrew, "he" }, { n.greek, "el" }, { n.devanagari, "hi" } } };
    for (const auto &[count, language] : scripts)
        if (share(count) > 0.3)
            return QString::fromLatin1(language);
    if (share(n.arabic) > 0.3)
        return n.persian * 50 > n.arabic ? QStringLiteral("fa") : QStringLiteral("ar");
    if (share(n.cyrillic) > 0.3) {
        if (n.ukrainian * 50 > n.cyrillic)
            return QStringLiteral("uk");
        const QString language = byFunctionWords(text, true);
        return language.isEmpty() ? QStringLiteral("ru") : language;
    }
    if (n.vietnamese * 25 > n.letters)
        return QStringLiteral("vi");
    return byFunctionWords(text, false);
}

} // namespace superinstance
