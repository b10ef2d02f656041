#include "ui/settings/modelroles.h"

#include "ui/wording.h"

#include <QComboBox>
#include <QFormLayout>

namespace superinstance {

namespace {

QString withoutModel(ModelRole role)
{
    switch (role) {
    case ModelRole::Embedding: return ModelRolesForm::tr("Off: by words alone");
    case ModelRole::Ethos: return ModelRolesForm::tr("Nothing but the built-in rules");
    default: return ModelRolesForm::tr("The built-in method");
    }
}

bool serves(const ModelInfo &model, ModelRole role)
{
    return role == ModelRole::Embedding ? model.embeds : model.answers && model.source != ModelSource::BuiltIn;
}

} // namespace

ModelRolesForm::ModelRolesForm(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addChoice(ModelRole::Logos, tr("Answers are &written by"));
    addChoice(ModelRole::Pathos, tr("&Questions are read by"));
    addChoice(ModelRole::Ethos, tr("Answers are also &checked by"));
    addChoice(ModelRole::Embedding, tr("Search by &meaning"));
}

void ModelRolesForm::addChoice(ModelRole role, const QString &label)
{
    auto *choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(24);
    m_choices[size_t(role)] = choice;
    m_form->addRow(label, choice);
    connect(choice, &QComboBox::activated, this, [this, role, choice] { Q_EMIT chosen(role, choice->currentData().toString()); });
}

void ModelRolesForm::show(const ModelsOverview &overview)
{
    ModelRoles roles = overview.roles;
    for (const ModelRole role : { ModelRole::Pathos, ModelRole::Logos, ModelRole::Ethos, ModelRole::Embedding })
        fill(role, roles.of(role), overview.models);
}

void ModelRolesForm::fill(ModelRole role, const QString &chosen, const QList<ModelInfo> &models)
{
    QComboBox *choice = m_choices[size_t(role)];
    choice->clear();
    choice->addItem(withoutModel(role), QString());
    for (const ModelInfo &model : models)
        if (serves(model, role) && (model.state != ModelState::Unusable || model.id == chosen))
            choice->addItem(model.server.isEmpty() ? model.name : tr("%1 (%2)", "a model and what serves it").arg(model.name, model.server), model.id);
    if (choice->findData(chosen) < 0) // its file or server is away just now
        choice->addItem(tr("Not there now: %1").arg(pathInWords(chosen)), chosen);
    choice->setCurrentIndex(choice->findData(chosen));
}

} // namespace superinstance
