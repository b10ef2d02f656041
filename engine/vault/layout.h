// How values lie in the vault's columns. Private to engine/vault.
#pragma once
#include "engine/vault/records.h"

namespace superinstance {

inline constexpr qsizetype segmentLength = 32 * 1024; // UTF-16 units of one stored piece of a text…
inline constexpr qsizetype longestSegment = segmentLength + 1; // …and of one that would else end within a character

inline constexpr QLatin1String isRecognised("scan = 2 AND chunks > 0"); // of a document: see FileStatus

QString numbersToText(const QList<int> &numbers); // with commas between and around; none: empty
QList<int> numbersFromText(const QString &text);
QString pagesToText(const QList<PageMark> &pages);
QList<PageMark> pagesFromText(const QString &text);
QString headingsToText(const QList<HeadingMark> &headings);
QList<HeadingMark> headingsFromText(const QString &text);
QString rowsToText(const QList<TableRow> &rows);
QList<TableRow> rowsFromText(const QString &text);

QString answerToText(const Answer &answer);
Answer answerFromText(const QString &text);

QDateTime timeFromVault(qint64 milliseconds); // invalid for 0

} // namespace superinstance
