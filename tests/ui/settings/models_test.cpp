// The pages of the models and of the servers: what the engine tells is shown in words, and stays put while it changes.
#include "tests/ui/scriptedengine.h"
#include "tests/ui/settings/somemodels.h"
#include "ui/settings/downloadrow.h"
#include "ui/settings/endpointspage.h"
#include "ui/settings/modeldownloads.h"
#include "ui/settings/modeloffers.h"
#include "ui/settings/modelroles.h"
#include "ui/settings/modelslist.h"
#include "ui/settings/modelspage.h"
#include "ui/settings/settingsdialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace superinstance;

namespace {

// The settings, open on one of the two pages.
struct Opened {
    explicit Opened(int page, const ModelsOverview &overview) : link(engine.engine()), dialog(&link, dir.filePath(QStringLiteral("window.ini")))
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        engine.open();
        dialog.findChild<QListWidget *>()->setCurrentRow(page);
        dialog.show();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the settings did not open");
        tell(overview);
    }
    void tell(const ModelsOverview &overview)
    {
        Q_EMIT engine.engine()->modelsChanged(); // so that it is asked for
        engine.say([&](Engine *each, quint64 request) { Q_EMIT each->modelsReady(request, overview); });
    }
    template <class Part> Part *part() { return dialog.findChild<Part *>(); }
    template <class Part> QTreeWidget *list() { return part<Part>()->template findChild<QTreeWidget *>(); }
    QPushButton *button(QWidget *within, const QString &text)
    {
        for (QPushButton *each : within->findChildren<QPushButton *>())
            if (each->text().remove(QLatin1Char('&')) == text)
                return each;
        qFatal("no button %s", qPrintable(text));
        return nullptr;
    }
    bool says(QWidget *within, const QString &words)
    {
        for (const QLabel *each : within->findChildren<QLabel *>())
            if (each->isVisible() && each->text().contains(words))
                return true;
        return false;
    }
    QTemporaryDir dir;
    ScriptedEngine engine;
    EngineLink link;
    SettingsDialog dialog;
};

constexpr int modelsRow = 4, endpointsRow = 5;

void choose(QTreeWidget *list, const QString &name)
{
    const QList<QTreeWidgetItem *> found = list->findItems(name, Qt::MatchStartsWith);
    QVERIFY2(!found.isEmpty(), qPrintable(name));
    list->setCurrentItem(found.first());
}

} // namespace

class ModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyModel_isListedWithItsState();
    void unusableModel_saysWhy_andCannotBeChosenForAnAgent();
    void chosenLine_staysChosenWhenTheListIsToldAnew();
    void modelThatIsAway_isStillNamedWhereItIsUsed();
    void withoutServer_theAdviceIsShown();
    void tooLargeOffer_saysWhy_andCannotBeDownloaded();
    void offerUnderWay_cannotBeDownloadedTwice();
    void progress_movesNeitherFocusNorScroll();
    void failedDownload_saysWhatToDo_andOffersToResume();
    void discarding_asksFirst();
    void endedDownload_leavesTheList();
    void test_tellsWhatTheModelCanDo();
    void failedTest_tellsItsReason_andCanBeTriedAgain();
    void whatElseIsRefused_endsNoTest();
    void refusedAddress_isToldBesideTheField_andStaysTyped();
    void takenAddress_leavesTheFields_andTheKeyIsNotShownAgain();
    void whatIsTyped_staysWhateverElseIsTold();
    void foundServer_cannotBeRemoved();
    void withoutServers_nothingCanBeTested();
    void serverThatCannotBeUsed_saysWhy_andItsTestToo();
    void testOfAServer_triesAModelThatCanBeUsed();
    void modelsOfOneName_areToldApart_whereOneIsChosen_data();
    void modelsOfOneName_areToldApart_whereOneIsChosen();
};

void ModelsTest::everyModel_isListedWithItsState()
{
    Opened opened(modelsRow, withOllama());
    const QTreeWidget *list = opened.list<ModelsListView>();
    QCOMPARE(list->topLevelItemCount(), 4);
    QCOMPARE(list->topLevelItem(1)->text(0), QStringLiteral("qwen3:1.7b"));
    QCOMPARE(list->topLevelItem(1)->text(2), QStringLiteral("about 42 seconds"));
    QCOMPARE(list->topLevelItem(1)->text(3), QStringLiteral("Ready"));
    QCOMPARE(list->topLevelItem(3)->text(3), QStringLiteral("Cannot be used"));
}

