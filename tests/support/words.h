// Whether a text holds anything that could be looked for. For tests only.
#pragma once
#include <QStringView>

#include <algorithm>

namespace superinstance {

inline bool holdsWord(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

} // namespace superinstance
