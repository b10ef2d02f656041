// What adding folders would read, counted without reading any of it. Blocks: for worker threads.
#pragma once
#include "engine/indexing/folderrules.h"

#include <QSet>

#include <functional>
#include <stop_token>

namespace superinstance {

// What the library has to say about paths.
struct KnownPaths {
    QSet<QString> excluded;
    QSet<QString> held; // files that are in it already
    OptionsByPath options;
};

// By the rules of the walk. `grew` is told a few times a second what was counted so far; after `longestMs` the counting
// ends and is not complete.
AddPreview previewOf(const QStringList &paths, const KnownPaths &library, int longestMs, const std::function<void(AddPreview)> &grew, std::stop_token stop);

} // namespace superinstance
