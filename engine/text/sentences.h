// Where sentences begin and end. Pure functions, any thread.
#pragma once
#include <QList>
#include <QString>
namespace superinstance {

// A range of UTF-16 code units, end exclusive.
struct TextSpan {
    qsizetype start = 0, end = 0;
    qsizetype length() const { return end - start; }
    bool operator==(const TextSpan &) const = default;
};

// The sentences of `text` in order, trimmed of surrounding white space, never overlapping. Abbreviations ("e.g.",
// "Dr.", "U.S."), initials, decimals, versions and ellipses do not end one; a blank line, a list item, a heading line,
// a table row and a line that titles what follows always do. 。！？ end sentences without a following space. Nothing but white space is lost.
QList<TextSpan> sentences(QStringView text);

// Whether a sentence is a line that only names what the next line tells of: "3. Waiting list".
bool isTitle(QStringView text, const TextSpan &sentence);

} // namespace superinstance
