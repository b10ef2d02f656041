// Settings: servers that serve models. Lives on the GUI thread.
#pragma once
#include "ui/settings/settingspage.h"

#include "engine/modeltypes.h"

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace superinstance {

class EngineLink;
class ModelTestButton;
class ModelsWatch;

class EndpointsPage : public SettingsPage {
    Q_OBJECT
public:
    explicit EndpointsPage(EngineLink *link, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addServers();
    void addNew();
    void addPath(EngineLink *link, const QString &label, const QString &key, const QString &note);
    void tell(const ModelsOverview &overview, quint64 request);
    void showDetails();
    void add();
    void remove();
    void test();
    void showTest(const ModelTest &test);
    void refuse(const QString &sentence, quint64 request);

    ModelsWatch *m_watch;
    QTreeWidget *m_list = nullptr;
    QLabel *m_why = nullptr; // the chosen server cannot be used
    ModelTestButton *m_test = nullptr;
    QPushButton *m_remove = nullptr, *m_add = nullptr;
    QLineEdit *m_address = nullptr, *m_key = nullptr;
    Explanation *m_tested = nullptr, *m_refused = nullptr;
    quint64 m_adding = 0; // the request that adds what was typed; 0: there is none
};

} // namespace superinstance
