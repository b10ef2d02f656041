#include "tests/app/program.h"

#include "app/singleinstance.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTest>

namespace superinstance {

namespace {

constexpr int patience = 30'000; // the sanitizers are slow

} // namespace

QList<QJsonObject> Ran::objects() const
{
    QList<QJsonObject> objects;
    const QList<QByteArray> lines = out.split('\n');
    for (const QByteArray &line : lines.mid(0, lines.size() - 1)) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            QTest::qFail(QByteArray("no JSON object: " + line.left(200)).constData(), __FILE__, __LINE__);
        objects.append(document.object());
    }
    if (!lines.last().isEmpty())
        QTest::qFail(QByteArray("an open last line: " + lines.last().left(200)).constData(), __FILE__, __LINE__);
    return objects;
}

bool Ran::oneSentence() const
{
    const QByteArray line = err.trimmed();
    const bool one = err.count('\n') == 1 && (line.endsWith('.') || line.endsWith('?')) && line.size() > 5;
    if (!one)
        qWarning("not one sentence: %s", err.constData());
    return one;
}

Program::Program()
{
    dataDir = place(QStringLiteral("data"));
    QDir().mkpath(documents());
    QDir().mkpath(place(QStringLiteral("runtime")));
    QFile::setPermissions(place(QStringLiteral("runtime")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString Program::executable()
{
    return QStringLiteral(SUPERINSTANCE_PROGRAM);
}

QString Program::write(const QString &name, const QByteArray &content) const
{
    const QString file = QDir(documents()).filePath(name);
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file));
    return file;
}

// Without a display nothing of the desktop is left, so that a verb which needs one fails; no wishes about logging, so
// that noise is seen.
QProcessEnvironment Program::environment(bool display) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_LOGGING_RULES" })
        environment.remove(QString::fromLatin1(name));
    if (display)
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), place(QStringLiteral("runtime")));
    environment.insert(QStringLiteral("HOME"), place(QStringLiteral("home")));
    return environment;
}

Process Program::launch(const QStringList &words, bool display, const std::function<void()> &inChild) const
{
    Process process(new QProcess);
    process->setProgram(executable());
    process->setArguments(QStringList { QStringLiteral("--data-dir"), dataDir } + words);
    process->setProcessEnvironment(environment(display));
    process->setWorkingDirectory(documents());
    if (inChild)
        process->setChildProcessModifier(inChild);
    process->start();
    process->closeWriteChannel();
    if (!process->waitForStarted(patience))
        qFatal("%s does not start", SUPERINSTANCE_PROGRAM);
    return process;
}

Process Program::start(const QStringList &words, std::function<void()> inChild) const
{
    return launch(words, false, inChild);
}

Ran Program::end(QProcess *process)
{
    if (process->state() != QProcess::NotRunning && !process->waitForFinished(patience)) {
        qWarning("“%s” does not end", qPrintable(process->arguments().join(QLatin1Char(' '))));
        process->kill();
        process->waitForFinished(patience);
    }
    const bool normal = process->exitStatus() == QProcess::NormalExit;
    return { normal ? process->exitCode() : -1, process->readAllStandardOutput(), process->readAllStandardError() };
}

Ran Program::run(const QStringList &words, std::function<void()> inChild) const
{
    const Process process = start(words, inChild);
    return end(process.get());
}

Ran Program::runWithDisplay(const QStringList &words) const
{
    const Process process = launch(words, true, {});
    return end(process.get());
}

Process Program::startOwner(std::function<void()> inChild) const
{
    Process process = launch({ QStringLiteral("--background") }, true, inChild);
    if (!QTest::qWaitFor([this] { return listening(); }, patience))
        qFatal("the owner does not listen: %s", process->readAllStandardError().constData());
    return process;
}

bool Program::listening() const
{
    qputenv("XDG_RUNTIME_DIR", place(QStringLiteral("runtime")).toLocal8Bit());
    QLocalSocket socket;
    socket.connectToServer(socketPath(dataDir));
    return socket.waitForConnected(1000);
}

QString Program::storedText(const QString &path) const
{
    const Ran shown = run({ QStringLiteral("show"), path, QStringLiteral("--text") });
    if (shown.status != 0)
        qFatal("%s", shown.err.constData());
    return QString::fromUtf8(shown.out);
}

bool Program::stands(const QJsonObject &passage) const
{
    const QString path = passage[QLatin1String("path")].toString();
    const bool paged = path.endsWith(QLatin1String(".pdf"));
    const bool there = QFileInfo(path).isAbsolute() && QFileInfo::exists(path)
        && passage[QLatin1String("page")].isNull() != paged && passage[QLatin1String("score")].isDouble()
        && codePoints(storedText(path), passage[QLatin1String("start")].toInt(), passage[QLatin1String("end")].toInt())
            == passage[QLatin1String("text")].toString();
    if (!there)
        qWarning() << "wrong:" << passage;
    return there;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString codePoints(const QString &text, int start, int end)
{
    const QList<uint> points = text.toUcs4();
    const QList<uint> part = points.mid(start, end - start);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size());
}

bool keysAre(const QJsonObject &object, QStringList keys)
{
    keys.sort();
    if (object.keys() != keys)
        qWarning() << "keys are" << object.keys() << "not" << keys;
    return object.keys() == keys;
}

} // namespace superinstance
