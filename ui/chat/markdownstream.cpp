#include "ui/chat/markdownstream.h"

namespace superinstance {

namespace {

// Behind the last blank line outside a fenced block: what stands before it will not change any more. A list or a quote
// may go on behind a blank line; it does so as a new one.
qsizetype finishedEnd(const QString &text)
{
    bool fenced = false;
    qsizetype end = 0, at = 0;
    for (qsizetype next = text.indexOf(QLatin1Char('\n')); next >= 0; next = text.indexOf(QLatin1Char('\n'), at)) {
        const QStringView line = QStringView(text).sliced(at, next - at).trimmed();
        at = next + 1;
        if (line.startsWith(QStringLiteral("```")) || line.startsWith(QStringLiteral("~~~")))
            fenced = !fenced;
        else if (line.isEmpty() && !fenced)
            end = at;
    }
    return end;
}

MarkdownOptions asDraft()
{
    MarkdownOptions options;
    options.looks = RichRun::Italic | RichRun::Faint;
    return options;
}

} // namespace

void MarkdownStream::append(const QString &text)
{
    const QString added = text.left(std::max<qsizetype>(0, longestRendered - m_length));
    m_length += added.size();
    m_open += added;
    const qsizetype end = finishedEnd(m_open);
    if (end == 0)
        return;
    m_finished += readMarkdown(m_open.first(end), asDraft()).blocks;
    m_open.remove(0, end);
}

QList<RichBlock> MarkdownStream::blocks() const
{
    return m_finished + readMarkdown(m_open, asDraft()).blocks;
}

} // namespace superinstance
