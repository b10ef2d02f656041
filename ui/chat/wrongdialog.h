// "This was wrong": asks what would have been right, and has the answer marked. Lives on the GUI thread; deletes itself when
// closed. The engine outlives it.
#pragma once
#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace superinstance {

class EngineLink;

class WrongDialog : public QDialog {
    Q_OBJECT
public:
    WrongDialog(EngineLink *link, qint64 message, QWidget *parent = nullptr);

Q_SIGNALS:
    void marked(); // and closed

private:
    void mark();

    EngineLink *const m_link;
    const qint64 m_message;
    QPlainTextEdit *m_note;
    QPushButton *m_mark;
    quint64 m_request = 0;
};

} // namespace superinstance
