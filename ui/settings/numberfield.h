// A whole number within bounds that takes whatever is typed and, where that is impossible, says why beside it. Lives on the GUI
// thread.
#pragma once
#include "ui/settings/settingspage.h"

#include <QSpinBox>

namespace superinstance {

class NumberField : public QWidget {
    Q_OBJECT
public:
    NumberField(int least, int most, QWidget *parent = nullptr);
    void setName(const QString &name); // for a screen reader
    void setSuffix(const QString &suffix);
    void setStep(int step);
    void show(int value); // as it is kept; tells nobody
    int value() const;
    void explain(const QString &sentence); // beside the number, until the next change

Q_SIGNALS:
    void chosen(int value);

private:
    class Box;
    Box *m_box;
    Explanation *m_explanation;
};

} // namespace superinstance
