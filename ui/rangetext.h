// A stretch of the text of an editor, as a screen reader reads it: by letter, word, sentence or line. Lives on the GUI thread
// as a part of an accessible object.
#pragma once
#include <QAccessible>

class QTextCursor;
class QTextEdit;

namespace superinstance {

struct TextStretch {
    int start = 0, end = 0; // of the document
};

class RangeText : public QAccessibleTextInterface {
public:
    void selection(int index, int *from, int *to) const override;
    int selectionCount() const override;
    void addSelection(int from, int to) override;
    void removeSelection(int index) override;
    void setSelection(int index, int from, int to) override;
    int cursorPosition() const override; // -1: the caret is elsewhere
    void setCursorPosition(int position) override;
    QString text(int from, int to) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType unit, int *from, int *to) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType unit, int *from, int *to) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType unit, int *from, int *to) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override; // of the screen
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int from, int to) override;
    QString attributes(int offset, int *from, int *to) const override;

protected:
    virtual QTextEdit *editor() const = 0;
    virtual TextStretch stretch() const = 0; // of nothing once it is gone
    QTextCursor cursorAt(int from, int to) const;
    QRect screenRect() const;

private:
    TextStretch selected() const; // within the stretch
    QString lineAt(int offset, int *from, int *to) const;
};

} // namespace superinstance
