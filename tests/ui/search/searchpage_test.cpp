// The search page with the real engine: what is typed, what comes, what narrows it.
#include "engine/enginethread.h"
#include "ui/appearance.h"
#include "ui/enginelink.h"
#include "ui/search/facetpanel.h"
#include "ui/search/hitsmodel.h"
#include "ui/search/searchpage.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

constexpr int patience = 20'000;

QString latin(const char *text) { return QString::fromUtf8(text); }

} // namespace

class SearchPageTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::unique_ptr<EngineThread> m_thread;
    Engine *m_engine = nullptr;
    std::unique_ptr<EngineLink> m_link;
    std::unique_ptr<SearchPage> m_page;

    void write(const char *name, const QByteArray &content, int daysOld)
    {
        const QString path = m_dir.filePath(latin("papers/") + latin(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || file.write(content) != content.size())
            qFatal("cannot write");
        file.flush();
        file.setFileTime(QDateTime::currentDateTime().addDays(-daysOld), QFileDevice::FileModificationTime);
    }
    QLineEdit *field() const { return m_page->findChild<QLineEdit *>(); }
    QListView *list() const
    {
        for (QListView *view : m_page->findChildren<QListView *>())
            if (qobject_cast<HitsModel *>(view->model()))
                return view;
        return nullptr;
    }
    QStringList names() const
    {
        QStringList all;
        const auto *model = qobject_cast<HitsModel *>(list()->model());
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(QFileInfo(model->at(row).passage.path).fileName());
        return all;
    }
    QStringList sorted() const
    {
        QStringList all = names();
        all.sort();
        return all;
    }
    const SearchHit &hit(int row) const { return qobject_cast<HitsModel *>(list()->model())->at(row); }
    QString said() const
    {
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }
    // The list of choices that holds such an item; checks it.
    bool choose(const QString &beginning)
    {
        for (QListWidget *choices : m_page->findChildren<QListWidget *>())
            for (int row = 0; row < choices->count(); ++row)
                if (choices->item(row)->text().startsWith(beginning)) {
                    choices->item(row)->setCheckState(choices->item(row)->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
                    return true;
                }
        return false;
    }
    QStringList choices() const
    {
        QStringList all;
        for (const QListWidget *each : m_page->findChildren<QListWidget *>())
            for (int row = 0; row < each->count(); ++row)
                all.append(each->item(row)->text());
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        write("tower.txt", "The lighthouse of Sankt Anders was built in 1874 by Ellen Marsh.\nA second line about goats.\n", 2);
        write("island/keeper.md", "# The keeper\n\nThe keeper of the lighthouse wrote a diary every evening.\n", 20);
        write("island/old.txt", "An old lighthouse stood there before. The keeper had a goat.\n", 500);
        write("kitchen/bread.txt", "The rye bread rests for eighteen hours.\n", 5);
        for (int i = 0; i < 23; ++i)
            write(qPrintable(latin("shed/%1.csv").arg(i)), "number,thing\n" + QByteArray::number(i) + ",lantern\n", 100);
        registerTypes();
        m_thread = std::make_unique<EngineThread>(EngineOptions { m_dir.filePath(latin("data")), QStringLiteral(SUPERINSTANCE_EXTRACTOR), false });
        m_engine = m_thread->begin();
        bool opened = false, indexed = false;
        connect(m_engine, &Engine::opened, this, [&] { opened = true; });
        connect(m_engine, &Engine::indexDone, this, [&] { indexed = true; });
        QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection);
        QTRY_VERIFY_WITH_TIMEOUT(opened, patience);
        m_link = std::make_unique<EngineLink>(m_engine);
        m_link->send([path = m_dir.filePath(latin("papers"))](Engine *engine, quint64 request) { engine->index(request, { path }, QString(), false); });
        QTRY_VERIFY_WITH_TIMEOUT(indexed, patience);
    }
    void init()
    {
        m_page = std::make_unique<SearchPage>(m_link.get());
        m_page->resize(900, 600);
        m_page->show();
        m_page->load();
    }
    void cleanup() { m_page.reset(); }
    void cleanupTestCase()
    {
        m_link.reset();
        m_thread->end();
    }

    void results_comeWithEveryKey()
    {
        QVERIFY(said().contains(latin("Results come as you type")));
        QTest::keyClicks(field(), latin("lighth")); // a word being typed
        const QStringList three { latin("keeper.md"), latin("old.txt"), latin("tower.txt") };
        QTRY_COMPARE_WITH_TIMEOUT(sorted(), three, patience);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(latin("3 document")), patience);
        const SearchHit &first = hit(0);
        QVERIFY(!first.marks.isEmpty());
        QCOMPARE(first.excerpt.mid(first.marks[0].start, first.marks[0].end - first.marks[0].start), latin("lighthouse"));
        QTest::keyClicks(field(), latin("ouse diary"));
        QTRY_COMPARE_WITH_TIMEOUT(names().value(0), latin("keeper.md"), patience);
        field()->clear();
        QTRY_VERIFY_WITH_TIMEOUT(names().isEmpty(), patience);
        QVERIFY(said().contains(latin("Results come as you type")));
    }

    void lateReply_isNotShown()
    {
        QTest::keyClicks(field(), latin("bread"));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList { latin("bread.txt") }, patience);
        SearchResults late;
        late.hits.append(SearchHit());
        for (quint64 request = 1; request < 1000; ++request)
            Q_EMIT m_engine->documentsFound(request, late);
        QCOMPARE(names(), QStringList { latin("bread.txt") });
    }

    void operators_areUnderstood()
    {
        field()->setText(latin("\"keeper of the lighthouse\""));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList { latin("keeper.md") }, patience);
        field()->setText(latin("lighthouse -keeper"));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList { latin("tower.txt") }, patience);
        field()->setText(latin("lighthouse type:md"));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList { latin("keeper.md") }, patience);
        field()->setText(latin("\"(\" OR NEAR *"));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(latin("Nothing is found")), patience);
    }

    void clickOnTheLabelOfAChoice_ticksItsBox()
    {
        QTest::keyClicks(field(), latin("lighthouse"));
        QTRY_VERIFY_WITH_TIMEOUT(choices().contains(latin("TXT (2)")), patience);
        QListWidget *kinds = m_page->findChildren<QListWidget *>().first();
        const int row = kinds->item(0)->text() == latin("TXT (2)") ? 0 : 1;
        for (const bool atTheBox : { false, true })
            for (const Qt::CheckState state : { Qt::Checked, Qt::Unchecked }) {
                const QRect line = kinds->visualItemRect(kinds->item(row));
                const int end = line.left() + kinds->fontMetrics().horizontalAdvance(latin("TXT")) + 25;
                QTest::mouseClick(kinds->viewport(), Qt::LeftButton, {}, QPoint(atTheBox ? line.left() + 9 : end, line.center().y()));
                QCOMPARE(kinds->item(row)->checkState(), state);
            }
    }

    void filterPane_isAsWideAsBeforeOnceTheTextIs()
    {
        const auto *splitter = m_page->findChild<QSplitter *>();
        const auto wide = [&] { return splitter->sizes().first(); };
        QWidget *handle = splitter->handle(1); // the person moves it
        QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(1, 50));
        QTest::mouseMove(handle, QPoint(-109, 50));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(1, 50));
        const int before = wide();
        Appearance { 300 }.apply();
        QTRY_VERIFY(wide() > before);
        Appearance().apply();
        QTRY_COMPARE(wide(), before);
    }

    void choices_narrowAndCombine()
    {
        field()->setText(latin("lighthouse"));
        QTRY_VERIFY_WITH_TIMEOUT(choices().contains(latin("TXT (2)")) && choices().contains(latin("MD (1)")) && choices().contains(latin("island (2)")), patience);
        QVERIFY(choose(latin("island")));
        const QStringList two { latin("keeper.md"), latin("old.txt") };
        QTRY_COMPARE_WITH_TIMEOUT(sorted(), two, patience);
        QTRY_VERIFY_WITH_TIMEOUT(choices().contains(latin("TXT (1)")), patience); // counted under the other choice
        QVERIFY(choices().contains(latin("papers (1)"))); // and not under its own
        QVERIFY(choose(latin("TXT")));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList { latin("old.txt") }, patience);
        m_page->findChild<FacetPanel *>()->findChild<QComboBox *>()->setCurrentIndex(1); // the last week
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(latin("Nothing is found with these choices")), patience);
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->text().contains(latin("everything")))
                button->click();
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, patience);
    }

    void time_narrows()
    {
        field()->setText(latin("lighthouse"));
        auto *since = m_page->findChild<FacetPanel *>()->findChild<QComboBox *>();
        QTRY_COMPARE_WITH_TIMEOUT(since->itemText(3), latin("in the last year (2)"), patience);
        since->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList { latin("tower.txt") }, patience);
    }

    void order_isKept()
    {
        field()->setText(latin("lighthouse"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, patience);
        QComboBox *order = nullptr;
        for (QComboBox *box : m_page->findChildren<QComboBox *>())
            order = box->accessibleName() == latin("Order") ? box : order;
        order->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList { latin("tower.txt"), latin("keeper.md"), latin("old.txt") }), patience);
        order->setCurrentIndex(2);
        QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList { latin("keeper.md"), latin("old.txt"), latin("tower.txt") }), patience);
        field()->setText(latin("lighthouse goat")); // all words are asked for
        QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList { latin("old.txt"), latin("tower.txt") }), patience);
    }

    void misspelledWord_isSaid()
    {
        field()->setText(latin("lighthuose "));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(latin("Showing results for “lighthouse”; “lighthuose” occurs nowhere.")), patience);
        QCOMPARE(names().size(), 3);
    }

    void keyboard_goesToTheListAndBack()
    {
        field()->setFocus();
        QTest::keyClicks(field(), latin("lighthouse"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, patience);
        QSignalSpy opened(m_page.get(), &SearchPage::citationOpened), previewed(m_page.get(), &SearchPage::previewed);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 0);
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Space);
        QCOMPARE(previewed.size(), 1);
        QCOMPARE(previewed[0][0].value<Citation>().path, hit(1).passage.path);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const Citation citation = opened[0][0].value<Citation>();
        QVERIFY(citation.quote.contains(latin("lighthouse")));
        QCOMPARE(opened[0][1].value<QList<Citation>>().size(), 3);
        QTest::keyClick(list(), Qt::Key_Up);
        QTest::keyClick(list(), Qt::Key_Up);
        QVERIFY(field()->hasFocus() || m_page->focusWidget() == field());
    }

    void askAboutThese_namesTheDocuments()
    {
        field()->setText(latin("lighthouse"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, patience);
        QSignalSpy asked(m_page.get(), &SearchPage::askAboutRequested);
        QPushButton *ask = nullptr;
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            ask = button->text().contains(latin("Ask about")) || button->text().contains(latin("&Ask about")) ? button : ask;
        ask->click();
        QCOMPARE(asked[0][0].toStringList().size(), 3);
        list()->selectAll();
        list()->selectionModel()->select(list()->model()->index(0, 0), QItemSelectionModel::Deselect);
        ask->click();
        QCOMPARE(asked[1][0].toStringList().size(), 2);
        QVERIFY(!asked[1][0].toStringList().contains(hit(0).passage.path));
    }

    void askAboutThis_isTheOneThatIsChosen()
    {
        field()->setText(latin("lighthouse"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, patience);
        QSignalSpy asked(m_page.get(), &SearchPage::askAboutRequested);
        QPushButton *ask = nullptr;
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            ask = button->text().startsWith(latin("Ask about")) ? button : ask;
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(1, 0)).center());
        QCOMPARE(ask->text().remove(QLatin1Char('&')), latin("Ask about this"));
        ask->click();
        QCOMPARE(asked[0][0].toStringList(), QStringList { hit(1).passage.path });
        field()->setText(latin("lighthouse diary")); // what is found anew is not chosen
        QTRY_VERIFY_WITH_TIMEOUT(ask->text().remove(QLatin1Char('&')) == latin("Ask about these"), patience);
    }

    void foldersOfOneName_sayWhereTheyLie()
    {
        FacetPanel panel;
        panel.show({ .folders = { { latin("/home/ada/papers"), 3 }, { latin("/disk/old/papers"), 2 }, { latin("/home/ada/letters"), 1 } } });
        QStringList said;
        for (const QListWidget *each : panel.findChildren<QListWidget *>())
            for (int row = 0; row < each->count(); ++row)
                said.append(each->item(row)->text());
        QCOMPARE(said, (QStringList { latin("papers in ada (3)"), latin("papers in old (2)"), latin("letters (1)") }));
    }

    void askAboutThese_saysThatItIsNotAll()
    {
        QPushButton *ask = nullptr;
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            ask = button->text().startsWith(latin("Ask about")) ? button : ask;
        const auto said = [ask] { return ask->text().remove(QLatin1Char('&')); };
        QSignalSpy asked(m_page.get(), &SearchPage::askAboutRequested);
        field()->setText(latin("lantern"));
        QTRY_COMPARE_WITH_TIMEOUT(said(), latin("Ask about the first 20 of 23"), patience);
        ask->click();
        QCOMPARE(asked[0][0].toStringList().size(), 20);
        list()->selectAll(); // those that are listed
        list()->selectionModel()->select(list()->model()->index(0, 0), QItemSelectionModel::Deselect);
        QCOMPARE(said(), latin("Ask about these"));
        ask->click();
        QCOMPARE(asked[1][0].toStringList().size(), list()->model()->rowCount() - 1);
    }

    void engineThatIsNotOpen_isSaid()
    {
        SearchPage page(m_link.get());
        page.show();
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(latin("The library is being opened…")));
        page.search(latin("lighthouse")); // waits
        page.giveUp(latin("The library is damaged."));
        texts.clear();
        for (const QLabel *label : page.findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(latin("The library is damaged.")));
    }

    void whatWasTypedEarly_isSearchedThen()
    {
        SearchPage page(m_link.get());
        page.show();
        page.search(latin("bread"));
        QSignalSpy shown(&page, &SearchPage::resultsShown);
        page.load();
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    }
};

QTEST_MAIN(SearchPageTest)
#include "searchpage_test.moc"
