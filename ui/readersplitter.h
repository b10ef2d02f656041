// The pages with the reader beside them: where the pages would be narrow, the reader takes at most half; where there is no room for
// both, it takes all. Lives on the GUI thread, owned by the main window.
#pragma once
#include <QSplitter>

namespace superinstance {

class ReaderSplitter : public QSplitter {
    Q_OBJECT
public:
    ReaderSplitter(QWidget *pages, QWidget *reader, QWidget *parent = nullptr);

    int readerWidth() const { return m_wanted; } // where there is room
    void setReaderWidth(int width) { m_wanted = width > 0 ? width : m_wanted; }

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool holdsBoth() const;
    void share();

    QWidget *const m_pages, *const m_reader;
    int m_wanted = 400;
};

} // namespace superinstance
