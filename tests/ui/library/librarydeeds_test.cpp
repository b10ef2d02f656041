// What the library's page offers for what is chosen in it, with the real engine: each deed ends in what the page then shows.
#include "engine/enginethread.h"
#include "ui/enginelink.h"
#include "ui/library/collectionsmenu.h"
#include "ui/library/fileslist.h"
#include "ui/library/filesmodel.h"
#include "ui/library/librarypanel.h"
#include "ui/library/rootstree.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace superinstance;

namespace {

constexpr int patience = 20'000;

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

} // namespace

class LibraryDeedsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<EngineThread> m_thread;
    std::unique_ptr<EngineLink> m_link;
    std::unique_ptr<LibraryPanel> m_panel;
    RootsTree *m_tree = nullptr;
    QTableView *m_files = nullptr;

    QString papers() const { return m_dir->filePath(QStringLiteral("papers")); }
    QString note() const { return papers() + QStringLiteral("/note.txt"); }
    QTreeWidgetItem *line(const char *name) const { return m_tree->findItems(QLatin1String(name), Qt::MatchExactly | Qt::MatchRecursive).value(0); }
    QString how(const char *name) const { return line(name) ? line(name)->text(1) : QString(); }
    // Of the only file there is.
    QString stateOfNote() const { return m_files->model()->index(0, FilesModel::State).data().toString(); }
    void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = {})
    {
        widget->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key(key), modifiers);
    }
    void answerWith(const QString &name)
    {
        m_panel->askName = [name](const QString &, const QString &, const QString &, const QStringList &) { return std::optional(name); };
    }
    void moveTo(const QString &collection)
    {
        answerWith(collection);
        m_tree->setCurrentItem(line("papers"));
        press(m_tree, Qt::Key_M, Qt::ControlModifier);
    }

