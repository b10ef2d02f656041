// The transcript as a screen reader has it: a document with a caret, in it the questions and answers that are laid out, in each
// its links, code and tables. Lives on the GUI thread; Qt owns what it makes.
#pragma once
#include <QtGlobal>

namespace superinstance {

class ChatView;

void makeTranscriptsAccessible(); // once is enough
// Tells it that entries have come or gone.
void tellWhatIsLaidOut(ChatView *view);
bool isOnLink(ChatView *view); // the focus
// Tells it what the focus is on: a link, or the text.
void tellFocus(ChatView *view);

} // namespace superinstance
