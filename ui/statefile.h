// Writing what the person has chosen about the window.
#pragma once
#include "engine/result.h"

#include <QSettings>

namespace superinstance {

// Writes now what was set; else a sentence that says it is not kept.
Result<void> writtenTo(QSettings &state);

} // namespace superinstance
