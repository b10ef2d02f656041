// A conversation on paper. On any thread: the document is nobody else's.
#pragma once
#include <QPromise>

namespace superinstance {

// Its result is empty, or why it did not succeed. It tells how far it is, out of a hundred, and ends soon when it is cancelled;
// then nothing is written.
void printAsPdf(QPromise<QString> &promise, const QString &html, const QString &title, const QString &path);

} // namespace superinstance
