// A page of the settings: controls under one another, each with what is to be said about it. Lives on the GUI thread, owned by the
// dialog.
#pragma once
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace superinstance {

class SettingsPage : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

protected:
    void addHeading(const QString &text);
    QLabel *addNote(const QString &sentence); // small print below what was added before
    void addRow(const QString &label, QWidget *control); // the label is its name and leads to it
    void addWidget(QWidget *control);
    void addEnd(); // what is above stays at the top

private:
    QVBoxLayout *m_column;
};

// A note that stands beside a control while what was typed there could not be taken.
class Explanation : public QLabel {
    Q_OBJECT
public:
    explicit Explanation(QWidget *parent = nullptr);
    void tell(const QString &sentence);
};

} // namespace superinstance
