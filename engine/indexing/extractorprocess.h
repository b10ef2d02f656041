// One extractor child process. Lives on the engine thread, owned by the file reader or the renderer; one exchange at a time.
#pragma once
#include "engine/async/task.h"
#include "engine/result.h"

#include <QObject>
#include <QProcess>

namespace superinstance {

// What this system does not keep the programs that read documents from, in a sentence; empty: it keeps them from all.
QString whyUnprotected();

class ExtractorProcess : public QObject {
    Q_OBJECT
public:
    // descriptor: of an open file that the child finds as number 3; owned by the caller, outlives this.
    explicit ExtractorProcess(QString program, QStringList arguments = {}, int descriptor = -1, QObject *parent = nullptr);
    ~ExtractorProcess() override; // kills the child

    // Children that are started from now on step back where others want the processor.
    void giveWay() { m_givesWay = true; }
    // Sends a request, framed already, and awaits the reply's payload. Failed: the child died, was not there, or spoke nonsense; timed out
    // after `deadlineMs`, or twice as long where it hardly got the processor. The child is gone after either, and a new one is
    // started by the next exchange.
    Task<Result<QByteArray>> exchange(QByteArray request, int deadlineMs, std::stop_token stop);
    // Kills the child; the next exchange starts a new one.
    void endChild();
    // False when the program could not even be started the last time.
    bool startable() const { return m_startable; }
    // True when the last exchange failed because it used up the child's processor time: the same would come of a second try.
    bool outOfTime() const { return m_outOfTime; }
    // True when it failed because the child gave itself up, as one does that gets no more memory.
    bool gaveUp() const { return m_gaveUp; }

Q_SIGNALS:
    void changed(); // something arrived, or the child ended

private:
    void startChild();
    void receive();
    Task<Result<QByteArray>> awaitReply(std::stop_token stop);
    bool awaitsProcessor() const;
    double processorMs() const;

    const QString m_program;
    const QStringList m_arguments;
    const int m_descriptor;
    std::unique_ptr<QProcess> m_child;
    QByteArray m_received;
    int m_exchanges = 0; // of this child
    bool m_asked = false; // a reply is awaited
    bool m_startable = true;
    bool m_givesWay = false;
    bool m_outOfTime = false;
    bool m_gaveUp = false;
};

} // namespace superinstance
