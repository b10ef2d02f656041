#include "ui/rangetext.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

#include <algorithm>

namespace superinstance {

namespace {

// Each stays one character: offsets mean the same in the document.
QString asLines(QString text)
{
    constexpr QChar frameBegins(0xFDD0), frameEnds(0xFDD1); // of a table
    for (QChar &c : text)
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c == frameBegins || c == frameEnds)
            c = QLatin1Char('\n');
    return text;
}

} // namespace

QTextCursor RangeText::cursorAt(int from, int to) const
{
    const auto [start, end] = stretch();
    QTextCursor cursor(editor()->document());
    cursor.setPosition(std::clamp(start + from, start, end));
    cursor.setPosition(std::clamp(start + to, start, end), QTextCursor::KeepAnchor);
    return cursor;
}

int RangeText::characterCount() const
{
    const auto [start, end] = stretch();
    return end - start;
}

QString RangeText::text(int from, int to) const
{
    return asLines(cursorAt(from, to < 0 ? characterCount() : to).selectedText());
}

// ---- caret and selection -----------------------------------------------------------------------------------------------

TextStretch RangeText::selected() const
{
    const auto [start, end] = stretch();
    const QTextCursor caret = editor()->textCursor();
    return { std::clamp(caret.selectionStart(), start, end), std::clamp(caret.selectionEnd(), start, end) };
}

int RangeText::selectionCount() const
{
    const auto [from, to] = selected();
    return from < to ? 1 : 0;
}

void RangeText::selection(int index, int *from, int *to) const
{
    const bool any = index == 0 && selectionCount() > 0;
    *from = any ? selected().start - stretch().start : 0;
    *to = any ? selected().end - stretch().start : 0;
}

void RangeText::addSelection(int from, int to)
{
    setSelection(0, from, to);
}

void RangeText::removeSelection(int)
{
    QTextCursor caret = editor()->textCursor();
    caret.clearSelection();
    editor()->setTextCursor(caret);
}

void RangeText::setSelection(int, int from, int to)
{
    editor()->setTextCursor(cursorAt(from, to));
}

int RangeText::cursorPosition() const
{
    const auto [start, end] = stretch();
    const int caret = editor()->textCursor().position();
    return caret >= start && caret <= end ? caret - start : -1;
}

void RangeText::setCursorPosition(int position)
{
    editor()->setTextCursor(cursorAt(position, position));
}

// ---- by its units --------------------------------------------------------------------------------------------------------

// As it is laid out.
QString RangeText::lineAt(int offset, int *from, int *to) const
{
    const auto [start, end] = stretch();
    const int place = std::clamp(start + offset, start, end);
    editor()->cursorRect(cursorAt(offset, offset)); // it is laid out up to here then
    const QTextBlock block = editor()->document()->findBlock(place);
    const QTextLine line = block.layout()->lineForTextPosition(place - block.position());
    const bool last = !line.isValid() || line.lineNumber() == block.layout()->lineCount() - 1; // the paragraph ends with it
    const int begins = block.position() + (line.isValid() ? line.textStart() : 0);
    const int ends = last ? block.position() + block.length() : begins + line.textLength();
    *from = std::clamp(begins, start, end) - start;
    *to = std::clamp(ends, start, end) - start;
    return text(*from, *to);
}

QString RangeText::textAtOffset(int offset, QAccessible::TextBoundaryType unit, int *from, int *to) const
{
    return unit == QAccessible::LineBoundary ? lineAt(offset, from, to) : QAccessibleTextInterface::textAtOffset(offset, unit, from, to);
}

QString RangeText::textBeforeOffset(int offset, QAccessible::TextBoundaryType unit, int *from, int *to) const
{
    if (unit != QAccessible::LineBoundary)
        return QAccessibleTextInterface::textBeforeOffset(offset, unit, from, to);
    lineAt(offset, from, to);
    if (*from > 0)
        return lineAt(*from - 1, from, to);
    *to = *from;
    return {};
}

QString RangeText::textAfterOffset(int offset, QAccessible::TextBoundaryType unit, int *from, int *to) const
{
    if (unit != QAccessible::LineBoundary)
        return QAccessibleTextInterface::textAfterOffset(offset, unit, from, to);
    lineAt(offset, from, to);
    if (*to < characterCount())
        return lineAt(*to, from, to);
    *from = *to;
    return {};
}

// ---- on the screen -------------------------------------------------------------------------------------------------------

QRect RangeText::characterRect(int offset) const
{
    const QTextCursor here = cursorAt(offset, offset), next = cursorAt(offset + 1, offset + 1);
    QRect rect = editor()->cursorRect(here);
    if (const QRect behind = editor()->cursorRect(next); behind.top() == rect.top())
        rect = rect.united(behind);
    return rect.translated(editor()->viewport()->mapToGlobal(QPoint(0, 0)));
}

QRect RangeText::screenRect() const
{
    const QRect first = editor()->cursorRect(cursorAt(0, 0)), last = editor()->cursorRect(cursorAt(characterCount(), characterCount()));
    const bool oneLine = first.top() == last.top();
    const QRect rect = oneLine ? first.united(last) : QRect(0, first.top(), editor()->viewport()->width(), last.bottom() - first.top());
    return rect.translated(editor()->viewport()->mapToGlobal(QPoint(0, 0)));
}

int RangeText::offsetAtPoint(const QPoint &point) const
{
    const auto [start, end] = stretch();
    const QPoint inside = editor()->viewport()->mapFromGlobal(point);
    const QTextCursor nearest = editor()->cursorForPosition(inside); // between two letters
    const int place = nearest.position() - (inside.x() < editor()->cursorRect(nearest).left() ? 1 : 0);
    return place >= start && place < end ? place - start : -1;
}

void RangeText::scrollToSubstring(int from, int)
{
    const QRect rect = editor()->cursorRect(cursorAt(from, from)), seen = editor()->viewport()->rect();
    QScrollBar *bar = editor()->verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top());
    else if (rect.bottom() > seen.bottom())
        bar->setValue(bar->value() + rect.bottom() - seen.bottom());
}

// What a listener may want to know of how it looks; until it looks otherwise.
QString RangeText::attributes(int offset, int *from, int *to) const
{
    const auto [start, end] = stretch();
    const int place = std::clamp(start + offset, start, end);
    const QTextBlock block = editor()->document()->findBlock(place);
    *from = offset;
    *to = std::min(offset + 1, characterCount());
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment run = at.fragment();
        if (!run.contains(place))
            continue;
        *from = std::max(run.position(), start) - start;
        *to = std::min(run.position() + run.length(), end) - start;
        const QTextCharFormat format = run.charFormat();
        QString said = format.fontWeight() >= QFont::Bold ? QStringLiteral("font-weight:bold;") : QStringLiteral("font-weight:normal;");
        if (format.fontItalic())
            said += QStringLiteral("font-style:italic;");
        if (format.fontStrikeOut())
            said += QStringLiteral("text-line-through-type:single;");
        if (format.fontFixedPitch())
            said += QStringLiteral("font-family:monospace;");
        return said;
    }
    return {};
}

} // namespace superinstance
