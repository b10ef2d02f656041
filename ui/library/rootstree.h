// Collections and the folders in them, each with its state, counts, size, progress and time left. Lives on the GUI thread.
#pragma once
#include "engine/types.h"
#include "ui/library/columnroom.h"

#include <QHash>
#include <QTreeWidget>

#include <optional>

namespace superinstance {

class RootsTree : public QTreeWidget {
    Q_OBJECT
public:
    // What a line stands for: everything, a collection, a folder or file that was added, or what of it is in a further collection.
    struct Choice {
        std::optional<QString> collection; // set for a collection
        std::optional<LibraryRoot> root; // set for a folder or file
        bool further() const { return collection && root; }
    };

    explicit RootsTree(QWidget *parent = nullptr);
    void showRoots(const QList<LibraryRoot> &roots, bool paused); // keeps what is chosen
    Choice chosen() const;
    void chooseEverything();
    QStringList collections() const; // that have a name
    int wholeWidth() const; // with every column

Q_SIGNALS:
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QList<ColumnRoom> columnsByImportance() const;
    int beside() const; // the columns: frame and scroll bar
    QTreeWidgetItem *addLine(QTreeWidgetItem *parent, const QString &key, const QString &name);
    void addFurtherLine(const QString &collection, const LibraryRoot &root);
    void build();
    QStringList nextKeys() const;
    void fitColumns();
    void fill(QTreeWidgetItem *line, const LibraryRoot &sum, bool paused);
    QList<LibraryRoot> m_roots;
    QHash<QString, QTreeWidgetItem *> m_lines; // by key
};

} // namespace superinstance
