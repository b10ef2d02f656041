// The first steps: what is offered, what is said while files are read, and that it leaves when there is something to show.
#include "tests/ui/scriptedengine.h"
#include "ui/chat/chatview.h"
#include "ui/chat/composer.h"
#include "ui/firstrun.h"
#include "ui/mainwindow.h"

#include <QAccessible>
#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

const QString papers = QStringLiteral("/home/ada/papers");
const QString samples = QStringLiteral("/usr/share/superinstance/samples");

struct Shown {
    explicit Shown(qint64 documents = 0) : window(engine.engine(), dir.filePath(QStringLiteral("window.ini"))), first(window.findChild<FirstRun *>())
    {
        first->offer(samples, { papers });
        window.show();
        engine.open(documents);
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : first->findChildren<QPushButton *>())
            if (each->isVisible() && each->text().remove(QLatin1Char('&')) == text)
                return each;
        return nullptr;
    }
    bool says(const QString &words) const
    {
        for (const QLabel *each : first->findChildren<QLabel *>())
            if (each->isVisible() && each->text().contains(words))
                return true;
        return false;
    }
    void read(FileState state = FileState::Indexed)
    {
        Q_EMIT engine.engine()->fileChanged({ papers + QStringLiteral("/a.txt"), state, {}, 1, 1, {} });
    }
    void progress(int done, int waiting) { Q_EMIT engine.engine()->progressChanged({ done, waiting, {}, 0, -1, false }); }
    void roots(const QStringList &collections)
    {
        QList<LibraryRoot> roots;
        for (const QString &collection : collections)
            roots.append({ papers, collection });
        Q_EMIT engine.engine()->libraryChanged();
        engine.say([&](Engine *said, quint64 request) { Q_EMIT said->rootsReady(request, roots); });
    }
    bool transcriptShows() const { return window.findChild<ChatView *>()->isVisible(); }
    QTemporaryDir dir;
    ScriptedEngine engine;
    MainWindow window;
    FirstRun *first;
};

} // namespace

class FirstRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyLibrary_offersWaysToBegin();
    void libraryWithDocuments_isAskedAtOnce();
    void everyTextAndButton_hasItsWholeHeight();
    void keyboard_goesToTheQuestionOnceSomethingIsChosen();
    void suggestedFolder_isAdded();
    void everyControl_hasANameAndIsReachedByKeyboard();
    void reading_saysHowFarAndWhenOneCanAsk();
    void nothingReadable_offersAgain();
    void questions_areSuggestedOnlyOfTheSamples();
    void suggestedQuestion_isAsked();
    void firstQuestion_showsTheTranscript();
    void openedConversation_showsTheTranscript();
    void samplesThatAreNotInstalled_areNotOffered();
    void likelyFolders_holdSomething();
};

void FirstRunTest::emptyLibrary_offersWaysToBegin()
{
    Shown s;
    QVERIFY(s.first->isVisible() && !s.transcriptShows());
    for (const char *text : { "Add folder…", "Add files…", "papers", "Try with samples" })
        QVERIFY2(s.button(QString::fromUtf8(text)), text);
    QVERIFY(s.window.findChild<Composer *>()->isVisible());
}

void FirstRunTest::libraryWithDocuments_isAskedAtOnce()
{
    Shown s(5);
    QVERIFY(!s.first->isVisible() && s.transcriptShows());
    s.progress(0, 10);
    QVERIFY(!s.first->isVisible());
}

void FirstRunTest::everyTextAndButton_hasItsWholeHeight()
{
    Shown shown;
    shown.first->offer(samples, {});
    shown.window.resize(1180, 760);
    QApplication::processEvents();
    for (const QWidget *each : shown.first->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(each);
        if (!each->isVisible() || (!label && !qobject_cast<const QPushButton *>(each)))
            continue;
        const int needed = label ? label->heightForWidth(label->width()) : each->sizeHint().height();
        QVERIFY2(each->height() >= needed, qPrintable(QStringLiteral("%1: %2 of %3 pixels").arg(label ? label->text() : QStringLiteral("a button")).arg(each->height()).arg(needed)));
    }
}

void FirstRunTest::keyboard_goesToTheQuestionOnceSomethingIsChosen()
{
    Shown s;
    const auto *composer = s.window.findChild<Composer *>();
    s.button(QStringLiteral("Try with samples"))->setFocus();
    QVERIFY(!composer->isAncestorOf(QApplication::focusWidget()));
    s.read();
    s.progress(5, 0);
    QVERIFY(composer->isAncestorOf(QApplication::focusWidget()));
}

