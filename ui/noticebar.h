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
    void setPaused(bool paused); // what was said while reading was paused goes when it is resumed

private:
    QLabel *m_label;
    bool m_paused = false, m_saidWhilePaused = false;
};

} // namespace superinstance
