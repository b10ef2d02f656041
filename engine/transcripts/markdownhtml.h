// What a model wrote as Markdown, as HTML for a file. No tag, link or picture of the source survives. Pure, any thread.
#pragma once
#include <QString>

namespace superinstance {

QString markdownAsHtml(const QString &text);

} // namespace superinstance
