// A splitter whose first pane is as large as it shall be: what panes need for a while (larger text, a small window) moves the
// handle only as long as they need it. Lives on the GUI thread.
#pragma once
#include <QHash>
#include <QSplitter>

namespace superinstance {

class SteadySplitter : public QSplitter {
public:
    explicit SteadySplitter(QWidget *parent = nullptr);
    void divide(int first); // pixels of the first pane, unless the person chose other ones for the present orientation

protected:
    bool event(QEvent *event) override;

private:
    void restore();
    int m_usual = 0;
    QHash<Qt::Orientation, int> m_chosen;
};

} // namespace superinstance
