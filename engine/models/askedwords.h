// How much of a question a sentence says. Pure, any thread. Private to engine.
#pragma once
#include "engine/types.h"

#include <QHash>
#include <QSet>

namespace superinstance {

// The words of a sentence, or of a title, as they may meet those of a question.
struct SaidWords {
    QHash<QString, QList<int>> places; // where each term stands
    QSet<QString> presents; // terms of the present of its irregular verbs
    QSet<QString> beginnings; // of its content words: what "invented" and "invention" share
};
SaidWords saidWords(QStringView text, const QString &language);

// The words of a question in the language of a passage, each with its weight.
class AskedWords {
public:
    // weights: inverse document frequency of each term.
    AskedWords(const Intent &intent, const QString &language, const QHash<QString, double> &weights);
    // The weighted share that is said by any of the texts: 1 for a word itself, less for one that begins like it.
    double saidBy(const SaidWords &text) const;
    double saidByAny(const QList<SaidWords> &texts) const;
    // The weighted share that `text` leaves unsaid and `other` says.
    double leftTo(const SaidWords &other, const SaidWords &text) const;
    // The weighted share of neighbouring words of the question that stand beside one another in the text.
    double together(const SaidWords &text) const;

private:
    struct Word {
        QStringList forms;
        QString present, beginning; // empty when there is none
        double weight = 1;
    };
    static bool holds(const SaidWords &text, const Word &word);
    static double saying(const SaidWords &text, const Word &word);
    template <class Share> double share(Share of) const;
    QList<Word> m_words;
};

} // namespace superinstance
