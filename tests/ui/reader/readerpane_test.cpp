// The reader with the real engine: a citation opens at its sentence, whatever the document is and has become.
#include "engine/enginethread.h"
#include "tests/support/pdf.h"
#include "tests/ui/reader/fakedesktop.h"
#include "ui/enginelink.h"
#include "ui/reader/documentnotes.h"
#include "ui/reader/findbar.h"
#include "ui/reader/layoutview.h"
#include "ui/reader/pageview.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/textview.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace superinstance;

namespace {

constexpr int patience = 20'000;

QString latin(const char *text) { return QString::fromUtf8(text); }

QString labels(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class ReaderPaneTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::unique_ptr<EngineThread> m_thread;
    Engine *m_engine = nullptr;
    std::unique_ptr<EngineLink> m_link;
    std::unique_ptr<ReaderPane> m_pane;
    QProcess m_bus; // of a session in which there is nothing but what a test puts there
    QList<QUrl> m_openedHere;

public Q_SLOTS:
    void openHere(const QUrl &url) { m_openedHere.append(url); }

private:
    // The other side of the bus, by a connection of its own.
    QDBusConnection other() const { return QDBusConnection(latin("other")); }
    void startBus()
    {
        m_bus.start(latin("dbus-daemon"), { latin("--session"), latin("--nofork"), latin("--print-address") });
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QVERIFY(QDBusConnection::connectToBus(QString::fromLatin1(address), latin("other")).isConnected());
    }
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(latin(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.close();
        bool done = false;
        quint64 mine = 0;
        const auto connection = connect(m_engine, &Engine::indexDone, this, [&](quint64 request, const IndexSummary &) { done = done || request == mine; });
        mine = m_link->send([path = file.fileName()](Engine *engine, quint64 request) { engine->index(request, { path }, QString(), false); });
        (void)QTest::qWaitFor([&] { return done; }, patience);
        disconnect(connection);
        return file.fileName();
    }
    Citation cite(const QString &path, const QString &quote)
    {
        DocumentView view;
        quint64 mine = 0;
        const auto connection = connect(m_engine, &Engine::shown, this, [&](quint64 request, const DocumentView &shown) {
            if (request == mine)
                view = shown;
        });
        mine = m_link->send([path](Engine *engine, quint64 request) { engine->show(request, path, true); });
        (void)QTest::qWaitFor([&] { return view.known; }, patience);
        disconnect(connection);
        Citation citation;
        citation.path = path;
        citation.start = view.text.indexOf(quote);
        citation.end = citation.start + quote.size();
        citation.quote = quote;
        citation.modified = QFileInfo(path).lastModified();
        return citation;
    }
    bool open(const Citation &citation, const QList<Citation> &siblings = {})
    {
        QSignalSpy shown(m_pane.get(), &ReaderPane::placeShown);
        m_pane->openCitation(citation, siblings);
        return QTest::qWaitFor([&] { return !shown.isEmpty(); }, patience);
    }
    TextView *text() const { return m_pane->findChild<TextView *>(); }
    PageView *page() const { return m_pane->findChild<PageView *>(); }
    QString marked() const
    {
        const auto selections = text()->extraSelections();
        return selections.isEmpty() ? QString() : selections.first().cursor.selectedText();
    }
    QAction *action(const char *name) const
    {
        for (QAction *each : m_pane->actions())
            if (each->text().remove(QLatin1Char('&')) == latin(name))
                return each;
        qFatal("no action %s", name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        registerTypes();
        if (!QStandardPaths::findExecutable(latin("dbus-daemon")).isEmpty())
            startBus();
        QDesktopServices::setUrlHandler(latin("file"), this, "openHere");
        m_thread = std::make_unique<EngineThread>(EngineOptions { m_dir.filePath(latin("data")), QStringLiteral(SUPERINSTANCE_EXTRACTOR), false });
        m_engine = m_thread->begin();
        bool opened = false;
        connect(m_engine, &Engine::opened, this, [&] { opened = true; });
        QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection);
        QTRY_VERIFY_WITH_TIMEOUT(opened, patience);
        m_link = std::make_unique<EngineLink>(m_engine);
    }
    void init()
    {
        m_pane = std::make_unique<ReaderPane>(m_link.get());
        m_pane->resize(500, 700);
        m_pane->show();
    }
    void cleanup() { m_pane.reset(); }
    void cleanupTestCase()
    {
        m_link.reset();
        m_thread->end();
        QDesktopServices::unsetUrlHandler(latin("file"));
        QDBusConnection::disconnectFromBus(latin("other"));
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void unreadableFile_saysWhyNothingIsShown()
    {
        const QString broken = write("broken.docx", "PK\3\4 which is how an archive begins"), good = write("good.txt", "The lamp was lit in 1874.\n");
        m_pane->openDocument(broken);
        QTRY_VERIFY_WITH_TIMEOUT(labels(*m_pane).contains(latin("There is no text of this file here. Not readable: ")), patience);
        m_pane->openDocument(good);
        QTRY_VERIFY_WITH_TIMEOUT(text()->toPlainText().contains(latin("The lamp was lit")), patience);
        QVERIFY(!labels(*m_pane).contains(latin("There is no text")));
    }
    void recognisedText_isSaidToBeSo()
    {
        OpenedDocument document;
        document.known = document.onDisk = true;
        QVERIFY(notesOn(document, {}).isEmpty());
        document.recognised = true;
        QCOMPARE(notesOn(document, {}), QStringList { latin("Text recognised from a picture; it may be misread.") });
    }
    void sourceCode_isShownInAFixedFont()
    {
        const QString code = write("lamp.py", "def light():\n    return 1874\n"), words = write("words.txt", "The lamp was lit in 1874.\n");
        m_pane->openDocument(code);
        QTRY_VERIFY_WITH_TIMEOUT(text()->toPlainText().contains(latin("def light")), patience);
        const double usual = text()->font().pointSizeF();
        QVERIFY(QFontInfo(text()->font()).fixedPitch());
        text()->zoomBy(2);
        QVERIFY(QFontInfo(text()->font()).fixedPitch());
        QCOMPARE(text()->font().pointSizeF(), usual + 2);
        m_pane->openDocument(words);
        QTRY_VERIFY_WITH_TIMEOUT(text()->toPlainText().contains(latin("The lamp")), patience);
        QVERIFY(!QFontInfo(text()->font()).fixedPitch());
        QCOMPARE(text()->font().pointSizeF(), usual + 2);
    }
    void plainText_opensAtTheSentence()
    {
        const QByteArray filler = QByteArray("Nothing happened that day.\n").repeated(2000);
        const QString path = write("log.txt", filler + "The lamp was lit in 1874.\n" + filler);
        QVERIFY(open(cite(path, latin("The lamp was lit in 1874."))));
        QVERIFY(text()->isVisible());
        QCOMPARE(marked(), latin("The lamp was lit in 1874."));
        QVERIFY(text()->viewport()->rect().contains(text()->cursorRect().center()));
        QVERIFY(labels(*m_pane).contains(latin("log.txt")));
        QVERIFY(!action("Show as text")->isEnabled());
    }

    void pdf_opensAtThePageWithTheSentenceMarked()
    {
        const QString path = write("a.pdf", pdfOf({ "First page of the book.", "The lighthouse was built in 1874.", "Third." }));
        QVERIFY(open(cite(path, latin("The lighthouse was built in 1874."))));
        QVERIFY(page()->isVisible());
        QCOMPARE(page()->page().page, 2);
        QCOMPARE(page()->page().marks.size(), 1);
        QVERIFY(labels(*m_pane).contains(latin("a.pdf, page 2")));
        QTest::keyClick(page(), Qt::Key_End);
        QTRY_COMPARE_WITH_TIMEOUT(page()->page().page, 3, patience);
        QVERIFY(page()->page().marks.isEmpty());
        m_pane->findChild<QSpinBox *>()->setValue(1);
        QTRY_COMPARE_WITH_TIMEOUT(page()->page().page, 1, patience);
        action("Show as text")->trigger();
        QVERIFY(text()->isVisible());
        QCOMPARE(marked(), latin("The lighthouse was built in 1874."));
        action("Show as text")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(page()->isVisible() && page()->page().page == 2, patience);
    }

    void pdf_isZoomedAndFitted()
    {
        const QString path = write("z.pdf", pdfOf({ "A page." }));
        QVERIFY(open(cite(path, latin("A page."))));
        const int fitted = page()->page().width;
        QTest::keyClick(page(), Qt::Key_Plus);
        QTRY_VERIFY_WITH_TIMEOUT(page()->page().width > fitted, patience);
        QTest::keyClick(page(), Qt::Key_0);
        QTRY_COMPARE_WITH_TIMEOUT(page()->page().width, fitted, patience);
    }

    void brokenPdf_fallsBackToItsText()
    {
        const QString path = write("broken.pdf", pdfOf({ "The lighthouse was built in 1874." }));
        const Citation citation = cite(path, latin("The lighthouse was built in 1874."));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4 no more") > 0);
        file.close();
        bool told = false; // or the window would say it as well
        const auto connection = connect(m_engine, &Engine::failed, this, [&](quint64 request, const QString &, bool) { told = m_pane->tells(request); });
        QVERIFY(open(citation));
        QTRY_VERIFY_WITH_TIMEOUT(text()->isVisible(), patience);
        disconnect(connection);
        QVERIFY(told);
        QCOMPARE(marked(), latin("The lighthouse was built in 1874."));
        QVERIFY(labels(*m_pane).contains(latin("is damaged")));
        QVERIFY(labels(*m_pane).contains(latin("has changed since it was read")));
    }

    void markdown_isShownWithItsLayout()
    {
        const QString path = write("a.md", "# The lamp\n\nIt was *first* lit in 1874. It burns.\n");
        QVERIFY(open(cite(path, latin("It was *first* lit in 1874."))));
        auto *layout = m_pane->findChild<LayoutView *>();
        QVERIFY(layout->isVisible());
        QCOMPARE(layout->toPlainText(), latin("The lamp\nIt was first lit in 1874. It burns."));
        QCOMPARE(layout->extraSelections().value(0).cursor.selectedText(), latin("It was first lit in 1874."));
        QVERIFY(!layout->loadResource(QTextDocument::ImageResource, QUrl(latin("http://t/p.png"))).isValid());
    }

    // Wherever the same sentence stands as well.
    void repeatedSentence_isMarkedWhereItWasCited()
    {
        QByteArray days, night, day;
        for (int i = 1; i <= 60; ++i)
            days += "## Day " + QByteArray::number(i) + "\n\nIt [rained](http://example.com). The lamp was lit at dusk.\n\n";
        const QString path = write("days.md", days), sentence = latin("The lamp was lit at dusk.");
        Citation citation = cite(path, latin("## Day 44"));
        citation.start = QString::fromUtf8(days).indexOf(sentence, citation.start);
        citation.end = citation.start + sentence.size();
        citation.quote = sentence;
        QVERIFY(open(citation));
        const QTextCursor cursor = m_pane->findChild<LayoutView *>()->extraSelections().value(0).cursor;
        QCOMPARE(cursor.selectedText(), sentence);
        QCOMPARE(cursor.block().previous().text(), latin("Day 44"));

        for (int i = 1; i <= 9; ++i) {
            day += "Day " + QByteArray::number(i) + "\nThe lamp was lit at dusk.\n";
            night += "Night " + QByteArray::number(i) + "\nThe lamp was lit at dusk.\n";
        }
        const QString pdf = write("days.pdf", pdfOf({ day, night, day }));
        citation = cite(pdf, latin("Night 7"));
        citation.start += latin("Night 7\n").size();
        citation.end = citation.start + sentence.size();
        citation.quote = sentence;
        QVERIFY(open(citation));
        QCOMPARE(page()->page().page, 2);
        QCOMPARE(page()->page().marks.size(), 1);
        const QRect mark = page()->page().marks.first();
        action("Find in this document")->trigger();
        QTest::keyClicks(m_pane->findChild<FindBar *>()->findChild<QLineEdit *>(), sentence);
        QTRY_COMPARE_WITH_TIMEOUT(page()->page().finds.size(), 9, patience);
        QCOMPARE(page()->page().finds.indexOf(mark), 6);
        QTest::keyClick(page(), Qt::Key_Escape);
        QTest::keyClick(page(), Qt::Key_End); // the third page has the sentence nine times, too
        QTRY_COMPARE_WITH_TIMEOUT(page()->page().page, 3, patience);
        QVERIFY(page()->page().marks.isEmpty());
    }

    void lineOfAText_isSaid()
    {
        const QString path = write("lines.txt", "One.\n\nThe lamp was lit.\n");
        QVERIFY(open(cite(path, latin("The lamp was lit."))));
        QVERIFY2(labels(*m_pane).contains(latin("line 3")), qPrintable(labels(*m_pane)));
        m_pane->openDocument(path);
        QTRY_VERIFY_WITH_TIMEOUT(!labels(*m_pane).contains(latin("line 3")), patience);
    }

    void arrowsAndPaths_followTheReadingDirection()
    {
        const QString path = write("left.txt", "The lamp was lit.\n");
        QCOMPARE(action("Next citation")->iconText(), latin("▶"));
        m_pane->setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(action("Next citation")->iconText(), latin("◀"));
        QCOMPARE(action("Previous citation")->iconText(), latin("▶"));
        QVERIFY(open(cite(path, latin("The lamp was lit."))));
        QVERIFY2(labels(*m_pane).contains(QChar(0x2068) + latin("left.txt") + QChar(0x2069)), qPrintable(labels(*m_pane)));
    }

    void openWith_isOfferedOnlyWhereTheDesktopLetsOneChoose()
    {
        const QString path = write("with.txt", "The lamp was lit.\n");
        QVERIFY(open(cite(path, latin("The lamp was lit."))));
        QVERIFY(action("Open")->isVisible());
        QVERIFY(!action("Open with…")->isVisible());
    }

    void toolsForTheFile_handItToTheDesktop()
    {
        if (m_bus.state() != QProcess::Running)
            QSKIP("dbus-daemon is not installed");
        FileManager manager;
        Portal portal;
        QVERIFY(other().registerObject(latin("/org/freedesktop/FileManager1"), &manager, QDBusConnection::ExportAllSlots));
        QVERIFY(other().registerObject(latin("/org/freedesktop/portal/desktop"), &portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties));
        for (const char *service : { "org.freedesktop.FileManager1", "org.freedesktop.portal.Desktop" })
            QVERIFY(other().registerService(latin(service)));
        const QString path = write("tools.txt", "The lamp was lit.\n");
        QVERIFY(open(cite(path, latin("The lamp was lit."))));
        QTRY_VERIFY(action("Open with…")->isVisible()); // here one can choose
        m_openedHere.clear();
        action("Open with…")->trigger();
        QTRY_COMPARE(portal.opened, QByteArray("The lamp was lit.\n"));
        QVERIFY(portal.asks && manager.shown.isEmpty());
        portal.opened.clear();
        action("Show in folder")->trigger();
        QTRY_COMPARE(manager.shown, QStringList { QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) });
        QVERIFY(portal.opened.isEmpty() && m_openedHere.isEmpty());
        action("Open")->trigger();
        QTRY_COMPARE(m_openedHere, QList<QUrl> { QUrl::fromLocalFile(path) });
        for (const char *service : { "org.freedesktop.FileManager1", "org.freedesktop.portal.Desktop" })
            other().unregisterService(latin(service));
        for (const char *object : { "/org/freedesktop/FileManager1", "/org/freedesktop/portal/desktop" })
            other().unregisterObject(latin(object));
    }

    void changedFile_isSaidAndTheSentenceFoundAgain_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("marks");
        QTest::newRow("moved down") << QByteArray("A new line.\nThe lamp was lit by Ellen Marsh in 1874.\n") << latin("was found again") << latin("The lamp was lit by Ellen Marsh in 1874.");
        QTest::newRow("other words") << QByteArray("A new line.\nThe lamp was lit by Ellen Marsh in 1875.\n") << latin("most similar one is marked") << latin("The lamp was lit by Ellen Marsh in 1875.");
        QTest::newRow("gone") << QByteArray("A new line about bread.\n") << latin("no longer in it: “The lamp was lit") << QString();
    }
    void changedFile_isSaidAndTheSentenceFoundAgain()
    {
        QFETCH(QByteArray, now);
        QFETCH(QString, said);
        QFETCH(QString, marks);
        const QString path = write("c.txt", "The lamp was lit by Ellen Marsh in 1874.\n");
        Citation citation = cite(path, latin("The lamp was lit by Ellen Marsh in 1874."));
        citation.modified = citation.modified.addSecs(-60); // the answer is older than the file
        write("c.txt", now);
        QVERIFY(open(citation));
        QVERIFY2(labels(*m_pane).contains(said), qPrintable(labels(*m_pane)));
        QCOMPARE(marked(), marks);
    }

    void missingFile_isShownAsItWasRead()
    {
        const QString path = write("gone.pdf", pdfOf({ "The lamp was lit in 1874." }));
        const Citation citation = cite(path, latin("The lamp was lit in 1874."));
        QVERIFY(QFile::remove(path));
        QVERIFY(open(citation));
        QVERIFY(text()->isVisible());
        QCOMPARE(marked(), latin("The lamp was lit in 1874."));
        QVERIFY(labels(*m_pane).contains(latin("This file is not there now")));
        QVERIFY(!action("Open with…")->isEnabled() && !action("Show in folder")->isEnabled());
        Citation unknown = citation;
        unknown.path = latin("/never/heard/of.txt");
        QVERIFY(open(unknown));
        QVERIFY(labels(*m_pane).contains(latin("no longer in the library")));
        QCOMPARE(text()->toPlainText(), unknown.quote);
    }

    void fileThatVanishesWhileItIsOpen_isSaidWhenItIsWanted()
    {
        const QString path = write("soon.txt", "The lamp was lit in 1874.\n");
        QVERIFY(open(cite(path, latin("The lamp was lit in 1874."))));
        QVERIFY(QFile::remove(path));
        action("Open with…")->trigger();
        QVERIFY(labels(*m_pane).contains(latin("This file is not there now")));
        QVERIFY(!action("Open with…")->isEnabled());
    }

    void nextCitation_goesThroughTheAnswer()
    {
        const QString one = write("one.txt", "First sentence. Second sentence.\n"), two = write("two.txt", "Third sentence.\n");
        const QList<Citation> all { cite(one, latin("First sentence.")), cite(one, latin("Second sentence.")), cite(two, latin("Third sentence.")) };
        QVERIFY(open(all[0], all));
        QVERIFY(!action("Previous citation")->isEnabled());
        action("Next citation")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(marked(), latin("Second sentence."), patience);
        action("Next citation")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(marked(), latin("Third sentence."), patience);
        QVERIFY(labels(*m_pane).contains(latin("two.txt")) && labels(*m_pane).contains(latin("citation 3 of 3")));
        QVERIFY(!action("Next citation")->isEnabled());
        action("Previous citation")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(marked(), latin("Second sentence."), patience);
    }

    void find_countsAndGoesToEachPlace()
    {
        const QByteArray filler = QByteArray("Nothing happened that day.\n").repeated(3000);
        const QString path = write("find.txt", "The goat came.\n" + filler + "A GOAT again.\n" + filler);
        QVERIFY(open(cite(path, latin("The goat came."))));
        action("Find in this document")->trigger();
        auto *bar = m_pane->findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        QTest::keyClicks(bar->findChild<QLineEdit *>(), latin("goat"));
        QTRY_VERIFY_WITH_TIMEOUT(labels(*bar).contains(latin("1 of 2")), patience);
        QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(text()->textCursor().block().text() == latin("A GOAT again."), patience); // far from what was laid out
        QVERIFY(labels(*bar).contains(latin("2 of 2")));
        QTest::keyClicks(bar->findChild<QLineEdit *>(), latin("xyz"));
        QTRY_VERIFY_WITH_TIMEOUT(labels(*bar).contains(latin("Not found")), patience);
        QSignalSpy closed(m_pane.get(), &ReaderPane::closed);
        QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Escape); // the search first
        QVERIFY(!bar->isVisible() && closed.isEmpty());
        QTest::keyClick(text(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void findInPdf_goesToThePage()
    {
        const QString path = write("f.pdf", pdfOf({ "A goat.", "No animal.", "Another goat, and a goat." }));
        QVERIFY(open(cite(path, latin("A goat."))));
        action("Find in this document")->trigger();
        auto *field = m_pane->findChild<FindBar *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, latin("goat"));
        QTRY_VERIFY_WITH_TIMEOUT(labels(*m_pane).contains(latin("1 of 3")) && page()->page().finds.size() == 1, patience);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(page()->page().page == 3 && page()->page().finds.size() == 2, patience);
    }

    void titleAndHeading_followWhereOneIsLooking()
    {
        const QString path = write("follow.pdf", pdfOf({ "A goat.", "No animal.", "Another goat, and a goat.", "The end of it." }));
        QVERIFY(open(cite(path, latin("No animal."))));
        const auto isShown = [&](int number) {
            return QTest::qWaitFor([&] {
                return labels(*m_pane).contains(latin("follow.pdf, page %1").arg(number)) && m_pane->findChild<QSpinBox *>()->value() == number;
            }, patience);
        };
        QVERIFY(isShown(2));
        page()->verticalScrollBar()->setValue(page()->verticalScrollBar()->maximum());
        QTest::keyClick(page(), Qt::Key_PageDown);
        QVERIFY(isShown(3));
        QTest::keyClick(page(), Qt::Key_End);
        QVERIFY(isShown(4));
        action("Find in this document")->trigger();
        auto *field = m_pane->findChild<FindBar *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, latin("goat"));
        QVERIFY(isShown(1)); // there is none behind
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(isShown(3));
    }

    void pageOfAText_followsItsScrolling()
    {
        QList<QByteArray> pages;
        for (int i = 1; i <= 4; ++i)
            pages.append("Page " + QByteArray::number(i) + " begins.\n" + QByteArray("Nothing happened that day.\n").repeated(60));
        const QString path = write("pages.pdf", pdfOf(pages));
        QVERIFY(open(cite(path, latin("Page 2 begins."))));
        action("Show as text")->trigger();
        QVERIFY(labels(*m_pane).contains(latin("pages.pdf, page 2")));
        text()->verticalScrollBar()->setValue(0);
        QTRY_VERIFY(labels(*m_pane).contains(latin("pages.pdf, page 1")));
        m_pane->findChild<QSpinBox *>()->setValue(3);
        QTRY_VERIFY(labels(*m_pane).contains(latin("pages.pdf, page 3")));
    }

    void lineOfThePlace_isSaidWhileItIsInSight()
    {
        const QByteArray filler = QByteArray("Nothing happened that day.\n").repeated(500);
        const QString path = write("lines.txt", filler + "The lamp was lit.\n" + filler);
        QVERIFY(open(cite(path, latin("The lamp was lit."))));
        QVERIFY(labels(*m_pane).contains(latin("line 501")));
        text()->verticalScrollBar()->setValue(text()->verticalScrollBar()->maximum());
        QVERIFY(!labels(*m_pane).contains(latin("line 501")));
    }

    void quote_isCopiedWithItsSource()
    {
        const QString path = write("copy.txt", "The lamp\nwas lit.\n");
        QVERIFY(open(cite(path, latin("The lamp\nwas lit."))));
        action("Copy the sentence with its source")->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(latin("“The lamp was lit.” (copy.txt")), qPrintable(copied));
    }

