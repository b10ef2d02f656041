// The window: transcript, composer, library, conversations, sources; all of it a drop area. Lives on the GUI thread, owned
// by the application; the engine outlives it.
#pragma once
#include "engine/engine.h"
#include "ui/closequestion.h"

#include <QMainWindow>

#include <QSet>

#include <functional>
#include <optional>

class QListWidget;
class QListWidgetItem;
class QSplitter;

namespace superinstance {

class ChatView;
class Composer;
class CouncilBar;
class DropOverlay;
class EngineLink;
class LibraryPanel;
class NoticeBar;
class SourcesPanel;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // stateFile: where the window's place and the person's decision are kept (an INI file).
    MainWindow(Engine *engine, QString stateFile, QWidget *parent = nullptr);
    ~MainWindow() override;

    void addPaths(const QStringList &paths);
    void ask(const QString &question);
    void raiseAndActivate();
    // Without a tray, keeping on watching means a minimised window.
    void setTrayAvailable(bool available) { m_tray = available; }
    LibraryPanel *library() const { return m_library; }
    // Replaced by tests: asks what closing should mean.
    std::function<Closing(bool tray)> closeQuestion;

Q_SIGNALS:
    void quitRequested();
    void stateChanged(const QString &sentence); // of the library, in words

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct OpenQuestion {
        quint64 request = 0;
        int entry = 0;
        QString text;
    };
    void buildWidgets();
    void buildMenus();
    void connectEngine();
    void restoreState();
    void opened(const EngineStatus &status, const QString &warning);
    void send(const QString &text);
    void askNow(const QString &text);
    void answered(const Answer &answer);
    void openCitation(const Citation &citation);
    void startConversation();
    void openConversation(qint64 id);
    void removeConversation();
    void showConversations(const QList<ConversationInfo> &conversations);
    void showMessages(const QList<Message> &messages);
    void showEmptyState();
    void stopOrClose();
    void takeBack();
    void closeSources();
    void showKeys();
    void requestFailed(quint64 request, const QString &sentence, bool stopped);
    void added(const IndexSummary &summary);
    void tell(const QString &sentence);
    bool mine(quint64 request) const { return m_open && m_open->request == request; }
    void announce(const QString &sentence);

    EngineLink *const m_link;
    const QString m_stateFile;
    ChatView *m_chat = nullptr;
    Composer *m_composer = nullptr;
    CouncilBar *m_council = nullptr;
    LibraryPanel *m_library = nullptr;
    SourcesPanel *m_sources = nullptr;
    DropOverlay *m_overlay = nullptr;
    QListWidget *m_conversations = nullptr;
    QSplitter *m_splitter = nullptr;
    NoticeBar *m_notice = nullptr;

    std::optional<OpenQuestion> m_open;
    QString m_unsent; // waits for the engine or for a conversation to exist
    QList<Turn> m_history; // of the conversation that is shown
    qint64 m_conversation = 0;
    quint64 m_conversationsRequest = 0, m_messagesRequest = 0, m_createRequest = 0, m_contextRequest = 0;
    QStringList m_pathsToAdd; // wait for the engine
    QSet<quint64> m_addRequests; // files on their way into the library
    qint64 m_documents = 0;
    bool m_engineOpen = false, m_tray = false, m_restored = false;
    Closing m_closing = Closing::Undecided;
};

} // namespace superinstance
