// Numbers, dates and names as they stand in a text: for expected answer types and for Ethos. Pure, any thread.
#pragma once
#include "engine/text/sentences.h"
#include <QDate>
#include <QList>
#include <QString>
#include <optional>
namespace superinstance {

// A quantity in figures or words: "24", "1,200.50", "1.200,50", "twelve", "3 million", "40 %", "£5bn", "1990s".
struct NumberMention {
    double value = 0; // scaled: "3 million" is 3000000
    QString unit; // folded and singular: "%", "month", "$", "km"; empty when bare
    bool decade = false; // "1990s"
    bool ordinal = false; // "3rd"
    TextSpan span;
};
QList<NumberMention> numberMentions(QStringView text, const QString &language = {});

// A calendar mention, as precise as written: year only, month and year, month and day, full date, ISO or local order.
struct DateMention {
    std::optional<int> year, month, day; // month 1–12
    TextSpan span;
};
QList<DateMention> dateMentions(QStringView text, const QString &language = {});

// A run of capitalised words that is not merely the beginning of a sentence, an acronym, an identifier, path, URL,
// e-mail address or version.
struct NameMention {
    QString text; // as written
    TextSpan span;
    bool code = false; // identifier, path, URL, e-mail, version
};
QList<NameMention> nameMentions(QStringView text, const QString &language = {});

} // namespace superinstance
