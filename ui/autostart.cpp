#include "ui/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace superinstance {

namespace {

const QString name = QStringLiteral("superinstance");

QString tr(const char *text)
{
    return QCoreApplication::translate("Autostart", text);
}

} // namespace

QString execArgument(const QString &word)
{
    QString quoted;
    for (const QChar each : word) {
        if (QStringLiteral("\"`$\\").contains(each))
            quoted += QLatin1Char('\\');
        quoted += each == QLatin1Char('%') ? QStringLiteral("%%") : QString(each);
    }
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\")); // once more, as every value of an entry
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QString shellArgument(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w./@%+=:,-]+$"), QRegularExpression::UseUnicodePropertiesOption);
    if (plain.match(word).hasMatch())
        return word;
    return QLatin1Char('\'') + QString(word).replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

QString Autostart::runningProgram()
{
    const QString own = QCoreApplication::applicationFilePath();
    const QString found = QStandardPaths::findExecutable(name);
    return !found.isEmpty() && QFileInfo(found).canonicalFilePath() == QFileInfo(own).canonicalFilePath() ? name : own;
}

QString Autostart::configuration()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
}

Autostart::Autostart(QString program, QString configDir)
    : m_program(std::move(program)), m_file(QDir(configDir).filePath(QStringLiteral("autostart/io.github.superinstance.SuperInstance.desktop")))
{
}

bool Autostart::enabled() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n'); // desktops switch an entry off by these
    return !lines.contains("Hidden=true") && !lines.contains("X-GNOME-Autostart-enabled=false");
}

Result<void> Autostart::setEnabled(bool enabled) const
{
    if (!enabled) {
        QFile file(m_file);
        if (file.exists() && !file.remove())
            return Error::failed(tr("%1 cannot be removed: %2.").arg(QDir::toNativeSeparators(m_file), file.errorString()));
        return {};
    }
    QString tryExec = m_program; // a plain string: the desktop passes over an entry whose program has gone
    tryExec.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    const QString entry = QStringLiteral("[Desktop Entry]\nType=Application\nName=SuperInstance\nIcon=io.github.superinstance.SuperInstance\n"
                                         "TryExec=%1\nExec=%2 --background\nTerminal=false\nX-GNOME-Autostart-enabled=true\n")
                              .arg(tryExec, m_program == name ? name : execArgument(m_program));
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(entry.toUtf8()) < 0 || !file.commit())
        return Error::failed(tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(m_file), file.errorString()));
    return {};
}

} // namespace superinstance
