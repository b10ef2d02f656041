// Where the person types: a text field with Send and Stop. Lives on the GUI thread.
#pragma once
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWidget>

namespace superinstance {

class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);
    void setBusy(bool busy); // Stop instead of Send
    bool busy() const { return m_busy; }
    void setText(const QString &text);
    QString text() const { return m_edit->toPlainText(); }
    void focus() { m_edit->setFocus(); }

Q_SIGNALS:
    void sent(const QString &text); // the field has been cleared
    void stopped();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void fitHeight();
    void keepColumn();
    QPlainTextEdit *m_edit;
    QPushButton *m_send, *m_stop;
    bool m_busy = false;
};

} // namespace superinstance
