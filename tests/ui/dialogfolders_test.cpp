// Where the dialogs for files begin, and that the next of a kind begins where the last one ended.
#include "tests/support/traces.h"
#include "tests/ui/scriptedengine.h"
#include "ui/chat/conversationfiles.h"
#include "ui/dialogfolders.h"
#include "ui/library/removedbar.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace superinstance;

class DialogFoldersTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOME", m_dir.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_dir.filePath(QStringLiteral("config")).toUtf8());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void dialogs_beginAmongTheDocumentsElseAtHome()
    {
        QWidget window;
        QCOMPARE(dialogFolder(&window, QStringLiteral("import")), m_dir.path());
        QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("Documents")));
        QCOMPARE(dialogFolder(&window, QStringLiteral("import")), m_dir.filePath(QStringLiteral("Documents")));
    }

    void eachKind_beginsWhereTheLastOneEnded()
    {
        const QString state = m_dir.filePath(QStringLiteral("window.ini")), chosen = m_dir.filePath(QStringLiteral("papers/a.json"));
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("papers")));
        {
            QWidget window;
            new DialogFolders(state, &window);
            QWidget page(&window);
            rememberDialogFolder(&page, QStringLiteral("import"), chosen);
            rememberDialogFolder(&page, QStringLiteral("import"), {}); // cancelled
        }
        QWidget window; // after another start
        new DialogFolders(state, &window);
        QWidget dialog(&window, Qt::Dialog);
        QCOMPARE(dialogFolder(&dialog, QStringLiteral("import")), m_dir.filePath(QStringLiteral("papers")));
        QVERIFY(dialogFolder(&dialog, QStringLiteral("export")) != m_dir.filePath(QStringLiteral("papers")));
        QVERIFY(QDir(m_dir.filePath(QStringLiteral("papers"))).removeRecursively());
        QVERIFY(dialogFolder(&dialog, QStringLiteral("import")) != m_dir.filePath(QStringLiteral("papers"))); // it is gone
    }

    void folderTakenOutOfTheLibrary_isNamedNoMore()
    {
        const QString state = m_dir.filePath(QStringLiteral("removed/window.ini"));
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("zanzibar/below")) && QDir(m_dir.path()).mkpath(QStringLiteral("beside")));
        ScriptedEngine engine;
        EngineLink link(engine.engine());
        QWidget window;
        new DialogFolders(state, &window);
        RemovedBar bar(&link, &window);
        for (const char *place : { "zanzibar/a.txt", "zanzibar/below/a.txt", "beside/a.txt" })
            rememberDialogFolder(&bar, QString::fromLatin1(place).section(QLatin1Char('/'), -2, -2), m_dir.filePath(QString::fromLatin1(place)));
        QCOMPARE(filesHolding("zanzibar/below", m_dir.filePath(QStringLiteral("removed"))).size(), 1);
        bar.remove({ m_dir.filePath(QStringLiteral("zanzibar")) }, {}, false);
        QCOMPARE(filesHolding("zanzibar", m_dir.filePath(QStringLiteral("removed"))), QStringList());
        QCOMPARE(dialogFolder(&bar, QStringLiteral("beside")), m_dir.filePath(QStringLiteral("beside")));
    }

    void exportOfAConversation_beginsWhereTheLastOneEnded()
    {
        ScriptedEngine engine;
        EngineLink link(engine.engine());
        QWidget window;
        new DialogFolders(m_dir.filePath(QStringLiteral("other.ini")), &window);
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("out")));
        ConversationFiles files(&link, &window);
        QStringList begun;
        const auto answerNext = [&] {
            QTimer::singleShot(0, &window, [&] {
                auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
                begun.append(dialog ? dialog->directory().absolutePath() : QString());
                if (!dialog)
                    return;
                dialog->selectFile(m_dir.filePath(QStringLiteral("out/x.md")));
                static_cast<QDialog *>(dialog)->accept();
            });
        };
        for (int i = 0; i < 2; ++i) {
            answerNext();
            QCOMPARE(files.chooseTarget(QStringLiteral("Ships.md"), QStringLiteral("Markdown (*.md)")), m_dir.filePath(QStringLiteral("out/x.md")));
        }
        QCOMPARE(begun.size(), 2);
        QVERIFY(begun[0] != m_dir.filePath(QStringLiteral("out")));
        QCOMPARE(begun[1], m_dir.filePath(QStringLiteral("out")));
    }

    // The dialog asks about the name that is typed, not about the one with the ending.
    void fileThatStandsThere_isReplacedOnlyWhenThePersonSaysSo()
    {
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("mine")));
        QFile notes(m_dir.filePath(QStringLiteral("mine/notes.md")));
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("My own.") > 0);
        notes.close();
        ScriptedEngine engine;
        EngineLink link(engine.engine());
        QWidget window;
        ConversationFiles files(&link, &window);
        QStringList typed { QStringLiteral("notes"), QStringLiteral("notes"), QStringLiteral("notes2") };
        QList<QMessageBox::StandardButton> replies { QMessageBox::Yes, QMessageBox::No };
        QTimer answers; // the dialogs run within the call
        connect(&answers, &QTimer::timeout, &window, [&] {
            if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                QVERIFY(question->text().contains(QStringLiteral("notes.md")));
                QCOMPARE(question->defaultButton(), question->button(QMessageBox::No));
                question->button(replies.takeFirst())->click();
            } else if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
                dialog->findChild<QLineEdit *>()->setText(m_dir.filePath(QStringLiteral("mine/") + typed.takeFirst()));
                static_cast<QDialog *>(dialog)->accept();
            }
        });
        answers.start(20);
        const auto choose = [&] { return files.chooseTarget(QStringLiteral("Ships.md"), QStringLiteral("Markdown (*.md)")); };
        QCOMPARE(choose(), notes.fileName()); // agreed to
        QCOMPARE(choose(), m_dir.filePath(QStringLiteral("mine/notes2.md"))); // asked for anew
        QVERIFY(typed.isEmpty() && replies.isEmpty());
    }
};

QTEST_MAIN(DialogFoldersTest)
#include "dialogfolders_test.moc"
