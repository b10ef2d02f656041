// Stands in for llama-server: takes its arguments, answers /health as it does, and behaves as SUPERINSTANCE_FAKE_SERVER says:
//   load=MS   answers 503 for that long     deaf    takes connections and answers nothing     hang   does not even listen
//   refuse    ends at once, with a word     abort   crashes at once
//   mute      is healthy and crashes when it is to chat
// Words are parted by commas. /tokenize, like what costs something, is for those who have the key. It never heeds SIGTERM. GET /crash ends it with a crash, GET /self tells what it was given.
// Each start adds a line with its process number to the file that SUPERINSTANCE_FAKE_STARTS names.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

QStringList orders()
{
    return qEnvironmentVariable("SUPERINSTANCE_FAKE_SERVER").split(QLatin1Char(','), Qt::SkipEmptyParts);
}

int loadMs()
{
    for (const QString &order : orders())
        if (order.startsWith(QLatin1String("load=")))
            return order.mid(5).toInt();
    return 0;
}

void crash()
{
    std::fputs("common: something is wrong\nGGML_ASSERT(n > 0) failed\n", stderr);
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

QByteArray reply(int status, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray self()
{
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QJsonObject environment;
    for (const QString &name : all.keys())
        if (name.startsWith(QLatin1String("LLAMA_")) || name.startsWith(QLatin1String("OMP_")))
            environment.insert(name, all.value(name));
    const QJsonObject object { { QStringLiteral("arguments"), QJsonArray::fromStringList(QCoreApplication::arguments().mid(1)) },
        { QStringLiteral("environment"), environment } };
    return QJsonDocument(object).toJson();
}

// What it says to whatever it is asked.
QByteArray chat()
{
    QByteArray events;
    for (const char *word : { "It is ", "24 months ", "[1]." })
        events += QByteArray("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"") + word + "\"}}]}\n\n";
    events += "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    return reply(200, events).replace("application/json", "text/event-stream");
}

QByteArray answerTo(const QByteArray &request)
{
    if (request.startsWith("POST ") && !request.contains("\r\nAuthorization: Bearer " + qgetenv("LLAMA_API_KEY") + "\r\n"))
        return std::fputs("srv    operator(): unauthorized: Invalid API Key\n", stderr), reply(401, "{\"error\":{\"message\":\"Invalid API Key\"}}"); // as the real one says
    if (request.startsWith("POST /tokenize"))
        return reply(200, "{\"tokens\":[1]}");
    if (request.startsWith("POST /v1/chat/completions"))
        return orders().contains(QStringLiteral("mute")) ? (crash(), QByteArray()) : chat();
    if (request.startsWith("POST /v1/embeddings"))
        return reply(200, "{\"data\":[{\"index\":0,\"embedding\":[1,0,0.5]}]}");
    return reply(200, request.startsWith("GET /self") ? self() : "{\"status\":\"ok\"}");
}

bool isWhole(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n"), field = request.toLower().indexOf("\r\ncontent-length:");
    const qsizetype length = field < 0 || field > end ? 0 : request.mid(field + 17, request.indexOf('\r', field + 2) - field - 17).trimmed().toLongLong();
    return end >= 0 && request.size() >= end + 4 + length;
}

void serve(QTcpSocket *socket, const QElapsedTimer &time)
{
    const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
    socket->setProperty("request", request);
    if (!isWhole(request))
        return;
    if (orders().contains(QStringLiteral("deaf")))
        return;
    if (request.startsWith("GET /crash"))
        crash();
    const bool loading = time.elapsed() < loadMs();
    socket->write(loading ? reply(503, "{\"error\":{\"message\":\"Loading model\"}}") : answerTo(request));
    socket->disconnectFromHost();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    std::signal(SIGTERM, SIG_IGN);
    QFile starts(qEnvironmentVariable("SUPERINSTANCE_FAKE_STARTS"));
    if (starts.open(QIODevice::Append))
        starts.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
    starts.close();
    if (orders().contains(QStringLiteral("abort")))
        crash();
    if (orders().contains(QStringLiteral("refuse"))) {
        std::fputs("llama_model_load: error loading model: tensor 'x' is missing\n", stderr);
        return 1;
    }
    const QStringList arguments = QCoreApplication::arguments();
    QElapsedTimer time;
    time.start();
    QTcpServer server;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, &time] { serve(socket, time); });
    });
    const bool hangs = orders().contains(QStringLiteral("hang"));
    if (!hangs && !server.listen(QHostAddress::LocalHost, quint16(arguments.value(arguments.indexOf(QStringLiteral("--port")) + 1).toUInt()))) {
        std::fputs("couldn't bind HTTP server socket\n", stderr);
        return 1;
    }
    return QCoreApplication::exec();
}