void ModelsTest::unusableModel_saysWhy_andCannotBeChosenForAnAgent()
{
    Opened opened(modelsRow, withOllama());
    choose(opened.list<ModelsListView>(), QStringLiteral("Qwen3 32B"));
    QVERIFY(opened.says(opened.part<ModelsListView>(), QStringLiteral("needs 23.4 GB of memory")));
    for (const QComboBox *choice : opened.part<ModelRolesForm>()->findChildren<QComboBox *>())
        QCOMPARE(choice->findText(QStringLiteral("Qwen3 32B")), -1);
}

void ModelsTest::chosenLine_staysChosenWhenTheListIsToldAnew()
{
    Opened opened(modelsRow, withOllama());
    QTreeWidget *list = opened.list<ModelsListView>();
    choose(list, QStringLiteral("nomic"));
    ModelsOverview more = withOllama();
    more.models.insert(1, servedModel(QStringLiteral("gemma3:1b"), 815'000'000, false));
    opened.tell(more);
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("nomic-embed-text"));
    QVERIFY(opened.says(opened.part<ModelsListView>(), QStringLiteral("search by meaning")));
}

void ModelsTest::modelThatIsAway_isStillNamedWhereItIsUsed()
{
    ModelsOverview overview = withoutServer();
    overview.roles.logos = QStringLiteral("http://127.0.0.1:11434/v1#qwen3:1.7b");
    Opened opened(modelsRow, overview);
    const QComboBox *logos = opened.part<ModelRolesForm>()->findChildren<QComboBox *>().first();
    QCOMPARE(logos->currentData().toString(), overview.roles.logos);
    QVERIFY(logos->currentText().contains(QStringLiteral("Not there now")));
}

void ModelsTest::withoutServer_theAdviceIsShown()
{
    Opened opened(modelsRow, withoutServer());
    QVERIFY(opened.says(opened.part<ModelsPage>(), QStringLiteral("Install Ollama")));
    opened.tell(withOllama());
    QVERIFY(!opened.says(opened.part<ModelsPage>(), QStringLiteral("Install Ollama")));
    QVERIFY(opened.says(opened.part<ModelsPage>(), QStringLiteral("Memory: 8.0 GB, of which 5.1 GB are available.")));
}

void ModelsTest::tooLargeOffer_saysWhy_andCannotBeDownloaded()
{
    Opened opened(modelsRow, withoutServer());
    QTreeWidget *list = opened.list<ModelOffersView>();
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("Qwen3 1.7B (recommended)"));
    QPushButton *download = opened.button(opened.part<ModelOffersView>(), QStringLiteral("Download"));
    QVERIFY(download->isEnabled());
    choose(list, QStringLiteral("Qwen3 8B"));
    QVERIFY(!download->isEnabled());
    QVERIFY(opened.says(opened.part<ModelOffersView>(), QStringLiteral("5.1 GB are free")));
}

void ModelsTest::offerUnderWay_cannotBeDownloadedTwice()
{
    Opened opened(modelsRow, withDownloads());
    QVERIFY(!opened.button(opened.part<ModelOffersView>(), QStringLiteral("Download"))->isEnabled());
}

void ModelsTest::progress_movesNeitherFocusNorScroll()
{
    Opened opened(modelsRow, withDownloads());
    DownloadRow *row = opened.part<DownloadRow>();
    QPushButton *pause = opened.button(row, QStringLiteral("Pause"));
    auto *area = qobject_cast<QScrollArea *>(opened.part<ModelsPage>()->parentWidget()->parentWidget());
    QVERIFY(area);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    area->ensureWidgetVisible(pause);
    pause->setFocus();
    const int scrolled = area->verticalScrollBar()->value();
    ModelDownload further = withDownloads().downloads.first();
    further.received = 900'000'000;
    Q_EMIT opened.engine.engine()->modelDownloadChanged(further);
    QCoreApplication::processEvents();
    QVERIFY(opened.says(row, QStringLiteral("900.0 MB of 1.1 GB")));
    QVERIFY(pause->hasFocus());
    QCOMPARE(area->verticalScrollBar()->value(), scrolled);
}

void ModelsTest::failedDownload_saysWhatToDo_andOffersToResume()
{
    Opened opened(modelsRow, withDownloads());
    DownloadRow *failed = opened.dialog.findChildren<DownloadRow *>().last();
    QTRY_VERIFY(opened.says(failed, QStringLiteral("Check the connection")));
    QVERIFY(opened.button(failed, QStringLiteral("Resume")));
}

