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
    static QString executable();

    QString dataDir; // of every start
    QString documents() const { return m_dir.filePath(QStringLiteral("docs")); }
    QString path(const QString &name) const { return documents() + QLatin1Char('/') + name; }
    QString place(const QString &name) const { return m_dir.filePath(name); } // outside the documents
    QString write(const QString &name, const QByteArray &content) const; // in documents() unless absolute

    // Runs a verb to its end, without a display. inChild runs in the child before the program.
    Ran run(const QStringList &words, std::function<void()> inChild = {}) const;
    Process start(const QStringList &words, std::function<void()> inChild = {}) const;
    static Ran end(QProcess *process); // waits for it
    // Runs a start that opens the window, or hands over to the one that is open, on an invisible display.
    Ran runWithDisplay(const QStringList &words) const;
    // Starts the program in the tray of an invisible display and waits until it listens.
    Process startOwner(std::function<void()> inChild = {}) const;
    bool listening() const;
    QString storedText(const QString &path) const; // as `show --text` prints it
    // Whether a passage of JSON output stands where it says, in a file that is there; tells what is wrong.
    bool stands(const QJsonObject &passage) const;

private:
    QProcessEnvironment environment(bool display) const;
    Process launch(const QStringList &words, bool display, const std::function<void()> &inChild) const;
    QTemporaryDir m_dir;
};

// Of a passage in the answer object; a search result has more.
const QStringList passageKeys { QStringLiteral("path"), QStringLiteral("page"), QStringLiteral("start"),
                                QStringLiteral("end"),  QStringLiteral("score"), QStringLiteral("text") };
// Reads the whole file.
QByteArray contentOf(const QString &path);
// The code points from start to end, as the contract counts.
QString codePoints(const QString &text, int start, int end);
// The words of a line.
inline QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}
// Exactly these keys; tells the difference.
bool keysAre(const QJsonObject &object, QStringList keys);

} // namespace superinstance
