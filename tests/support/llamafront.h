// A real llama.cpp runtime as a server (llamafront.mjs) for one model of the shared data. SUPERINSTANCE_LLAMA_MODULES names the
// node_modules folder that has node-llama-cpp. Lives on the thread of the test.
#pragma once
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

namespace superinstance {

class LlamaFront {
public:
    ~LlamaFront()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    // Why there is none; empty: it serves. holdsSchemas: it writes JSON where that is asked for.
    QString start(const QString &model, bool holdsSchemas = false)
    {
        const QString modules = qEnvironmentVariable("SUPERINSTANCE_LLAMA_MODULES"), file = QStringLiteral(SHARED_DATA "/models/") + model;
        if (!QFileInfo::exists(modules + QStringLiteral("/node-llama-cpp")))
            return QStringLiteral("SUPERINSTANCE_LLAMA_MODULES names no node_modules with node-llama-cpp");
        if (!QFileInfo::exists(file))
            return QStringLiteral("the model %1 is not there").arg(model);
        if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
            return QStringLiteral("node is not installed");
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"), QStringList { QStringLiteral(LLAMA_FRONT), modules, file } + (holdsSchemas ? QStringList { QStringLiteral("json") } : QStringList()));
        QElapsedTimer waited;
        waited.start();
        while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning && !waited.hasExpired(60'000))
            m_process.waitForReadyRead(1000);
        const int port = m_process.readLine().trimmed().toInt();
        m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
        return port > 0 ? QString() : QStringLiteral("the runtime does not start");
    }
    QUrl url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};

} // namespace superinstance
