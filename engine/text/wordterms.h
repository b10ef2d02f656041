// The terms that single words become in one language, remembered until others need the place: a text has few words, and those many
// times. One for each thread and language. Private to engine/text.
#pragma once
#include <QString>

#include <cstdlib>
#include <cstring>
#include <memory>

namespace superinstance {

struct WordTerm {
    QStringView text; // folded and stemmed; empty: nothing to search by
    bool stop = false; // a function or question word of the language
};

class WordTerms {
public:
    // Of the calling thread.
    static WordTerms &of(const QString &language);

    explicit WordTerms(const QString &language);

    // word: not empty. Valid until the next call.
    WordTerm termOf(QStringView word)
    {
        const size_t first = placeOf(word);
        for (const size_t each : { first, first ^ 1 })
            if (const Place &place = m_places[each]; place.holds(word))
                return { QStringView(place.letters + place.wordLength, place.termLength), place.stop };
        return newTermOf(word);
    }

private:
    static constexpr int placeBits = 15; // 4 MB when all are used
    // Where one of the words with a certain hash is found, with its term beside it: one look at the memory. The one that was there
    // before moves next door.
    struct Place {
        quint8 wordLength, termLength;
        bool stop;
        char16_t letters[62]; // of the word, then of its term

        bool holds(QStringView word) const { return wordLength == word.size() && std::memcmp(word.utf16(), letters, size_t(word.size()) * sizeof(char16_t)) == 0; }
    };
    struct Free {
        void operator()(Place *places) const { std::free(places); }
    };

    static size_t placeOf(QStringView word)
    {
        quint64 hash = 0;
        for (const QChar c : word)
            hash = (hash ^ c.unicode()) * 0x9E3779B97F4A7C15; // as Fibonacci hashing does: the upper bits depend on all letters
        return hash >> (64 - placeBits);
    }
    WordTerm newTermOf(QStringView word);
    QString stemmed(QStringView word, const QString &lower) const;
    void remember(QStringView word, WordTerm term);

    const QString m_language;
    const QString m_latin; // what Latin words are stemmed in: nearly all are such
    const quint32 m_listed; // the bit of the language among those of languagesOf()
    const std::unique_ptr<Place[], Free> m_places;
    QString m_newTerm;
};

// Nothing that the full-text table's tokenizer would split: ASCII other than letters, digits and _ . + # - goes. Not too long.
QString indexable(QString term);

} // namespace superinstance
