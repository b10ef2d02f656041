// The library: folders, files with their states, progress, pause; and the tray that mirrors it.
#include "tests/ui/scriptedengine.h"
#include "ui/announcement.h"
#include "ui/appearance.h"
#include "ui/enginelink.h"
#include "ui/library/adddialog.h"
#include "ui/library/currentstate.h"
#include "ui/library/exclusionsdialog.h"
#include "ui/library/fileslist.h"
#include "ui/library/filesmodel.h"
#include "ui/library/librarypanel.h"
#include "ui/library/passedoverdialog.h"
#include "ui/library/removedbar.h"
#include "ui/library/rootstree.h"
#include "ui/library/scansbar.h"
#include "ui/wording.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>
#include <QTreeWidget>
#include <QUrl>

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
    return model.data(model.index(row, FilesModel::State), Qt::DisplayRole).toString();
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
        if (label->text().contains(words) && label->isVisibleTo(&panel))
            return true;
    return false;
}

LibraryRoot root(const char *path, const char *collection, int files, int failed = 0)
{
    LibraryRoot root;
    root.path = QLatin1String(path);
    root.collection = QLatin1String(collection);
    root.files = files;
    root.failed = failed;
    root.bytes = 100 * files;
    return root;
}

LibraryRoot offline(LibraryRoot root)
{
    root.offline = true;
    return root;
}

LibraryRoot waiting(LibraryRoot root, int files)
{
    root.waiting = files;
    return root;
}

LibraryRoot once(LibraryRoot root)
{
    root.watched = false;
    return root;
}

// The page, shown, with what the engine says of it.
struct LibraryFixture {
    explicit LibraryFixture(const QList<LibraryRoot> &roots)
    {
        panel.resize(900, 600);
        panel.show();
        panel.load({});
        giveRoots(roots);
    }
    void giveRoots(const QList<LibraryRoot> &roots)
    {
        engine.say([&](Engine *e, quint64 request) { Q_EMIT e->rootsReady(request, roots); });
    }
    void giveFiles(const QList<FileStatus> &page)
    {
        engine.say([&](Engine *e, quint64 request) { Q_EMIT e->filesReady(request, page, int(page.size())); });
    }
    QTreeWidgetItem *item(const char *name) const { return tree->findItems(QLatin1String(name), Qt::MatchExactly | Qt::MatchRecursive).value(0); }
    QString line(const char *name, int column) const { return item(name) ? item(name)->text(column) : QString(); }
    void choose(const char *name) { tree->setCurrentItem(item(name)); }
    int rows() const { return files->table()->model()->rowCount(); }
    void press(QWidget *widget, Qt::Key key)
    {
        widget->activateWindow();
        widget->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(widget->window()));
        QTest::keyClick(widget, key);
    }

    ScriptedEngine engine;
    EngineLink link { engine.engine() };
    LibraryPanel panel { &link };
    RootsTree *tree = panel.findChild<RootsTree *>();
    FilesList *files = panel.findChild<FilesList *>();
};

} // namespace

class LibraryPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Appearance().apply(); }
    void linksColour_followsTheTheme();
    void namesAndStates_areReadAtEverySizeOfText_data();
    void namesAndStates_areReadAtEverySizeOfText();
    void longName_takesWhatIsToSpare();
    void usualState_leavesItsRoomToNameAndFolder();
    void longFolder_showsItsEnd();
    void panes_areAsLargeAsBeforeOnceTheTextIs();
    void title_fitsItsDialog();
    void dialog_growsWithTheText();
    void everyState_isSaidInWordsWithItsReason();
    void currentFile_saysItsWholeStateBelowTheList();
    void files_changeInPlaceComeAndGo();
    void newFileThatChangesAtOnce_isListedOnce();
    void newFileThatIsGoneAtOnce_isNotListed();
    void removedFolder_leavesOnlyTheOthers();
    void pages_areAskedForOnlyAtTheEnd();
    void progress_isSaidInWords();
    void filesThatCouldNotBeRead_areSaidAndShown();
    void pause_isSaidOnTheButton();
    void pausedLibrary_isSaidAtStart();
    void roots_sayTheirStateCountsAndSize();
    void folderThatCannotBeWatchedWholly_saysHowLateChangesAreNoticed();
    void whatIsPassedOver_isSaidWithItsReasons();
    void folderThatIsRead_saysHowFastAndHowLong();
    void folderWithinOneOfAnotherCollection_isReadAtItsOwnRate();
    void folderWithinOneOfAnotherCollection_isCountedOnce();
    void thousandsOfFilesOfTheirOwn_areSummedUpAtOnce();
    void emptyLibrary_saysWhatToDo();
    void chosenLine_staysChosenWhenCountsChange();
    void fileThatFitsNoMore_leavesTheList();
    void removing_saysWhetherItIsExcluded();
    void removingAFolder_saysWhatGoesAndWhatStays();
    void removing_asksWhetherQuotesGoAsWell_data();
    void removing_asksWhetherQuotesGoAsWell();
    void removed_isOfferedToBePutBackAsItWas();
    void scansWithoutText_areOffered_data();
    void scansWithoutText_areOffered();
    void recognisedFile_isMarked();
    void rowsThatGo_leaveTheirPlaceToTheNext();
    void diskThatGoesOrReturns_changesTheStatesOfItsFiles_data();
    void diskThatGoesOrReturns_changesTheStatesOfItsFiles();
    void linesThatGo_leaveTheirPlaceToTheNext();
    void keysOfAFile_openItAndAskAboutIt();
    void paste_addsFilesAndSaysThatTextIsNone();
    void addDialog_countsAndCanBeAnsweredMeanwhile();
    void addDialog_saysHowMuchWillBeRead();
    void addDialog_saysWhatIsInTheLibraryAlready();
    void exclusions_areListedAndLifted();
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

