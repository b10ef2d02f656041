// The words of a block of harmless HTML. Pure.
#pragma once
#include <QString>

namespace superinstance {

QString plainOf(const QString &html); // as it is shown, each paragraph on a line of its own

} // namespace superinstance
