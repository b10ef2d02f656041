// The library: folders, files with their states, progress, pause; and the tray that mirrors it.
#include "tests/ui/scriptedengine.h"
#include "ui/enginelink.h"
#include "ui/library/filesmodel.h"
#include "ui/library/librarypanel.h"
#include "ui/trayicon.h"
#include "ui/wording.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace superinstance;

namespace {

FileStatus file(int number, FileState state = FileState::Indexed, const QString &reason = {})
{
    return { QStringLiteral("/papers/%1.md").arg(number), state, reason, 3, 100, {} };
}

QList<FileStatus> files(int first, int count)
{
    QList<FileStatus> list;
    for (int i = first; i < first + count; ++i)
        list.append(file(i));
    return list;
}

QString stateShown(const FilesModel &model, int row)
{
    return model.data(model.index(row, 1), Qt::DisplayRole).toString();
}

QPushButton *button(const QWidget &panel, const QString &text)
{
    for (QPushButton *candidate : panel.findChildren<QPushButton *>())
        if (candidate->text().remove(QLatin1Char('&')).contains(text))
            return candidate;
    return nullptr;
}

bool says(const QWidget &panel, const QString &words)
{
    for (const QLabel *label : panel.findChildren<QLabel *>())
        if (label->text().contains(words))
            return true;
    return false;
}

} // namespace

class LibraryPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyState_isSaidInWordsWithItsReason();
    void files_changeInPlaceComeAndGo();
    void newFileThatChangesAtOnce_isListedOnce();
    void removedFolder_leavesOnlyTheOthers();
    void pages_areAskedForOnlyAtTheEnd();
    void progress_isSaidInWords();
    void pause_isSaidOnButtonAndTray();
    void pausedLibrary_isSaidAtStart();
    void roots_areNamedWithWhatIsWrong();
    void tray_offersShowPauseQuit();
};

void LibraryPanelTest::everyState_isSaidInWordsWithItsReason()
{
    FilesModel model;
    const QString reason = QStringLiteral("This PDF is locked with a password.");
    int row = 0;
    for (const FileState state : { FileState::Waiting, FileState::Indexed, FileState::Partial, FileState::Skipped, FileState::Failed, FileState::Offline }) {
        model.append({ file(row, state, state == FileState::Indexed ? QString() : reason) });
        QVERIFY(stateShown(model, row).size() > 3);
        QCOMPARE(stateShown(model, row).contains(reason), state != FileState::Indexed);
        ++row;
    }
    QCOMPARE(stateShown(model, 1), QStringLiteral("Read"));
    QVERIFY(model.data(model.index(0, 0), Qt::AccessibleTextRole).toString().contains(QStringLiteral("/papers/0.md")));
}

void LibraryPanelTest::files_changeInPlaceComeAndGo()
{
    FilesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(files(0, 3));
    model.append(files(2, 2)); // one of them is there already
    QCOMPARE(model.rowCount(), 4);
    model.update({ file(1, FileState::Failed, QStringLiteral("Broken.")), file(9, FileState::Waiting), file(0, FileState::Removed), file(77, FileState::Removed) });
    QCOMPARE(model.rowCount(), 4);
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(QFileInfo(model.at(row).path).fileName() + QLatin1Char(' ') + stateShown(model, row));
    shown.sort();
    QCOMPARE(shown, QStringList({ QStringLiteral("1.md Not readable: Broken."), QStringLiteral("2.md Read"), QStringLiteral("3.md Read"), QStringLiteral("9.md Waiting") }));
}

void LibraryPanelTest::newFileThatChangesAtOnce_isListedOnce()
{
    FilesModel model;
    model.update({ file(1, FileState::Waiting), file(2, FileState::Waiting), file(1, FileState::Indexed) });
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(stateShown(model, 0), QStringLiteral("Waiting")); // the newest stands on top
    QCOMPARE(stateShown(model, 1), QStringLiteral("Read"));
    model.update({ file(1, FileState::Removed), file(1, FileState::Waiting) });
    QCOMPARE(model.rowCount(), 2);
}

void LibraryPanelTest::removedFolder_leavesOnlyTheOthers()
{
    FilesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(files(0, 5000));
    QList<FileStatus> gone = files(10, 4980);
    for (FileStatus &status : gone)
        status.state = FileState::Removed;
    model.update(gone);
    QCOMPARE(model.rowCount(), 20);
    model.update({ file(4995, FileState::Failed, QStringLiteral("Broken.")) });
    QCOMPARE(model.rowCount(), 20);
    QVERIFY(stateShown(model, 15).contains(QStringLiteral("Broken.")));
}

