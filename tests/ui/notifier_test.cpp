// Notifications as a desktop's server gets them, over a session bus of the test's own.
#include "app/backgroundwatch.h"
#include "tests/ui/scriptedengine.h"
#include "ui/notifier.h"
#include "ui/trayicon.h"

#include <QDBusConnection>
#include <QProcess>
#include <QTest>

using namespace superinstance;

// The desktop's part.
class NotificationServer : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList capabilities, titles, bodies;
    int asked = 0;

public Q_SLOTS:
    QStringList GetCapabilities() { return ++asked, capabilities; }
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &body, const QStringList &, const QVariantMap &, int)
    {
        titles.append(title);
        bodies.append(body);
        return 1;
    }
};

class NotifierTest : public QObject {
    Q_OBJECT
    QProcess m_daemon;

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"), { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address") });
        if (!m_daemon.waitForStarted())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(m_daemon.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
    }
    void cleanupTestCase()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void text_isEscapedOnlyWhereItIsReadAsMarkup_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("plain") << QStringList { QStringLiteral("body") } << QStringLiteral("Fish & <b>chips</b>");
        QTest::newRow("markup") << QStringList { QStringLiteral("body"), QStringLiteral("body-markup") } << QStringLiteral("Fish &amp; &lt;b&gt;chips&lt;/b&gt;");
    }
    void text_isEscapedOnlyWhereItIsReadAsMarkup()
    {
        QFETCH(QStringList, capabilities);
        QFETCH(QString, body);
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLocal8Bit(qgetenv("DBUS_SESSION_BUS_ADDRESS")), QStringLiteral("desktop"));
        NotificationServer server;
        server.capabilities = capabilities;
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &server, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
        Notifier notifier;
        notifier.tell(QStringLiteral("answer"), QStringLiteral("Title"), QStringLiteral("Fish & <b>chips</b>"));
        QTRY_COMPARE(server.bodies, QStringList { body });
        notifier.tell(QStringLiteral("answer"), QStringLiteral("Title"), QStringLiteral("Done."));
        QTRY_COMPARE(server.bodies, QStringList({ body, QStringLiteral("Done.") }));
        QCOMPARE(server.asked, 1);
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }

    void longReadingThatEndsUnseen_isTold()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLocal8Bit(qgetenv("DBUS_SESSION_BUS_ADDRESS")), QStringLiteral("desktop"));
        NotificationServer server;
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &server, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
        ScriptedEngine engine;
        TrayIcon tray;
        Notifier notifier;
        qint64 now = 0;
        const BackgroundWatch watch(engine.engine(), &tray, &notifier, QString(), [](quint64) { return QString(); }, [&now] { return now; });
        const auto read = [&engine](int done, int waiting) {
            IndexProgress progress;
            progress.done = done;
            progress.waiting = waiting;
            Q_EMIT engine.engine()->progressChanged(progress);
        };
        read(0, 1'200);
        now = 70'000;
        read(1'200, 0);
        QTRY_COMPARE(server.titles, QStringList { QStringLiteral("Everything is read") });
        QVERIFY2(server.bodies[0].contains(QStringLiteral("1200")) || server.bodies[0].contains(QStringLiteral("1,200")), qPrintable(server.bodies[0]));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }
};

QTEST_MAIN(NotifierTest)
#include "notifier_test.moc"
