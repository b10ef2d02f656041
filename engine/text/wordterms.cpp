#include "engine/text/wordterms.h"

#include "engine/text/folding.h"
#include "engine/text/scripts.h"
#include "engine/text/stemming.h"
#include "engine/text/wordlists.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestTerm = 64;

// The language whose stemmer fits a run of letters within a document of `language`.
QString stemmingLanguage(WritingSystem system, const QString &language)
{
    static const QSet<QString> cyrillic { QStringLiteral("ru"), QStringLiteral("uk"), QStringLiteral("bg"), QStringLiteral("sr") };
    static const QSet<QString> notLatin { QStringLiteral("ar"), QStringLiteral("fa"), QStringLiteral("he"), QStringLiteral("el"),
                                          QStringLiteral("hi"), QStringLiteral("zh"), QStringLiteral("ja"), QStringLiteral("ko"),
                                          QStringLiteral("th"), QStringLiteral("lo"), QStringLiteral("km"), QStringLiteral("my") };
    switch (system) {
    case WritingSystem::Latin:
        return cyrillic.contains(language) || notLatin.contains(language) ? QStringLiteral("en") : language;
    case WritingSystem::Cyrillic:
        return cyrillic.contains(language) ? language : QStringLiteral("ru");
    case WritingSystem::Greek:
        return QStringLiteral("el");
    case WritingSystem::Arabic:
        return QStringLiteral("ar");
    default:
        return language;
    }
}

bool isIndexable(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 128)
        return c.isLetterOrNumber() || u == '_' || u == '.' || u == '+' || u == '#' || u == '-';
    return !c.isSpace() && !c.isNonCharacter() && u != 0xFFFD;
}

bool isPlainNumber(QStringView word)
{
    return word.size() <= longestTerm && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

} // namespace

QString indexable(QString term)
{
    term.removeIf([](QChar c) { return !isIndexable(c); });
    term.truncate(longestTerm);
    if (!term.isEmpty() && std::as_const(term).back().isHighSurrogate())
        term.chop(1);
    return term;
}

WordTerms &WordTerms::of(const QString &language)
{
    thread_local QHash<QString, std::shared_ptr<WordTerms>> byLanguage;
    std::shared_ptr<WordTerms> &terms = byLanguage[language];
    if (!terms)
        terms = std::make_shared<WordTerms>(language);
    return *terms;
}

// The system gives the memory, with zeros in it, only where it is used.
WordTerms::WordTerms(const QString &language)
    : m_language(language), m_latin(stemmingLanguage(WritingSystem::Latin, language)), m_listed(bitOfLanguage(language)),
      m_places(static_cast<Place *>(std::calloc(size_t(1) << placeBits, sizeof(Place))))
{
    Q_CHECK_PTR(m_places.get());
}

WordTerm WordTerms::newTermOf(QStringView word)
{
    if (isPlainNumber(word)) // numbers are too many to be remembered
        return { word, false };
    const QString lower = lowered(word).remove(QLatin1Char(',')), plain = withoutAccents(lower);
    const bool stop = languagesOf(plain) & m_listed;
    const bool number = word[0].isDigit();
    m_newTerm = indexable(number ? plain : withoutAccents(stemmed(word, lower)));
    const WordTerm term { m_newTerm, stop };
    if (!number)
        remember(word, term);
    return term;
}

QString WordTerms::stemmed(QStringView word, const QString &lower) const
{
    const WritingSystem system = writingSystem(codePointAt(word, 0));
    return stem(lower, system == WritingSystem::Latin ? m_latin : stemmingLanguage(system, m_language));
}

// What is longer is seldom a word, and does not come again.
void WordTerms::remember(QStringView word, WordTerm term)
{
    if (word.size() + term.text.size() > qsizetype(std::size(Place().letters)))
        return;
    const size_t first = placeOf(word);
    Place &place = m_places[first];
    m_places[first ^ 1] = place;
    place.wordLength = quint8(word.size());
    place.termLength = quint8(term.text.size());
    place.stop = term.stop;
    std::copy_n(word.utf16(), word.size(), place.letters);
    std::copy_n(term.text.utf16(), term.text.size(), place.letters + word.size());
}

} // namespace superinstance
