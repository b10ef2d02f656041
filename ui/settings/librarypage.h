// Settings: whether files are read now, and which never are. Lives on the GUI thread.
#pragma once
#include "ui/settings/settingspage.h"

namespace superinstance {

class EngineLink;

class LibraryPage : public SettingsPage {
    Q_OBJECT
public:
    explicit LibraryPage(EngineLink *link, QWidget *parent = nullptr);
};

} // namespace superinstance
