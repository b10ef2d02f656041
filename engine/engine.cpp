#include "engine/async/sleep.h"
#include "engine/forgetting.h"
#include "engine/opening.h"
#include "engine/rooms.h"

#include <QLoggingCategory>
#include <QTimer>

namespace superinstance {

Q_LOGGING_CATEGORY(lcEngine, "superinstance.engine")

Engine::Engine(EngineOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options))
{
    makeScope();
}

void Engine::makeScope()
{
    m_scope = std::make_unique<TaskScope>();
    m_scope->onBug = [this](const QString &) {
        Q_EMIT noticed(tr("Something went wrong inside SuperInstance. Your documents are not affected; if it happens "
                          "again, start the program again."));
    };
}

Engine::~Engine() = default;

// ---- life ----------------------------------------------------------------------------------------------------------

void Engine::open()
{
    if (m_rooms)
        return;
    if (m_closing) {
        Q_EMIT openFailed(tr("SuperInstance is closing. Start it again."));
        return;
    }
    Result<std::unique_ptr<Vault>> vault = Vault::open(m_options.dataDir);
    if (!vault) {
        Q_EMIT openFailed(vault.error().message);
        if (m_options.background) // a window stays: there may be room on the disk soon
            QTimer::singleShot(untilOpenedAgain.load(), this, [this] {
                if (!m_closing)
                    open();
            });
        return;
    }
    m_settings = Settings::load(m_options.dataDir);
    const QString warning = (*vault)->warning();
    m_rooms = std::make_unique<Rooms>(this, std::move(*vault), m_settings);

    Indexer *indexer = &m_rooms->indexer;
    connect(indexer, &Indexer::fileChanged, this, &Engine::fileChanged);
    connect(indexer, &Indexer::progressChanged, this, &Engine::tellProgress);
    connect(indexer, &Indexer::libraryChanged, this, &Engine::libraryChanged);
    connect(indexer, &Indexer::noticed, this, &Engine::noticed);
    connect(indexer, &Indexer::scansFound, this, &Engine::scansFound);
    connect(indexer, &Indexer::vectorsChanged, this, [this] {
        m_scope->spawn([this](std::stop_token stop) { return m_rooms->refreshVectors(stop); });
    });
    connect(&m_rooms->registry, &ModelRegistry::changed, this, &Engine::modelsChanged);
    connect(&m_rooms->registry, &ModelRegistry::noticed, this, &Engine::noticed);
    connect(&m_rooms->registry.downloads(), &ModelDownloads::progressed, this, &Engine::modelDownloadChanged);

    m_scope->spawn([this, warning](std::stop_token stop) { return begin(warning, stop); });
}

Task<void> Engine::begin(QString warning, std::stop_token stop)
{
    auto describing = describe();
    Result<EngineStatus> status = co_await describing;
    while (!status) {
        Q_EMIT openFailed(status.error().message);
        if (!m_options.background)
            co_return;
        auto pause = sleepFor(untilOpenedAgain.load(), stop);
        const Result<void> slept = co_await pause;
        if (!slept)
            co_return;
        auto again = describe();
        status = co_await again;
    }
    auto refreshing = m_rooms->refreshVectors(stop); // quick, where the file of them is whole
    co_await refreshing;
    m_scope->spawn([this](std::stop_token token) { return m_rooms->findFormer(token); });
    Q_EMIT opened(*status, warning);
    if (!m_options.background)
        co_return;
    auto purging = purge(QDateTime::currentMSecsSinceEpoch(), stop);
    const Result<void> purged = co_await purging;
    if (!purged && !purged.stopped())
        Q_EMIT noticed(purged.error().message);
    // The word lists and patterns of the first question take 30 ms, which this thread does not have.
    auto warmUp = [] { (void)interpretQuestion(QStringLiteral("What is this?"), {}); };
    auto warming = offload(&m_rooms->workers, warmUp);
    co_await warming;
    auto starting = m_rooms->indexer.start(stop);
    const Result<void> started = co_await starting;
    if (!started && !started.stopped())
        Q_EMIT noticed(started.error().message);
    tellProgress(m_rooms->indexer.progress()); // what waits in a folder that is paused is not being read
}

