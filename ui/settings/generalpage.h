// Settings: what closing means, notifications, language. Lives on the GUI thread.
#pragma once
#include "ui/autostart.h"
#include "ui/settings/settingspage.h"

namespace superinstance {

class GeneralPage : public SettingsPage {
    Q_OBJECT
public:
    // autostart: what starts the program at login.
    GeneralPage(const QString &stateFile, Autostart autostart, QWidget *parent = nullptr);

private:
    void addClosing();
    void addStart();
    void addNotifications();
    void addLanguage();
    const QString m_stateFile;
    const Autostart m_autostart;
};

} // namespace superinstance
