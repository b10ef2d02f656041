// Text that loads nothing: whatever it names, remote or local, is never fetched or followed. Lives on the GUI thread.
#pragma once
#include "ui/wheelnotches.h"

#include <QTextBrowser>

namespace superinstance {

class HarmlessBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit HarmlessBrowser(QWidget *parent = nullptr);
    QVariant loadResource(int type, const QUrl &name) override;
    void zoomBy(int steps);
    void resetZoom();
    void takeFont(); // its parent's, larger or smaller by the zoom; to be called when that changes
    void setFixedPitch(bool fixed); // every letter as wide as the others, as source code is read
    // Scrolls so that the place stands in the upper third.
    void scrollTo(int position);
    bool isInSight(int position) const;

protected:
    void wheelEvent(QWheelEvent *event) override;
    // A range of the document in the colours of a selection; `frame` for the one of several that is looked at.
    QTextEdit::ExtraSelection highlight(int from, int to, bool strong) const;

private:
    int m_zoom = 0;
    WheelNotches m_wheel;
    bool m_fixedPitch = false;
};

} // namespace superinstance