void LibraryPanelTest::currentFile_saysItsWholeStateBelowTheList()
{
    static QStringList spoken;
    const Speech former = installSpeech([](QWidget *, const QString &sentence) { spoken.append(sentence); });
    const auto silent = qScopeGuard([former] { installSpeech(former); });
    LibraryFixture s({ root("/papers", "", 2) });
    const QString reason = QStringLiteral("This office document is damaged: its list of parts cannot be read. Open it in the program that made it, save it anew and try again.");
    s.giveFiles({ file(1), file(2, FileState::Failed, reason) });
    const auto *below = s.panel.findChild<CurrentState *>();
    QVERIFY(!below->isVisible()); // no file is current
    s.press(s.files->table(), Qt::Key_Down);
    QVERIFY(below->isVisible());
    QCOMPARE(below->text(), QStringLiteral("2.md – Not readable: ") + reason);
    QTRY_VERIFY(below->height() > 3 * below->fontMetrics().lineSpacing() / 2 && below->height() >= below->heightForWidth(below->width()));
    QCOMPARE(s.panel.width(), 900); // it has not widened the window
    QCOMPARE(spoken, QStringList { below->text() });
    Q_EMIT s.engine.engine()->fileChanged(file(2));
    QTRY_COMPARE(below->text(), QStringLiteral("2.md – Read"));
    QTest::keyClick(s.files->table(), Qt::Key_Up);
    QTRY_COMPARE(below->text(), QStringLiteral("1.md – Read"));
    s.giveFiles({}); // nothing was asked for: it is not listened to
    s.files->load();
    s.giveFiles({});
    QVERIFY(!below->isVisible());
    QCOMPARE(spoken.size(), 1);
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

void LibraryPanelTest::newFileThatIsGoneAtOnce_isNotListed()
{
    FilesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update({ file(1, FileState::Waiting), file(2, FileState::Waiting), file(1, FileState::Removed) });
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).path, file(2).path);
    model.update({ file(3, FileState::Waiting), file(3, FileState::Removed), file(3, FileState::Indexed) });
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
    const auto give = [&](int first, int count) { engine.say([&](Engine *e, quint64 request) { Q_EMIT e->filesReady(request, files(first, count), 1200); }); };
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
    QVERIFY(says(panel, QStringLiteral("Nothing is in the library yet.")));
    IndexProgress progress;
    progress.done = 212;
    progress.waiting = 900;
    progress.filesPerSecond = 84;
    progress.secondsLeft = 110;
    Q_EMIT engine.engine()->progressChanged(progress);
    QVERIFY(says(panel, QStringLiteral("212 done, 900 files to go. 84 files a second. About 2 minutes left.")));
    QVERIFY(panel.findChild<QProgressBar *>()->isVisibleTo(&panel));
    Q_EMIT engine.engine()->progressChanged({ 1112, 0, {}, 0, -1, false, 1112 });
    QVERIFY(says(panel, QStringLiteral("Everything is read.")));
    QVERIFY(!panel.findChild<QProgressBar *>()->isVisibleTo(&panel));
    Q_EMIT engine.engine()->progressChanged({ 1112, 0, {}, 0, -1, false, 0 }); // all was taken out again
    QVERIFY(says(panel, QStringLiteral("Nothing is in the library yet.")));
}

void LibraryPanelTest::filesThatCouldNotBeRead_areSaidAndShown()
{
    LibraryFixture library({ root("/home/ada/papers", "", 20) });
    auto *states = library.files->findChild<QComboBox *>();
    library.tree->setCurrentItem(library.item("papers"));
    IndexProgress progress;
    progress.done = progress.read = 14;
    Q_EMIT library.engine.engine()->progressChanged(progress);
    QVERIFY(says(library.panel, QStringLiteral("Everything is read.")));
    progress.failed = 4;
    progress.skipped = 2;
    Q_EMIT library.engine.engine()->progressChanged(progress);
    QVERIFY(!says(library.panel, QStringLiteral("Everything is read.")));
    QLabel *status = nullptr;
    for (QLabel *label : library.panel.findChildren<QLabel *>())
        status = label->accessibleName() == QStringLiteral("14 files are read; 4 could not be read, 2 were skipped.") ? label : status;
    QVERIFY(status && status->focusPolicy() == Qt::StrongFocus);
    library.panel.activateWindow();
    status->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(status->hasFocus());
    QTest::keyClick(status, Qt::Key_Tab); // to the first of the two
    QTest::keyClick(status, Qt::Key_Return);
    QCOMPARE(states->currentText(), QStringLiteral("Not readable"));
    QCOMPARE(library.tree->currentItem(), library.item("Everything"));
    Q_EMIT status->linkActivated(QString::number(int(FileState::Skipped)));
    QCOMPARE(states->currentText(), QStringLiteral("Skipped"));
}

void LibraryPanelTest::pause_isSaidOnTheButton()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    LibraryPanel panel(&link);
    IndexProgress progress;
    progress.waiting = 3;
    progress.paused = true;
    Q_EMIT engine.engine()->progressChanged(progress);
    QVERIFY(button(panel, QStringLiteral("Resume")));
    QVERIFY(says(panel, QStringLiteral("Paused; 3 files wait.")));
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

