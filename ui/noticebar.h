// A sentence the person should know, above the transcript until it is dismissed. Lives on the GUI thread.
#pragma once
#include <QFrame>

class QLabel;

namespace superinstance {

class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void show(const QString &sentence); // replaces the one before
    QString text() const;

private:
    QLabel *m_label;
};

} // namespace superinstance
