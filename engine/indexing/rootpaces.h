// Which root a path belongs to, and how fast roots are read that lie in one another. Pure, any thread.
#pragma once
#include "engine/indexing/workload.h"
#include "engine/types.h"

#include <QSet>

namespace superinstance {

// Of these roots, the innermost that is the path or holds it; empty: none.
QString innermostRoot(QString path, const QSet<QString> &roots);

// Says of each root how fast it is read, with the roots that lie in it.
void addPaces(QList<LibraryRoot> &roots, const QHash<QString, Workload::Pace> &paces);

} // namespace superinstance
