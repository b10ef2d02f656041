// The entry that starts the program at login, as a desktop reads it.
#include "ui/autostart.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace superinstance {

namespace {

QByteArray lineOf(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith(key + '='))
            return line.mid(key.size() + 1);
    return {};
}

} // namespace

class AutostartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enabled_lastsUntilItIsDisabled();
    void entry_startsInTheTray();
    void entry_isValid();
    void entryThatTheDesktopSwitchedOff_isNotEnabled();
    void programWithOddName_isOneArgument();
    void folderThatCannotBeWritten_isSaid();

private:
    QString file() const { return m_dir.filePath(QStringLiteral("autostart/io.github.superinstance.SuperInstance.desktop")); }
    QTemporaryDir m_dir;
};

void AutostartTest::enabled_lastsUntilItIsDisabled()
{
    const Autostart autostart(QStringLiteral("superinstance"), m_dir.path());
    QVERIFY(!autostart.enabled());
    QVERIFY(autostart.setEnabled(true));
    QVERIFY(Autostart(QStringLiteral("superinstance"), m_dir.path()).enabled());
    QVERIFY(autostart.setEnabled(false));
    QVERIFY(!autostart.enabled());
    QVERIFY(!QFileInfo::exists(file()));
    QVERIFY(autostart.setEnabled(false)); // twice is harmless
}

void AutostartTest::entry_startsInTheTray()
{
    QVERIFY(Autostart(QStringLiteral("superinstance"), m_dir.path()).setEnabled(true));
    QCOMPARE(lineOf(file(), "Exec"), QByteArray("superinstance --background"));
    QVERIFY(Autostart(QStringLiteral("/opt/si/bin/superinstance"), m_dir.path()).setEnabled(true));
    QCOMPARE(lineOf(file(), "Exec"), QByteArray("\"/opt/si/bin/superinstance\" --background"));
    QCOMPARE(lineOf(file(), "TryExec"), QByteArray("/opt/si/bin/superinstance"));
}

void AutostartTest::entry_isValid()
{
    const QString validator = QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
    if (validator.isEmpty())
        QSKIP("desktop-file-validate is not installed");
    for (const char *program : { "superinstance", "/opt/my \"tools\"/100% $HOME/super`instance\\" }) {
        QVERIFY(Autostart(QString::fromLatin1(program), m_dir.path()).setEnabled(true));
        QProcess process;
        process.start(validator, { file() });
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
    }
}

void AutostartTest::entryThatTheDesktopSwitchedOff_isNotEnabled()
{
    const Autostart autostart(QStringLiteral("superinstance"), m_dir.path());
    for (const char *off : { "Hidden=true\n", "X-GNOME-Autostart-enabled=false\n" }) {
        QVERIFY(autostart.setEnabled(true));
        QFile entry(file());
        QVERIFY(entry.open(QIODevice::Append));
        entry.write(off);
        entry.close();
        QVERIFY(!autostart.enabled());
    }
    QVERIFY(autostart.setEnabled(true));
    QVERIFY(autostart.enabled());
}

void AutostartTest::programWithOddName_isOneArgument()
{
    QCOMPARE(execArgument(QStringLiteral("/a b")), QStringLiteral("\"/a b\""));
    QCOMPARE(execArgument(QStringLiteral("50%")), QStringLiteral("\"50%%\""));
    QCOMPARE(execArgument(QStringLiteral("$x")), QStringLiteral("\"\\\\$x\""));
    QCOMPARE(execArgument(QStringLiteral("\\")), QStringLiteral("\"\\\\\\\\\""));
}

void AutostartTest::folderThatCannotBeWritten_isSaid()
{
    QFile inTheWay(m_dir.filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const Autostart autostart(QStringLiteral("superinstance"), inTheWay.fileName());
    const Result<void> done = autostart.setEnabled(true);
    QVERIFY(!done);
    QVERIFY(done.error().message.endsWith(QLatin1Char('.')));
    QVERIFY(!autostart.enabled());
}

} // namespace superinstance

QTEST_GUILESS_MAIN(superinstance::AutostartTest)
#include "autostart_test.moc"
