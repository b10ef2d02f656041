// One child process that serves a model. Lives on the thread that makes it, which is the only one that uses it; the child
// goes when it goes, when that thread ends, and when our process ends, however that comes. What the child has started, where it is a script around
// the server, goes with it: the system ends with a killed parent only those whom that has started itself, so a guard in their group ends the rest.
#pragma once
#include <QObject>
#include <QProcess>

namespace superinstance {

class ServerProcess : public QObject {
    Q_OBJECT
public:
    explicit ServerProcess(QObject *parent = nullptr);
    ~ServerProcess() override; // kills the child and awaits its end

    // key: handed over in the environment, since others can read a command line.
    void start(const QString &program, const QStringList &arguments, const QByteArray &key);
    // It keeps nothing that would have to be saved. why: a sentence that its last words are told with.
    void kill(const QString &why = {});
    bool running() const { return m_child.state() != QProcess::NotRunning; }
    qint64 processId() const { return m_child.processId(); }
    // Why it is not running, as a sentence with what it said last.
    QString lastWords() const;

Q_SIGNALS:
    void ended();

private:
    void listen();
    void endGroup();
    QProcess m_child, m_guard;
    qint64 m_group = 0; // of the guard, the child and those it has started
    QByteArray m_said; // the end of it
    QString m_killedFor;
};

} // namespace superinstance
