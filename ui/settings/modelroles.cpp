#include "ui/settings/modelroles.h"

#include "ui/wording.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QSet>
#include <QUrl>

#include <algorithm>

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

QString quantizationOf(const ModelInfo &model)
{
    return model.quantization;
}

QString fileNameOf(const ModelInfo &model)
{
    return model.source == ModelSource::File ? QFileInfo(model.place).fileName() : QString();
}

QString serverOf(const ModelInfo &model)
{
    return model.source == ModelSource::Server ? QUrl(model.place).authority() : QString();
}

QString placeInWords(const ModelInfo &model)
{
    return model.source == ModelSource::File ? pathInWords(model.place) : model.place;
}

// The first of these by which each of them differs from the others.
QString difference(const ModelInfo &model, const QList<ModelInfo> &alike)
{
    for (const auto told : { quantizationOf, fileNameOf, serverOf }) {
        QSet<QString> values;
        for (const ModelInfo &each : alike)
            values.insert(told(each));
        if (values.size() == alike.size())
            return told(model);
    }
    return placeInWords(model);
}

// models: among which it is chosen.
QString labelOf(const ModelInfo &model, const QList<ModelInfo> &models)
{
    QList<ModelInfo> alike;
    std::copy_if(models.begin(), models.end(), std::back_inserter(alike), [&](const ModelInfo &each) { return each.name == model.name && each.server == model.server; });
    QStringList further { model.server, alike.size() > 1 ? difference(model, alike) : QString() };
    further.removeAll(QString());
    return further.isEmpty() ? model.name
                             : ModelRolesForm::tr("%1 (%2)", "a model, and what serves it or tells it from others of its name").arg(model.name, further.join(QStringLiteral(", ")));
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
    QList<ModelInfo> offered;
    std::copy_if(models.begin(), models.end(), std::back_inserter(offered),
                 [&](const ModelInfo &model) { return serves(model, role) && (model.state != ModelState::Unusable || model.id == chosen); });
    for (const ModelInfo &model : std::as_const(offered))
        choice->addItem(labelOf(model, offered), model.id);
    if (choice->findData(chosen) < 0) // its file or server is away just now
        choice->addItem(tr("Not there now: %1").arg(pathInWords(chosen)), chosen);
    choice->setCurrentIndex(choice->findData(chosen));
    choice->setToolTip(choice->currentText()); // it may be longer than there is room
    choice->view()->setMinimumWidth(choice->view()->sizeHintForColumn(0)); // what tells them apart stands last
}

} // namespace superinstance
