// Where the person types: a text field with Send and Stop. Lives on the GUI thread.
#pragma once
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWidget>

class QMimeData;

namespace superinstance {

class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);
    void setBusy(bool busy); // Stop instead of Send
    bool busy() const { return m_busy; }
    void setText(const QString &text);
    void giveBack(const QString &question); // before what has been typed meanwhile
    QString text() const { return m_edit->toPlainText(); }
    QString draft() const { return m_editing ? m_putAside : text(); } // of a new question
    void focus() { m_edit->setFocus(); }
    void takeFiles() { m_takesFiles = true; } // those that are pasted are not typed as their paths → filesPasted
    // What is sent next takes the place of this question; what was being written comes back when it is sent or given up.
    void beginEditing(const QString &question);
    void endEditing();
    bool editing() const { return m_editing; }

Q_SIGNALS:
    void changed(); // what is typed
    void sent(const QString &text); // the field has been cleared
    void stopped();
    void editingGivenUp();
    void filesPasted(const QMimeData *copied);
    void lastWanted(); // the last question, to be edited

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Field;
    void send();
    void fitHeight();
    void keepColumn();
    QPlainTextEdit *m_edit;
    QPushButton *m_send, *m_stop;
    QLabel *m_note; // says that a question is being edited
    QString m_putAside; // what was being written before
    bool m_busy = false, m_editing = false, m_takesFiles = false;
};

} // namespace superinstance
