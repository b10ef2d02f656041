// PDFs of a few lines, written by hand, for reading and for breaking.
#pragma once
#include <QByteArray>
#include <QList>

namespace superinstance {

// One page for each text, its lines one below the other in Helvetica; Latin letters only.
QByteArray pdfOf(const QList<QByteArray> &pages, const QByteArray &title = {});
// One that opens with a password nobody knows.
QByteArray encryptedPdf();

} // namespace superinstance
