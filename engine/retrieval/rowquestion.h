// What a question asks of the rows of tables and lists: which of them, and what is to be reckoned from them.
// Pure functions, any thread. Private to engine.
#pragma once
#include "engine/text/quantity.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace superinstance {

// "over 500 €", "before March 2022": what a cell of the row must be.
struct CellCondition {
    QString words; // as typed
    std::optional<Decimal> least, most;
    bool aboveLeast = false, belowMost = false; // the bound itself does not count
    QString unit; // of the numbers; empty: none was named
    QDate from, to; // both inclusive; of a condition on dates
    int month = 0; // of any year; 0: none
    bool denied = false; // “not in 2021”: the cell must be another
    bool onDates() const { return from.isValid() || to.isValid() || month > 0; }
};

enum class Reckoning { None, Sum, Average, Highest, Lowest, Latest, Earliest };

struct RowQuestion {
    QString words; // what the rows must hold, as plain words: the question without the rest
    QList<CellCondition> conditions;
    Reckoning reckoning = Reckoning::None;
    bool contents = false; // what stands under a name is asked for: nothing else answers
    QStringList measures; // names of the column that “cheapest” or “longest” is about
    QStringList denied; // what the rows must be none of: “breakfast” of “without breakfast”
    QStringList either; // one of these each row must hold: “Leeds” and “York” of “from Leeds or York”
    bool unread = false; // a “not” or an “or” is left that was not understood: no rows answer
    std::optional<bool> ticked; // of items with a box: whether what is done is asked for
    bool spending = false; // what was paid is asked for: only amounts tell
    bool ofParts = false; // “per month”, “at which shop the most”: sums of each part, which are not reckoned
    bool mentions = false, mailsOnly = false; // which documents, or mails, speak of it
    QString kind; // of these documents: “minutes”; empty: any
    bool past = false; // somebody asks what they did themselves
    QStringList light, deeds; // words that a row may do without: “include”; “shop” of “did I shop”, where it has a day
    QStringList named; // what may be in the head of the table instead of those
};

RowQuestion rowQuestion(const QString &question);

// The words of a question that say which measure is asked for, "how long", "how many people", "what does it cost": an answer seldom
// has them.
QStringList measureWords(const QString &question);

// "year" of "Which year did …?": a row tells the year without the word. Empty where none is asked for.
QString timeWord(const QString &question);

// The words of a question that say what to reckon, "the cheapest", "how many times": what they ask for is seldom said with them.
QStringList reckoningWords(const QString &question);

// The question without "Summarise", "Compare", "List all": words that say what to do and stand in no document.
QString withoutCommand(const QString &question);

} // namespace superinstance
