// Settings: what closing means, notifications, language. Lives on the GUI thread.
#pragma once
#include "ui/settings/settingspage.h"

namespace superinstance {

class GeneralPage : public SettingsPage {
    Q_OBJECT
public:
    explicit GeneralPage(const QString &stateFile, QWidget *parent = nullptr);

private:
    void addClosing();
    void addNotifications();
    void addLanguage();
    const QString m_stateFile;
};

} // namespace superinstance
