// The pages with the reader beside them: where the pages would be narrow, the reader takes at most half. Lives on the GUI thread,
// owned by the main window.
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

private:
    void share();

    QWidget *const m_reader;
    int m_wanted = 400;
};

} // namespace superinstance