void ModelsTest::discarding_asksFirst()
{
    Opened opened(modelsRow, withDownloads());
    int asked = 0;
    opened.part<ModelDownloadsView>()->discardQuestion = [&](const ModelDownload &download) { return asked += download.name == QStringLiteral("Qwen3 1.7B"), false; };
    QTest::mouseClick(opened.button(opened.part<DownloadRow>(), QStringLiteral("Discard…")), Qt::LeftButton);
    QCOMPARE(asked, 1);
    QCOMPARE(opened.dialog.findChildren<DownloadRow *>().size(), 3);
}

void ModelsTest::endedDownload_leavesTheList()
{
    Opened opened(modelsRow, withDownloads());
    opened.tell(withOllama());
    QTRY_VERIFY(opened.dialog.findChildren<DownloadRow *>().isEmpty());
    QVERIFY(!opened.part<ModelDownloadsView>()->isVisible());
}

void ModelsTest::test_tellsWhatTheModelCanDo()
{
    Opened opened(modelsRow, withOllama());
    choose(opened.list<ModelsListView>(), QStringLiteral("qwen3"));
    auto *view = opened.part<ModelsListView>();
    QPushButton *test = opened.button(view, QStringLiteral("Test"));
    QTest::mouseClick(test, Qt::LeftButton);
    QCOMPARE(test->text(), QStringLiteral("&Stop")); // it is under way
    QVERIFY(opened.says(view, QStringLiteral("is being tried")));
    const ModelTest result { withOllama().models[1].id, QString(), 8'400, 640, 11.6, true, true, true, false, 0, 512 };
    opened.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->modelTested(request, result); });
    QVERIFY(opened.says(view, QStringLiteral("The first word came after 640 ms. It writes 11.6 tokens a second.")));
    QVERIFY(opened.says(view, QStringLiteral("can serve all three agents")));
    QCOMPARE(test->text(), QStringLiteral("&Test"));
}

void ModelsTest::failedTest_tellsItsReason_andCanBeTriedAgain()
{
    Opened opened(modelsRow, withOllama());
    choose(opened.list<ModelsListView>(), QStringLiteral("qwen3"));
    auto *view = opened.part<ModelsListView>();
    QPushButton *test = opened.button(view, QStringLiteral("Test"));
    QTest::mouseClick(test, Qt::LeftButton);
    opened.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->failed(request, QStringLiteral("Nothing answers at localhost:11434. Start Ollama."), false); });
    QVERIFY(opened.says(view, QStringLiteral("Start Ollama.")));
    QCOMPARE(test->text(), QStringLiteral("&Test"));
    QVERIFY(test->isEnabled());
}

void ModelsTest::whatElseIsRefused_endsNoTest()
{
    Opened opened(modelsRow, withOllama());
    choose(opened.list<ModelsListView>(), QStringLiteral("qwen3"));
    auto *view = opened.part<ModelsListView>();
    QPushButton *test = opened.button(view, QStringLiteral("Test"));
    QTest::mouseClick(test, Qt::LeftButton);
    const quint64 testing = EngineLink::lastRequest();
    Q_EMIT opened.engine.engine()->modelsChanged(); // so that it is asked for
    QVERIFY(EngineLink::lastRequest() > testing);
    Q_EMIT opened.engine.engine()->failed(EngineLink::lastRequest(), QStringLiteral("The disk cannot be read."), false);
    QCOMPARE(test->text(), QStringLiteral("&Stop"));
    Q_EMIT opened.engine.engine()->failed(testing, QString(), true);
    QCOMPARE(test->text(), QStringLiteral("&Test"));
    QVERIFY(opened.says(view, QStringLiteral("The test was stopped.")));
}

void ModelsTest::refusedAddress_isToldBesideTheField_andStaysTyped()
{
    Opened opened(endpointsRow, withOllama());
    auto *page = opened.part<EndpointsPage>();
    QLineEdit *address = page->findChildren<QLineEdit *>().first();
    QTest::keyClicks(address, QStringLiteral("https://api.example.com/v1"));
    QTest::keyClick(address, Qt::Key_Return);
    const quint64 request = EngineLink::lastRequest();
    Q_EMIT opened.engine.engine()->failed(request, QStringLiteral("“api.example.com” is another computer."), false);
    QVERIFY(opened.says(page, QStringLiteral("is another computer")));
    QCOMPARE(address->text(), QStringLiteral("https://api.example.com/v1"));
    QVERIFY(opened.dialog.tells(request)); // so the window does not say it once more
}

