// What an entry of the transcript consists of besides words: links, blocks of code, tables with their cells. Pure functions of
// the document.
#pragma once
#include "ui/rangetext.h"

#include <QString>

class QTextDocument;

namespace superinstance {

struct TranscriptPart {
    QAccessible::Role role = QAccessible::Link;
    TextStretch stretch;
    QString name;
    QString address; // of a link
    int parts = 0; // that follow and belong to it: the cells of a table
};

// Of the paragraphs from `first` to before `behind`, in order.
QList<TranscriptPart> partsOf(const QTextDocument *document, int first, int behind);

} // namespace superinstance
