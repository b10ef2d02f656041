// What the tests of the client share: one request to a fault server, and all that came of it.
#pragma once
#include "engine/models/openaiclient.h"
#include "tests/support/faultserver.h"
#include "tests/support/running.h"

#include <QElapsedTimer>
#include <QThreadPool>

namespace superinstance {

using namespace std::chrono_literals;

struct ClientOutcome {
    Result<ChatReply> reply = Error::stopped();
    std::optional<ServerFault> fault; // why it failed
    QList<ServerFault> retries;
    QString text, reasoning; // as it came
    QList<PromptProgress> progress;
    qint64 ms = 0;
};

class ClientTest {
public:
    ClientTest() : m_access(makeHttpAccess()) { limits.slow = { 10s, 10s, 20s }; }

    OpenAiClient client(const QUrl &url) { return OpenAiClient({ url, key, QStringLiteral("m"), kind }, m_access.get(), &m_workers, limits); }
    ModelListener listener(ClientOutcome *outcome)
    {
        return { [outcome](QString text) { outcome->text += text; }, [outcome](QString text) { outcome->reasoning += text; },
                 [outcome](PromptProgress progress) { outcome->progress.append(progress); }, [outcome](ServerFault fault) { outcome->retries.append(fault); },
                 [outcome](ServerFault fault) { outcome->fault = fault; }, [outcome] { outcome->text.clear(); } };
    }
    ClientOutcome chat(const QUrl &url, ChatRequest request = question(), std::stop_token stop = {})
    {
        OpenAiClient asked = client(url);
        ClientOutcome outcome;
        QElapsedTimer timer;
        timer.start();
        outcome.reply = run([&] { return asked.chat(request, listener(&outcome), stop); });
        outcome.ms = timer.elapsed();
        return outcome;
    }
    static ChatRequest question()
    {
        ChatRequest request;
        request.messages = { { QStringLiteral("user"), QStringLiteral("How long?") } };
        return request;
    }

    ClientLimits limits;
    QString key;
    ServerKind kind = ServerKind::Other;

private:
    std::unique_ptr<QNetworkAccessManager> m_access;
    QThreadPool m_workers;
};

} // namespace superinstance
