// A model that is being tried in the settings can be left alone again, with the real engine: a press of the same button ends the test at once.
#include "engine/enginethread.h"
#include "tests/support/modelstandin.h"
#include "ui/enginelink.h"
#include "ui/settings/endpointspage.h"
#include "ui/settings/modelslist.h"
#include "ui/settings/modeltestbutton.h"
#include "ui/settings/settingsdialog.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace superinstance;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000, modelsRow = 4, endpointsRow = 5;
const QString model = QStringLiteral("endless");

bool says(QWidget *within, const QString &words)
{
    for (const QLabel *each : within->findChildren<QLabel *>())
        if (each->isVisible() && each->text() == words)
            return true;
    return false;
}

} // namespace

class StoppingTestsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    ModelStandIn m_server { { { "/v1/models", R"({"object":"list","data":[{"id":"endless","object":"model"}]})" } } };
    std::unique_ptr<EngineThread> m_thread;
    Engine *m_engine = nullptr;
    std::unique_ptr<EngineLink> m_link;

private Q_SLOTS:
    void initTestCase();
    void runningTest_isStoppedByItsButton_data();
    void runningTest_isStoppedByItsButton();
    void cleanupTestCase();
};

void StoppingTestsTest::initTestCase()
{
    registerTypes();
    m_server.setAnswer("It goes on");
    m_server.setPause(1h); // nobody waits for that
    m_thread = std::make_unique<EngineThread>(EngineOptions { m_dir.filePath(QStringLiteral("data")), QString(), false });
    m_engine = m_thread->begin();
    m_link = std::make_unique<EngineLink>(m_engine);
    bool open = false, added = false;
    QObject meanwhile;
    connect(m_engine, &Engine::opened, &meanwhile, [&] { open = true; });
    connect(m_engine, &Engine::modelsReady, &meanwhile, [&] { added = true; });
    QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection);
    QTRY_VERIFY_WITH_TIMEOUT(open, patience);
    m_link->send([address = m_server.url().toString()](Engine *engine, quint64 request) { engine->addModel(request, address); });
    QTRY_VERIFY_WITH_TIMEOUT(added, patience);
}

void StoppingTestsTest::runningTest_isStoppedByItsButton_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("line");
    QTest::addRow("of a model") << modelsRow << model;
    QTest::addRow("of a server") << endpointsRow << m_server.url().toString();
}

void StoppingTestsTest::runningTest_isStoppedByItsButton()
{
    QFETCH(int, page);
    QFETCH(QString, line);
    SettingsDialog dialog(m_link.get(), m_dir.filePath(QStringLiteral("window.ini")));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.findChild<QListWidget *>()->setCurrentRow(page);
    dialog.show();
    QWidget *shown = page == modelsRow ? static_cast<QWidget *>(dialog.findChild<ModelsListView *>()) : dialog.findChild<EndpointsPage *>();
    auto *list = shown->findChild<QTreeWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(!list->findItems(line, Qt::MatchStartsWith).isEmpty(), patience);
    list->setCurrentItem(list->findItems(line, Qt::MatchStartsWith).first());
    auto *button = shown->findChild<ModelTestButton *>();
    QCOMPARE(button->text(), QStringLiteral("&Test"));
    const int before = m_server.chats();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), QStringLiteral("&Stop"));
    QTRY_COMPARE_WITH_TIMEOUT(m_server.chats(), before + 1, patience);
    QVERIFY(button->isEnabled());

    QElapsedTimer stopping;
    stopping.start();
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(shown, QStringLiteral("The test was stopped.")), patience);
    QVERIFY2(stopping.elapsed() < 1000, qPrintable(QString::number(stopping.elapsed())));
    QCOMPARE(button->text(), QStringLiteral("&Test"));
    QVERIFY(button->isEnabled());
    QCOMPARE(m_server.chats(), before + 1); // nothing more is asked of it
}

void StoppingTestsTest::cleanupTestCase()
{
    m_link.reset();
    QVERIFY(m_thread->end());
}

QTEST_MAIN(StoppingTestsTest)
#include "stoppingtests_test.moc"
