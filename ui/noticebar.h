// A sentence the person should know, above the transcript until it is dismissed. Lives on the GUI thread.
#pragma once
#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace superinstance {

class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void show(const QString &sentence); // replaces the one before
    // With a button that carries `act` out and puts the notice away: "Undo".
    void offer(const QString &sentence, const QString &button, std::function<void()> act);
    QString text() const;

private:
    QLabel *m_label;
    QPushButton *m_button;
    std::function<void()> m_act;
};

} // namespace superinstance
