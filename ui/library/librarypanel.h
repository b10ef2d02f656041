// The library at a glance: adding, progress, pause, and every file with its state. Lives on the GUI thread.
#pragma once
#include "engine/types.h"

#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QWidget>

namespace superinstance {

class EngineLink;
class FilesModel;

class LibraryPanel : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPanel(EngineLink *link, QWidget *parent = nullptr);
    void load(const EngineStatus &status); // once the engine is open
    void addFolder();
    void addFiles();
    bool paused() const { return m_paused; }
    void setPaused(bool paused);

Q_SIGNALS:
    void pathsChosen(const QStringList &paths);
    void pausedChanged(bool paused);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitFont();
    void showPaused(bool paused);
    void askForRoots();
    void showRoots(const QList<LibraryRoot> &roots);
    void showProgress(const IndexProgress &progress);
    void removeSelected();
    void requestPage();

    EngineLink *const m_link;
    FilesModel *const m_model;
    QLabel *m_status;
    QProgressBar *m_bar;
    QPushButton *m_pause, *m_remove;
    QListWidget *m_roots;
    QTableView *m_table;
    QTimer m_flush;
    QList<FileStatus> m_changes;
    quint64 m_pageRequest = 0, m_rootsRequest = 0;
    int m_offset = 0;
    bool m_paused = false, m_anything = false;
};

} // namespace superinstance
