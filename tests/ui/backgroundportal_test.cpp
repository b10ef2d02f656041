// Starting at login from within a sandbox: the desktop's portal says whether it may be, and the settings say so. Over a session bus
// of the test's own.
#include "ui/backgroundportal.h"
#include "ui/settings/generalpage.h"

#include <QCheckBox>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

// The desktop's part.
class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Background")
public:
    bool allows = true;
    QVariantMap asked;

public Q_SLOTS:
    QDBusObjectPath RequestBackground(const QString &, const QVariantMap &options)
    {
        asked = options;
        const QString request = QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2")
                                    .arg(message().service().mid(1).replace(QLatin1Char('.'), QLatin1Char('_')), options.value(QStringLiteral("handle_token")).toString());
        QDBusMessage response = QDBusMessage::createSignal(request, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
        response.setArguments({ allows ? 0u : 1u, QVariantMap { { QStringLiteral("background"), allows }, { QStringLiteral("autostart"), allows && options.value(QStringLiteral("autostart")).toBool() } } });
        connection().send(response);
        return QDBusObjectPath(request);
    }
};

class BackgroundPortalTest : public QObject {
    Q_OBJECT
    QProcess m_daemon;
    QTemporaryDir m_dir;
    std::unique_ptr<GeneralPage> m_page;

    QCheckBox *start() const
    {
        for (QCheckBox *each : m_page->findChildren<QCheckBox *>())
            if (each->text().contains(QStringLiteral("watch my folders")))
                return each;
        return nullptr;
    }
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *each) { return each->isVisible() && each->text().contains(words); });
    }

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
    void init()
    {
        m_page = std::make_unique<GeneralPage>(m_dir.filePath(QStringLiteral("window.ini")), Autostart(QStringLiteral("superinstance"), m_dir.path()), nullptr, true);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }

    void desktopWithoutAPortal_isSaid()
    {
        start()->click();
        QTRY_VERIFY(says(QStringLiteral("does not let programs start by themselves")));
        QVERIFY(!start()->isChecked());
    }

    void refusal_isSaidAndTakenBack()
    {
        Portal portal;
        serve(portal);
        portal.allows = false;
        start()->click();
        QTRY_VERIFY(says(QStringLiteral("The desktop has not allowed it.")));
        QVERIFY(!start()->isChecked());
        QVERIFY(!Autostart(QStringLiteral("superinstance"), m_dir.path()).enabled());
        portal.allows = true; // the person has changed it there
        start()->click();
        QTRY_VERIFY(portal.asked.value(QStringLiteral("autostart")).toBool());
        settle();
        QVERIFY(start()->isChecked() && !says(QStringLiteral("The desktop has not allowed it.")));
    }

    void consent_isKeptUntilItIsTakenBack()
    {
        Portal portal;
        serve(portal);
        QVERIFY(start()->isChecked()); // from before
        start()->click();
        QTRY_COMPARE(portal.asked.value(QStringLiteral("autostart")), QVariant(false));
        QCOMPARE(portal.asked.value(QStringLiteral("commandline")).toStringList(), QStringList({ QStringLiteral("superinstance"), QStringLiteral("--background") }));
        settle();
        QVERIFY(!start()->isChecked() && !says(QStringLiteral("The desktop has not allowed it.")));
    }

private:
    // What the bus has had for us until now has come.
    static void settle()
    {
        QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"), QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
        QCoreApplication::processEvents();
    }
    static void serve(Portal &portal)
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLocal8Bit(qgetenv("DBUS_SESSION_BUS_ADDRESS")), QStringLiteral("desktop"));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
};

QTEST_MAIN(BackgroundPortalTest)
#include "backgroundportal_test.moc"