    void selection_isCopiedWithTheDocumentItIsIn()
    {
        const QString program = write("backup.py", "copy_today()\n"), page = write("bread.html", "<p>The dough rests.</p>");
        auto *layout = m_pane->findChild<LayoutView *>();
        const QAction *copy = action("Copy the sentence with its source");
        m_pane->openDocument(program);
        QTRY_COMPARE_WITH_TIMEOUT(text()->toPlainText(), latin("copy_today()"), patience);
        QVERIFY(!copy->isEnabled());
        text()->selectAll();
        QVERIFY(copy->isEnabled());
        m_pane->openDocument(page);
        QTRY_COMPARE_WITH_TIMEOUT(layout->toPlainText(), latin("The dough rests."), patience);
        QVERIFY(!copy->isEnabled()); // what is selected elsewhere is not shown
        layout->selectAll();
        QVERIFY(copy->isEnabled());
        action("Copy the sentence with its source")->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(latin("“The dough rests.” (bread.html")), qPrintable(copied));
        const QString book = write("book.pdf", pdfOf({ "A page." }));
        m_pane->openDocument(book);
        QTRY_VERIFY_WITH_TIMEOUT(this->page()->isVisible(), patience);
        QVERIFY(!copy->isEnabled());
    }

    void everyTool_hasANameAndCanBeReached()
    {
        for (const QToolButton *button : m_pane->findChildren<QToolButton *>()) {
            if (!button->isVisible() || button->objectName() == latin("qt_toolbar_ext_button") || button->parent()->inherits("QLineEdit"))
                continue;
            QVERIFY2(button->accessibleName().size() > 3, qPrintable(button->text()));
        }
    }
};

QTEST_MAIN(ReaderPaneTest)
#include "readerpane_test.moc"
