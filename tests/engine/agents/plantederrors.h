// True claims cut from documents, and the same claims with one thing made wrong: what Ethos must pass and must not pass.
// Every choice follows from a document's text, so that each run makes the same cases.
// The word lists of the edits stand apart from the word lists of the rules.
#pragma once
#include <QList>
#include <QString>

namespace superinstance::planted {

enum class Kind {
    Verbatim, // must pass
    Paraphrase, // lightly: must pass
    Number,
    Year,
    Month,
    ForeignName, // a name of another document
    OwnName, // a name of the same document
    OwnNumber, // a number of the same document
    Negation,
    Antonym,
    Swap, // subject and object
    Fabricated, // a sentence the document does not hold
};
inline constexpr Kind allKinds[] = { Kind::Verbatim, Kind::Paraphrase, Kind::Number, Kind::Year, Kind::Month, Kind::ForeignName,
                                     Kind::OwnName, Kind::OwnNumber, Kind::Negation, Kind::Antonym, Kind::Swap, Kind::Fabricated };
QString nameOf(Kind kind);
inline bool mustPass(Kind kind) { return kind == Kind::Verbatim || kind == Kind::Paraphrase; }

struct Document {
    QString id, title, text;
};

struct Case {
    Kind kind = Kind::Verbatim;
    QString document; // id
    QString claim;
    QString source; // the sentence the claim was cut from with its neighbours
};

// Every case the documents give rise to, at most `perKind` of each kind.
QList<Case> plant(const QList<Document> &documents, int perKind);

// Every case of a few documents in another language, "de" or "zh", each with at least one of every kind but Fabricated.
QList<Case> plantAbroad(const QString &language);

// A few documents that are always there.
QList<Document> builtInDocuments();
// docs.tsv of a set (id, title, text); empty when it is not there.
QList<Document> readDocuments(const QString &folder, int most);

} // namespace superinstance::planted
