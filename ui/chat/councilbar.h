// A slim bar that says what each of the three agents is doing. Lives on the GUI thread; appears only when the council
// works longer than a second.
#pragma once
#include "engine/types.h"

#include <QLabel>
#include <QTimer>
#include <QWidget>

namespace superinstance {

class CouncilBar : public QWidget {
    Q_OBJECT
public:
    explicit CouncilBar(QWidget *parent = nullptr);
    void begin();
    void show(const CouncilStep &step);
    void end();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_agents[3];
    QTimer m_delay;
};

} // namespace superinstance