void LibraryPanelTest::pages_areAskedForOnlyAtTheEnd()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    LibraryPanel panel(&link);
    panel.resize(300, 400);
    panel.show();
    EngineStatus status;
    status.documents = 1200;
    panel.load(status);
    auto *table = panel.findChild<QTableView *>();
    const auto give = [&](int first, int count) { engine.say([&](Engine *e, quint64 request) { Q_EMIT e->filesReady(request, files(first, count)); }); };
    give(0, 500);
    QCOMPARE(table->model()->rowCount(), 500);
    give(500, 500); // nobody asked
    QCOMPARE(table->model()->rowCount(), 500);
    QCoreApplication::processEvents();
    table->scrollToBottom();
    give(500, 500);
    QCOMPARE(table->model()->rowCount(), 1000);
}

void LibraryPanelTest::progress_isSaidInWords()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    LibraryPanel panel(&link);
    QVERIFY(says(panel, QStringLiteral("Nothing is read yet.")));
    IndexProgress progress;
    progress.done = 212;
    progress.waiting = 900;
    progress.filesPerSecond = 84;
    progress.secondsLeft = 110;
    Q_EMIT engine.engine()->progressChanged(progress);
    QVERIFY(says(panel, QStringLiteral("212 done, 900 files to go. 84 files a second. About 2 minutes left.")));
    QVERIFY(panel.findChild<QProgressBar *>()->isVisibleTo(&panel));
    Q_EMIT engine.engine()->progressChanged({ 1112, 0, {}, 0, -1, false });
    QVERIFY(says(panel, QStringLiteral("Everything is read.")));
    QVERIFY(!panel.findChild<QProgressBar *>()->isVisibleTo(&panel));
}

void LibraryPanelTest::pause_isSaidOnButtonAndTray()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    LibraryPanel panel(&link);
    TrayIcon tray;
    connect(&panel, &LibraryPanel::pausedChanged, &tray, &TrayIcon::setPaused);
    IndexProgress progress;
    progress.waiting = 3;
    progress.paused = true;
    Q_EMIT engine.engine()->progressChanged(progress);
    QVERIFY(button(panel, QStringLiteral("Resume")));
    QVERIFY(says(panel, QStringLiteral("Paused; 3 files wait.")));
    QStringList entries;
    for (const QAction *action : tray.contextMenu()->actions())
        entries.append(action->text().remove(QLatin1Char('&')));
    QVERIFY(entries.contains(QStringLiteral("Resume indexing")));
    progress.paused = false;
    Q_EMIT engine.engine()->progressChanged(progress);
    QVERIFY(button(panel, QStringLiteral("Pause")));
}

void LibraryPanelTest::pausedLibrary_isSaidAtStart()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    LibraryPanel panel(&link);
    EngineStatus status;
    status.documents = 4;
    status.paused = true;
    panel.load(status);
    QVERIFY(panel.paused());
    QVERIFY(button(panel, QStringLiteral("Resume")));
    QVERIFY(says(panel, QStringLiteral("Paused.")));
}

void LibraryPanelTest::roots_areNamedWithWhatIsWrong()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    LibraryPanel panel(&link);
    panel.load({});
    LibraryRoot papers { QStringLiteral("/home/ada/papers"), {}, true, true, false, 2431, 2400, 31 };
    LibraryRoot stick { QStringLiteral("/media/stick"), {}, true, true, true, 10, 10, 0 };
    engine.say([&](Engine *e, quint64 request) { Q_EMIT e->rootsReady(request, { papers, stick }); });
    auto *list = panel.findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QStringLiteral("papers (%1 files, 31 not readable)").arg(QLocale().toString(2431)));
    QVERIFY(list->item(1)->text().contains(QStringLiteral("offline")));
}

void LibraryPanelTest::tray_offersShowPauseQuit()
{
    TrayIcon tray;
    int shown = 0, quit = 0, paused = 0;
    connect(&tray, &TrayIcon::showRequested, this, [&] { ++shown; });
    connect(&tray, &TrayIcon::quitRequested, this, [&] { ++quit; });
    connect(&tray, &TrayIcon::pauseRequested, this, [&](bool pause) { paused += pause ? 1 : 100; });
    for (QAction *action : tray.contextMenu()->actions())
        action->trigger();
    QCOMPARE(shown, 1);
    QCOMPARE(quit, 1);
    QCOMPARE(paused, 1);
    tray.setState(QStringLiteral("Everything is read."));
    QVERIFY(tray.toolTip().contains(QStringLiteral("Everything is read.")));
    QVERIFY(!tray.icon().isNull());
    QVERIFY(!tray.icon().pixmap(32, 32).isNull());
}

QTEST_MAIN(LibraryPanelTest)
#include "librarypanel_test.moc"
