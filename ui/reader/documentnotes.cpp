#include "ui/reader/documentnotes.h"

#include "ui/wording.h"

#include <QCoreApplication>

namespace superinstance {

namespace {

constexpr qsizetype quotedInNote = 80; // characters: enough to know the sentence by

QString tr(const char *text)
{
    return QCoreApplication::translate("ReaderPane", text);
}

QString shortened(const QString &quote)
{
    const QString line = quote.simplified();
    return line.size() <= quotedInNote ? line : line.left(quotedInNote - 1) + QChar(0x2026);
}

} // namespace

QStringList notesOn(const OpenedDocument &document, const QString &quote)
{
    QStringList notes;
    const bool cited = !quote.isEmpty();
    if (!document.known)
        notes.append(cited ? tr("This document is no longer in the library; only the sentence is left of it.") : tr("This document is not in the library."));
    else if (!document.onDisk)
        notes.append(tr("This file is not there now: it was moved or deleted, or its disk is not plugged in. It is shown as it was read."));
    if (document.known && cited && document.match == QuoteMatch::None)
        notes.append(tr("The file has changed since the answer; the sentence is no longer in it: “%1”").arg(shortened(quote)));
    else if (document.known && document.match == QuoteMatch::Similar)
        notes.append(tr("The file has changed since the answer. The sentence is no longer there word for word; the most similar one is marked. It was: “%1”")
                         .arg(shortened(quote)));
    else if (document.changedSinceAnswer && cited)
        notes.append(tr("The file has changed since the answer; the sentence was found again."));
    if (document.known && document.changedSinceRead)
        notes.append(tr("The file has changed since it was read; what is shown may not be all that is in it now."));
    if (document.recognised)
        notes.append(misreadInWords());
    return notes;
}

} // namespace superinstance
