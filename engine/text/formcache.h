// What words became when they were analysed, kept until others need the place: a text has few words, and those many times.
// One for each thread and language. Private to engine/text.
#pragma once
#include <QString>

#include <memory>
#include <optional>

namespace superinstance {

// A single word as it is indexed.
struct WordForm {
    QStringView term; // empty: nothing to search by
    bool stop = false;
};

class FormCache {
public:
    // Of the calling thread.
    static FormCache &of(const QString &language);

    FormCache();

    // Valid until the next insert().
    std::optional<WordForm> find(QStringView word) const
    {
        const Slot &slot = m_slots[placeOf(word)];
        if (slot.wordLength != word.size() || !std::equal(word.begin(), word.end(), slot.letters))
            return {};
        return WordForm { QStringView(slot.letters + slot.wordLength, slot.termLength), slot.stop };
    }
    // Words that are too long are not kept: they do not come again.
    void insert(QStringView word, WordForm form);

private:
    static constexpr int placeBits = 15;
    // One place, which the word whose hash it is shares with all the others of that hash. Two lines of the processor's cache, the
    // first of which nearly always suffices.
    struct alignas(64) Slot {
        quint8 wordLength, termLength;
        bool stop;
        char16_t letters[62]; // of the word, then of its term
    };
    struct Free {
        void operator()(Slot *slots) const { std::free(slots); }
    };

    static size_t placeOf(QStringView word)
    {
        quint64 hash = 0;
        for (const QChar c : word)
            hash = (hash ^ c.unicode()) * 0x9E3779B97F4A7C15;
        return hash >> (64 - placeBits);
    }

    std::unique_ptr<Slot[], Free> m_slots;
};

} // namespace superinstance
