// Table rows and list items that hold everything a question names: what is counted, listed or reckoned is looked up in
// all of them, never in the best few passages. Private to engine.
#pragma once
#include "engine/result.h"
#include "engine/retrieval/tables.h"

#include <QSet>

#include <memory>

namespace superinstance {

class VaultReader;
struct RowQuestion;

struct FoundRow {
    Passage passage;
    qsizetype start = 0, end = 0; // within the passage's text
    QList<TextSpan> cells; // within the passage's text; of an item one
    QStringList columns; // their names in the head of the table; empty where it has none
    qsizetype table = -1; // where in the document the table begins; -1: an item of a list
    std::shared_ptr<const FoundRow> head; // the row that names the columns; null where there is none
    int side = -1; // of a comparison, which of the things compared it is about; -1: of none

    QString under; // the heading just over its table or list, as it reads; empty where there is none
    bool partly = false; // a word of the question was left out, or read as another, for it to be found
    bool headed = false; // that heading, or the names of the columns, hold all that is asked
    bool document = false; // it stands for its document: one of several like forms, or the sentence that shows what it speaks of

    // Rows of one sheet share their columns: those of a table, or documents of one form.
    std::pair<qint64, qsizetype> sheet() const { return { document && table >= 0 ? 0 : passage.document, table }; }

    QString cell(qsizetype n) const { return n < cells.size() ? passage.text.mid(cells[n].start, cells[n].length()) : QString(); }
};

// Those that are kept of what was found.
struct FoundRows {
    QList<FoundRow> rows;
    int found = 0;
};
inline constexpr int mostRowsKept = 201; // of each question: one more than is reckoned with or shown

// The terms of a text, in English as well where its language is not known.
QSet<QString> termsOf(QStringView text, const QString &language);

// words: the question's content words, each in the forms it is indexed under. A row holds a word when it stands in the
// row itself, in the head of its table, in the line before it, in the title or heading, or in the name of the file.
// passages: in any order. Rows that sum up others are left out. Pure, any thread.
QList<FoundRow> matchingRows(const QList<QStringList> &words, QList<Passage> passages);

// Those of them that meet every condition of the question. Pure, any thread.
QList<FoundRow> meetingConditions(const QList<FoundRow> &rows, const RowQuestion &question);

// Goes through every document that holds some of the words, from its first line to its last. questions: one, or what to look
// for of each thing that is compared: its rows then bear its number as their side. Blocks, on a reader thread.
Result<FoundRows> findRows(VaultReader &vault, const QStringList &questions, const Scope &scope);

} // namespace superinstance