void LibraryPanelTest::roots_sayTheirStateCountsAndSize()
{
    LibraryFixture library({ root("/home/ada/papers", "", 2431, 31), offline(root("/media/stick", "", 10)), waiting(root("/home/ada/mail", "Work", 200), 50),
                             once(root("/home/ada/old", "", 3)) });
    QCOMPARE(library.line("Everything", 2), QLocale().toString(2644));
    QCOMPARE(library.line("papers", 1), QStringLiteral("31 not readable"));
    QCOMPARE(library.line("papers", 2), QLocale().toString(2431));
    QCOMPARE(library.line("papers", 3), QLocale().formattedDataSize(243'100, 1));
    QCOMPARE(library.line("stick", 1), QStringLiteral("Offline"));
    QCOMPARE(library.line("mail", 1), QStringLiteral("Reading, 75 %"));
    QCOMPARE(library.line("Work", 1), QStringLiteral("Reading, 75 %"));
    QCOMPARE(library.line("old", 1), QStringLiteral("Read, not followed"));
    library.giveRoots({ root("/home/ada/papers", "", 3), offline(root("/media/stick", "Stick", 10)) });
    QCOMPARE(library.line("Stick", 1), QStringLiteral("Offline")); // all there is of it
    QCOMPARE(library.line("Everything", 1), QStringLiteral("Up to date"));
    library.giveRoots({ waiting(root("/home/ada/mail", "Work", 200), 50) });
    Q_EMIT library.engine.engine()->progressChanged({ 0, 50, {}, 0, -1, true });
    QCOMPARE(library.line("mail", 1), QStringLiteral("Paused"));
}

void LibraryPanelTest::folderWithinOneOfAnotherCollection_isCountedOnce()
{
    LibraryFixture library({ root("/home/ada", "Home", 30, 3), root("/home/ada/work", "Work", 10, 2), root("/home/ada/work/mail", "Home", 4), root("/media/stick", "", 5) });
    QCOMPARE(library.line("ada", 2), QStringLiteral("30")); // what lies in it, as the list shows
    QCOMPARE(library.line("work", 2), QStringLiteral("10"));
    QCOMPARE(library.line("Home", 2), QStringLiteral("24")); // what belongs to it
    QCOMPARE(library.line("Work", 2), QStringLiteral("6"));
    QCOMPARE(library.line("Everything", 2), QStringLiteral("35"));
    QCOMPARE(library.line("Everything", 1), QStringLiteral("3 not readable"));
    QCOMPARE(library.line("Everything", 3), QLocale().formattedDataSize(3500, 1));
    library.giveRoots({ root("/", "All", 30), root("/home", "Home", 10) });
    QCOMPARE(library.line("Everything", 2), QStringLiteral("30"));
    QCOMPARE(library.line("All", 2), QStringLiteral("20"));
}

// Each folder for itself, as the engine tells it; a collection is done when the last of its folders is.
void LibraryPanelTest::folderThatCannotBeWatchedWholly_saysHowLateChangesAreNoticed()
{
    LibraryRoot late = root("/home/ada/papers", "Work", 2431), away = offline(root("/media/stick", "", 10));
    late.minutesLate = away.minutesLate = 15;
    LibraryFixture library({ late, away, root("/home/ada/mail", "", 3) });
    QCOMPARE(library.line("papers", 1), QStringLiteral("Looked at every 15 min"));
    QCOMPARE(library.line("Work", 1), QStringLiteral("Looked at every 15 min"));
    QCOMPARE(library.line("mail", 1), QStringLiteral("Up to date"));
    QCOMPARE(library.line("stick", 1), QStringLiteral("Offline"));
    QVERIFY(library.item("papers")->toolTip(1).contains(QStringLiteral("15 minute")));
    QCOMPARE(library.item("papers")->data(1, Qt::AccessibleTextRole).toString(), library.item("papers")->toolTip(1));
    QVERIFY(!library.item("mail")->toolTip(1).contains(QStringLiteral("minute")));
    library.giveRoots({ waiting(late, 50) }); // what is being read says so
    QVERIFY(library.line("papers", 1).startsWith(QStringLiteral("Reading")));
    QVERIFY(library.item("papers")->toolTip(1).contains(QStringLiteral("15 minute")));
}

void LibraryPanelTest::whatIsPassedOver_isSaidWithItsReasons()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    PassedOverDialog dialog(&link, { QStringLiteral("/papers") }, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(says(dialog, QStringLiteral("Looking")));
    auto *list = dialog.findChild<QTreeWidget *>();
    const auto give = [&](const QList<PassedOver> &reasons, bool complete = true) {
        engine.say([&](Engine *e, quint64 request) { Q_EMIT e->passedOverReady(request, reasons, complete); });
    };
    give({ { QStringLiteral("Built"), 300, { { QStringLiteral("/papers/node_modules"), 290 } } }, { QStringLiteral("Hidden"), 1, { { QStringLiteral("/papers/.note"), 1 } } } });
    QVERIFY(says(dialog, QStringLiteral("301 file(s) are passed over.")));
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("300"));
    QCOMPARE(list->topLevelItem(0)->childCount(), 2); // and that there are others
    QCOMPARE(list->topLevelItem(0)->child(1)->text(1), QStringLiteral("10"));
    list->setCurrentItem(list->topLevelItem(0));
    QVERIFY(!button(dialog, QStringLiteral("Add"))->isEnabled()); // a reason is no file
    QStringList chosen;
    connect(&dialog, &PassedOverDialog::chosen, this, [&](const QStringList &paths) { chosen = paths; });
    list->setCurrentItem(list->topLevelItem(1)->child(0));
    button(dialog, QStringLiteral("Add"))->click();
    QCOMPARE(chosen, QStringList { QStringLiteral("/papers/.note") });
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("no such"));
    QVERIFY(says(dialog, QStringLiteral("Looking")));
    give({}, false);
    QVERIFY(says(dialog, QStringLiteral("more than could be looked at")));
    give({});
    QVERIFY(says(dialog, QStringLiteral("Nothing like that")));
}

