// The window with the real engine on its own thread: drop, ask, open a citation, stop, start again.
#include "engine/enginethread.h"
#include "ui/activity.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversationfind.h"
#include "ui/chat/conversationspanel.h"
#include "ui/firstrun.h"
#include "ui/library/adddialog.h"
#include "ui/library/exclusionsdialog.h"
#include "ui/library/folderoptionsdialog.h"
#include "ui/library/fileslist.h"
#include "ui/library/filesmodel.h"
#include "ui/library/rootstree.h"
#include "ui/library/librarypanel.h"
#include "ui/library/passedoverdialog.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/reader/layoutview.h"
#include "ui/reader/readerpane.h"
#include "ui/wording.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace superinstance;

namespace {

constexpr int patience = 20'000; // the sanitizers are slow

// One start of the program, without the application.
class Session {
public:
    explicit Session(const QString &dataDir) : m_thread(options(dataDir)), m_engine(m_thread.begin())
    {
        window = std::make_unique<MainWindow>(m_engine, QDir(dataDir).filePath(QStringLiteral("window.ini")));
        window->show();
        QObject::connect(m_engine, &Engine::opened, window.get(), [this](const EngineStatus &status) { // after the window
            for (const QLabel *label : window->statusBar()->findChildren<QLabel *>())
                firstLine = label->accessibleDescription() == QStringLiteral("State of the library") ? label->text() : firstLine;
            Activity activity;
            activity.progressed(progressOf(status), 0);
            firstTooltip = activity.inWords();
        });
        QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection);
    }
    ~Session()
    {
        window.reset();
        m_thread.end();
    }
    QString transcript() const { return window->findChild<ChatView *>()->toPlainText(); }
    QPlainTextEdit *field() const { return window->findChild<Composer *>()->findChild<QPlainTextEdit *>(); }
    QStringList marked() const // in the transcript
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &mark : window->findChild<ChatView *>()->extraSelections())
            words.append(mark.cursor.selectedText());
        return words;
    }
    // The state of a file in the list, empty when it is not there.
    QString state(const QString &name) const
    {
        const QAbstractItemModel *files = window->findChild<QTableView *>()->model();
        for (int row = 0; row < files->rowCount(); ++row)
            if (files->index(row, 0).data().toString() == name)
                return files->index(row, FilesModel::State).data().toString();
        return {};
    }
    // The state of a folder in the tree.
    QString place(const QString &name) const
    {
        const auto lines = window->findChild<RootsTree *>()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return lines.isEmpty() ? QString() : lines.first()->text(1);
    }
    void ask(const QString &question) const
    {
        QTest::keyClicks(field(), question);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    // By its name in the menu.
    void deed(const char *name) const
    {
        for (QAction *each : window->findChild<ChatView *>()->deeds())
            if (each->text() == QString::fromLatin1(name))
                each->trigger();
    }
    std::unique_ptr<MainWindow> window;
    QString firstLine, firstTooltip; // of the status bar and of the tray, once the library is open

private:
    static EngineOptions options(const QString &dataDir)
    {
        registerTypes();
        return { dataDir, QStringLiteral(SUPERINSTANCE_EXTRACTOR), true };
    }
    EngineThread m_thread;
    Engine *const m_engine;
};

QPushButton *buttonOf(const QWidget *within, const char *words)
{
    for (QPushButton *each : within->findChildren<QPushButton *>())
        if (each->text().remove(QLatin1Char('&')).contains(QLatin1String(words)))
            return each;
    return nullptr;
}

} // namespace

class WindowAndEngineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void droppedFolder_isReadAskedAboutAndShown();
    void droppedFile_isNeverChanged();
    void folderReadOnce_isCountedFirstAndNotFollowed();
    void fileTakenOut_staysOutUntilItIsLetInAgain();
    void folderOptions_areChosenAndObeyed();
    void filesThatWereNotRead_areToldOfFromTheFirstLineAfterARestart();
    void fileThatIsMissed_saysWhyItIsPassedOverAndIsReadWhenAdded();
    void whatIsAddedWhilePaused_isSaidToWaitUntilReadingIsResumed();
    void escape_stopsTheAnswer();
    void conversation_isThereAfterARestart();
    void editedQuestion_isAVersionBesideTheFirst();
    void notThis_showsTheNextSentences();
    void longConversation_isReadPageByPage();

