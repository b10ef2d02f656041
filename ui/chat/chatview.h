// The transcript: real text with a caret, in which answers change in place and of which only the stretch round what is looked
// at is laid out. Lives on the GUI thread.
#pragma once
#include "ui/chat/transcript.h"
#include "ui/chat/wordplaces.h"

#include <QAction>
#include <QTextBrowser>
#include <QTimer>

#include <optional>

namespace superinstance {

class ChatView : public QTextBrowser {
    Q_OBJECT
public:
    explicit ChatView(QWidget *parent = nullptr);

    void clearTranscript();
    void showEmptyState(const QString &html);
    // The end of a conversation; `more`: it has earlier messages. keep: the version that takes the other's place on the screen.
    void showMessages(const QList<Message> &messages, bool more, qint64 keep = 0);
    void goToEnd(); // also when it is far below
    QList<Citation> latestCitations() const; // of the latest answer that has any
    void markWords(const QString &words); // wherever they are said, and begin a word; empty: nothing
    int placesIn(qint64 message); // where they are said in it; 0 also while it is not known
    // A message of the line that is shown, also when it is far above, at one of these places: counted from 0, -1 is the last.
    void goTo(qint64 message, int place);
    // What messagesWanted() asked for.
    void addMessages(const QList<Message> &messages, bool more);
    int lastEntry() const { return m_transcript.lastNumber(); }
    void giveUpMessages(); // they could not be read; asked for again when one scrolls on

    int addQuestion(const QString &text);
    void cut(int entry); // this one and all behind it go: what comes now stands in their place
    bool isEmpty() const { return m_empty; }
    const Transcript &entries() const { return m_transcript; }
    // A new answer being worked on; its number is what the other functions take.
    int addAnswer();
    void identify(int entry, const Message &message); // it is saved now
    void showPassages(int entry, const QList<Passage> &passages, qint64 read, qint64 waiting);
    void restartDraft(int entry);
    void appendToken(int entry, const QString &text);
    void showClaim(int entry, int index, const Claim &claim);
    void showFinal(int entry, const Answer &answer);
    static constexpr int mostTurns = 10; // of a conversation, that a follow-up may refer to
    // What was said before this entry, oldest first, for a follow-up; a number behind the last: before a new question.
    QList<Turn> turnsBefore(int entry, int most) const;
    // What can be done with the answer or question at the caret, else with the last: for menus and their keys.
    QList<QAction *> deeds() const { return m_deeds; }

    // Nothing is ever loaded for the transcript, remote or local.
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    // siblings: all citations of the answer in reading order.
    void citationOpened(const superinstance::Citation &citation, const QList<superinstance::Citation> &siblings);
    void checkOpened(const superinstance::Answer &answer);
    void wrongWanted(qint64 answer); // it is to be marked
    void fileWanted(const QString &question); // the person knows which file holds the answer
    void messagesWanted(qint64 before, int limit); // of the conversation that is shown
    void editWanted(int entry, const superinstance::Message &question);
    // notThese: sentences that are to be left out.
    void againWanted(int entry, const superinstance::Message &question, const QStringList &notThese);
    void versionWanted(qint64 message);
    void arrived(); // where goTo() led
    void conversationWanted(); // the whole of it on the clipboard
    void copied(const QString &what); // in words

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Hold { // where the person looks, while something changes above or below
        bool atEnd = false;
        QTextCursor text;
        int top = 0;
    };
    struct Kept { // a version that is chosen
        qint64 message = 0;
        int top = 0, step = 1; // where the other stood; towards earlier or later ones, 0: a place was looked for
        bool focused = false, found = false;
        bool beginning = false; // the first message of all is looked for, whichever it is
    };
    struct Place { // of the marked words
        qint64 message = 0;
        int index = 0;
    };
    struct Moves { // of the stretch that stands in the document
        bool growUp = false, growDown = false;
        int dropTop = 0, dropBottom = 0; // entries
        bool any() const { return growUp || growDown || dropTop + dropBottom > 0; }
    };

    void makeDeeds();
    void addDeed(const QString &name, const QKeySequence &keys, const QString &link, bool ofQuestion);
    void renderSoon(int entry);
    void workSoon(int ms);
    void work();
    Hold hold() const;
    void letGo(const Hold &hold);
    int topOf(int number) const;
    void wantVersion(int number, qint64 version, int step);
    void seekKept();
    void finishKept();
    QTextCursor linkIn(int number, const QString &address) const;
    void showMarks();
    QList<QTextCursor> placesOf(int number) const;
    void goToMark(int number);
    void goToBeginning();
    bool takesEndKey(const QKeyEvent *event);
    void leaveRoomRound(const QRect &place);
    bool selectsAll() const;
    int selectedFrom() const;
    int selectedTo() const;
    void copySelection();
    Moves nextMoves();
    void make(const Moves &moves);
    int entriesWithin(int pixels, bool atTop) const;
    void askForMessages(const Transcript::Gap &gap);
    int begin(Entry entry);
    int entryAt(const QTextCursor &cursor) const;
    int entryFor(bool question) const;
    void styleDrafts();

    void follow(const QUrl &link);
    void openPlace(const Entry &entry, const QStringList &link);
    void actOn(int number, Entry &entry, const QStringList &link);
    void actOnCode(int number, Entry &entry, const QStringList &link);
    Message questionOf(int number) const;
    void copy(const QString &text, const QString &what);
    void keepColumn();

    Transcript m_transcript;
    QList<QAction *> m_deeds;
    QTimer m_workTimer, m_draftTimer;
    bool m_empty = true; // the transcript is not shown, but an advice
    bool m_asked = false; // messages are on their way
    bool m_working = false;
    bool m_onLink = false; // a screen reader was told so
    bool m_allSelected = false; // the whole conversation, though only a stretch is laid out
    Kept m_turned; // what was asked for last
    WordPlaces m_words; // that are marked
    Place m_place; // that was gone to
    std::optional<Kept> m_kept; // until it stands where the other stood
    qint64 m_askedBefore = 0;
};

} // namespace superinstance
