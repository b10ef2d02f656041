// The entries of a conversation, of which one stretch stands in the document. What lies outside of it and is saved is kept
// as a number only, to be asked for again. Lives on the GUI thread, owned by the view; the document outlives it.
#pragma once
#include "ui/chat/markdownstream.h"
#include "ui/chat/shownblocks.h"
#include "ui/chat/transcriptblocks.h"

#include <QSet>

namespace superinstance {

// A question or an answer.
struct Entry {
    Message message; // the answer itself stands in `shown`
    ShownAnswer shown;
    MarkdownStream streamed; // words of the draft that are not a claim yet
    ShownBlocks blocks;
    bool loaded = true; // false: only the number of the message is known
};

class Transcript {
public:
    explicit Transcript(QTextDocument *document) : m_writer(document) { }

    void clear();
    void setPalette(const QPalette &palette);
    // Entries keep their number while older ones come before them.
    int append(Entry entry); // in the document at once when the end is
    void cut(int number); // this one and all behind it go
    Entry *find(int number);
    const Entry *find(int number) const { return const_cast<Transcript *>(this)->find(number); }
    int numberOf(qint64 message) const; // below the first: it is not known
    QList<RichBlock> blocksOf(int number); // what it is shown as; nothing of one that is not loaded
    int firstNumber() const { return m_firstNumber; }
    int lastNumber() const { return m_firstNumber + int(m_entries.size()) - 1; }

    // The messages that end before message `before` (0: the end), as the engine says.
    void fill(const QList<Message> &messages, qint64 before, bool more);
    // What is to be asked for before the stretch can grow.
    struct Gap { bool exists = false; qint64 before = 0; };
    Gap gapAbove() const;
    Gap gapBelow() const;
    Gap gapBefore() const; // above the first entry that is known

    void change(int number) { m_changed.insert(number); }
    void changeAll();
    bool isUnfinished() const { return !m_changed.isEmpty(); }
    void write(WritingBudget &budget); // what has changed
    bool canGrowUp() const { return m_first > 0 && m_entries[m_first - 1].loaded; }
    bool canGrowDown() const { return !showsEnd() && m_entries[m_last].loaded; }
    void growUp(); // by one entry, where it can; it is then to be written
    void growDown();
    void shrinkTop(); // by one entry
    void shrinkBottom();
    void leaveDocument(); // nothing stands in it, the end comes next
    void standAt(int number); // this entry alone stands in it
    void unloadHidden(); // what does not stand in the document, but for the end

    bool showsAll() const { return showsEnd() && m_first == 0 && !m_more; }
    bool showsEnd() const { return m_last == m_entries.size(); }
    int firstShown() const { return m_firstNumber + int(m_first); }
    int lastShown() const { return m_firstNumber + int(m_last) - 1; }
    int paragraphOf(int number) const; // of the document, where the entry begins
    int entryAt(int paragraph) const; // its number

private:
    static bool mayUnload(const Entry &entry);
    static void unload(Entry &entry);
    static Entry entryOf(const Message &message);
    QList<RichBlock> wanted(Entry &entry, int number) const;

    RichWriter m_writer;
    QList<Entry> m_entries;
    int m_firstNumber = 0;
    qsizetype m_first = 0, m_last = 0; // the stretch in the document, the end exclusive
    bool m_more = false; // there are messages before the first entry
    QSet<int> m_changed; // to be written
};

} // namespace superinstance