void ModelsTest::takenAddress_leavesTheFields_andTheKeyIsNotShownAgain()
{
    Opened opened(endpointsRow, withOllama());
    auto *page = opened.part<EndpointsPage>();
    QLineEdit *address = page->findChildren<QLineEdit *>()[0], *key = page->findChildren<QLineEdit *>()[1];
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    address->setText(QStringLiteral("localhost:9000"));
    key->setText(QStringLiteral("sk-secret"));
    QTest::mouseClick(opened.button(page, QStringLiteral("Add")), Qt::LeftButton);
    ModelsOverview more = withOllama();
    more.endpoints = { QStringLiteral("http://localhost:9000/v1") };
    opened.tell(more);
    QVERIFY(address->text().isEmpty());
    QVERIFY(key->text().isEmpty());
    QCOMPARE(page->findChild<QTreeWidget *>()->findItems(QStringLiteral("http://localhost:9000/v1"), Qt::MatchExactly).size(), 1);
}

void ModelsTest::whatIsTyped_staysWhateverElseIsTold()
{
    Opened opened(endpointsRow, withOllama());
    auto *page = opened.part<EndpointsPage>();
    QLineEdit *address = page->findChildren<QLineEdit *>()[0], *key = page->findChildren<QLineEdit *>()[1];
    const auto add = [&] {
        QTest::mouseClick(opened.button(page, QStringLiteral("Add")), Qt::LeftButton);
        return EngineLink::lastRequest();
    };
    QTest::keyClicks(address, QStringLiteral("localhost:9000"));
    QTest::keyClicks(key, QStringLiteral("sk-secret"));
    const quint64 adding = add();
    Q_EMIT opened.engine.engine()->modelsChanged(); // the address is still being added
    QVERIFY(EngineLink::lastRequest() > adding);
    Q_EMIT opened.engine.engine()->modelsReady(EngineLink::lastRequest(), withOllama());
    QCOMPARE(address->text(), QStringLiteral("localhost:9000"));
    QCOMPARE(key->text(), QStringLiteral("sk-secret"));
    Q_EMIT opened.engine.engine()->failed(adding, QStringLiteral("This is no address."), false);
    QVERIFY(opened.says(page, QStringLiteral("This is no address.")));
    const quint64 again = add();
    QTest::keyClicks(address, QStringLiteral("1")); // the next one
    Q_EMIT opened.engine.engine()->modelsReady(again, withOllama());
    QCOMPARE(address->text(), QStringLiteral("localhost:90001"));
    QVERIFY(key->text().isEmpty()); // it was for the other one
}

void ModelsTest::foundServer_cannotBeRemoved()
{
    ModelsOverview overview = withOllama();
    overview.endpoints = { QStringLiteral("http://localhost:9000/v1") };
    Opened opened(endpointsRow, overview);
    auto *page = opened.part<EndpointsPage>();
    QPushButton *remove = opened.button(page, QStringLiteral("Remove"));
    choose(page->findChild<QTreeWidget *>(), QStringLiteral("http://127.0.0.1:11434"));
    QVERIFY(!remove->isEnabled());
    choose(page->findChild<QTreeWidget *>(), QStringLiteral("http://localhost:9000"));
    QVERIFY(remove->isEnabled());
}

void ModelsTest::withoutServers_nothingCanBeTested()
{
    Opened opened(endpointsRow, withoutServer());
    auto *page = opened.part<EndpointsPage>();
    QPushButton *test = opened.button(page, QStringLiteral("Test"));
    QCOMPARE(page->findChild<QTreeWidget *>()->topLevelItemCount(), 0);
    QVERIFY(!test->isEnabled());
    opened.tell(withOllama());
    QVERIFY(test->isEnabled());
}

void ModelsTest::serverThatCannotBeUsed_saysWhy_andItsTestToo()
{
    const QString address = QStringLiteral("http://127.0.0.1:9000/v1"), why = QStringLiteral("127.0.0.1:9000 asks for a key. Enter it in the settings.");
    ModelsOverview overview = withOllama();
    overview.endpoints = { address };
    overview.models += silentServer(address, why);
    Opened opened(endpointsRow, overview);
    auto *page = opened.part<EndpointsPage>();
    QTreeWidget *list = page->findChild<QTreeWidget *>();
    choose(list, QStringLiteral("http://127.0.0.1:11434"));
    QVERIFY(!opened.says(page, why));
    choose(list, address);
    QCOMPARE(list->currentItem()->text(1), QStringLiteral("Cannot be used"));
    QVERIFY(opened.says(page, why));
    QTest::mouseClick(opened.button(page, QStringLiteral("Test")), Qt::LeftButton);
    ModelTest test;
    test.id = address;
    test.problem = QStringLiteral("It is not there.");
    opened.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->modelTested(request, test); });
    QVERIFY(opened.says(page, test.problem));
    opened.tell(withOllama()); // it is gone from the list
    QVERIFY(!opened.says(page, why));
}

