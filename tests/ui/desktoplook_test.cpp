// What the desktop's settings portal says of dark and light, over a session bus of the test's own.
#include "ui/desktoplook.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QElapsedTimer>
#include <QPalette>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace superinstance;

// The desktop's part.
class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    QVariantMap values;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        if (group == QLatin1String("org.freedesktop.appearance") && values.contains(key))
            return QDBusVariant(QVariant::fromValue(QDBusVariant(values.value(key))));
        sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), QStringLiteral("Requested setting not found"));
        return {};
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class DesktopLookTest : public QObject {
    Q_OBJECT
    QProcess m_daemon;
    static bool isDark() { return QApplication::palette().color(QPalette::Window).lightness() < 128; }
    // As the window's session does.
    static void follow(DesktopLook &look)
    {
        connect(&look, &DesktopLook::changed, &look, [](const Appearance::Wish &wish) {
            Appearance::setWish(wish);
            Appearance().apply();
        });
        look.begin();
    }
    static QDBusConnection desktop() { return QDBusConnection::connectToBus(QString::fromLocal8Bit(qgetenv("DBUS_SESSION_BUS_ADDRESS")), QStringLiteral("desktop")); }
    static void serve(Portal *portal)
    {
        QDBusConnection bus = desktop();
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"), { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address") });
        if (!m_daemon.waitForStarted())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(m_daemon.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
        QVERIFY(!isDark());
    }
    void cleanup()
    {
        desktop().unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        Appearance::setWish({});
        Appearance().apply();
    }
    void cleanupTestCase()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void darkDesktop_isFollowedFromTheStart()
    {
        Portal portal;
        portal.values = { { QStringLiteral("color-scheme"), 1U } };
        serve(&portal);
        DesktopLook look;
        follow(look);
        QTRY_VERIFY(isDark());
        Appearance { 100, Appearance::Theme::Light }.apply(); // the person's own choice counts
        QVERIFY(!isDark());
    }
    void change_isFollowedWhileTheProgramRuns()
    {
        Portal portal;
        portal.values = { { QStringLiteral("color-scheme"), 2U }, { QStringLiteral("contrast"), 0U } };
        serve(&portal);
        DesktopLook look;
        const QSignalSpy heard(&look, &DesktopLook::changed);
        follow(look);
        QTRY_COMPARE(heard.count(), 1); // light
        const auto change = [&](const char *key, uint value) {
            Q_EMIT portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QString::fromLatin1(key), QDBusVariant(value));
        };
        change("color-scheme", 1);
        QTRY_VERIFY(isDark());
        change("contrast", 1);
        QTRY_COMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
        change("contrast", 0);
        change("color-scheme", 0); // says nothing: as it was
        QTRY_VERIFY(!isDark());
    }
    void missingPortal_holdsNothingUp()
    {
        QElapsedTimer clock;
        clock.start();
        DesktopLook look;
        follow(look);
        QVERIFY(clock.elapsed() < 500); // a call that waited would take 25 s
    }
    void silentPortal_holdsNothingUp()
    {
        QVERIFY(desktop().registerService(QStringLiteral("org.freedesktop.portal.Desktop"))); // serves no object in time
        missingPortal_holdsNothingUp();
    }
};

QTEST_MAIN(DesktopLookTest)
#include "desktoplook_test.moc"
