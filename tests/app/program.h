// The real program as a child process with a data directory and documents of its own.
#pragma once
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace superinstance {

// How a start of the program ended. A crash is status -1, as is an end that never came.
struct Ran {
    int status = -1;
    QByteArray out, err;

    // Each line of standard output as an object; a line that is none fails the test.
    QList<QJsonObject> objects() const;
    QJsonObject object() const { return objects().value(0); }
    // Standard error is one plain sentence.
    bool oneSentence() const;
};

struct Killed {
    void operator()(QProcess *process) const
    {
        process->kill();
        process->waitForFinished();
        delete process;
    }
};
using Process = std::unique_ptr<QProcess, Killed>; // ends with its test

class Program {
public:
    Program();

    QString dataDir; // of every start
    QString documents() const { return m_dir.filePath(QStringLiteral("docs")); }
    QString path(const QString &name) const { return documents() + QLatin1Char('/') + name; }
    QString place(const QString &name) const { return m_dir.filePath(name); } // outside the documents
    QString write(const QString &name, const QByteArray &content) const; // in documents() unless absolute

    // Runs a verb to its end, without a display. inChild runs in the child before the program.
    Ran run(const QStringList &words, std::function<void()> inChild = {}) const;
    Process start(const QStringList &words, std::function<void()> inChild = {}) const;
    static Ran end(QProcess *process); // waits for it
    // Starts the program in the tray of an invisible display and waits until it listens.
    Process startOwner() const;
    bool listening() const;

private:
    QProcessEnvironment environment() const;
    QTemporaryDir m_dir;
};

// Reads the whole file.
QByteArray contentOf(const QString &path);
// The code points from start to end, as the contract counts.
QString codePoints(const QString &text, int start, int end);
// Exactly these keys; tells the difference.
bool keysAre(const QJsonObject &object, QStringList keys);

} // namespace superinstance
