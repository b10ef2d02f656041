// Brings a vault's schema to the program's version by the numbered SQL resources. Any thread that owns the connection.
#pragma once
#include "engine/result.h"

#include <QSqlDatabase>

namespace superinstance {

inline constexpr int schemaVersion = 16;

// In one transaction; a vault of a newer program is refused with a sentence.
Result<void> migrate(QSqlDatabase database);

} // namespace superinstance
