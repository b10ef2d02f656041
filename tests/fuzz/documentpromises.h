// What every parser of the extractor program promises of the text it gives.
#pragma once
#include "engine/extractor/parsers.h"
#include "tests/fuzz/promise.h"

namespace superinstance {

inline constexpr qint64 mostFuzzedChars = 200'000;

inline void keepsItsPromises(const ExtractedText &text)
{
    PROMISE(text.text.isValidUtf16() && text.title.isValidUtf16());
    PROMISE(!text.text.contains(QChar(u'\0')));
    PROMISE(text.text.size() <= mostFuzzedChars);
    PROMISE(text.state == FileState::Indexed || text.reason.inWords().endsWith(QLatin1Char('.')));
    const Result<ExtractedText> arrived = textFromCbor(toCbor(text)); // what does not fit is refused there
    PROMISE(arrived);
    PROMISE(arrived->text == text.text && arrived->headings == text.headings && arrived->rows == text.rows);
    PROMISE(arrived->pages == text.pages && arrived->pictures == text.pictures && arrived->scan == text.scan && arrived->code == text.code);
}

} // namespace superinstance
