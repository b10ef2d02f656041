#include "engine/models/localmodelserver.h"

#include "engine/async/offload.h"
#include "engine/async/signal.h"
#include "engine/async/sleep.h"

#include <QFile>
#include <QPointer>
#include <QRandomGenerator>
#include <QTcpServer>

#include <array>

namespace superinstance {

using namespace std::chrono_literals;
using State = ServerStatus::State;

namespace {

constexpr auto betweenAsking = 100ms;
constexpr int well = 200;

quint16 anyFreePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool isTaken(quint16 port)
{
    QTcpServer server;
    return !server.listen(QHostAddress::LocalHost, port);
}

QByteArray randomKey()
{
    std::array<quint32, 8> numbers;
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    return QByteArray(reinterpret_cast<const char *>(numbers.data()), sizeof numbers).toHex();
}

// Blocks. Stopped by a signal it neither answers nor ends. Where the system does not tell, it is taken to run.
bool isStopped(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") T ");
}

std::chrono::milliseconds since(std::chrono::steady_clock::time_point then)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - then);
}

} // namespace

LocalModelServer::LocalModelServer(QString model, ServerChoice choice, ServerPatience patience, QThreadPool *workers, std::function<quint16()> freePort)
    : m_model(std::move(model)), m_choice(std::move(choice)), m_patience(patience), m_workers(workers), m_freePort(freePort ? std::move(freePort) : anyFreePort),
      m_access(makeHttpAccess())
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &LocalModelServer::unload);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, [this] { m_scope.spawn([this](std::stop_token stop) { return look(stop); }); });
}

LocalModelServer::~LocalModelServer() = default;

std::chrono::milliseconds LocalModelServer::startingFor() const
{
    const bool starting = m_status.state == State::Starting || m_status.state == State::Restarting;
    return starting ? since(m_startBegan) : 0ms;
}

void LocalModelServer::setStatus(State state, const QString &reason)
{
    m_status.state = state;
    m_status.reason = reason;
    Q_EMIT statusChanged();
}

LoadedModel LocalModelServer::lend()
{
    m_idle.stop();
    ++m_users;
    if (!m_look.isActive())
        m_look.start(m_patience.look);
    const auto end = [server = QPointer(this)](const void *) {
        if (server)
            server->giveBack();
    };
    return { m_address, m_key, m_launch.alias, m_launch.contextPerSlot, m_launch.fingerprint, std::shared_ptr<const void>(this, end) };
}

void LocalModelServer::giveBack()
{
    if (--m_users > 0)
        return;
    m_look.stop();
    if (m_running)
        m_idle.start(m_patience.idle);
}

Task<Result<LoadedModel>> LocalModelServer::use(std::stop_token stop, qint64 reserved)
{
    if (!m_running) {
        m_status.restarts = 0;
        m_running = std::make_unique<LinkedStop>(m_scope.token());
        m_startBegan = std::chrono::steady_clock::now();
        setStatus(State::Starting);
        m_scope.spawn([this, reserved, running = m_running->token()](std::stop_token) { return supervise(reserved, running); });
    }
    while (m_status.state != State::Ready) {
        if (m_status.state == State::Failed)
            co_return Error::failed(m_status.reason);
        if (m_status.state == State::Off)
            co_return Error::failed(tr("The model was unloaded before it was ready. Ask once more."));
        auto change = onSignal(this, &LocalModelServer::statusChanged, stop);
        const auto changed = co_await change;
        if (!changed)
            co_return changed.error();
    }
    co_return lend();
}

void LocalModelServer::unload()
{
    if (!m_running)
        return;
    const std::unique_ptr<LinkedStop> ending = std::move(m_running);
    m_idle.stop();
    m_look.stop();
    ending->request();
    endChild();
    setStatus(State::Off);
}

// A killed child is gone within moments, a large one within some more; it is reaped without anybody waiting.
void LocalModelServer::endChild()
{
    ServerProcess *child = m_process.release();
    if (!child)
        return;
    child->setParent(this); // should we end first
    connect(child, &ServerProcess::ended, child, &QObject::deleteLater);
    child->kill();
    if (!child->running())
        child->deleteLater();
}

