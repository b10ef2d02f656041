// The window: a page to ask, a page for the library, the reader beside them; all of it a drop area. Lives on the GUI thread, owned
// by the application; the engine outlives it.
#pragma once
#include "engine/engine.h"
#include "ui/closequestion.h"
#include "ui/wheelnotches.h"

#include <QMainWindow>
#include <QPointer>

#include <QSet>

#include <functional>

class QLabel;
class QMenu;
class QTabWidget;

namespace superinstance {

class ChatPage;
class DropOverlay;
class EngineLink;
class LibraryPanel;
class NoticeBar;
class ReaderPane;
class ReaderSplitter;
class SearchPage;
class SettingsDialog;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // stateFile: where the window's place and the person's decision are kept (an INI file).
    MainWindow(Engine *engine, QString stateFile, QWidget *parent = nullptr);
    ~MainWindow() override;

    void addPaths(const QStringList &paths); // files at once; for folders the person is asked how, if the window is to be seen
    void ask(const QString &question);
    void openConversation(qint64 id); // 0: the one that is open
    void openCitation(const Citation &citation, const QList<Citation> &siblings);
    void raiseAndActivate(const QString &activationToken = {});
    void tell(const QString &sentence); // until it is dismissed
    void remark(const QString &sentence); // of what was just done: until the next thing is
    void endRemark();
    // What the window knows of its place and its pages is not written when it ends.
    void forgetState() { m_keepsState = false; }
    // Without a tray, keeping on watching means a minimised window.
    void setTrayAvailable(bool available) { m_tray = available; }
    LibraryPanel *library() const { return m_library; }
    ChatPage *askPage() const { return m_ask; }
    EngineLink *link() const { return m_link; } // for another window of ours
    // Replaced by tests: asks what closing should mean.
    std::function<Closing(bool tray)> closeQuestion;

Q_SIGNALS:
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; // with Ctrl, where no page has a use of its own for it

private:
    void buildWidgets();
    void connectPages();
    void buildMenus();
    void addConversationActions(QMenu *menu);
    void connectEngine();
    void restoreState();
    void opened(const EngineStatus &status, const QString &warning);
    void askAbout(const QStringList &paths);
    void stepCitation(int direction);
    void closeReader();
    void turnTo(int page); // from the reader, too, where that stands alone
    void turnToAsk();
    void showPage(int page);
    void focusPage();
    void startConversation();
    void stopOrClose();
    void openSettings();
    void changeTextSize(int percent); // by as much; 0: as usual
    void askHowToAdd(const QStringList &folders);
    void added(const IndexSummary &summary);

    EngineLink *const m_link;
    const QString m_stateFile;
    ChatPage *m_ask = nullptr;
    SearchPage *m_search = nullptr;
    LibraryPanel *m_library = nullptr;
    QTabWidget *m_pages = nullptr;
    ReaderPane *m_reader = nullptr;
    DropOverlay *m_overlay = nullptr;
    ReaderSplitter *m_splitter = nullptr;
    NoticeBar *m_notice = nullptr;
    QLabel *m_state = nullptr; // of the library, in the status bar

    QStringList m_pathsToAdd; // wait for the engine
    QSet<quint64> m_addRequests; // files on their way into the library
    QPointer<SettingsDialog> m_settings; // while it is open
    WheelNotches m_wheel;
    bool m_remarked = false;
    bool m_engineOpen = false, m_tray = false, m_keepsState = true;
};

} // namespace superinstance