void Engine::shutdown()
{
    if (std::exchange(m_quitting, true) || m_closing) // what is being forgotten is forgotten first, then it says closed
        return;
    m_closing = true;
    m_scope->requestStop();
    m_ending = end();
}

// Not a child of the scope, since it waits for the scope; the engine outlives it because closed() is its last act.
Task<void> Engine::end()
{
    auto closing = close();
    co_await closing;
    Q_EMIT closed();
}

Task<void> Engine::close()
{
    auto finished = m_scope->join();
    co_await finished;
    if (m_rooms) {
        auto indexerDone = m_rooms->indexer.shutdown();
        co_await indexerDone;
        auto modelsDone = m_rooms->registry.end();
        co_await modelsDone;
        m_rooms->workers.waitForDone();
        m_rooms->readingWorkers.waitForDone();
        m_rooms.reset();
    }
}

void Engine::forgetEverything(quint64 request)
{
    if (!isOpen(request))
        return;
    m_closing = true;
    m_scope->requestStop();
    m_ending = forget(request);
}

// Like end(), not a child of the scope that it waits for.
Task<void> Engine::forget(quint64 request)
{
    auto closing = close();
    co_await closing;
    QThreadPool eraser; // the workers are gone
    auto work = [dataDir = m_options.dataDir] { return eraseKept(dataDir); };
    auto erasing = offload(&eraser, work);
    const Result<void> erased = co_await erasing;
    m_settings = {};
    makeScope();
    m_closing = m_quitting;
    Q_EMIT forgotten(request, erased ? QString() : erased.error().message);
    if (m_quitting)
        Q_EMIT closed();
}

// ---- requests --------------------------------------------------------------------------------------------------------

bool Engine::isOpen(quint64 request)
{
    const bool open = m_rooms && !m_closing;
    if (!open)
        Q_EMIT failed(request, tr("The library is not open."), m_closing);
    return open;
}

void Engine::stop(quint64 request)
{
    const auto open = m_requests.find(request);
    if (open == m_requests.end())
        return;
    std::stop_source source = open->second; // a copy: stopping may end the request
    source.request_stop();
}

void Engine::search(quint64 request, const SearchRequest &query)
{
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->retriever.search(query, stop); },
        [=, this](const QList<Passage> &passages) { Q_EMIT found(request, passages); });
}

void Engine::verify(quint64 request, const QList<ClaimCheck> &checks)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto work = [checks, stop] {
            QList<ClaimVerdict> verdicts;
            for (const ClaimCheck &check : checks) {
                if (stop.stop_requested())
                    break;
                verdicts.append(verifyClaim(check));
            }
            return verdicts;
        };
        auto checking = offload(&m_rooms->workers, work, Priority::Question, stop);
        const Result<QList<ClaimVerdict>> verdicts = co_await checking;
        if (stop.stop_requested()) // it may have been cut short
            co_return Error::stopped();
        Q_EMIT verified(request, *verdicts);
        co_return {};
    });
}

void Engine::show(quint64 request, const QString &path, bool withText)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.view(path, withText); },
        [=, this](const DocumentView &view) { Q_EMIT shown(request, view); });
}

// ---- the whole -------------------------------------------------------------------------------------------------------

Task<Result<EngineStatus>> Engine::describe()
{
    auto job = [](VaultReader &vault) { return vault.counts(); };
    auto counting = m_rooms->vault->read(job);
    const Result<VaultCounts> counts = co_await counting;
    if (!counts)
        co_return counts.error();
    EngineStatus status;
    status.version = QCoreApplication::applicationVersion();
    status.dataDir = m_options.dataDir;
    status.documents = counts->documents;
    status.chunks = counts->chunks;
    status.waiting = counts->waiting;
    status.failed = counts->failed;
    status.skipped = counts->skipped;
    status.offline = counts->offline;
    status.vaultBytes = counts->bytes;
    status.embedded = counts->embedded;
    status.watching = m_rooms->indexer.watchedPaths();
    status.owner = QCoreApplication::applicationPid();
    status.paused = m_rooms->indexer.paused();
    co_return status;
}

