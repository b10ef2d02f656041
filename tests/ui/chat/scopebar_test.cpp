// What is asked about: chips for collections, documents and a file aside, each conversation with its own choice.
#include "tests/ui/scriptedengine.h"
#include "ui/chat/scopebar.h"
#include "ui/enginelink.h"

#include <QAccessible>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace superinstance;

class ScopeBarTest : public QObject {
    Q_OBJECT
    std::unique_ptr<ScriptedEngine> m_engine;
    std::unique_ptr<EngineLink> m_link;
    std::unique_ptr<ScopeBar> m_bar;

    QStringList chips() const
    {
        QStringList texts;
        for (const QPushButton *chip : m_bar->findChildren<QPushButton *>())
            if (chip->isVisibleTo(m_bar.get()))
                texts.append(chip->text().section(QStringLiteral("  "), 0, 0));
        return texts;
    }
    QPushButton *chip(const QString &name) const
    {
        for (QPushButton *chip : m_bar->findChildren<QPushButton *>())
            if (chip->isVisibleTo(m_bar.get()) && chip->text().startsWith(name))
                return chip;
        return nullptr;
    }
    QAction *entry(const QString &name) const
    {
        QMenu *menu = m_bar->findChild<QToolButton *>()->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions())
            if (action->text().remove(QLatin1Char('&')).startsWith(name))
                return action;
        return nullptr;
    }
    void giveCollections(const QStringList &names)
    {
        QList<LibraryRoot> roots;
        for (const QString &name : names) {
            LibraryRoot root;
            root.path = QStringLiteral("/") + name;
            root.collection = name;
            roots.append(root);
        }
        Q_EMIT m_engine->engine()->rootsReady(1, roots);
    }

    void read()
    {
        m_engine->say([](Engine *engine, quint64 request) { Q_EMIT engine->indexDone(request, {}); });
    }

