// "How this was checked": what was understood, read, checked and voted for one answer. Lives on the GUI thread; deletes
// itself when closed.
#pragma once
#include "engine/types.h"

#include <QDialog>

namespace superinstance {

class CheckDialog : public QDialog {
    Q_OBJECT
public:
    explicit CheckDialog(const Answer &answer, QWidget *parent = nullptr);
};

} // namespace superinstance
