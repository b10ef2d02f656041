#include "ui/settings/endpointspage.h"

#include "ui/settings/enginesetting.h"
#include "ui/settings/modelstree.h"
#include "ui/settings/modeltestbutton.h"
#include "ui/settings/modelswatch.h"
#include "ui/settings/modelwording.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace superinstance {

namespace {

bool isUsable(const ModelInfo &model)
{
    return model.state != ModelState::Unusable;
}

// Those that can be used first. A server that is of no use itself is one that cannot.
QList<ModelInfo> modelsAt(const ModelsOverview &overview, const QString &address)
{
    QList<ModelInfo> models;
    for (const ModelInfo &model : overview.models)
        if (model.source == ModelSource::Server && model.place == address)
            models.append(model);
    std::stable_partition(models.begin(), models.end(), isUsable);
    return models;
}

// In one line.
QString namesOf(const QList<ModelInfo> &models)
{
    if (models.isEmpty())
        return EndpointsPage::tr("No models there now");
    if (!isUsable(models.first()))
        return stateInWords(models.first());
    QStringList names;
    for (const ModelInfo &model : models)
        if (isUsable(model))
            names.append(model.name);
    return names.join(QStringLiteral(", "));
}

QStringList addressesOf(const ModelsOverview &overview)
{
    QStringList addresses = overview.endpoints;
    for (const ModelInfo &model : overview.models)
        if (model.source == ModelSource::Server && !addresses.contains(model.place))
            addresses.append(model.place);
    return addresses;
}

} // namespace

EndpointsPage::EndpointsPage(EngineLink *link, QWidget *parent) : SettingsPage(parent), m_watch(new ModelsWatch(link, this))
{
    addServers();
    addNew();
    addHeading(tr("Where programs and downloads come from"));
    addPath(link, tr("Program that serves a model file (&llama-server)"), QStringLiteral("models/server"), tr("Empty: it is looked for beside this program and where programs usually are."));
    addPath(link, tr("Download &models from below this address"), QStringLiteral("models/mirror"), tr("Empty: from their publishers' pages."));
    addEnd();
    connect(m_watch, &ModelsWatch::told, this, &EndpointsPage::tell);
    connect(m_watch, &ModelsWatch::tested, this, &EndpointsPage::showTest);
    connect(m_watch, &ModelsWatch::refused, this, &EndpointsPage::refuse);
}

void EndpointsPage::addServers()
{
    addHeading(tr("Servers on this computer"));
    addNote(tr("Ollama, LM Studio and llama-server are found by themselves while they run. Only servers on this computer can be used: your documents never leave it."));
    m_list = modelsTree(this, { tr("Address"), tr("Models") });
    m_list->setAccessibleName(tr("Servers"));
    addWidget(m_list);
    m_why = addNote({});
    auto *buttons = new QWidget(this);
    m_test = new ModelTestButton(m_watch, buttons);
    m_remove = new QPushButton(tr("&Remove"), buttons);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_test);
    row->addWidget(m_remove);
    row->addStretch(1);
    addWidget(buttons);
    m_tested = new Explanation(this);
    addWidget(m_tested);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &EndpointsPage::showDetails);
    connect(m_test, &ModelTestButton::wanted, this, &EndpointsPage::test);
    connect(m_test, &ModelTestButton::stopped, m_tested, &Explanation::tell);
    connect(m_remove, &QPushButton::clicked, this, &EndpointsPage::remove);
    showDetails();
}

void EndpointsPage::addNew()
{
    addHeading(tr("Another server"));
    m_address = new QLineEdit(this);
    m_address->setPlaceholderText(QStringLiteral("http://localhost:8080/v1"));
    addRow(tr("&Address"), m_address);
    m_key = new QLineEdit(this);
    m_key->setEchoMode(QLineEdit::Password);
    addRow(tr("&Key, if the server wants one"), m_key);
    addNote(tr("The key is kept in a file that only you can open, and is sent to this server alone."));
    m_add = new QPushButton(tr("A&dd"), this);
    m_add->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addWidget(m_add);
    m_refused = new Explanation(this);
    addWidget(m_refused);
    connect(m_add, &QPushButton::clicked, this, &EndpointsPage::add);
    connect(m_address, &QLineEdit::returnPressed, this, &EndpointsPage::add);
    connect(m_key, &QLineEdit::returnPressed, this, &EndpointsPage::add);
}

void EndpointsPage::addPath(EngineLink *link, const QString &label, const QString &key, const QString &note)
{
    auto *field = new QLineEdit(this);
    addRow(label, field);
    addNote(note);
    auto *explanation = new Explanation(this);
    addWidget(explanation);
    auto *setting = new EngineSetting(link, key, this);
    connect(setting, &EngineSetting::told, field, [field, explanation](const QString &value) {
        explanation->tell({});
        if (!field->hasFocus() || field->text().isEmpty()) // what is being typed stays
            field->setText(value);
    });
    connect(setting, &EngineSetting::refused, explanation, &Explanation::tell);
    connect(field, &QLineEdit::editingFinished, setting, [field, setting] {
        if (field->isModified())
            setting->set(field->text().trimmed());
        field->setModified(false);
    });
}

void EndpointsPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    m_watch->refresh();
}

void EndpointsPage::tell(const ModelsOverview &overview, quint64 request)
{
    QList<ModelLine> lines;
    for (const QString &address : addressesOf(overview)) {
        const QList<ModelInfo> models = modelsAt(overview, address);
        lines.append({ address, { address, namesOf(models) }, !models.isEmpty() && isUsable(models.first()) });
    }
    showLines(m_list, lines);
    showDetails();
    if (request == m_adding) { // what was typed was taken
        for (QLineEdit *field : { m_address, m_key })
            if (!field->isModified()) // what is typed meanwhile stays
                field->clear();
        m_adding = 0;
        m_refused->tell({});
    }
}

void EndpointsPage::showDetails()
{
    const QString address = chosenLine(m_list);
    const QList<ModelInfo> models = modelsAt(m_watch->overview(), address);
    m_why->setText(models.isEmpty() || isUsable(models.first()) ? QString() : models.first().reason);
    m_why->setVisible(!m_why->text().isEmpty());
    m_test->offer(!models.isEmpty());
    m_remove->setEnabled(m_watch->overview().endpoints.contains(address));
}

void EndpointsPage::add()
{
    const QString address = m_address->text().trimmed(), key = m_key->text();
    if (address.isEmpty()) {
        m_refused->tell(tr("Type the address of the server first, such as http://localhost:8080/v1."));
        m_address->setFocus();
        return;
    }
    m_address->setModified(false);
    m_key->setModified(false);
    m_adding = m_watch->change([address, key](Engine *engine, quint64 request) { engine->addModel(request, address, key); });
}

void EndpointsPage::remove()
{
    m_watch->change([address = chosenLine(m_list)](Engine *engine, quint64 request) { engine->removeModel(request, address); });
}

// The first of its models stands for the server.
void EndpointsPage::test()
{
    const QList<ModelInfo> models = modelsAt(m_watch->overview(), chosenLine(m_list));
    if (models.isEmpty())
        return;
    m_tested->tell(tr("“%1” is being tried.").arg(models.first().name));
    m_test->begin(models.first().id);
}

void EndpointsPage::showTest(const ModelTest &test)
{
    m_tested->tell(testInWords(test));
}

void EndpointsPage::refuse(const QString &sentence, quint64 request)
{
    Explanation *beside = request == m_adding ? m_refused : m_tested;
    beside->tell(sentence);
    if (request == m_adding)
        m_adding = 0;
}

} // namespace superinstance
