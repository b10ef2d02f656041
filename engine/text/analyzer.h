// Words to index terms: the one analysis that chunks, index, queries and Ethos share. Pure functions, any thread.
#pragma once
#include <QList>
#include <QString>
#include <QStringList>
namespace superinstance {

// Raised whenever the same text would give other terms: the vault rebuilds its index then.
inline constexpr int analyzerVersion = 1;

struct Term {
    QString text; // as indexed: folded, stemmed; never contains white space or quotes
    qsizetype start = 0, end = 0; // the word it came from, in the analysed text
    bool stop = false; // a stop or question word of the language
};

// The terms of `text` in order. `language` (ISO 639-1) chooses the Snowball stemmer (English uses Porter) and stop
// words; unknown languages are folded only. Case and diacritics are folded (ß to ss, ё to е), width and ligatures
// normalised (NFKC). Han and Kana become overlapping bigrams (a lone character stays), Thai, Lao and Khmer trigrams
// that keep combining marks, Hangul words are kept with bigrams beside them. Identifiers and paths (snake_case,
// CamelCase, a.b.c, kebab-case, 6.4.2) give the whole and its parts. Terms longer than 64 characters are cut.
QList<Term> analyze(QStringView text, const QString &language);

// The terms joined by spaces, as the full-text table is fed. Stop words are included.
QString indexTerms(QStringView text, const QString &language);

// One word in every form it may have been indexed under by documents in `languages`: for queries over mixed libraries.
QStringList termForms(QStringView word, const QStringList &languages);

// Lower case without diacritics, normalised: for comparing words outside the index.
QString folded(QStringView text);

// Function words ("the", "of") and question words ("who", "how many") of the language; input folded.
bool isStopWord(QStringView foldedWord, const QString &language);

// How common a word is in everyday language: its rank from 1, or 0 when it is not among the listed ones. Of a language
// without a list, the English one. Used to smooth document frequencies in small libraries.
int commonWordRank(QStringView word, const QString &language);

} // namespace superinstance