Task<void> LocalModelServer::end()
{
    unload();
    m_scope.requestStop();
    auto joining = m_scope.join();
    co_await joining;
    auto waiting = awaitUnloaded();
    co_await waiting;
}

Task<void> LocalModelServer::awaitUnloaded()
{
    const QList<ServerProcess *> dying = findChildren<ServerProcess *>();
    for (const QPointer<ServerProcess> child : dying) {
        while (child && child->running()) {
            auto ending = onSignal(child.data(), &ServerProcess::ended);
            (void)co_await ending;
        }
    }
}

Task<Result<void>> LocalModelServer::prepare(qint64 reserved, std::stop_token stop)
{
    ServerChoice choice = m_choice;
    choice.reserved = reserved;
    auto work = [choice, model = m_model] { return prepareLaunch(choice, model); };
    auto working = offload(m_workers, work, Priority::Question, stop);
    const Result<ServerLaunch> launch = co_await working;
    if (!launch)
        co_return launch.error();
    if (!stop.stop_requested())
        m_launch = *launch;
    co_return Result<void>();
}

// Owns the child from its start to its end. After a stop whatever this object holds may belong to a later supervision.
Task<void> LocalModelServer::supervise(qint64 reserved, std::stop_token stop)
{
    auto preparing = prepare(reserved, stop);
    Result<void> started = co_await preparing;
    while (started && !stop.stop_requested()) {
        auto starting = start(stop);
        started = co_await starting;
        if (stop.stop_requested())
            co_return;
        if (!started)
            break;
        const auto ready = std::chrono::steady_clock::now();
        setStatus(State::Ready, m_status.reason); // of a restart
        if (m_users == 0)
            m_idle.start(m_patience.idle);
        while (!stop.stop_requested() && m_process->running()) {
            auto ending = onSignal(m_process.get(), &ServerProcess::ended, stop);
            (void)co_await ending;
        }
        if (stop.stop_requested() || giveUp(m_process->lastWords(), since(ready)))
            co_return;
    }
    if (stop.stop_requested())
        co_return;
    endChild();
    m_running.reset();
    setStatus(State::Failed, started.error().message);
}

// After a crash: whether it was one too many. Otherwise it is started once more.
bool LocalModelServer::giveUp(const QString &reason, std::chrono::milliseconds ran)
{
    endChild();
    m_idle.stop();
    if (ran >= m_patience.proven)
        m_status.restarts = 0;
    if (m_status.restarts == mostRestarts) {
        m_running.reset();
        setStatus(State::Failed, reason);
        return true;
    }
    ++m_status.restarts;
    m_startBegan = std::chrono::steady_clock::now();
    setStatus(State::Restarting, reason);
    return false;
}

void LocalModelServer::launch(quint16 port)
{
    m_key = randomKey();
    m_address = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
    m_process = std::make_unique<ServerProcess>();
    m_process->start(m_launch.program, m_launch.arguments + QStringList { QStringLiteral("--port"), QString::number(port) }, m_key);
}

// Another program may take the port between the moment when it was free and the server's own asking for it.
Task<Result<void>> LocalModelServer::start(std::stop_token stop)
{
    Result<void> healthy;
    for (int i = 0; i < mostPorts && !stop.stop_requested(); ++i) {
        const quint16 port = m_freePort();
        launch(port);
        auto waiting = awaitHealth(stop);
        healthy = co_await waiting;
        if (healthy || stop.stop_requested() || m_process->running() || !isTaken(port))
            break;
    }
    co_return healthy;
}

