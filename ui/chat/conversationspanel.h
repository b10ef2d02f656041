// The conversations beside the transcript: searched by what was said, renamed, pinned, filed, deleted and brought back,
// let out and in. Lives on the GUI thread, owned by the page; the engine outlives it.
#pragma once
#include "engine/types.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QTreeView;

namespace superinstance {

class ConversationFiles;
class ConversationsModel;
class EngineLink;
class UndoBar;

class ConversationsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConversationsPanel(EngineLink *link, QWidget *parent = nullptr);

    void load(); // once the engine is open
    void setCurrent(qint64 conversation); // the one that is shown; 0: none
    void openBeside(int step); // 1: the one below it in the list, -1: above
    void focusSearch();
    void endSearch(); // all are listed again
    QString searched() const; // the words; empty: all conversations are listed
    // What the menus of the window and of the list do with a conversation.
    void remove(qint64 conversation);
    void undoRemoval();
    void rename(qint64 conversation);
    void togglePin(qint64 conversation);
    void exportAs(const QString &format, qint64 conversation);
    void import();
    ConversationFiles *files() const { return m_files; }
    void fillMenu(QMenu *menu, qint64 conversation); // in place of what it held

Q_SIGNALS:
    void opened(qint64 conversation, qint64 message); // 0: its end; else the message that says what was searched for
    void removed(qint64 conversation);
    void listed(const QList<superinstance::ConversationInfo> &all); // not of a search
    void noticed(const QString &sentence);
    void wanted(); // to be seen: it has the focus now, or will have

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildWidgets();
    void connectWidgets();
    void buildKeys();
    void connectEngine();
    void ask();
    void showList(const QList<ConversationInfo> &conversations);
    void highlight();
    void showState();
    QModelIndex beside(QModelIndex index, int step) const; // the next conversation below (1) or above (-1)
    void open(const QModelIndex &index);
    void showMenu(const QPoint &place);
    void addFolders(QMenu *menu, qint64 conversation);
    void askForFolder(qint64 conversation);
    void change(const QList<qint64> &conversations, const ConversationChange &change);
    qint64 chosen() const; // the list's current one; 0: none
    const ConversationInfo *known(qint64 conversation) const;
    bool editing() const;

    EngineLink *const m_link;
    QLineEdit *const m_field;
    QTreeView *const m_list;
    ConversationsModel *const m_model;
    QLabel *const m_state; // why the list is empty, or not all
    UndoBar *const m_undo;
    ConversationFiles *const m_files;

    QTimer m_pause; // gathers keys and changes that come together
    QString m_words; // of what is shown
    quint64 m_request = 0;
    qint64 m_current = 0;
    qint64 m_toRename = 0; // as soon as it is listed
    QHash<quint64, qint64> m_restored; // requests → the conversation that comes back, to be shown
    QHash<qint64, bool> m_pinned; // also of what a search does not list
    QSet<QString> m_closed; // groups the person has closed
    bool m_open = false, m_again = false;
};

} // namespace superinstance
