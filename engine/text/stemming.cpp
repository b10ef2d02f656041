#include "engine/text/stemming.h"

#include <libstemmer.h>

#include <QHash>

#include <memory>

namespace superinstance {

namespace {

constexpr qsizetype rememberedWords = 60'000; // per thread and language; some 10 MB when full
constexpr qsizetype turkishPrefix = 6;
constexpr qsizetype longestStemmed = 40; // longer runs are no words

struct DeleteStemmer {
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};

// One algorithm with its memory; a Snowball stemmer may not be shared between threads.
struct Stemmer {
    std::unique_ptr<sb_stemmer, DeleteStemmer> algorithm;
    QHash<QString, QString> remembered;
};

Stemmer &stemmerOf(const QString &language)
{
    thread_local QHash<QString, std::shared_ptr<Stemmer>> stemmers;
    thread_local QString lastLanguage; // of a whole text: not looked up for every word
    thread_local Stemmer *last = nullptr;
    if (last && language == lastLanguage)
        return *last;
    std::shared_ptr<Stemmer> &stemmer = stemmers[language];
    if (!stemmer) {
        stemmer = std::make_shared<Stemmer>();
        const QByteArray name = language == QLatin1String("en") ? QByteArray("porter") : language.toLatin1();
        stemmer->algorithm.reset(sb_stemmer_new(name.constData(), "UTF_8")); // null for unknown languages
    }
    lastLanguage = language;
    last = stemmer.get();
    return *last;
}

} // namespace

QString stem(const QString &word, const QString &language)
{
    if (word.size() > longestStemmed || language.isEmpty())
        return word;
    if (language == QLatin1String("tr"))
        return word.left(turkishPrefix);
    Stemmer &stemmer = stemmerOf(language);
    if (!stemmer.algorithm)
        return word;
    const auto known = stemmer.remembered.constFind(word);
    if (known != stemmer.remembered.constEnd())
        return *known;
    if (stemmer.remembered.size() >= rememberedWords)
        stemmer.remembered.clear();
    const QByteArray utf8 = word.toUtf8();
    const sb_symbol *stemmed = sb_stemmer_stem(stemmer.algorithm.get(), reinterpret_cast<const sb_symbol *>(utf8.constData()), int(utf8.size()));
    const QString result = stemmed ? QString::fromUtf8(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(stemmer.algorithm.get())) : word;
    stemmer.remembered.insert(word, result);
    return result;
}

} // namespace superinstance
