// Which model each agent uses, and which one searches. Lives on the GUI thread, owned by the page of the models.
#pragma once
#include "engine/modeltypes.h"

#include <QWidget>

#include <array>

class QComboBox;
class QFormLayout;

namespace superinstance {

class ModelRolesForm : public QWidget {
    Q_OBJECT
public:
    explicit ModelRolesForm(QWidget *parent = nullptr);
    void show(const ModelsOverview &overview);

Q_SIGNALS:
    void chosen(superinstance::ModelRole role, const QString &id);

private:
    void addChoice(ModelRole role, const QString &label);
    void fill(ModelRole role, const QString &chosen, const QList<ModelInfo> &models);

    QFormLayout *m_form;
    std::array<QComboBox *, 4> m_choices {}; // by role
};

} // namespace superinstance