private:
    void write(const QString &name, const QByteArray &content) const;
    void drop(MainWindow *window, const QString &path) const;
    void answer(MainWindow *window, const QString &choice) const; // of the dialog before a folder is added
    std::unique_ptr<QTemporaryDir> m_dir;
};

void WindowAndEngineTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QDir(m_dir->path()).mkdir(QStringLiteral("papers"));
    write(QStringLiteral("lighthouse.md"), "# The lighthouse\n\nThe lighthouse of Sankt Anders was built in 1874 by Ellen Marsh.\n\n"
                                           "It stands on the western point of the island.\n");
    write(QStringLiteral("bread.txt"), "The dough of the rye bread rests for eighteen hours in a cool room.\n");
}

void WindowAndEngineTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_dir->filePath(QStringLiteral("papers/") + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void WindowAndEngineTest::drop(MainWindow *window, const QString &path) const
{
    QMimeData files;
    files.setUrls({ QUrl::fromLocalFile(path) });
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter); // a drop comes only to who has accepted it
    QDropEvent event(QPointF(300, 300), Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &event);
}

void WindowAndEngineTest::answer(MainWindow *window, const QString &choice) const
{
    QTRY_VERIFY_WITH_TIMEOUT(window->findChild<AddDialog *>(), patience);
    for (QPushButton *button : window->findChild<AddDialog *>()->findChildren<QPushButton *>())
        if (button->text().remove(QLatin1Char('&')) == choice)
            button->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<AddDialog *>(), patience);
    window->activateWindow(); // as a window manager does
    QVERIFY(QTest::qWaitForWindowActive(window));
}

void WindowAndEngineTest::droppedFolder_isReadAskedAboutAndShown()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    QTRY_VERIFY_WITH_TIMEOUT(session.window->askPage()->firstRun()->isVisible(), patience);
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("lighthouse.md")), QStringLiteral("Read"), patience);

    session.ask(QStringLiteral("When was the lighthouse of Sankt Anders built?"));
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("Ethos confirmed")), patience);
    QVERIFY(session.transcript().contains(QStringLiteral("built in 1874")));
    QVERIFY(session.transcript().contains(QStringLiteral("quoted from lighthouse.md")));

    auto *chat = session.window->findChild<ChatView *>();
    auto *reader = session.window->findChild<ReaderPane *>();
    auto *view = reader->findChild<LayoutView *>();
    chat->setFocus();
    QTest::keyClick(chat, Qt::Key_Tab); // edits the question
    QTest::keyClick(chat, Qt::Key_Tab);
    QTest::keyClick(chat, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(reader->isVisible() && view->isVisible() && view->quoteShown(), patience);
    QVERIFY(view->extraSelections().value(0).cursor.selectedText().contains(QStringLiteral("1874")));
    QVERIFY(view->toPlainText().contains(QStringLiteral("western point")));
}

void WindowAndEngineTest::droppedFile_isNeverChanged()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    const QString path = m_dir->filePath(QStringLiteral("papers/bread.txt"));
    const QDateTime before = QFileInfo(path).lastModified();
    QTRY_VERIFY_WITH_TIMEOUT(session.window->askPage()->firstRun()->isVisible(), patience);
    drop(session.window.get(), path);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
    QCOMPARE(QFileInfo(path).lastModified(), before);
    QCOMPARE(session.state(QStringLiteral("lighthouse.md")), QString()); // only what was dropped
}

