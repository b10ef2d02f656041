// What the reader asks of the desktop, on a session bus of its own: the file manager, the portal, and what is done without them.
#include "tests/ui/reader/fakedesktop.h"
#include "ui/reader/desktop.h"

#include <QDBusConnection>
#include <QDesktopServices>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace superinstance;

class DesktopTest : public QObject {
    Q_OBJECT
    QProcess m_bus;
    QTemporaryDir m_dir;
    QString m_file;
    QList<QUrl> m_openedHere;

public Q_SLOTS:
    void openHere(const QUrl &url) { m_openedHere.append(url); }

private:
    // The other side of the bus, by a connection of its own.
    QDBusConnection other() const { return QDBusConnection(QStringLiteral("other")); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_bus.start(QStringLiteral("dbus-daemon"), { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address") });
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QVERIFY(QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("other")).isConnected());
        m_file = m_dir.filePath(QStringLiteral("a paper — 1.txt"));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("lamp") == 4);
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openHere");
    }
    void cleanupTestCase()
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QDBusConnection::disconnectFromBus(QStringLiteral("other"));
        m_bus.kill();
        m_bus.waitForFinished();
    }
    void init() { m_openedHere.clear(); }

    void showInFolder_selectsTheFileInTheFileManager()
    {
        FileManager manager;
        QVERIFY(other().registerObject(QStringLiteral("/org/freedesktop/FileManager1"), &manager, QDBusConnection::ExportAllSlots));
        QVERIFY(other().registerService(QStringLiteral("org.freedesktop.FileManager1")));
        showInFolder(m_file);
        QTRY_COMPARE(manager.shown, QStringList(QUrl::fromLocalFile(m_file).toString(QUrl::FullyEncoded)));
        QVERIFY(m_openedHere.isEmpty());
        other().unregisterService(QStringLiteral("org.freedesktop.FileManager1"));
        other().unregisterObject(QStringLiteral("/org/freedesktop/FileManager1"));
    }

    void showInFolder_withoutAFileManager_opensTheFolder()
    {
        showInFolder(m_file);
        QTRY_COMPARE(m_openedHere, QList<QUrl> { QUrl::fromLocalFile(m_dir.path()) });
    }

    void openWith_handsTheFileToThePortal_andAsksForTheProgram()
    {
        Portal portal;
        QVERIFY(other().registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(other().registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        openFileWith(m_file);
        QTRY_COMPARE(portal.opened, QByteArray("lamp"));
        QVERIFY(portal.asks);

        portal.refuses = true;
        openFileWith(m_file);
        QTRY_COMPARE(m_openedHere, QList<QUrl> { QUrl::fromLocalFile(m_file) });
        other().unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
        other().unregisterObject(QStringLiteral("/org/freedesktop/portal/desktop"));
    }

    void choiceOfPrograms_isOfferedWhereThePortalIs()
    {
        int offered = 0;
        whenChoiceIsOffered(this, [&] { ++offered; });
        QTest::qWait(0);
        Portal portal;
        QVERIFY(other().registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties));
        QVERIFY(other().registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        whenChoiceIsOffered(this, [&] { offered += 10; });
        QTRY_COMPARE(offered, 10); // the first was answered before: there was nobody
        other().unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
        other().unregisterObject(QStringLiteral("/org/freedesktop/portal/desktop"));
    }

    void openWith_withoutAPortal_opensWithTheUsualProgram()
    {
        openFileWith(m_file);
        QTRY_COMPARE(m_openedHere, QList<QUrl> { QUrl::fromLocalFile(m_file) });
    }

    void openWith_aFileThatIsGone_doesNothing()
    {
        openFileWith(m_dir.filePath(QStringLiteral("gone.txt")));
        QCoreApplication::processEvents();
        QVERIFY(m_openedHere.isEmpty());
    }
};

QTEST_MAIN(DesktopTest)
#include "desktop_test.moc"
