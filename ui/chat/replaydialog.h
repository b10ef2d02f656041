// "How this was reached": the report about one answer, to read and to copy. Lives on the GUI thread; deletes itself when closed.
#pragma once
#include "engine/types.h"

#include <QDialog>

namespace superinstance {

class ReplayDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReplayDialog(const Answer &answer, QWidget *parent = nullptr);
};

} // namespace superinstance
