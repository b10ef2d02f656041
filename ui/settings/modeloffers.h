// The models that could be downloaded. Lives on the GUI thread, owned by the page of the models.
#pragma once
#include "engine/modeltypes.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace superinstance {

class ModelsWatch;

class ModelOffersView : public QWidget {
    Q_OBJECT
public:
    explicit ModelOffersView(ModelsWatch *watch, QWidget *parent = nullptr);
    void show(const ModelsOverview &overview);
    QWidget *last() const; // the control that Tab leaves from

private:
    const ModelOffer *chosen() const;
    void showDetails();
    void download();

    ModelsWatch *const m_watch;
    QTreeWidget *m_list;
    QLabel *m_details;
    QPushButton *m_download;
};

} // namespace superinstance
