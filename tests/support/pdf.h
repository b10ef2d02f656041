// PDFs of a few lines, written by hand, for reading and for breaking.
#pragma once
#include <QByteArray>
#include <QList>

namespace superinstance {

// One page for each text, its lines one below the other in Helvetica; Latin letters only. What follows a tab stands 170 points further
// to the right, for columns and tables.
QByteArray pdfOf(const QList<QByteArray> &pages, const QByteArray &title = {});
// One that opens with a password nobody knows.
QByteArray encryptedPdf();

} // namespace superinstance
