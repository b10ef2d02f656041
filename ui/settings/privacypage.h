// Settings: what may leave this computer. Lives on the GUI thread.
#pragma once
#include "ui/settings/settingspage.h"

namespace superinstance {

class EngineLink;

class PrivacyPage : public SettingsPage {
    Q_OBJECT
public:
    explicit PrivacyPage(EngineLink *link, QWidget *parent = nullptr);
};

} // namespace superinstance
