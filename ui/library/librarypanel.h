// The library: collections and folders, their files with states, adding, progress, pause. Lives on the GUI thread, owned by
// the main window; the engine outlives it.
#pragma once
#include "engine/types.h"
#include "ui/library/collectionsmenu.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QMimeData;
class QProgressBar;
class QPushButton;

namespace superinstance {

class EngineLink;
class FilesList;
class RemovedBar;
class RootsTree;
class SteadySplitter;

class LibraryPanel : public QWidget {
    Q_OBJECT
public:
    enum class Quotes { Stay, Go }; // in conversations
    explicit LibraryPanel(EngineLink *link, QWidget *parent = nullptr);
    void load(const EngineStatus &status); // once the engine is open
    void addFolder();
    void addFiles();
    void paste(const QMimeData *copied); // files that were copied
    void showExclusions();
    bool paused() const { return m_paused; }
    void setPaused(bool paused);
    QStringList collections() const; // that have a name
    // Replaced by tests: ask the person.
    std::function<bool(const QString &title, const QString &question)> confirm;
    std::function<std::optional<Quotes>(const QString &title, const QString &question)> confirmRemoval; // nothing: it stays
    std::function<std::optional<QString>(const QString &title, const QString &label, const QString &now, const QStringList &known)> askName;

Q_SIGNALS:
    void pathsChosen(const QStringList &paths);
    void openRequested(const QString &path);
    void askAboutRequested(const QStringList &paths);
    void noticed(const QString &sentence);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void buildWidgets();
    QLayout *buildTop();
    void buildTreeActions();
    CollectionsMenu *addCollectionsMenu(CollectionsMenu::Chosen (LibraryPanel::*chosen)() const);
    CollectionsMenu::Chosen treeChoice() const;
    CollectionsMenu::Chosen filesChoice() const;
    void connectEngine();
    void showPaused(bool paused);
    void showStatus(const IndexProgress &progress);
    void askForRoots();
    void showRoots(const QList<LibraryRoot> &roots);
    void showProgress(const IndexProgress &progress);
    void removePaths(const QStringList &paths);
    QString removalQuestion(const QStringList &paths) const;
    void removeChosen();
    void moveChosen();
    void renameChosen();
    enum class Kind { All, Folders };
    QStringList chosenPaths(Kind kind) const;
    void tryChosenAgain();
    void showPassedOver(const QString &words);
    void followChosen();
    void showOptions();
    void enableTreeActions();

    EngineLink *const m_link;
    QLabel *m_status, *m_empty;
    QProgressBar *m_bar;
    QPushButton *m_addFolder, *m_pause;
    SteadySplitter *m_splitter;
    RootsTree *m_tree;
    FilesList *m_files;
    RemovedBar *m_removed;
    CollectionsMenu *m_also = nullptr; // of what is chosen in the tree
    QAction *m_again, *m_move, *m_rename, *m_follow, *m_options, *m_passedOver, *m_show, *m_remove; // of what is chosen in the tree
    QList<LibraryRoot> m_roots;
    QTimer m_refresh; // of the counts, while files are read
    bool m_paused = false;
};

} // namespace superinstance