private Q_SLOTS:
    // A folder that is not followed, with a file that cannot be read.
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(papers()));
        write(note(), QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", 16) + QByteArray(4000, '\0'));
        registerTypes();
        m_thread = std::make_unique<EngineThread>(EngineOptions { m_dir->filePath(QStringLiteral("data")), QStringLiteral(SUPERINSTANCE_EXTRACTOR), false });
        Engine *engine = m_thread->begin();
        m_link = std::make_unique<EngineLink>(engine);
        m_panel = std::make_unique<LibraryPanel>(m_link.get());
        m_tree = m_panel->findChild<RootsTree *>();
        m_files = m_panel->findChild<FilesList *>()->table();
        m_panel->resize(900, 600);
        m_panel->show();
        connect(engine, &Engine::opened, m_panel.get(), &LibraryPanel::load);
        QMetaObject::invokeMethod(engine, &Engine::open, Qt::QueuedConnection);
        m_link->addPaths({ papers() }, QString(), false);
        QTRY_VERIFY_WITH_TIMEOUT(line("papers") && m_files->model()->rowCount() == 1 && stateOfNote() != QStringLiteral("Waiting"), patience);
        QVERIFY2(stateOfNote() != QStringLiteral("Read"), qPrintable(stateOfNote()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_link.reset();
        m_thread->end();
        m_thread.reset();
    }

    // Walks the menu by its texts, as it is when it shows.
    static QAction *choose(QMenu *menu, const QString &text)
    {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }
    static QMenu *collectionsOf(QWidget *widget)
    {
        for (QAction *action : widget->actions())
            if (auto *menu = qobject_cast<CollectionsMenu *>(action->menu()))
                return menu;
        return nullptr;
    }

    void fileInANewCollection_isListedThereAndTakenOutAgain()
    {
        answerWith(QStringLiteral("Tax"));
        m_files->selectRow(0);
        QMenu *menu = collectionsOf(m_files);
        QVERIFY(menu && menu->menuAction()->isEnabled());
        choose(menu, QStringLiteral("&New collection…"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(line("Tax"), patience);
        QCOMPARE(line("Tax")->childCount(), 1);
        QCOMPARE(line("Tax")->child(0)->text(1), QStringLiteral("Also here"));
        m_tree->setCurrentItem(line("Tax"));
        QTRY_COMPARE(m_files->model()->rowCount(), 1);
        QTRY_VERIFY(m_files->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Collections: general library, Tax")));
        m_files->selectRow(0);
        QAction *tax = choose(menu, QStringLiteral("Tax"));
        QVERIFY(tax && tax->isChecked() && tax->isEnabled());
        tax->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!line("Tax"), patience);
        QTRY_COMPARE(m_files->model()->rowCount(), 1); // of everything
    }

    void folderInAFurtherCollection_leavesItByDeleteAndStaysInTheLibrary()
    {
        answerWith(QStringLiteral("Tax"));
        m_tree->setCurrentItem(line("papers"));
        choose(collectionsOf(m_tree), QStringLiteral("&New collection…"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(line("Tax"), patience);
        m_tree->setCurrentItem(line("Tax")->child(0));
        QTRY_COMPARE(m_files->model()->rowCount(), 1);
        press(m_tree, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!line("Tax"), patience);
        QVERIFY(line("papers"));
    }

    void tryAgain_readsTheFile()
    {
        write(note(), "The keeper wrote a diary every evening.\n");
        m_files->selectRow(0);
        press(m_files, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(stateOfNote(), QStringLiteral("Read"), patience);
    }

    void tryAgain_readsWhatIsBelowTheFolder()
    {
        write(note(), "The keeper wrote a diary every evening.\n");
        m_tree->setCurrentItem(line("papers"));
        press(m_tree, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(stateOfNote(), QStringLiteral("Read"), patience);
    }

    void folder_isMovedToACollectionAndBack()
    {
        moveTo(QStringLiteral("Work"));
        QTRY_VERIFY_WITH_TIMEOUT(line("papers") && line("papers")->parent() == line("Work") && line("Work"), patience);
        moveTo(QString());
        QTRY_VERIFY_WITH_TIMEOUT(!line("Work") && line("papers"), patience);
    }

    void collection_isRenamed()
    {
        moveTo(QStringLiteral("Work"));
        QTRY_VERIFY_WITH_TIMEOUT(line("Work"), patience);
        answerWith(QStringLiteral("Letters"));
        m_tree->setCurrentItem(line("Work"));
        press(m_tree, Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(line("Letters") && !line("Work") && line("papers")->parent() == line("Letters"), patience);
    }

    void deletedCollection_leavesItsFolders()
    {
        moveTo(QStringLiteral("Work"));
        QTRY_VERIFY_WITH_TIMEOUT(line("Work"), patience);
        QStringList questions;
        m_panel->confirm = [&](const QString &title, const QString &question) {
            questions << title << question;
            return questions.size() > 2; // not at once
        };
        m_tree->setCurrentItem(line("Work"));
        press(m_tree, Qt::Key_Delete);
        QCOMPARE(questions.size(), 2);
        QVERIFY(questions[1].contains(QStringLiteral("“Work”")) && questions[1].contains(QStringLiteral("stay in the library")));
        QVERIFY(line("Work"));
        press(m_tree, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!line("Work") && line("papers") && !line("papers")->parent(), patience);
    }

    void folder_isFollowedFromNowOn()
    {
        const auto follow = [this]() -> QAction * {
            for (QAction *each : m_tree->actions())
                if (each->text().contains(QStringLiteral("Follow changes")))
                    return each;
            return nullptr;
        };
        m_tree->setCurrentItem(line("papers"));
        QVERIFY(follow()->isEnabled());
        write(papers() + QStringLiteral("/later.txt"), "The rye bread rests for eighteen hours.\n");
        follow()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_files->model()->rowCount(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!follow()->isEnabled(), patience); // it is
        write(papers() + QStringLiteral("/latest.txt"), "The mill has four sails.\n");
        QTRY_COMPARE_WITH_TIMEOUT(m_files->model()->rowCount(), 3, patience);
    }

    void addFiles_offersTheFilesThatAreChosen()
    {
        QStringList chosen;
        connect(m_panel.get(), &LibraryPanel::pathsChosen, this, [&](const QStringList &paths) { chosen += paths; });
        QTimer answer; // the dialog runs within the click
        connect(&answer, &QTimer::timeout, this, [this] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(note());
            QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        });
        answer.start(50);
        for (QPushButton *each : m_panel->findChildren<QPushButton *>())
            if (each->text().remove(QLatin1Char('&')) == QStringLiteral("Add files…"))
                QTest::mouseClick(each, Qt::LeftButton);
        QCOMPARE(chosen, QStringList { note() });
    }
};

QTEST_MAIN(LibraryDeedsTest)
#include "librarydeeds_test.moc"
