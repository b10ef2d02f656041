// What adding folders would read, counted without reading any of it. Blocks: for worker threads.
#pragma once
#include "engine/types.h"

#include <QSet>

#include <functional>
#include <stop_token>

namespace superinstance {

// By the rules of the walk. `grew` is told a few times a second what was counted so far; after `longestMs` the counting
// ends and is not complete.
AddPreview previewOf(const QStringList &paths, const QSet<QString> &excluded, int longestMs, const std::function<void(AddPreview)> &grew, std::stop_token stop);

} // namespace superinstance