void WindowAndEngineTest::folderReadOnce_isCountedFirstAndNotFollowed()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    write(QStringLiteral("id_rsa"), "secret");
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    QTRY_VERIFY_WITH_TIMEOUT(session.window->findChild<AddDialog *>(), patience);
    const auto *dialog = session.window->findChild<AddDialog *>();
    const auto says = [&](const QString &words) {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("2 file(s)")), patience);
    QVERIFY(dialog->findChild<QTreeWidget *>()->topLevelItem(0)->text(0).startsWith(QStringLiteral("Keys")));
    QCOMPARE(session.state(QStringLiteral("bread.txt")), QString()); // not before it is answered
    answer(session.window.get(), QStringLiteral("Read once"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(session.place(QStringLiteral("papers")), QStringLiteral("Read, not followed"), patience);
    QCOMPARE(session.state(QStringLiteral("id_rsa")), QString());
}

void WindowAndEngineTest::fileTakenOut_staysOutUntilItIsLetInAgain()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
    LibraryPanel *library = session.window->library();
    library->confirmRemoval = [](const QString &, const QString &) { return LibraryPanel::Quotes::Stay; };
    Q_EMIT library->findChild<FilesList *>()->removeRequested({ m_dir->filePath(QStringLiteral("papers/bread.txt")) });
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QString(), patience);
    write(QStringLiteral("bread.txt"), "The dough rests for twenty hours.\n");
    write(QStringLiteral("new.txt"), "A later file.\n");
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("new.txt")), QStringLiteral("Read"), patience);
    QCOMPARE(session.state(QStringLiteral("bread.txt")), QString());
    library->showExclusions();
    auto *dialog = session.window->findChild<ExclusionsDialog *>();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 1, patience);
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text().contains(QStringLiteral("Let in")))
            button->click();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 0, patience);
}

void WindowAndEngineTest::folderOptions_areChosenAndObeyed()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
    auto *tree = session.window->findChild<RootsTree *>();
    tree->setCurrentItem(tree->findItems(QStringLiteral("papers"), Qt::MatchExactly | Qt::MatchRecursive).first());
    const auto choose = [&](const QString &excluded) {
        for (QAction *each : tree->actions())
            if (each->text().contains(QStringLiteral("options")))
                each->trigger();
        auto *dialog = session.window->findChild<FolderOptionsDialog *>();
        dialog->findChildren<QPlainTextEdit *>().last()->setPlainText(excluded);
        const QPointer<FolderOptionsDialog> open(dialog);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!open, patience);
    };
    choose(QStringLiteral("bread.*"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QString(), patience);
    QVERIFY(!session.state(QStringLiteral("lighthouse.md")).isEmpty());
    choose(QString());
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
}

void WindowAndEngineTest::filesThatWereNotRead_areToldOfFromTheFirstLineAfterARestart()
{
    const QString dataDir = m_dir->filePath(QStringLiteral("data"));
    write(QStringLiteral("empty.txt"), "");
    write(QStringLiteral("broken.pdf"), "%PDF-1.4\nno more of it");
    {
        Session session(dataDir);
        drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
        answer(session.window.get(), QStringLiteral("Watch"));
        QTRY_VERIFY_WITH_TIMEOUT(session.state(QStringLiteral("broken.pdf")).startsWith(QStringLiteral("Not readable")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(session.state(QStringLiteral("empty.txt")).startsWith(QStringLiteral("Skipped")), patience);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("lighthouse.md")), QStringLiteral("Read"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
    }
    Session session(dataDir);
    QTRY_VERIFY_WITH_TIMEOUT(!session.firstLine.isEmpty(), patience);
    QCOMPARE(session.firstLine, QStringLiteral("2 files are read; 1 could not be read, 1 were skipped."));
    QVERIFY2(session.firstTooltip.contains(session.firstLine), qPrintable(session.firstTooltip));
}

void WindowAndEngineTest::whatIsAddedWhilePaused_isSaidToWaitUntilReadingIsResumed()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(session.window.get(), "Pause reading")->isEnabled(), patience);
    buttonOf(session.window.get(), "Pause reading")->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(session.window.get(), "Resume reading"), patience);
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    const auto *notice = session.window->findChild<NoticeBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible() && notice->text().startsWith(QStringLiteral("Reading is paused")), patience);
    const auto saysThatTheyWait = [](const QLabel *label) { return label->text() == QStringLiteral("Paused; 2 files wait."); };
    const QList<QLabel *> labels = session.window->findChild<FirstRun *>()->findChildren<QLabel *>();
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(labels.begin(), labels.end(), saysThatTheyWait), patience);
    buttonOf(session.window.get(), "Resume reading")->click();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), patience);
}

