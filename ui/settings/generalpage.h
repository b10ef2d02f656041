// Settings: what closing means, notifications, language. Lives on the GUI thread.
#pragma once
#include "ui/autostart.h"
#include "ui/backgroundportal.h"
#include "ui/settings/settingspage.h"

namespace superinstance {

class GeneralPage : public SettingsPage {
    Q_OBJECT
public:
    // autostart: what starts the program at login; in a sandbox the desktop is asked as well.
    GeneralPage(const QString &stateFile, Autostart autostart, QWidget *parent = nullptr, bool sandboxed = BackgroundPortal::needed());

private:
    void addClosing();
    void showClosing(const QWidget *group);
    void addStart();
    void addNotifications();
    void addSmallWindow();
    void addLanguage();
    // False: it could not be kept, which is explained; the control is to show again what holds.
    template <class Change> bool keep(Explanation *explanation, Change change);
    const QString m_stateFile;
    const Autostart m_autostart;
    BackgroundPortal *const m_portal; // in a sandbox
};

} // namespace superinstance
