// Shows the passage a citation points at, highlighted in its context. Lives on the GUI thread.
#pragma once
#include "engine/types.h"

#include <QLabel>
#include <QTextBrowser>
#include <QWidget>

class QPushButton;

namespace superinstance {

class SourcesPanel : public QWidget {
    Q_OBJECT
public:
    explicit SourcesPanel(QWidget *parent = nullptr);
    void show(const PassageContext &context);
    QTextBrowser *text() const { return m_text; }

Q_SIGNALS:
    void closed();

private:
    QLabel *m_title, *m_place, *m_note;
    QTextBrowser *m_text;
    QPushButton *m_open, *m_folder;
    QString m_path;
};

} // namespace superinstance
