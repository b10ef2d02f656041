// The transcript: real text with a caret, in which answers change in place. Lives on the GUI thread.
#pragma once
#include "ui/chat/answerhtml.h"

#include <QPointer>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTimer>

namespace superinstance {

class ChatView : public QTextBrowser {
    Q_OBJECT
public:
    explicit ChatView(QWidget *parent = nullptr);

    void clearTranscript();
    void addQuestion(const QString &text);
    // A new answer being worked on; its number is what the other functions take.
    int addAnswer();
    void showPassages(int entry, const QList<Passage> &passages, qint64 read, qint64 waiting);
    void restartDraft(int entry);
    void appendToken(int entry, const QString &text);
    void showClaim(int entry, int index, const Claim &claim);
    void showFinal(int entry, const Answer &answer);
    const Answer &answer(int entry) const { return m_entries[entry].shown.answer; }
    void showEmptyState(const QString &html);

    // Nothing is ever loaded for the transcript, remote or local.
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    // siblings: all citations of the answer in reading order.
    void citationOpened(const superinstance::Citation &citation, const QList<superinstance::Citation> &siblings);
    void checkOpened(const superinstance::Answer &answer);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        bool isQuestion = false;
        QString question;
        ShownAnswer shown;
        QPointer<QTextFrame> frame;
        QString streamed; // words of the draft that are not a claim yet
        qsizetype inParagraph = -1; // characters in the last paragraph of them; -1: none is begun
    };
    QTextFrame *newFrame();
    void render(int entry);
    void scheduleRender(int entry);
    void renderPending();
    void follow(const QUrl &link);
    void insertTokens(Entry &open, QString text);
    void keepColumn();
    void keepAtEnd(const std::function<void()> &change);

    QList<Entry> m_entries;
    QSet<int> m_pending; // to be rendered with the next frame
    QTimer m_renderTimer, m_draftTimer;
    bool m_empty = true;
};

} // namespace superinstance
