// Looks for words in what is read: field, count, next and previous. Lives on the GUI thread.
#pragma once
#include <QWidget>

class QLabel;
class QLineEdit;

namespace superinstance {

class FindBar : public QWidget {
    Q_OBJECT
public:
    // name: what the field is called, “Find in this document”.
    explicit FindBar(const QString &name, QWidget *parent = nullptr);
    void begin(); // shown, with the focus
    QString words() const;
    void showPlace(qsizetype current, qsizetype count); // current from 0; -1: none

Q_SIGNALS:
    void wordsChanged(const QString &words);
    void stepped(int direction);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    QLabel *m_count;
};

} // namespace superinstance