void WindowAndEngineTest::fileThatIsMissed_saysWhyItIsPassedOverAndIsReadWhenAdded()
{
    QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("papers/node_modules/deep")));
    write(QStringLiteral("node_modules/deep/missed.txt"), "The tide tables hang behind the door.\n");
    Session session(m_dir->filePath(QStringLiteral("data")));
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("bread.txt")), QStringLiteral("Read"), patience);
    auto *files = session.window->findChild<FilesList *>();
    files->findChild<QLineEdit *>()->setText(QStringLiteral("missed"));
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(files, "passed over")->isVisibleTo(files), patience);
    buttonOf(files, "passed over")->click();
    QPointer<PassedOverDialog> dialog = session.window->findChild<PassedOverDialog *>();
    auto *list = dialog->findChild<QTreeWidget *>();
    QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, patience);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("What programs build or download for themselves"));
    QVERIFY(list->topLevelItem(0)->child(0)->text(0).endsWith(QStringLiteral("missed.txt")));
    list->setCurrentItem(list->topLevelItem(0)->child(0));
    buttonOf(dialog, "Add")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("missed.txt")), QStringLiteral("Read"), patience);
}

void WindowAndEngineTest::escape_stopsTheAnswer()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("lighthouse.md")), QStringLiteral("Read"), patience);
    session.ask(QStringLiteral("When was the lighthouse of Sankt Anders built?"));
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("Ethos confirmed")), patience);
    session.ask(QStringLiteral("How long does the dough of the rye bread rest?"));
    QTest::keyClick(session.window.get(), Qt::Key_Escape); // before the council has begun
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("Stopped")), patience);
    QVERIFY(!session.transcript().contains(QStringLiteral("quoted from bread.txt")));
    session.ask(QStringLiteral("How long does the dough of the rye bread rest?")); // all still works
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("quoted from bread.txt")), patience);
}

void WindowAndEngineTest::conversation_isThereAfterARestart()
{
    const QString dataDir = m_dir->filePath(QStringLiteral("data"));
    QString before;
    {
        Session session(dataDir);
        drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
        answer(session.window.get(), QStringLiteral("Watch"));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("lighthouse.md")), QStringLiteral("Read"), patience);
        session.ask(QStringLiteral("When was the lighthouse of Sankt Anders built?"));
        QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("Ethos confirmed")), patience);
        before = session.transcript();
    }
    Session session(dataDir);
    QTRY_COMPARE_WITH_TIMEOUT(session.transcript(), before, patience);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("lighthouse.md")), QStringLiteral("Read"), patience);
}

void WindowAndEngineTest::editedQuestion_isAVersionBesideTheFirst()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("lighthouse.md")), QStringLiteral("Read"), patience);
    session.ask(QStringLiteral("When was the lighthouse of Sankt Anders built?"));
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("Ethos confirmed")), patience);
    QTest::keyClicks(session.field(), QStringLiteral("half a thought"));

    session.deed("&Edit the question");
    QCOMPARE(session.field()->toPlainText(), QStringLiteral("When was the lighthouse of Sankt Anders built?"));
    QTest::keyClick(session.field(), Qt::Key_Escape); // given up
    QCOMPARE(session.field()->toPlainText(), QStringLiteral("half a thought"));

    session.deed("&Edit the question");
    session.field()->clear();
    session.ask(QStringLiteral("How long does the dough of the rye bread rest?"));
    QTRY_VERIFY_WITH_TIMEOUT(!session.window->findChild<Composer *>()->busy(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("eighteen hours")) && session.transcript().contains(QStringLiteral("2 of 2")), patience);
    QCOMPARE(session.field()->toPlainText(), QStringLiteral("half a thought"));
    QVERIFY(!session.transcript().contains(QStringLiteral("When was the lighthouse"))); // this line has the other version

    session.deed("Earlier version of the question");
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("When was the lighthouse")) && session.transcript().contains(QStringLiteral("1 of 2")), patience);
    QVERIFY(session.transcript().contains(QStringLiteral("built in 1874")));
    session.deed("Later version of the question");
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("eighteen hours")), patience);
}

