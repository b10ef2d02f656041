#include "engine/text/stemming.h"

#include <libstemmer.h>

#include <QHash>

#include <memory>
#include <utility>

namespace superinstance {

namespace {

constexpr qsizetype turkishPrefix = 6;
constexpr qsizetype longestStemmed = 40; // longer runs are no words

using Stemmer = std::shared_ptr<sb_stemmer>; // null for unknown languages

Stemmer newStemmer(const QString &language)
{
    const QByteArray name = language == QLatin1String("en") ? QByteArray("porter") : language.toLatin1();
    return Stemmer(sb_stemmer_new(name.constData(), "UTF_8"), sb_stemmer_delete);
}

// May not be shared between threads.
sb_stemmer *stemmerOf(const QString &language)
{
    thread_local QHash<QString, Stemmer> stemmers;
    thread_local std::pair<QString, sb_stemmer *> last; // one word after the other is of the same language
    if (last.first != language) {
        auto known = stemmers.constFind(language);
        if (known == stemmers.constEnd())
            known = stemmers.insert(language, newStemmer(language));
        last = { language, known->get() };
    }
    return last.second;
}

} // namespace

QString stem(const QString &word, const QString &language)
{
    if (word.size() > longestStemmed || language.isEmpty())
        return word;
    if (language == QLatin1String("tr"))
        return word.left(turkishPrefix);
    sb_stemmer *const stemmer = stemmerOf(language);
    if (!stemmer)
        return word;
    const QByteArray utf8 = word.toUtf8();
    const sb_symbol *stemmed = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol *>(utf8.constData()), int(utf8.size()));
    return stemmed ? QString::fromUtf8(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(stemmer)) : word;
}

} // namespace superinstance
