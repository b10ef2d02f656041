// What lies in folders of the library and is not read with them, found by walking them anew: the vault knows nothing of it. Blocks:
// for worker threads.
#pragma once
#include "engine/indexing/folderrules.h"

#include <QSet>

#include <stop_token>

namespace superinstance {

struct PassedOverFiles {
    QList<PassedOver> reasons; // most files first
    bool complete = true; // false: there is more than could be looked at
};

// By the rules of the walk; what is of the library by itself (has options) is looked at by its own. A folder that is passed over is
// one place, unless only some of what it holds has all the `words` in its path. No link is followed. After `longestMs` it ends
// and is not complete.
PassedOverFiles listPassedOver(const QStringList &folders, const QString &words, const QSet<QString> &excluded, const OptionsByPath &options,
                               int longestMs, std::stop_token stop);

} // namespace superinstance
