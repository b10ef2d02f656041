// Settings: how long the three agents deliberate, and how sure they must be. Lives on the GUI thread.
#pragma once
#include "ui/settings/settingspage.h"

namespace superinstance {

class EngineLink;

class CouncilPage : public SettingsPage {
    Q_OBJECT
public:
    explicit CouncilPage(EngineLink *link, QWidget *parent = nullptr);

private:
    void addNumber(const QString &label, const QString &suffix, const QString &key, int least, int most, int unit);
    void addSureness();
    EngineLink *const m_link;
};

} // namespace superinstance