void LibraryPanelTest::folderThatIsRead_saysHowFastAndHowLong()
{
    LibraryRoot mail = waiting(root("/mail", "Work", 500), 500), papers = waiting(root("/papers", "Work", 1000), 900);
    mail.secondsLeft = 1740;
    papers.filesPerSecond = 10;
    papers.secondsLeft = 90;
    LibraryFixture library({ mail, papers });
    QCOMPARE(library.line("mail", 1), QStringLiteral("Reading, 0 %, 29 min left"));
    QCOMPARE(library.line("papers", 1), QStringLiteral("Reading, 10 %, 90 s left"));
    QCOMPARE(library.line("Work", 1), QStringLiteral("Reading, 6 %, 29 min left"));
    const QTreeWidgetItem *line = library.item("papers");
    QCOMPARE(line->toolTip(1), QStringLiteral("Reading, 10 %. 10 files a second. About 90 seconds left."));
    QCOMPARE(line->data(1, Qt::AccessibleTextRole).toString(), line->toolTip(1));
    papers.waiting = 0;
    papers.filesPerSecond = 0;
    papers.secondsLeft = -1;
    library.giveRoots({ mail, papers });
    QCOMPARE(library.line("papers", 1), QStringLiteral("Up to date"));
    QCOMPARE(library.line("Work", 1), QStringLiteral("Reading, 66 %, 29 min left"));
}

// The rate that the engine tells of a folder holds what lies in it, as its counts do.
void LibraryPanelTest::folderWithinOneOfAnotherCollection_isReadAtItsOwnRate()
{
    LibraryRoot outer = waiting(root("/home/ada", "Home", 300), 200), inner = waiting(root("/home/ada/work", "Work", 100), 50);
    outer.filesPerSecond = 30;
    outer.secondsLeft = 60;
    inner.filesPerSecond = 20;
    inner.secondsLeft = 40;
    LibraryFixture library({ outer, inner });
    const auto told = [&](const char *name) { return library.item(name)->toolTip(1); };
    QVERIFY2(told("Home").contains(QStringLiteral("10 files a second.")), qPrintable(told("Home")));
    QVERIFY2(told("Work").contains(QStringLiteral("20 files a second. About 40 seconds left.")), qPrintable(told("Work")));
    QVERIFY2(told("Everything").contains(QStringLiteral("30 files a second. About 60 seconds left.")), qPrintable(told("Everything")));
    Q_EMIT library.engine.engine()->progressChanged({ 0, 200, {}, 0, -1, true });
    QCOMPARE(told("Home"), QStringLiteral("Paused"));
}

void LibraryPanelTest::thousandsOfFilesOfTheirOwn_areSummedUpAtOnce()
{
    QList<LibraryRoot> roots { root("/papers", "", 2001) };
    for (int i = 0; i < 8000; ++i)
        roots.append(root(qPrintable(QStringLiteral("/%1/%2.md").arg(i % 2 ? QStringLiteral("papers") : QStringLiteral("letters")).arg(i)), i % 4 ? "" : "Work", 1));
    RootsTree tree;
    tree.showRoots(roots, false);
    QElapsedTimer time;
    time.start();
    tree.showRoots(roots, false); // as each second while files are read
    qInfo("8,000 single files: %lld ms", time.elapsed());
    QVERIFY(time.elapsed() < 500);
    QCOMPARE(tree.topLevelItem(0)->text(2), QLocale().toString(2001 + 4000)); // those within the folder are counted with it
    QCOMPARE(tree.topLevelItem(1)->text(2), QLocale().toString(2000));
}

void LibraryPanelTest::emptyLibrary_saysWhatToDo()
{
    LibraryFixture library({});
    QVERIFY(says(library.panel, QStringLiteral("Your library is empty")));
    QVERIFY(!library.files->isVisibleTo(&library.panel));
    library.giveRoots({ root("/home/ada/papers", "", 3) });
    QVERIFY(library.files->isVisibleTo(&library.panel));
}

void LibraryPanelTest::chosenLine_staysChosenWhenCountsChange()
{
    LibraryFixture library({ root("/home/ada/papers", "", 3), root("/home/ada/mail", "Work", 2) });
    library.choose("papers");
    library.giveRoots({ root("/home/ada/papers", "", 4), root("/home/ada/mail", "Work", 2), root("/home/ada/new", "", 1) });
    QCOMPARE(library.tree->currentItem()->text(0), QStringLiteral("papers"));
    QCOMPARE(library.line("papers", 2), QStringLiteral("4"));
    library.giveRoots({ root("/home/ada/mail", "Work", 2) });
    QCOMPARE(library.tree->currentItem()->text(0), QStringLiteral("mail")); // the nearest that is left
}

void LibraryPanelTest::fileThatFitsNoMore_leavesTheList()
{
    LibraryFixture library({ root("/papers", "", 3), root("/mail", "Work", 2) });
    auto *states = library.files->findChild<QComboBox *>();
    states->setCurrentText(QStringLiteral("Waiting"));
    library.giveFiles({ file(1, FileState::Waiting), file(2, FileState::Waiting) });
    QCOMPARE(library.rows(), 2);
    Q_EMIT library.engine.engine()->fileChanged(file(1));
    QTRY_COMPARE(library.rows(), 1);
    Q_EMIT library.engine.engine()->fileChanged(file(3, FileState::Waiting));
    QTRY_COMPARE(library.rows(), 2);
    Q_EMIT library.engine.engine()->fileChanged({ QStringLiteral("/elsewhere/guest.txt"), FileState::Waiting, {}, 0, 0, {} }); // of no folder of the library
    library.choose("Work");
    library.giveFiles({});
    Q_EMIT library.engine.engine()->fileChanged(file(4, FileState::Waiting)); // of another collection
    Q_EMIT library.engine.engine()->fileChanged({ QStringLiteral("/mail/a.eml"), FileState::Waiting, {}, 0, 0, {} });
    QTRY_COMPARE(library.rows(), 1);
    QCOMPARE(library.files->table()->model()->index(0, 0).data().toString(), QStringLiteral("a.eml"));
}

