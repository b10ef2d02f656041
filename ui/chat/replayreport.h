// How an answer was reached, in words: what was understood, searched for, found, claimed, checked and voted, and how long it
// took. Pure functions.
#pragma once
#include "engine/types.h"

namespace superinstance {

struct ReportLine {
    QString label, text; // a line may lack either
    int level = 0; // of indentation
};

struct ReportSection {
    QString heading;
    QList<ReportLine> lines;
};

QList<ReportSection> replayReport(const Answer &answer);
QString reportAsText(const QList<ReportSection> &report);
QString reportAsHtml(const QList<ReportSection> &report);

} // namespace superinstance
