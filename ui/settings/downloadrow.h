// One download: its progress in words and as a bar, and what can be done with it. Lives on the GUI thread, owned by the list of downloads.
#pragma once
#include "engine/modeltypes.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace superinstance {

class DownloadRow : public QWidget {
    Q_OBJECT
public:
    explicit DownloadRow(const ModelDownload &download, QWidget *parent = nullptr);
    void show(const ModelDownload &download); // moves neither the focus nor what is around it
    const ModelDownload &download() const { return m_download; }
    void tabAfter(QWidget *control); // Tab comes here from there
    QWidget *last() const; // the control that Tab leaves from

Q_SIGNALS:
    void pauseWanted();
    void resumeWanted();
    void discardWanted();

private:
    ModelDownload m_download;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_pause, *m_discard;
};

} // namespace superinstance