void FirstRunTest::suggestedFolder_isAdded()
{
    Shown s;
    QStringList added;
    connect(s.first, &FirstRun::pathsChosen, &s.window, [&](const QStringList &paths) { added += paths; });
    s.button(QStringLiteral("papers"))->click();
    QCOMPARE(added, QStringList { papers });
}

void FirstRunTest::everyControl_hasANameAndIsReachedByKeyboard()
{
    Shown s;
    s.button(QStringLiteral("Add folder…"))->setFocus();
    QStringList reached;
    for (int i = 0; i < 6; ++i) {
        reached.append(QAccessible::queryAccessibleInterface(QApplication::focusWidget())->text(QAccessible::Name));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached, QStringList({ QStringLiteral("Add folder…"), QStringLiteral("Add files…"), QStringLiteral("Add the folder papers"),
                                    QStringLiteral("Try with samples"), QStringLiteral("What is asked about"), QStringLiteral("Question") }));
}

void FirstRunTest::reading_saysHowFarAndWhenOneCanAsk()
{
    Shown s;
    s.progress(0, 900);
    QVERIFY(s.says(QStringLiteral("Reading: 0 of 900")));
    QVERIFY(!s.says(QStringLiteral("already ask"))); // there is nothing yet
    s.read();
    s.progress(120, 780);
    QVERIFY(s.says(QStringLiteral("Reading: 120 of 900")));
    QVERIFY(s.says(QStringLiteral("You can already ask.")));
    QCOMPARE(s.first->findChild<QProgressBar *>()->value(), 120);
    QCOMPARE(s.first->findChild<QProgressBar *>()->maximum(), 900);
    s.progress(900, 0);
    QVERIFY(s.says(QStringLiteral("Everything is read")));
    IndexProgress some;
    some.done = 900;
    some.read = 897;
    some.failed = 3;
    Q_EMIT s.engine.engine()->progressChanged(some);
    QVERIFY(!s.says(QStringLiteral("Everything is read")));
    QVERIFY(s.says(QStringLiteral("897 files are read; 3 could not be read.")));
    QVERIFY(!s.first->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!s.button(QStringLiteral("Add folder…")));
}

void FirstRunTest::nothingReadable_offersAgain()
{
    Shown s;
    s.progress(0, 1);
    s.read(FileState::Failed);
    s.progress(1, 0);
    QVERIFY(s.button(QStringLiteral("Add folder…")));
}

void FirstRunTest::questions_areSuggestedOnlyOfTheSamples()
{
    const QString question = QStringLiteral("When was the lighthouse of Sankt Anders built?");
    Shown s;
    s.read();
    s.progress(5, 0);
    QVERIFY(!s.button(question)); // whose files these are is not known
    s.roots({ samplesCollection });
    QVERIFY(s.button(question));
    s.roots({ samplesCollection, QString() }); // the first own folder came
    QVERIFY(!s.button(question));
}

void FirstRunTest::suggestedQuestion_isAsked()
{
    const QString question = QStringLiteral("What does a lost key cost?");
    Shown s;
    s.read();
    s.progress(5, 0);
    s.roots({ samplesCollection });
    s.button(question)->click();
    s.engine.conversationCreated();
    QVERIFY(s.transcriptShows() && !s.first->isVisible());
    QVERIFY(s.window.findChild<ChatView *>()->toPlainText().contains(question));
}

void FirstRunTest::firstQuestion_showsTheTranscript()
{
    Shown s;
    s.progress(0, 900);
    s.window.ask(QStringLiteral("What is in it?"));
    s.engine.conversationCreated();
    QVERIFY(s.transcriptShows() && !s.first->isVisible());
    s.progress(1, 899);
    QVERIFY(!s.first->isVisible());
}

void FirstRunTest::openedConversation_showsTheTranscript()
{
    Shown s;
    Message said;
    said.text = QStringLiteral("What is in it?");
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->conversationsReady(request, { { 7, QStringLiteral("What is in it?") } }); });
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, { said }, false); });
    QVERIFY(s.transcriptShows() && !s.first->isVisible());
}

void FirstRunTest::samplesThatAreNotInstalled_areNotOffered()
{
    Shown s;
    s.first->offer({}, {});
    QVERIFY(!s.button(QStringLiteral("Try with samples")));
    QVERIFY(s.button(QStringLiteral("Add folder…")));
}

void FirstRunTest::likelyFolders_holdSomething()
{
    const QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    QDir(home.path()).mkpath(QStringLiteral("Documents/letters"));
    QDir(home.path()).mkpath(QStringLiteral("Downloads")); // empty
    QCOMPARE(FirstRun::likelyFolders(), QStringList { home.path() + QStringLiteral("/Documents") });
    qputenv("HOME", before);
}

QTEST_MAIN(FirstRunTest)
#include "firstrun_test.moc"
