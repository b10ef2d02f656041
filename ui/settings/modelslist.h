// All models that are there, what is known of the chosen one, and what can be done with it. Lives on the GUI thread, owned by the
// page of the models.
#pragma once
#include "ui/settings/settingspage.h"

#include "engine/modeltypes.h"

class QPushButton;
class QTreeWidget;

namespace superinstance {

class ModelTestButton;
class ModelsWatch;

class ModelsListView : public QWidget {
    Q_OBJECT
public:
    explicit ModelsListView(ModelsWatch *watch, QWidget *parent = nullptr);
    void show(const ModelsOverview &overview);
    void showTest(const ModelTest &test);

private:
    void addButtons(QVBoxLayout *column);
    QString chosen() const; // the id of the chosen model
    const ModelInfo *model(const QString &id) const;
    void showDetails();
    void addFile();
    void addFolder();
    void remove();
    void test();
    bool removable(const ModelInfo &model) const;

    ModelsWatch *const m_watch;
    QTreeWidget *m_list;
    QLabel *m_details;
    ModelTestButton *m_test;
    QPushButton *m_remove;
    Explanation *m_tested;
    QString m_tried; // the name of the model that was tried last
};

} // namespace superinstance