Task<Result<void>> LocalModelServer::awaitHealth(std::stop_token stop)
{
    auto lastWord = std::chrono::steady_clock::now();
    const auto began = lastWord;
    while (!stop.stop_requested()) {
        auto asking = ask(QStringLiteral("/health"), {}, {}, m_patience.reply, stop);
        const int answer = co_await asking;
        bool ready = false;
        if (answer == well && !stop.stop_requested() && m_process->running()) {
            auto proving = isOurs(stop);
            ready = co_await proving;
        }
        if (stop.stop_requested())
            break;
        if (!m_process->running())
            co_return Error::failed(m_process->lastWords());
        if (ready)
            co_return Result<void>();
        if (answer > 0 && answer != well) // it is loading
            lastWord = std::chrono::steady_clock::now();
        if (since(lastWord) > m_patience.silence)
            co_return Error::failed(tr("The model server was started and does not answer. Try another model, or another version of llama.cpp."));
        if (since(began) > m_patience.start)
            co_return Error::failed(tr("The model takes too long to load. Choose a smaller one."));
        auto sleeping = sleepFor(betweenAsking, stop);
        (void)co_await sleeping;
    }
    co_return Error::stopped();
}

// The status of its answer, 0 for none.
Task<int> LocalModelServer::ask(QString path, QByteArray key, QByteArray body, std::chrono::milliseconds patience, std::stop_token stop)
{
    LinkedStop asking(stop);
    QObject whileAsking;
    connect(m_process.get(), &ServerProcess::ended, &whileAsking, [&asking] { asking.request(); }); // then another program has the port
    HttpRequest request { m_address, QHostAddress(QHostAddress::LocalHost), {}, body, { patience, patience, patience } };
    request.url.setPath(path);
    if (!key.isEmpty())
        request.fields.append({ "Authorization", "Bearer " + key });
    HttpExchange exchange(m_access.get(), request);
    auto beginning = exchange.begin(asking.token());
    const Result<HttpHead> head = co_await beginning;
    co_return head ? head->status : 0;
}

// Whoever else has the port knows nothing of the key. Ours is shown only to one who refused another.
Task<bool> LocalModelServer::isOurs(std::stop_token stop)
{
    constexpr int refused = 401;
    const QString call = QStringLiteral("/tokenize"); // cheap, and not for everybody
    const QByteArray body = "{\"content\":\"a\"}";
    auto trying = ask(call, randomKey(), body, m_patience.reply, stop);
    const int toStranger = co_await trying;
    if (stop.stop_requested() || !m_process->running() || toStranger != refused)
        co_return false;
    auto asking = ask(call, m_key, body, m_patience.reply, stop);
    const int toUs = co_await asking;
    co_return toUs == well;
}

void LocalModelServer::doubt()
{
    if (m_status.state != State::Ready || std::exchange(m_doubted, true))
        return;
    m_scope.spawn([this, running = m_running->token()](std::stop_token) { return lookAfter(running); });
}

// Whoever asks a server that was stopped hears nothing, and so of no failure, for as long as a slow computer may read a long prompt. Only then
// is it asked: one that works may have no thread left for a word of its own.
Task<void> LocalModelServer::look(std::stop_token stop)
{
    auto looking = offload(m_workers, [process = processId()] { return isStopped(process); }, Priority::Question, stop);
    const Result<bool> stopped = co_await looking;
    if (!stopped)
        co_return;
    if (*stopped)
        doubt();
    if (m_users > 0 && m_running)
        m_look.start(m_patience.look);
}

// A busy or swapping computer may be too slow to say so at once.
Task<void> LocalModelServer::lookAfter(std::stop_token stop)
{
    const QPointer<ServerProcess> child = m_process.get();
    const auto stillThere = [&] { return !stop.stop_requested() && child && child == m_process.get() && child->running(); };
    bool isWell = false;
    for (const std::chrono::milliseconds patience : { m_patience.reply, m_patience.slowReply }) {
        if (isWell || !stillThere())
            break;
        auto asking = ask(QStringLiteral("/health"), {}, {}, patience, stop);
        const int answer = co_await asking;
        isWell = answer == well;
    }
    m_doubted = false;
    if (!isWell && stillThere())
        child->kill(tr("The model server did not answer any more and was ended."));
}

} // namespace superinstance
