// The button that has a model tried, or, while one is, stops that. Lives on the GUI thread, owned by a page of the settings.
#pragma once
#include <QPushButton>

namespace superinstance {

class ModelsWatch;

class ModelTestButton : public QPushButton {
    Q_OBJECT
public:
    // The watch, which is not owned, tells how the test ends.
    ModelTestButton(ModelsWatch *watch, QWidget *parent);
    void offer(bool offered); // what is chosen can be tried
    void begin(const QString &model); // its id
    bool running() const { return m_request != 0; }

Q_SIGNALS:
    void wanted();
    void stopped(const QString &sentence);

private:
    bool end(quint64 request);
    void showState();

    ModelsWatch *const m_watch;
    bool m_offered = false;
    quint64 m_request = 0; // of the test that runs; 0: none does
};

} // namespace superinstance