private Q_SLOTS:
    void init()
    {
        m_engine = std::make_unique<ScriptedEngine>();
        m_link = std::make_unique<EngineLink>(m_engine->engine());
        m_bar = std::make_unique<ScopeBar>(m_link.get());
        m_bar->resize(900, 40);
        m_bar->show();
        giveCollections({ QString(), QStringLiteral("Home"), QStringLiteral("Work") });
    }
    void cleanup()
    {
        m_bar.reset();
        m_link.reset();
        m_engine.reset();
    }

    void severalCollections_canBeChosenAndTakenBack()
    {
        QVERIFY(m_bar->scope() == Scope());
        QVERIFY(entry(QStringLiteral("Everything"))->isChecked());
        entry(QStringLiteral("Work"))->trigger();
        entry(QStringLiteral("Without"))->trigger();
        QCOMPARE(m_bar->scope().collections, QStringList({ QStringLiteral("Work"), QString() }));
        QCOMPARE(chips(), QStringList({ QStringLiteral("Work"), QStringLiteral("Without a collection") }));
        entry(QStringLiteral("Work"))->trigger();
        QCOMPARE(m_bar->scope().collections, QStringList { QString() });
        entry(QStringLiteral("Everything"))->trigger();
        QVERIFY(m_bar->scope() == Scope());
        QVERIFY(chips().isEmpty());
    }

    void collections_areReadBelowTheButton()
    {
        auto *button = m_bar->findChild<QToolButton *>();
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("What is asked about"));
        QCOMPARE(seen->text(QAccessible::Description), QStringLiteral("Asking about everything"));
        QVERIFY(seen->state().hasPopup && !seen->state().expanded);
        QCOMPARE(seen->childCount(), 1);
        entry(QStringLiteral("Work"))->trigger();
        bool looked = false;
        connect(button->menu(), &QMenu::aboutToShow, this, [&] { QTimer::singleShot(0, this, [&] { // while it is open
            QAccessibleInterface *menu = seen->child(0);
            looked = seen->state().expanded && menu->role() == QAccessible::PopupMenu && seen->indexOfChild(menu) == 0;
            for (int i = 0; i < menu->childCount(); ++i) {
                QAccessibleInterface *item = menu->child(i);
                const bool work = item->text(QAccessible::Name).contains(QStringLiteral("Work"));
                looked = looked && item->state().checked == work && (!work || item->state().checkable);
            }
            button->menu()->close();
        }); });
        seen->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(looked);
    }

    void chip_isRemovedByKey()
    {
        entry(QStringLiteral("Work"))->trigger();
        m_bar->askAbout({ QStringLiteral("/a/one.txt"), QStringLiteral("/a/two.txt") });
        QCOMPARE(chips(), QStringList({ QStringLiteral("one.txt"), QStringLiteral("two.txt") })); // documents are more exact than a collection
        QTest::keyClick(chip(QStringLiteral("one.txt")), Qt::Key_Delete);
        QCOMPARE(m_bar->scope().onlyPaths, QStringList { QStringLiteral("/a/two.txt") });
        QTest::keyClick(chip(QStringLiteral("two.txt")), Qt::Key_Return);
        QVERIFY(m_bar->scope() == Scope());
    }

    void chips_areReachedByTabWhereTheyAreSeen()
    {
        m_bar->askAbout({ QStringLiteral("/a/one.txt"), QStringLiteral("/a/two.txt") });
        const QWidget *choose = m_bar->findChild<QToolButton *>();
        QCOMPARE(choose->nextInFocusChain(), chip(QStringLiteral("one.txt")));
        QCOMPARE(chip(QStringLiteral("one.txt"))->nextInFocusChain(), chip(QStringLiteral("two.txt")));
    }

    void manyDocuments_areOneChip()
    {
        QStringList paths;
        for (int i = 0; i < 30; ++i)
            paths.append(QStringLiteral("/a/%1.txt").arg(i));
        m_bar->askAbout(paths);
        QCOMPARE(chips().size(), 1);
        chip(QStringLiteral("30"))->click();
        QVERIFY(m_bar->scope() == Scope());
    }

    void eachConversation_keepsItsChoice()
    {
        entry(QStringLiteral("Work"))->trigger();
        m_bar->adopt(7); // the first question made it a conversation
        QCOMPARE(m_bar->scope().collections, QStringList { QStringLiteral("Work") });
        m_bar->enter(0);
        QVERIFY(m_bar->scope() == Scope());
        entry(QStringLiteral("Home"))->trigger();
        m_bar->enter(7);
        QCOMPARE(chips(), QStringList { QStringLiteral("Work") });
        m_bar->enter(0); // what was not asked is not kept
        QVERIFY(m_bar->scope() == Scope());
    }

    void collectionThatIsGone_isNotAskedAbout()
    {
        entry(QStringLiteral("Work"))->trigger();
        giveCollections({ QString(), QStringLiteral("Home") });
        QVERIFY(m_bar->scope() == Scope());
        QVERIFY(!entry(QStringLiteral("Work")));
    }

    void collectionThatIsRenamed_isStillAskedAbout()
    {
        entry(QStringLiteral("Work"))->trigger();
        LibraryRoot work, home;
        work.path = QStringLiteral("/Work");
        work.collection = QStringLiteral("Labour");
        home.path = QStringLiteral("/Home");
        home.collection = QStringLiteral("Home");
        Q_EMIT m_engine->engine()->rootsReady(1, { work, home });
        QCOMPARE(m_bar->scope().collections, QStringList { QStringLiteral("Labour") });
        QCOMPARE(chips(), QStringList { QStringLiteral("Labour") });
    }

    void fileAside_belongsToTheConversationItWasChosenIn()
    {
        m_bar->enter(7);
        m_bar->askAboutFile(QStringLiteral("/tmp/letter.pdf"));
        m_bar->enter(8);
        read();
        QVERIFY(m_bar->scope() == Scope());
        m_bar->enter(7);
        QCOMPARE(m_bar->scope().onlyPaths, QStringList { QStringLiteral("/tmp/letter.pdf") });
    }

    void deletedConversation_takesItsFileAsideWithIt()
    {
        m_bar->enter(7);
        m_bar->askAboutFile(QStringLiteral("/tmp/letter.pdf"));
        read();
        m_bar->enter(0); // as the page does when the one that is shown is deleted
        ConversationInfo seventh, eighth;
        seventh.id = 7;
        eighth.id = 8;
        const auto list = [this](const QList<ConversationInfo> &all) {
            Q_EMIT m_engine->engine()->conversationsChanged();
            m_engine->say([&](Engine *engine, quint64 request) { Q_EMIT engine->conversationsReady(request, all); });
        };
        const quint64 before = EngineLink::lastRequest();
        list({ seventh, eighth });
        QCOMPARE(EngineLink::lastRequest(), before + 1); // only the list
        list({ eighth });
        QCOMPARE(EngineLink::lastRequest(), before + 3); // the file is dismissed
        list({ eighth });
        QCOMPARE(EngineLink::lastRequest(), before + 3); // there is nothing left to go
        m_bar->enter(7);
        QVERIFY(m_bar->scope() == Scope());
    }

    void fileAsideThatFailed_isDismissed()
    {
        m_bar->askAboutFile(QStringLiteral("/tmp/letter.pdf"));
        const quint64 reading = EngineLink::lastRequest();
        Q_EMIT m_engine->engine()->failed(reading, QStringLiteral("Stopped."), true);
        QCOMPARE(EngineLink::lastRequest(), reading + 1);
        QVERIFY(chips().isEmpty());
    }

    void fileAside_isAskedAboutOnceItIsRead()
    {
        QList<bool> reading;
        connect(m_bar.get(), &ScopeBar::readingChanged, this, [&](bool now) { reading.append(now); });
        m_bar->askAboutFile(QStringLiteral("/tmp/letter.pdf"));
        QVERIFY(chip(QStringLiteral("Reading letter.pdf")));
        QVERIFY(m_bar->scope() == Scope()); // nothing is asked of it yet
        m_engine->say([](Engine *engine, quint64 request) { Q_EMIT engine->indexDone(request, {}); });
        QCOMPARE(m_bar->scope().onlyPaths, QStringList { QStringLiteral("/tmp/letter.pdf") });
        QCOMPARE(chips(), QStringList { QStringLiteral("letter.pdf") });
        QCOMPARE(reading, QList<bool>({ true, false }));
    }

    void fileAsideThatCannotBeRead_isSaidWithItsReason()
    {
        QStringList told;
        connect(m_bar.get(), &ScopeBar::noticed, this, [&](const QString &sentence) { told.append(sentence); });
        m_bar->askAboutFile(QStringLiteral("/tmp/scan.png"));
        const FileStatus status { QStringLiteral("/tmp/scan.png"), FileState::Skipped, QStringLiteral("This is a picture."), 0, 0, {} };
        m_engine->say([&](Engine *engine, quint64 request) { Q_EMIT engine->fileDone(request, status); });
        m_engine->say([](Engine *engine, quint64 request) { Q_EMIT engine->indexDone(request, {}); });
        QVERIFY(m_bar->scope() == Scope());
        QVERIFY(chips().isEmpty());
        QCOMPARE(told, QStringList { QStringLiteral("“scan.png” cannot be asked about. This is a picture.") });
    }
};

QTEST_MAIN(ScopeBarTest)
#include "scopebar_test.moc"
