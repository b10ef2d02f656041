// Settings: what writes the answers, and what searches. Lives on the GUI thread.
#pragma once
#include "ui/settings/settingspage.h"

#include "engine/modeltypes.h"

namespace superinstance {

class EngineLink;
class ModelDownloadsView;
class ModelOffersView;
class ModelRolesForm;
class ModelsListView;
class ModelsWatch;

class ModelsPage : public SettingsPage {
    Q_OBJECT
public:
    explicit ModelsPage(EngineLink *link, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addRoles();
    void addModels();
    void addOffers(EngineLink *link);
    void tell(const ModelsOverview &overview);

    ModelsWatch *m_watch;
    QLabel *m_computer = nullptr, *m_advice = nullptr;
    ModelRolesForm *m_roles = nullptr;
    ModelsListView *m_models = nullptr;
    ModelOffersView *m_offers = nullptr;
    ModelDownloadsView *m_downloads = nullptr;
};

} // namespace superinstance