void ModelsTest::testOfAServer_triesAModelThatCanBeUsed()
{
    ModelsOverview overview = withOllama();
    overview.models[1].state = ModelState::Unusable;
    overview.models[1].reason = QStringLiteral("It is answered on another computer.");
    Opened opened(endpointsRow, overview);
    auto *page = opened.part<EndpointsPage>();
    QVERIFY(!opened.says(page, overview.models[1].reason));
    QTest::mouseClick(opened.button(page, QStringLiteral("Test")), Qt::LeftButton);
    QVERIFY(opened.says(page, QStringLiteral("“nomic-embed-text” is being tried")));
}

void ModelsTest::modelsOfOneName_areToldApart_whereOneIsChosen_data()
{
    QTest::addColumn<QList<ModelInfo>>("models");
    QTest::addColumn<QStringList>("labels");
    const auto file = [](const QString &path, const QString &quantization) {
        ModelInfo model = modelFile(path, {});
        model.quantization = quantization;
        return model;
    };
    const auto served = [](const QString &address) {
        ModelInfo model = servedModel(QStringLiteral("qwen3"), 1'000, false);
        model.place = address;
        model.id = address + QStringLiteral("#qwen3");
        return model;
    };
    const QString q4 = QStringLiteral("Q4_K_M"), q8 = QStringLiteral("Q8_0"), a = QStringLiteral("/a/one.gguf"), b = QStringLiteral("/a/two.gguf"), c = QStringLiteral("/c/one.gguf");
    const QString here = QStringLiteral("http://127.0.0.1:11434/v1"), there = QStringLiteral("http://127.0.0.1:11435/v1");
    QTest::newRow("one") << QList<ModelInfo> { file(a, q4) } << QStringList { QStringLiteral("Qwen3 32B") };
    QTest::newRow("by quantization") << QList<ModelInfo> { file(a, q4), file(b, q8) } << QStringList { QStringLiteral("Qwen3 32B (Q4_K_M)"), QStringLiteral("Qwen3 32B (Q8_0)") };
    QTest::newRow("by their files") << QList<ModelInfo> { file(a, q4), file(b, q4) } << QStringList { QStringLiteral("Qwen3 32B (one.gguf)"), QStringLiteral("Qwen3 32B (two.gguf)") };
    QTest::newRow("by their folders") << QList<ModelInfo> { file(a, q4), file(c, q4) } << QStringList { QStringLiteral("Qwen3 32B (/a/one.gguf)"), QStringLiteral("Qwen3 32B (/c/one.gguf)") };
    QTest::newRow("by their servers") << QList<ModelInfo> { served(here), served(there), file(a, q4) }
                                      << QStringList { QStringLiteral("qwen3 (Ollama, 127.0.0.1:11434)"), QStringLiteral("qwen3 (Ollama, 127.0.0.1:11435)"), QStringLiteral("Qwen3 32B") };
    const QString further = QStringLiteral("http://127.0.0.1:11434/further/v1");
    QTest::newRow("by their addresses") << QList<ModelInfo> { served(here), served(further) } << QStringList { QStringLiteral("qwen3 (Ollama, %1)").arg(here), QStringLiteral("qwen3 (Ollama, %1)").arg(further) };
}

void ModelsTest::modelsOfOneName_areToldApart_whereOneIsChosen()
{
    QFETCH(QList<ModelInfo>, models);
    QFETCH(QStringList, labels);
    ModelsOverview overview = withoutServer();
    overview.models += models;
    Opened opened(modelsRow, overview);
    QComboBox *choice = opened.part<ModelRolesForm>()->findChild<QComboBox *>();
    QStringList shown;
    for (int i = 1; i < choice->count(); ++i)
        shown += choice->itemText(i);
    QCOMPARE(shown, labels);
    const std::unique_ptr<QStyle> style(QStyleFactory::create(QStringLiteral("Windows"))); // whose lists are as wide as their field, unlike those of Fusion
    choice->setStyle(style.get());
    opened.tell(overview);
    choice->showPopup();
    for (const QString &label : std::as_const(shown))
        QVERIFY(choice->view()->viewport()->width() > choice->fontMetrics().horizontalAdvance(label)); // it is not cut
    choice->setStyle(nullptr);
}

QTEST_MAIN(ModelsTest)
#include "models_test.moc"
