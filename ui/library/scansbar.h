// Offers once to have the scans in the library read. Lives on the GUI thread, owned by the library page; the engine outlives it.
#pragma once
#include "engine/types.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace superinstance {

class EngineLink;

class ScansBar : public QFrame {
    Q_OBJECT
public:
    explicit ScansBar(EngineLink *link, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered();

private:
    void offer(const UnreadScans &scans);
    void answer(bool read);

    EngineLink *const m_link;
    QLabel *m_label;
    QPushButton *m_read;
    QStringList m_folders;
};

} // namespace superinstance
