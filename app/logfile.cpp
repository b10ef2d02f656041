#include "app/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace superinstance {

namespace {

constexpr qint64 largestLog = 1024 * 1024; // bytes; then it moves aside, once
int logFile = -1;

// One write per line into a file opened for appending: no lock is needed.
void append(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray text = qFormatLogMessage(type, context, message).toUtf8() + '\n';
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' + text;
    (void)!::write(logFile, line.constData(), size_t(line.size()));
    if (type == QtFatalMsg)
        std::fputs(text.constData(), stderr);
}

QLoggingCategory::CategoryFilter usualFilter = nullptr;

// Qt's debugging output names what stands in widgets and what is announced to a screen reader: the person's words.
void silenceQt(QLoggingCategory *category)
{
    usualFilter(category);
    if (qstrncmp(category->categoryName(), "qt.", 3) != 0)
        return;
    category->setEnabled(QtDebugMsg, false);
    category->setEnabled(QtInfoMsg, false);
}

} // namespace

LogFile::LogFile(const QString &dataDir)
{
    usualFilter = QLoggingCategory::installFilter(nullptr); // asked for all categories as soon as another is installed
    QLoggingCategory::installFilter(silenceQt);
    if (qEnvironmentVariableIsSet("QT_FORCE_STDERR_LOGGING"))
        return;
    const QString path = QDir(dataDir).filePath(QStringLiteral("superinstance.log"));
    if (QFile(path).size() > largestLog) {
        QFile::remove(path + QStringLiteral(".old"));
        QFile::rename(path, path + QStringLiteral(".old"));
    }
    logFile = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    qInstallMessageHandler(append);
}

LogFile::~LogFile()
{
    QLoggingCategory::installFilter(nullptr);
    qInstallMessageHandler(nullptr);
    if (logFile >= 0)
        ::close(std::exchange(logFile, -1));
}

} // namespace superinstance