void LibraryPanelTest::removing_saysWhetherItIsExcluded()
{
    LibraryFixture library({ root("/papers", "", 3) });
    QStringList questions;
    library.panel.confirmRemoval = [&](const QString &, const QString &question) {
        questions.append(question);
        return std::nullopt;
    };
    library.giveFiles({ file(1) });
    library.files->table()->selectRow(0);
    library.press(library.files->table(), Qt::Key_Delete);
    library.choose("papers");
    library.press(library.tree, Qt::Key_Delete);
    QCOMPARE(questions.size(), 2);
    QVERIFY(questions[0].contains(QStringLiteral("excluded")));
    QVERIFY(!questions[1].contains(QStringLiteral("excluded")));
}

void LibraryPanelTest::removingAFolder_saysWhatGoesAndWhatStays()
{
    LibraryFixture library({ root("/papers", "", 1'203), root("/letters", "", 3) });
    QString asked;
    library.panel.confirmRemoval = [&](const QString &, const QString &question) {
        asked = question;
        return std::nullopt;
    };
    library.choose("papers");
    library.press(library.tree, Qt::Key_Delete);
    for (const QString &part : { QStringLiteral("/papers"), QLocale().toString(1'203), QStringLiteral("disk") })
        QVERIFY2(asked.contains(part), qPrintable(asked));
    QVERIFY(library.panel.findChild<RemovedBar *>()->isHidden());
}

void LibraryPanelTest::removing_asksWhetherQuotesGoAsWell_data()
{
    QTest::addColumn<bool>("ticked");
    QTest::addRow("they stay") << false;
    QTest::addRow("they go") << true;
}

void LibraryPanelTest::removing_asksWhetherQuotesGoAsWell()
{
    QFETCH(bool, ticked);
    LibraryFixture library({ root("/papers", "", 3) });
    library.choose("papers");
    QTimer::singleShot(0, &library.panel, [&] {
        const auto *asked = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(asked && !asked->checkBox()->isChecked());
        asked->checkBox()->setChecked(ticked);
        asked->button(QMessageBox::Yes)->click();
    });
    const auto quotes = library.panel.confirmRemoval(QStringLiteral("Remove"), QStringLiteral("Really?"));
    QVERIFY(quotes);
    QCOMPARE(*quotes == LibraryPanel::Quotes::Go, ticked);
}

void LibraryPanelTest::removed_isOfferedToBePutBackAsItWas()
{
    LibraryFixture library({ once(root("/papers", "Work", 3)), root("/letters", "", 3) });
    library.panel.confirmRemoval = [](const QString &, const QString &) { return LibraryPanel::Quotes::Stay; };
    library.giveFiles({ file(1) });
    auto *bar = library.panel.findChild<RemovedBar *>();
    library.choose("papers");
    library.press(library.tree, Qt::Key_Delete);
    QVERIFY(bar->isHidden()); // not done yet
    library.engine.say([](Engine *e, quint64 request) { Q_EMIT e->removed(request, { { QStringLiteral("/papers"), true } }); });
    QVERIFY(bar->isVisible() && says(*bar, QStringLiteral("/papers")));
    library.giveRoots({ root("/letters", "", 3) });
    QStringList sent;
    bar->put = [&](const LibraryRoot &back) { sent.append(QStringLiteral("%1 %2 %3").arg(back.path, back.collection).arg(back.watched)); };
    QTest::keyClick(library.tree, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(sent, QStringList { QStringLiteral("/papers Work 0") });
    QVERIFY(bar->isHidden() && library.tree->hasFocus());
    QTest::keyClick(library.tree, Qt::Key_Z, Qt::ControlModifier); // once is enough
    QCOMPARE(sent.size(), 1);
}

void LibraryPanelTest::scansWithoutText_areOffered_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<quint64>("requests");
    QTest::addRow("accepted") << 0 << quint64(1);
    QTest::addRow("not now") << 1 << quint64(0);
}

void LibraryPanelTest::scansWithoutText_areOffered()
{
    QFETCH(int, button);
    QFETCH(quint64, requests);
    LibraryFixture library({ root("/papers", "", 41) });
    auto *bar = library.panel.findChild<ScansBar *>();
    QVERIFY(bar && bar->isHidden());
    Q_EMIT library.engine.engine()->scansFound({ 38, 720, { QStringLiteral("/papers") } });
    QVERIFY(bar->isVisible() && says(*bar, QStringLiteral("38 scans have no text.")));
    const QList<QPushButton *> buttons = bar->findChildren<QPushButton *>();
    QCOMPARE(withoutMnemonic(buttons[0]->text()), QStringLiteral("Read them (about 12 minutes)"));
    library.press(buttons[button], Qt::Key_Shift);
    const quint64 before = EngineLink::lastRequest();
    buttons[button]->click();
    QCOMPARE(EngineLink::lastRequest() - before, requests);
    QVERIFY(bar->isHidden() && library.tree->hasFocus());
}

void LibraryPanelTest::recognisedFile_isMarked()
{
    FilesModel model;
    FileStatus scan = file(1);
    scan.recognised = true;
    model.append({ scan, file(2) });
    int marked = 0;
    for (int row = 0; row < 2; ++row) {
        const bool recognised = model.at(row).recognised;
        marked += recognised;
        QCOMPARE(stateShown(model, row), recognised ? QStringLiteral("Read (OCR)") : QStringLiteral("Read"));
        QCOMPARE(model.data(model.index(row, 0), Qt::ToolTipRole).toString().contains(misreadInWords()), recognised);
    }
    QCOMPARE(marked, 1);
}

void LibraryPanelTest::diskThatGoesOrReturns_changesTheStatesOfItsFiles_data()
{
    QTest::addColumn<bool>("disk");
    QTest::newRow("a disk that is away") << true;
    QTest::newRow("a folder that is paused") << false;
}

// The engine does not tell of each of them.
void LibraryPanelTest::diskThatGoesOrReturns_changesTheStatesOfItsFiles()
{
    QFETCH(bool, disk);
    const LibraryRoot there = root("/papers", "", 1);
    LibraryRoot away = there;
    away.offline = disk;
    away.options.paused = !disk;
    LibraryFixture library({ there });
    library.giveFiles({ file(1) });
    const auto shown = [&] { return library.files->table()->model()->index(0, FilesModel::State).data().toString(); };
    const QString read = shown();
    for (const bool gone : { true, false }) {
        library.giveRoots({ gone ? away : there });
        library.giveFiles({ file(1, gone ? (disk ? FileState::Offline : FileState::Waiting) : FileState::Indexed) });
        QCOMPARE(shown() != read, gone);
    }
}

void LibraryPanelTest::rowsThatGo_leaveTheirPlaceToTheNext()
{
    LibraryFixture library({ root("/papers", "", 6) });
    library.giveFiles(files(1, 6));
    QTableView *table = library.files->table();
    library.press(table, Qt::Key_Home);
    table->selectRow(2);
    const int before = library.rows();
    const QString current = library.files->selected().value(0);
    const auto path = [&](int row) { return static_cast<FilesModel *>(table->model())->at(row).path; };
    const QString next = path(3), above = path(1);
    Q_EMIT library.engine.engine()->fileChanged({ current, FileState::Removed, {}, 0, 0, {} });
    QTRY_COMPARE(library.rows(), before - 1);
    QCOMPARE(library.files->selected(), QStringList { next });
    QCOMPARE(table->currentIndex().row(), 2);
    Q_EMIT library.engine.engine()->fileChanged({ above, FileState::Removed, {}, 0, 0, {} }); // another one: nothing else is selected
    QTRY_COMPARE(library.rows(), before - 2);
    QCOMPARE(library.files->selected(), QStringList { next });
    table->selectRow(library.rows() - 1);
    const QString last = path(library.rows() - 1), upper = path(library.rows() - 2);
    Q_EMIT library.engine.engine()->fileChanged({ last, FileState::Removed, {}, 0, 0, {} });
    QTRY_COMPARE(library.rows(), before - 3);
    QCOMPARE(library.files->selected(), QStringList { upper });
    library.giveRoots({ root("/papers", "", 6), root("/letters", "", 1) }); // all is asked for anew
    library.giveFiles({ file(1), file(4), file(5) });
    QCOMPARE(library.files->selected(), QStringList { upper });
    library.giveRoots({ root("/papers", "", 6) });
    library.giveFiles({ file(1), file(4) });
    QCOMPARE(library.files->selected(), QStringList { file(4).path });
    QVERIFY(table->hasFocus());
}

void LibraryPanelTest::linesThatGo_leaveTheirPlaceToTheNext()
{
    LibraryFixture library({ root("/a", "", 1), root("/b", "", 1), root("/c", "", 1) });
    library.press(library.tree, Qt::Key_Home);
    library.choose("b");
    library.giveRoots({ root("/a", "", 1), root("/c", "", 1) });
    QCOMPARE(library.tree->chosen().root.value_or(LibraryRoot()).path, QStringLiteral("/c"));
    library.giveRoots({ root("/a", "", 1) });
    QCOMPARE(library.tree->chosen().root.value_or(LibraryRoot()).path, QStringLiteral("/a"));
    QVERIFY(library.tree->hasFocus());
    library.giveRoots({});
    QVERIFY(button(library.panel, QStringLiteral("Add folder"))->hasFocus());
}

void LibraryPanelTest::keysOfAFile_openItAndAskAboutIt()
{
    LibraryFixture library({ root("/papers", "", 3) });
    QStringList opened, asked;
    connect(&library.panel, &LibraryPanel::openRequested, this, [&](const QString &path) { opened.append(path); });
    connect(&library.panel, &LibraryPanel::askAboutRequested, this, [&](const QStringList &paths) { asked += paths; });
    library.giveFiles({ file(1), file(2) });
    QVERIFY(!button(library.panel, QStringLiteral("Open"))->isEnabled());
    library.files->table()->selectRow(1);
    QVERIFY(button(library.panel, QStringLiteral("Open"))->isEnabled());
    library.press(library.files->table(), Qt::Key_Return);
    button(library.panel, QStringLiteral("Ask about"))->click();
    QCOMPARE(opened, QStringList { file(2).path });
    QCOMPARE(asked, opened);
}

void LibraryPanelTest::paste_addsFilesAndSaysThatTextIsNone()
{
    LibraryFixture library({});
    QStringList chosen, told;
    connect(&library.panel, &LibraryPanel::pathsChosen, this, [&](const QStringList &paths) { chosen += paths; });
    connect(&library.panel, &LibraryPanel::noticed, this, [&](const QString &sentence) { told.append(sentence); });
    QMimeData files, text;
    files.setUrls({ QUrl::fromLocalFile(QStringLiteral("/papers/1.md")), QUrl(QStringLiteral("https://example.org/a")) });
    text.setText(QStringLiteral("Some words."));
    library.panel.paste(&files);
    library.panel.paste(&text);
    QCOMPARE(chosen, QStringList { QStringLiteral("/papers/1.md") });
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().contains(QStringLiteral("text, not a file")));
}

void LibraryPanelTest::addDialog_countsAndCanBeAnsweredMeanwhile()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    auto *dialog = new AddDialog(&link, { QStringLiteral("/home/ada/papers") }, { QStringLiteral("Work") });
    QPointer<AddDialog> alive(dialog);
    QList<bool> answers;
    QStringList into;
    connect(dialog, &AddDialog::chosen, this, [&](const QStringList &, const QString &collection, bool watch) {
        answers.append(watch);
        into.append(collection);
    });
    dialog->open();
    QVERIFY(says(*dialog, QStringLiteral("Counting")));
    AddPreview preview;
    preview.files = 12'400;
    preview.bytes = 1'000'000;
    preview.complete = false;
    preview.skipped = { { QStringLiteral("Hidden files and folders"), 3 } };
    engine.say([&](Engine *e, quint64 request) { Q_EMIT e->previewGrew(request, preview); });
    QVERIFY(says(*dialog, QStringLiteral("still counting")));
    QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItem(0)->text(0), QStringLiteral("Hidden files and folders"));
    dialog->findChild<QComboBox *>()->setEditText(QStringLiteral(" Letters "));
    button(*dialog, QStringLiteral("Read once"))->click();
    QCOMPARE(answers, QList<bool> { false });
    QCOMPARE(into, QStringList { QStringLiteral("Letters") });
    QTRY_VERIFY(!alive);
}

void LibraryPanelTest::addDialog_saysHowMuchWillBeRead()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    AddDialog dialog(&link, { QStringLiteral("/home/ada/.ssh") }, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    AddPreview preview;
    preview.files = 3;
    preview.bytes = 1000;
    preview.unusual = { QStringLiteral("/home/ada/.ssh: Keys") };
    engine.say([&](Engine *e, quint64 request) { Q_EMIT e->pathsPreviewed(request, preview); });
    QVERIFY(says(dialog, QStringLiteral("will be read.")));
    QVERIFY(says(dialog, QStringLiteral("/home/ada/.ssh: Keys")));
    QCOMPARE(dialog.findChild<QTreeWidget *>()->topLevelItem(0)->text(0), QStringLiteral("Nothing"));
}

void LibraryPanelTest::addDialog_saysWhatIsInTheLibraryAlready()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    AddDialog dialog(&link, { QStringLiteral("/home/ada/papers") }, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    AddPreview preview;
    preview.files = 3;
    engine.say([&](Engine *e, quint64 request) { Q_EMIT e->previewGrew(request, preview); });
    QVERIFY(!says(dialog, QStringLiteral("already")));
    preview.known = 2;
    engine.say([&](Engine *e, quint64 request) { Q_EMIT e->pathsPreviewed(request, preview); });
    QVERIFY(says(dialog, QStringLiteral("2 of them are in the library already.")));
    AddDialog other(&link, { QStringLiteral("/home/ada/papers") }, {});
    other.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.known = 3;
    engine.say([&](Engine *e, quint64 request) { Q_EMIT e->pathsPreviewed(request, preview); });
    QVERIFY(says(other, QStringLiteral("All of them are in the library already.")));
}

void LibraryPanelTest::exclusions_areListedAndLifted()
{
    ScriptedEngine engine;
    EngineLink link(engine.engine());
    ExclusionsDialog dialog(&link);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *list = dialog.findChild<QTreeWidget *>();
    QVERIFY(!button(dialog, QStringLiteral("Let in"))->isEnabled());
    const auto give = [&](const QList<Exclusion> &exclusions) { engine.say([&](Engine *e, quint64 request) { Q_EMIT e->exclusionsReady(request, exclusions); }); };
    give({ { QStringLiteral("/papers/1.md"), QDateTime::currentDateTime() }, { QStringLiteral("/papers/2.md"), QDateTime::currentDateTime() } });
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(button(dialog, QStringLiteral("Let in"))->isEnabled());
    button(dialog, QStringLiteral("Let in"))->click();
    give({ { QStringLiteral("/papers/2.md"), QDateTime::currentDateTime() } });
    QCOMPARE(list->topLevelItemCount(), 1);
}

void LibraryPanelTest::linksColour_followsTheTheme()
{
    LibraryFixture page({ root("/papers", "", 3, 1) });
    Q_EMIT page.engine.engine()->progressChanged({ 3, 0, {}, 0, -1, false, 2, 1, 0 });
    const auto colour = [&] {
        for (const QTextDocument *text : page.panel.findChildren<QTextDocument *>())
            for (QTextBlock block = text->begin(); block.isValid(); block = block.next())
                for (auto at = block.begin(); !at.atEnd(); ++at)
                    if (at.fragment().charFormat().isAnchor())
                        return at.fragment().charFormat().foreground().color();
        return QColor();
    };
    for (const Appearance::Theme theme : { Appearance::Theme::Light, Appearance::Theme::Dark, Appearance::Theme::Light }) {
        Appearance { 100, theme }.apply();
        QTRY_COMPARE(colour(), QApplication::palette().color(QPalette::Link));
    }
}

void LibraryPanelTest::namesAndStates_areReadAtEverySizeOfText_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    for (const int percent : { 100, 200, 300 })
        for (const int width : { 1190, 700 }) // alone, and beside a document
            QTest::addRow("%d %%, %d pixels", percent, width) << percent << width;
}

void LibraryPanelTest::namesAndStates_areReadAtEverySizeOfText()
{
    QFETCH(int, percent);
    QFETCH(int, width);
    Appearance { percent }.apply();
    LibraryFixture page({ root("/work/minutes", "Letters", 2'431, 3), once(root("/work/papers", "", 310)), offline(root("/work/archive", "", 812)) });
    page.giveFiles(files(1, 5));
    page.panel.resize(std::max(width, page.panel.minimumSizeHint().width()), 780); // what is wider is scrolled as a whole
    QCoreApplication::processEvents();
    const auto tells = [](const QHeaderView *header, int column, int words) { return !header->isSectionHidden(column) && header->sectionSize(column) >= words; };
    for (QTreeWidgetItemIterator at(page.tree); *at; ++at)
        for (const int column : { 0, 1 }) {
            const int words = page.tree->fontMetrics().horizontalAdvance((*at)->text(column)) + (column == 0 ? page.tree->visualItemRect(*at).left() : 0);
            QVERIFY2(tells(page.tree->header(), column, words), qPrintable((*at)->text(column)));
        }
    const QTableView *table = page.files->table();
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        const bool important = column == FilesModel::Name || column == FilesModel::State;
        const QString text = table->model()->index(0, column).data().toString();
        if (important || column >= FilesModel::Size)
            QVERIFY2((!important && table->isColumnHidden(column)) || tells(table->horizontalHeader(), column, table->fontMetrics().horizontalAdvance(text)), qPrintable(text));
    }
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width()); // nothing is cut
    QVERIFY(page.tree->header()->length() <= page.tree->viewport()->width());
    for (const QAbstractScrollArea *list : { static_cast<const QAbstractScrollArea *>(page.tree), static_cast<const QAbstractScrollArea *>(table) })
        QVERIFY(list->viewport()->height() >= 3 * list->fontMetrics().lineSpacing());
    if (percent == 100 && width == 1190)
        QVERIFY(!table->isColumnHidden(FilesModel::Time) && !page.tree->isColumnHidden(3)); // where there is room all is told
}

void LibraryPanelTest::longName_takesWhatIsToSpare()
{
    LibraryFixture page({ root("/work/minutes", "Letters", 1) });
    page.panel.resize(1600, 780);
    page.giveFiles({ { QStringLiteral("/work/minutes/The minutes of the meeting of the harbour.txt"), FileState::Indexed, {}, 1, 9, {} } });
    const QTableView *table = page.files->table();
    const QString name = table->model()->index(0, FilesModel::Name).data().toString();
    QVERIFY(table->columnWidth(FilesModel::Name) >= table->fontMetrics().horizontalAdvance(name));
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width()); // and no other is pushed out
}

void LibraryPanelTest::usualState_leavesItsRoomToNameAndFolder()
{
    LibraryFixture page({ root("/home/ann/Documents", "Letters", 2) });
    page.panel.resize(1600, 780);
    const QString folder = QStringLiteral("/home/ann/Documents/Papers of the harbour");
    FileStatus file { folder + QStringLiteral("/minutes.txt"), FileState::Indexed, {}, 1, 9, QDateTime(QDate(2026, 11, 28), QTime(12, 0)) };
    page.giveFiles({ file });
    const QTableView *table = page.files->table();
    const int usual = table->columnWidth(FilesModel::State);
    QVERIFY(usual >= table->fontMetrics().horizontalAdvance(inWords(FileState::Failed)));
    QVERIFY(usual < table->fontMetrics().averageCharWidth() * 20);
    QVERIFY(table->columnWidth(FilesModel::Folder) >= table->fontMetrics().horizontalAdvance(folder));
    file.reason = QStringLiteral("its pages are pictures without any text that could be read");
    file.state = FileState::Failed;
    Q_EMIT page.engine.engine()->fileChanged(file);
    QTRY_VERIFY(table->columnWidth(FilesModel::State) > usual); // now there is more to tell
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    QVERIFY(table->model()->index(0, FilesModel::State).data(Qt::ToolTipRole).toString().contains(file.reason));
}

void LibraryPanelTest::longFolder_showsItsEnd()
{
    LibraryFixture page({ root("/work/minutes", "Letters", 2) });
    const auto in = [](const char *first, const char *last) {
        return FileStatus { QLatin1String(first) + QString(300, QLatin1Char('m')) + QLatin1String(last) + QStringLiteral("/a.txt"), FileState::Indexed, {}, 1, 9, {} };
    };
    page.panel.resize(1280, 780);
    page.giveFiles({ in("/one/", "/Papers"), in("/two/", "/Papers"), in("/one/", "/Recipes") });
    QTableView *table = page.files->table();
    table->clearSelection();
    const auto shown = [&](int row) { return table->viewport()->grab(table->visualRect(table->model()->index(row, FilesModel::Folder))).toImage(); };
    QVERIFY(!table->isColumnHidden(FilesModel::Folder));
    QCOMPARE(shown(0), shown(1));
    QVERIFY(shown(0) != shown(2));
}

void LibraryPanelTest::panes_areAsLargeAsBeforeOnceTheTextIs()
{
    LibraryFixture page({ root("/work/minutes", "Letters", 2) });
    page.giveFiles(files(1, 5));
    page.panel.resize(1280, 780);
    const auto *splitter = page.panel.findChild<QSplitter *>();
    for (const int moved : { 0, 60 }) { // the person moves the handle
        QWidget *handle = splitter->handle(1);
        QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(1, 50));
        QTest::mouseMove(handle, QPoint(1 + moved, 50));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(1, 50));
        QCoreApplication::processEvents();
        const QList<int> before = splitter->sizes();
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
        Appearance { 300 }.apply();
        QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
        QCoreApplication::processEvents();
        page.panel.resize(1280, 780);
        Appearance().apply();
        QTRY_COMPARE(splitter->orientation(), Qt::Horizontal);
        page.panel.resize(1280, 780);
        QTRY_COMPARE(splitter->sizes(), before);
    }
}

void LibraryPanelTest::title_fitsItsDialog()
{
    LibraryFixture page({ root("/papers", "", 3) });
    page.choose("papers");
    int width = 0, title = 0;
    QTimer::singleShot(0, &page.panel, [&] {
        auto *dialog = page.panel.findChild<QInputDialog *>();
        width = dialog->width();
        title = dialog->fontMetrics().horizontalAdvance(dialog->windowTitle());
        dialog->reject();
    });
    page.panel.askName(QString(40, QLatin1Char('m')), QStringLiteral("Name"), {}, {});
    QVERIFY(title > 0 && width > title + 4 * page.panel.fontMetrics().lineSpacing()); // and its buttons
}

void LibraryPanelTest::dialog_growsWithTheText()
{
    LibraryFixture page({ root("/papers", "", 3) });
    const AddDialog usual(&page.link, { QStringLiteral("/papers") }, {});
    Appearance { 200 }.apply();
    const AddDialog large(&page.link, { QStringLiteral("/papers") }, {});
    QVERIFY(large.width() > usual.width() && large.width() <= large.screen()->availableSize().width());
}

QTEST_MAIN(LibraryPanelTest)
#include "librarypanel_test.moc"
