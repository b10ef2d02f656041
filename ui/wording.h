// How states, verdicts and outcomes are said in the window. Pure functions.
#pragma once
#include "engine/types.h"

namespace superinstance {

QString inWords(FileState state);
// linked: as HTML; what could not be read is a link to the number of its FileState.
QString inWords(const IndexProgress &progress, bool linked = false);
IndexProgress progressOf(const EngineStatus &status); // as reading stands when the engine has opened
// "12 files a second. About 3 minutes left."; empty where neither is known.
QString paceInWords(double filesPerSecond, int secondsLeft);
QString durationInWords(int seconds); // "about 12 minutes"; nothing of an unknown one
// Of a folder of the library, or of several together: "Up to date", "Reading, 49 %, 3 min left", "Read, not followed".
QString stateInWords(const LibraryRoot &root, bool paused, int secondsLeft = -1);
// "quoted from", "supported by", "not confirmed by", "contradicted by", "draft, from".
QString verdictInWords(const Claim &claim);
QString outcomeInWords(const Answer &answer);
// "Pathos understood … · Logos found 3 quotes · Ethos confirmed all".
QString summaryLine(const Answer &answer);
// "report.pdf, page 3, 12 Mar 2025".
QString placeInWords(const QString &path, int page, const QDateTime &modified);
// "12 Mar 2025", "Mar 12, 2025", "12. März 2025": the month is never a number that could be the day.
QString misreadInWords(); // what is said of text that was recognised (OCR)
QString withoutMnemonic(QString label); // as it is read; Chinese has the mnemonic in brackets behind the words
QString dateInWords(const QDate &date);
QString timeInWords(const QDateTime &time); // with the date; nothing of an invalid one
QString pageInWords(int page); // in the digits of the language
// As the system writes it, in one piece also among words that run from right to left. To be shown, never to be opened.
QString pathInWords(const QString &path);

} // namespace superinstance
