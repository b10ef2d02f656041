// Settings: what writes the answers. Lives on the GUI thread.
#pragma once
#include "ui/settings/settingspage.h"

namespace superinstance {

class ModelsPage : public SettingsPage {
    Q_OBJECT
public:
    explicit ModelsPage(QWidget *parent = nullptr);
};

} // namespace superinstance
