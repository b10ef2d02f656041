#include "ui/settings/modelspage.h"

#include "ui/settings/modeldownloads.h"
#include "ui/settings/modeloffers.h"
#include "ui/settings/modelroles.h"
#include "ui/settings/modelslist.h"
#include "ui/settings/modelswatch.h"
#include "ui/settings/modelwording.h"

namespace superinstance {

ModelsPage::ModelsPage(EngineLink *link, QWidget *parent) : SettingsPage(parent), m_watch(new ModelsWatch(link, this))
{
    addRoles();
    addModels();
    addOffers(link);
    addEnd();
    connect(m_watch, &ModelsWatch::told, this, &ModelsPage::tell);
}

void ModelsPage::addRoles()
{
    addHeading(tr("What writes the answers"));
    addNote(tr("Without a model, answers are built from your documents by the method that is built in: it finds the sentences that answer and quotes them. A language "
               "model writes them in its own words instead; every sentence is checked against its passage all the same. It takes longer, the more so for each agent that uses one."));
    m_roles = new ModelRolesForm(this);
    addWidget(m_roles);
    addNote(tr("What you change here holds from the next question on."));
    connect(m_roles, &ModelRolesForm::chosen, this, [this](ModelRole role, const QString &id) {
        m_watch->change([role, id](Engine *engine, quint64 request) { engine->assignModel(request, role, id); });
    });
}

void ModelsPage::addModels()
{
    addHeading(tr("Models on this computer"));
    m_computer = addNote({});
    m_advice = addNote({});
    m_computer->hide();
    m_advice->hide();
    m_models = new ModelsListView(m_watch, this);
    addWidget(m_models);
}

void ModelsPage::addOffers(EngineLink *link)
{
    addHeading(tr("Models to download"));
    addNote(tr("They come from their publishers' pages on the internet, when you press the button; nothing of yours is sent there."));
    m_offers = new ModelOffersView(m_watch, this);
    addWidget(m_offers);
    m_downloads = new ModelDownloadsView(m_watch, m_offers->last(), this);
    addWidget(m_downloads);
    connect(link->engine(), &Engine::modelDownloadChanged, m_downloads, &ModelDownloadsView::update);
}

void ModelsPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    m_watch->refresh();
}

void ModelsPage::tell(const ModelsOverview &overview)
{
    const QString computer = inWords(overview.computer);
    m_computer->setText(computer);
    m_computer->setVisible(!computer.isEmpty());
    m_advice->setText(overview.serverAdvice);
    m_advice->setVisible(!overview.serverAdvice.isEmpty());
    m_roles->show(overview);
    m_models->show(overview);
    m_offers->show(overview);
    m_downloads->show(overview.downloads);
}

} // namespace superinstance
