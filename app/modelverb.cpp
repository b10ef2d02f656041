#include "app/modelverb.h"

#include "app/format.h"
#include "app/modelformat.h"
#include "engine/models/endpoint.h"

#include <QDir>

#include <algorithm>

namespace superinstance {

namespace {

template <class Fits> QList<ModelInfo> those(const ModelsOverview &overview, Fits fits)
{
    QList<ModelInfo> models;
    std::copy_if(overview.models.begin(), overview.models.end(), std::back_inserter(models), fits);
    return models;
}

bool isSameName(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

// Whether it was found at a place that was added: a file, a folder with what is below it, or the address of a server.
bool isAt(const QString &added, const ModelInfo &model)
{
    if (!QDir::isAbsolutePath(added)) {
        const Result<QUrl> address = readAddress(added); // as it is kept
        return model.source == ModelSource::Server && address && model.place == address->toString();
    }
    const QString path = QDir::cleanPath(added);
    return model.source == ModelSource::File && (model.place == path || model.place.startsWith(path + QLatin1Char('/')));
}

} // namespace

ModelVerb::ModelVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
{
    connect(engine, &Engine::modelsReady, this, [this](quint64 request, const ModelsOverview &overview) {
        if (!mine(request))
            return;
        close(request);
        report(overview);
    });
    connect(engine, &Engine::modelDownloadChanged, this, [this](const ModelDownload &download) {
        if (deed() == QLatin1String("download") && isSameName(download.name, object()))
            m_output->progress(forPeople(download));
    });
    connect(engine, &Engine::modelTested, this, [this](quint64 request, const ModelTest &tested) {
        if (!mine(request))
            return;
        close(request);
        if (m_command.json())
            m_output->result(jsonLine(toCommandJson(tested)));
        else if (tested.problem.isEmpty())
            m_output->result(forPeople(tested));
        if (!tested.problem.isEmpty())
            m_output->complaint(tested.problem);
        Q_EMIT done(tested.problem.isEmpty() ? 0 : 1);
    });
}

void ModelVerb::start()
{
    call([request = newRequest(), deed = deed(), object = object(), key = QString::fromUtf8(m_command.input).trimmed()](Engine *engine) {
        if (deed == QLatin1String("add"))
            engine->addModel(request, object, key);
        else if (deed == QLatin1String("download"))
            engine->downloadModel(request, object);
        else
            engine->models(request);
    });
}

void ModelVerb::report(const ModelsOverview &overview)
{
    if (deed() == QLatin1String("recommend"))
        recommend(overview);
    else if (deed() == QLatin1String("download"))
        reportDownload(overview);
    else if (deed() == QLatin1String("test"))
        test(overview);
    else if (deed() == QLatin1String("add"))
        list(overview, those(overview, [this](const ModelInfo &model) { return isAt(object(), model); }));
    else
        list(overview, overview.models);
}

void ModelVerb::list(const ModelsOverview &overview, const QList<ModelInfo> &models)
{
    for (const ModelInfo &model : models)
        m_output->result(m_command.json() ? jsonLine(toCommandJson(model, overview.roles)) : forPeople(model, overview.roles));
    const bool hasFiles = std::any_of(models.begin(), models.end(), [](const ModelInfo &model) { return model.source == ModelSource::File; });
    if (!m_command.json() && models.isEmpty())
        m_output->result(tr("No model was found there so far. It will be looked for whenever models are listed."));
    if (!m_command.json() && hasFiles && !overview.serverAdvice.isEmpty())
        m_output->result(overview.serverAdvice);
    Q_EMIT done(0);
}

void ModelVerb::recommend(const ModelsOverview &overview)
{
    for (const ModelOffer &offer : overview.offers)
        m_output->result(m_command.json() ? jsonLine(toCommandJson(offer)) : forPeople(offer));
    if (!m_command.json() && !overview.serverAdvice.isEmpty())
        m_output->result(overview.serverAdvice);
    Q_EMIT done(0);
}

// It ends when the file is there, or when somebody else has paused it.
void ModelVerb::reportDownload(const ModelsOverview &overview)
{
    for (const ModelDownload &download : overview.downloads)
        if (isSameName(download.name, object())) {
            complain(tr("The download was paused. “superinstance models download %1” goes on with it.").arg(object()));
            return;
        }
    list(overview, those(overview, [this](const ModelInfo &model) { return model.source == ModelSource::File && isSameName(model.name, object()); }));
}

void ModelVerb::test(const ModelsOverview &overview)
{
    const QList<ModelInfo> named = those(overview, [this](const ModelInfo &model) { return model.id == object() || isSameName(model.name, object()); });
    if (named.size() == 1)
        call([request = newRequest(), id = named.first().id](Engine *engine) { engine->testModel(request, id); });
    else
        complain(named.isEmpty() ? tr("There is no model “%1”; “superinstance models list” lists them.").arg(object())
                                 : tr("Several models are named “%1”; name one by its id, as “superinstance models list” prints it.").arg(object()));
}

void ModelVerb::complain(const QString &sentence)
{
    m_output->complaint(sentence);
    Q_EMIT done(1);
}

} // namespace superinstance
