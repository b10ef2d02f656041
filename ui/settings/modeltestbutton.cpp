#include "ui/settings/modeltestbutton.h"

#include "ui/settings/modelswatch.h"

namespace superinstance {

ModelTestButton::ModelTestButton(ModelsWatch *watch, QWidget *parent) : QPushButton(parent), m_watch(watch)
{
    showState();
    connect(this, &QPushButton::clicked, this, [this] { running() ? m_watch->stop(m_request) : Q_EMIT wanted(); });
    connect(watch, &ModelsWatch::tested, this, [this](const ModelTest &, quint64 request) { end(request); });
    connect(watch, &ModelsWatch::refused, this, [this](const QString &, quint64 request) { end(request); });
    connect(watch, &ModelsWatch::stopped, this, [this](quint64 request) {
        if (end(request))
            Q_EMIT stopped(tr("The test was stopped."));
    });
}

void ModelTestButton::offer(bool offered)
{
    m_offered = offered;
    showState();
}

void ModelTestButton::begin(const QString &model)
{
    m_request = m_watch->change([model](Engine *engine, quint64 request) { engine->testModel(request, model); });
    showState();
}

bool ModelTestButton::end(quint64 request)
{
    if (request != m_request)
        return false;
    m_request = 0;
    showState();
    return true;
}

void ModelTestButton::showState()
{
    setText(running() ? tr("&Stop") : tr("&Test"));
    setEnabled(running() || m_offered);
}

} // namespace superinstance
