// What lies in folders of the library and is not read with them: how much, why, and where; so that whoever misses a file learns what
// became of it, and can have it read. Lives on the GUI thread; deletes itself when closed.
#pragma once
#include "engine/types.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace superinstance {

class EngineLink;

class PassedOverDialog : public QDialog {
    Q_OBJECT
public:
    // words: that all of them occur in the paths; may be empty, and changed.
    PassedOverDialog(EngineLink *link, const QStringList &folders, const QString &words, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QStringList &paths); // to be added by themselves

private:
    void buildWidgets();
    void connectEngine();
    void look();
    void showReasons(const QList<PassedOver> &reasons, bool complete);
    QStringList selected() const;

    EngineLink *const m_link;
    const QStringList m_folders;
    QLineEdit *m_words;
    QLabel *m_count;
    QTreeWidget *m_list;
    QPushButton *m_add;
    quint64 m_request = 0; // the newest
};

} // namespace superinstance
