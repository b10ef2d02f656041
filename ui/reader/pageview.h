// One page of a PDF as a picture with its marks; the wheel and the keys go on to the next. Lives on the GUI thread.
#pragma once
#include "engine/types.h"

#include <QAbstractScrollArea>
#include <QImage>

namespace superinstance {

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);
    // atEnd: one came from the page behind it; otherwise its first mark, or its beginning, is in sight.
    void show(const RenderedPage &page, bool atEnd);
    void clear(const QString &sentence); // until the page is there
    void setCurrentFind(int index); // among the page's; -1: none
    const RenderedPage &page() const { return m_page; }
    int fitWidth() const; // device pixels that a page may be wide

Q_SIGNALS:
    void pageWanted(int page, bool atEnd);
    void zoomWanted(int steps);
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QSize shownSize() const;
    QPoint origin() const;
    QRect shown(const QRect &pixels) const;
    void updateBars();
    void scrollToSight(const QRect &pixels);
    void step(int pages);

    RenderedPage m_page;
    QImage m_image; // looks at the page's pixels
    QString m_sentence;
    int m_find = -1, m_wheel = 0;
};

} // namespace superinstance
