// The settings: a list of pages, and the page. Every control acts at once. Lives on the GUI thread, owned by the window it was opened
// from.
#pragma once
#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace superinstance {

class EngineLink;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(EngineLink *link, const QString &stateFile, QWidget *parent = nullptr);
    // Whether a failure of this request is told beside its control.
    bool tells(quint64 request) const;

private:
    void add(const QString &name, QWidget *page);
    int fittingWidth() const;
    QListWidget *m_names;
    QStackedWidget *m_pages;
};

} // namespace superinstance