void Engine::status(quint64 request)
{
    serve(request, [=, this](std::stop_token) -> Task<Result<void>> {
        auto describing = describe();
        const Result<EngineStatus> status = co_await describing;
        if (!status)
            co_return status.error();
        Q_EMIT statusReady(request, *status);
        co_return {};
    });
}

void Engine::setPaused(bool paused)
{
    if (!m_rooms)
        return;
    m_rooms->indexer.setPaused(paused);
    m_settings.indexingPaused = paused;
    const Result<void> saved = m_settings.save(m_options.dataDir);
    if (!saved)
        Q_EMIT noticed(saved.error().message);
    tellProgress(m_rooms->indexer.progress());
}

void Engine::personActs()
{
    if (m_rooms)
        m_rooms->indexer.pace().personActs();
}

// Where nothing waits, it is told as well what became of the files: not all of them may have been readable.
void Engine::tellProgress(const IndexProgress &progress)
{
    if (progress.waiting > 0 || progress.paused) // a pause is told before its reason
        Q_EMIT progressChanged(progress);
    if (progress.waiting == 0)
        m_scope->spawn([this](std::stop_token stop) { return tellOutcome(stop); });
}

Task<void> Engine::tellOutcome(std::stop_token stop)
{
    auto job = [](VaultReader &vault) -> Result<QPair<VaultCounts, HiddenDocuments>> {
        const Result<VaultCounts> counts = vault.counts();
        const Result<HiddenDocuments> guests = vault.hidden(false);
        if (!counts || !guests)
            return counts ? guests.error() : counts.error();
        return qMakePair(*counts, *guests);
    };
    auto counting = m_rooms->vault->read(job, stop);
    const Result<QPair<VaultCounts, HiddenDocuments>> counted = co_await counting;
    IndexProgress progress = m_rooms->indexer.progress(); // as it is now
    if (counted && progress.waiting == 0) {
        progress.read = int(counted->first.documents - counted->second.documents);
        progress.failed = int(counted->first.failed);
        progress.skipped = int(counted->first.skipped);
    }
    Q_EMIT progressChanged(progress);
}

void Engine::holdings(quint64 request)
{
    serveRead(
        request, [dataDir = m_options.dataDir](VaultReader &vault) {
            Result<Holdings> holdings = vault.holdings();
            if (holdings)
                addFiles(*holdings, dataDir);
            return holdings;
        },
        [=, this](const Holdings &holdings) { Q_EMIT holdingsReady(request, holdings); });
}

void Engine::setting(quint64 request, const QString &key)
{
    if (!isOpen(request)) // the settings are not read yet
        return;
    const Result<QString> value = m_settings.get(key);
    if (!value)
        Q_EMIT failed(request, value.error().message, false);
    else
        Q_EMIT settingReady(request, key, *value);
}

void Engine::setSetting(quint64 request, const QString &key, const QString &value)
{
    if (!isOpen(request))
        return;
    Settings changed = m_settings;
    Result<void> result = changed.set(key, value);
    if (result)
        result = Rooms::take(this, changed);
    if (!result) {
        Q_EMIT failed(request, result.error().message, false);
        return;
    }
    setting(request, key);
    static const QStringList places { QStringLiteral("models/server"), QStringLiteral("models/folders"), QStringLiteral("models/endpoints") };
    if (places.contains(key)) // other models may be there now
        m_scope->spawn([this](std::stop_token stop) -> Task<> {
            auto refreshing = m_rooms->registry.refresh(stop);
            (void)co_await refreshing;
        });
}

Result<void> Engine::Rooms::take(Engine *engine, const Settings &changed)
{
    const Result<void> saved = changed.save(engine->m_options.dataDir);
    if (!saved)
        return saved.error();
    engine->m_settings = changed;
    engine->m_rooms->follow(changed);
    return {};
}

} // namespace superinstance
