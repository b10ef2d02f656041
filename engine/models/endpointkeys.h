// The keys of model servers, in a file of the data directory that only the person can read: not among the settings, which are
// shown and shared. Blocks: for worker threads.
#pragma once
#include "engine/result.h"

#include <QHash>
#include <QUrl>

namespace superinstance {

// By the address of the server, as it was entered. A damaged file holds none.
QHash<QString, QString> endpointKeys(const QString &dataDir);
// Of a server, whichever path its interface has. Pure.
QString keyOf(const QHash<QString, QString> &keys, const QUrl &server);
// An empty key is taken off the file. A damaged file is set aside, which the sentence says; empty: nothing is to be told.
Result<QString> keepEndpointKey(const QString &dataDir, const QString &address, const QString &key);

} // namespace superinstance
