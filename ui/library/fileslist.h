// The files of what is chosen, page by page, with a filter. Lives on the GUI thread, owned by the library page; the engine
// outlives it.
#pragma once
#include "engine/types.h"
#include "ui/library/filecolumns.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTableView;

namespace superinstance {

class EngineLink;
class FilesModel;

class FilesList : public QWidget {
    Q_OBJECT
public:
    explicit FilesList(EngineLink *link, QWidget *parent = nullptr);

    void choose(const std::optional<QString> &collection, const QString &below); // neither: everything
    void showOnly(FileState state);
    void setRoots(const QList<LibraryRoot> &roots); // of the library
    void load(); // from the engine, from the beginning
    QStringList selected() const; // paths
    QList<FileStatus> selectedFiles() const;
    void addMenu(QMenu *menu); // for the selected files
    QTableView *table() const { return m_table; }
    int usualWidth() const { return m_columns.usualWidth(); } // with what says most of a file

Q_SIGNALS:
    void openRequested(const QString &path);
    void askAboutRequested(const QStringList &paths);
    void removeRequested(const QStringList &paths);
    void missingRequested(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitFont();
    void buildWidgets();
    void buildActions();
    QAction *addFileAction(const QString &text, const QKeySequence &keys, const std::function<void()> &act);
    void connectEngine();
    void requestPage();
    void take(const QList<FileStatus> &page, int total);
    void showChanges();
    QStringList staying(const std::function<bool(const QString &path)> &goes) const;
    void select(const QStringList &paths);
    bool fits(const FileStatus &file) const;
    void showCount(int total);
    void enableActions();
    void tryAgain();

    EngineLink *const m_link;
    FilesModel *const m_model;
    QLineEdit *m_words;
    QComboBox *m_states;
    QLabel *m_count;
    QPushButton *m_missing; // where a name is not found: whoever misses a file can learn whether it is passed over
    QTableView *m_table;
    FileColumns m_columns;
    QList<QAction *> m_forFiles; // of the selected files
    FileFilter m_filter;
    QList<LibraryRoot> m_roots;
    QList<FileStatus> m_changes; // not shown yet
    QTimer m_flush, m_recount;
    quint64 m_pageRequest = 0, m_countRequest = 0;
    bool m_more = false, m_fresh = false; // fresh: the next page is the first
};

} // namespace superinstance