void WindowAndEngineTest::notThis_showsTheNextSentences()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    write(QStringLiteral("more.md"), "The lighthouse of Sankt Anders was painted in 1902.\n\nThe lighthouse of Sankt Anders has two keepers.\n\nThe lighthouse of Sankt Anders is closed in winter.\n");
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("more.md")), QStringLiteral("Read"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("lighthouse.md")), QStringLiteral("Read"), patience);
    session.ask(QStringLiteral("When was the lighthouse of Sankt Anders built?"));
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("built in 1874")) && session.transcript().contains(QStringLiteral("Ethos confirmed")), patience);

    session.deed("&Not this: show other sentences");
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("2 of 2")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("lighthouse of Sankt Anders")) && session.transcript().contains(QStringLiteral("Copy as Markdown")), patience);
    QVERIFY(!session.transcript().contains(QStringLiteral("built in 1874")));
    for (int version = 3; version < 9 && !session.transcript().contains(QStringLiteral("There is nothing else")); ++version) {
        session.deed("&Not this: show other sentences");
        QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("%1 of %1").arg(version)) && session.transcript().contains(QStringLiteral("Answer again")), patience);
        QVERIFY(!session.transcript().contains(QStringLiteral("built in 1874")) || session.transcript().contains(QStringLiteral("nearest passages")));
    }
    QVERIFY(session.transcript().contains(QStringLiteral("There is nothing else")));
    for (int back = 0; back < 9; ++back) {
        session.deed("Earlier version of the answer");
        QTest::qWait(100);
    }
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("built in 1874")), patience);
}

void WindowAndEngineTest::longConversation_isReadPageByPage()
{
    Session session(m_dir->filePath(QStringLiteral("data")));
    drop(session.window.get(), m_dir->filePath(QStringLiteral("papers")));
    answer(session.window.get(), QStringLiteral("Watch"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(QStringLiteral("lighthouse.md")), QStringLiteral("Read"), patience);
    for (int number = 1; number <= 40; ++number) { // 80 messages, more than are asked for at first
        session.ask(QStringLiteral("Question %1: when was the lighthouse of Sankt Anders built?").arg(number));
        QTRY_VERIFY_WITH_TIMEOUT(session.window->findChild<Composer *>()->busy() == false, patience);
    }
    QVERIFY(session.transcript().contains(QStringLiteral("Question 40:")));
    QVERIFY(!session.transcript().contains(QStringLiteral("Question 1:")));
    QScrollBar *bar = session.window->findChild<ChatView *>()->verticalScrollBar();
    for (int i = 0; i < 1'000 && !session.transcript().contains(QStringLiteral("Question 1:")); ++i) {
        bar->setValue(bar->value() - 200);
        QTest::qWait(2);
    }
    QVERIFY(session.transcript().contains(QStringLiteral("Question 1:")));

    QVERIFY(QTest::qWaitFor([&] {
        bar->setValue(bar->maximum());
        return session.transcript().contains(QStringLiteral("Question 40:"));
    }, patience));
    QTest::keyClick(session.field(), Qt::Key_F, Qt::ControlModifier); // found far above, by the words
    auto *find = session.window->findChild<ConversationFind *>();
    QTRY_VERIFY(find->isVisible());
    QTest::keyClicks(find->findChild<QLineEdit *>(), QStringLiteral("question 7"));
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("Question 7:")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(session.marked().contains(QStringLiteral("Question")) && session.marked().contains(QStringLiteral("7")), patience);
    QVERIFY(!session.transcript().contains(QStringLiteral("Question 40:")));
    QTest::keyClick(find->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!find->isVisible());
    QVERIFY(session.marked().isEmpty());

    auto *panel = session.window->findChild<ConversationsPanel *>(); // and from the list of conversations
    QTest::keyClicks(panel->findChild<QLineEdit *>(), QStringLiteral("question 33"));
    auto *list = panel->findChild<QTreeView *>();
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("33")) || list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("33")), patience);
    QTest::keyClick(panel->findChild<QLineEdit *>(), Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(session.transcript().contains(QStringLiteral("Question 33:")) && session.marked().contains(QStringLiteral("33")), patience);
}

QTEST_MAIN(WindowAndEngineTest)
#include "windowandengine_test.moc"
