#include "engine/models/modeldownloads.h"

#include "engine/async/signal.h"

#include <QDir>
#include <QHostAddress>

namespace superinstance {

using State = ModelDownload::State;

namespace {

bool isThisMachine(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

} // namespace

ModelDownloads::ModelDownloads(QString folder, QList<CatalogueModel> catalogue, DownloadManner manner, QThreadPool *workers)
    : m_folder(std::move(folder)), m_catalogue(std::move(catalogue)), m_manner(std::move(manner)), m_workers(workers)
{
}

ModelDownloads::~ModelDownloads() = default;

void ModelDownloads::setRules(const DownloadRules &rules)
{
    m_rules = rules;
    m_manner.mirror = rules.mirror;
    for (auto &[name, item] : m_items)
        if (item.download && forbidden(item.download->address()))
            item.stop.request_stop();
}

Result<CatalogueModel> ModelDownloads::offered(const QString &name) const
{
    for (const CatalogueModel &model : m_catalogue)
        if (model.name.compare(name, Qt::CaseInsensitive) == 0)
            return model;
    return Error::failed(tr("No model named “%1” is offered. “superinstance models recommend” lists those that are.").arg(name));
}

std::optional<Error> ModelDownloads::forbidden(const QUrl &from) const
{
    if (!m_rules.offline || isThisMachine(from))
        return {};
    return Error::failed(tr("SuperInstance stays offline, so nothing is downloaded. Turn “Stay offline” off in the privacy settings, and on again when the model is here."));
}

QString ModelDownloads::pathOf(const CatalogueModel &model) const
{
    return QDir(m_folder).filePath(model.url.fileName());
}

std::shared_ptr<Download> ModelDownloads::make(const CatalogueModel &model) const
{
    DownloadManner manner = m_manner;
    manner.forbids = [this](const QUrl &to) { return forbidden(to); };
    return std::make_shared<Download>(DownloadOrder { model.url, pathOf(model), model.bytes, model.sha256 }, manner, m_workers);
}

Task<Result<void>> ModelDownloads::fetch(QString name, std::stop_token stop)
{
    const Result<CatalogueModel> model = offered(name);
    if (!model)
        co_return Error(model.error());
    if (const std::optional<Error> error = forbidden(mirrored(model->url, m_manner.mirror)))
        co_return Error(*error);
    Item &item = m_items[model->name];
    if (item.download)
        co_return Error::failed(tr("%1 is being downloaded already.").arg(model->name));
    item = { { model->name, State::Running, item.told.received, model->bytes, 0, {}, {} }, {}, make(*model) };
    auto running = run(model->name, item.download, stop);
    const Result<void> done = co_await running;
    co_return Result<void>(done);
}

Task<Result<void>> ModelDownloads::run(QString name, std::shared_ptr<Download> download, std::stop_token stop)
{
    connect(download.get(), &Download::progressed, this, [this, name, download = download.get()] { tell(name, *download); });
    connect(download.get(), &Download::told, this, [this, name, download = download.get()](const QString &sentence) {
        m_items[name].told.reason = sentence;
        tell(name, *download);
    });
    Q_EMIT changed();
    const std::stop_callback onStop(stop, [source = m_items[name].stop]() mutable { source.request_stop(); });
    auto running = download->run(m_items[name].stop.get_token());
    const Result<void> done = co_await running;
    settle(name, done);
    co_return Result<void>(done);
}

void ModelDownloads::tell(const QString &name, const Download &download)
{
    const DownloadProgress progress = download.progress();
    ModelDownload &told = m_items[name].told;
    told.received = progress.received;
    told.total = progress.total;
    told.bytesPerSecond = progress.bytesPerSecond;
    told.secondsLeft = progress.secondsLeft;
    Q_EMIT progressed(told);
}

void ModelDownloads::settle(const QString &name, const Result<void> &done)
{
    Item &item = m_items[name];
    item.download->disconnect(this);
    item.download.reset();
    item.told.bytesPerSecond = 0;
    item.told.secondsLeft.reset();
    item.told.state = done.stopped() ? State::Paused : State::Failed;
    item.told.reason = done || done.stopped() ? QString() : done.error().message;
    const ModelDownload told = item.told;
    if (done)
        drop(name);
    else
        Q_EMIT progressed(told);
    Q_EMIT changed();
}

void ModelDownloads::pause(const QString &name)
{
    if (const auto item = m_items.find(name); item != m_items.end() && item->second.download)
        item->second.stop.request_stop();
}

Task<Result<void>> ModelDownloads::discard(QString name)
{
    const Result<CatalogueModel> model = offered(name);
    if (!model)
        co_return Error(model.error());
    pause(model->name);
    while (m_items.contains(model->name) && m_items[model->name].download) {
        auto ending = onSignal(this, &ModelDownloads::changed);
        (void)co_await ending;
    }
    const std::shared_ptr<Download> download = make(*model);
    auto discarding = download->discard();
    const Result<void> discarded = co_await discarding;
    if (!discarded)
        co_return Error(discarded.error());
    drop(model->name);
    Q_EMIT changed();
    co_return Result<void>();
}

void ModelDownloads::drop(const QString &name)
{
    m_items.erase(name);
    m_begun.removeIf([&](const ModelDownload &each) { return each.name == name; });
}

QList<ModelDownload> ModelDownloads::list() const
{
    std::map<QString, ModelDownload> all;
    for (const ModelDownload &each : m_begun)
        all[each.name] = each;
    for (const auto &[name, item] : m_items)
        all[name] = item.told;
    QList<ModelDownload> list;
    for (const auto &[name, each] : all)
        list += each;
    return list;
}

} // namespace superinstance
