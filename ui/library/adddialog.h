// Before folders are added: how much there is, what will be skipped, and whether they are followed or read once. Lives on the
// GUI thread; deletes itself when answered. Can be answered while it still counts.
#pragma once
#include "engine/types.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace superinstance {

class EngineLink;

class AddDialog : public QDialog {
    Q_OBJECT
public:
    // collections: that are there already.
    AddDialog(EngineLink *link, const QStringList &folders, const QStringList &collections, QWidget *parent = nullptr);
    // Whether a failure of this request is told here.
    bool tells(quint64 request) const { return request == m_request; }

Q_SIGNALS:
    void chosen(const QStringList &folders, const QString &collection, bool watch);

private:
    void buildWidgets(const QStringList &collections);
    void connectEngine();
    void showPreview(const AddPreview &preview, bool counting);
    void answer(bool watch);

    EngineLink *const m_link;
    const QStringList m_folders;
    QLabel *m_count, *m_unusual;
    QTreeWidget *m_skipped;
    QComboBox *m_collection;
    quint64 m_request = 0;
};

} // namespace superinstance
