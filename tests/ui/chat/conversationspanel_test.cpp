// The panel of conversations with the real engine: found, renamed, filed, deleted and brought back, let out and in.
#include "engine/enginethread.h"
#include "ui/chat/conversationfiles.h"
#include "ui/chat/conversationsmodel.h"
#include "ui/chat/conversationspanel.h"
#include "ui/enginelink.h"

#include <poppler-qt6.h>

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace superinstance;

namespace {

constexpr int patience = 20'000;

QString latin(const char *text) { return QString::fromUtf8(text); }

} // namespace

class ConversationsPanelTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<EngineThread> m_thread;
    Engine *m_engine = nullptr;
    std::unique_ptr<EngineLink> m_link;
    std::unique_ptr<ConversationsPanel> m_panel;
    QHash<quint64, qint64> m_created;
    QHash<QString, qint64> m_ids;
    QStringList m_notices;

    QLineEdit *field() const { return m_panel->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly); }
    QTreeView *list() const { return m_panel->findChild<QTreeView *>(); }
    ConversationsModel *model() const { return qobject_cast<ConversationsModel *>(list()->model()); }
    // Each row as it is shown, those of a group behind it and indented.
    QStringList rows() const
    {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex index = model()->index(row, 0);
            all.append(index.data().toString());
            for (int inner = 0; inner < model()->rowCount(index); ++inner)
                all.append(QStringLiteral("  ") + model()->index(inner, 0, index).data().toString());
        }
        return all;
    }
    static QStringList texts(std::initializer_list<const char *> all)
    {
        QStringList list;
        for (const char *each : all)
            list.append(latin(each));
        return list;
    }
    void choose(const char *title)
    {
        list()->setFocus();
        list()->setCurrentIndex(model()->indexOf(m_ids.value(latin(title))));
        QVERIFY(list()->currentIndex().isValid());
    }
    // A conversation in which one question was asked; there are no documents to answer it.
    void converse(const char *title, const char *question)
    {
        const quint64 request = m_link->send([=](Engine *engine, quint64 number) { engine->newConversation(number, latin(title)); });
        QTRY_VERIFY_WITH_TIMEOUT(m_created.contains(request), patience);
        m_ids.insert(latin(title), m_created.value(request));
        Question asked;
        asked.text = latin(question);
        asked.conversation = m_created.value(request);
        ask(asked);
    }
    void ask(const Question &asked)
    {
        QSignalSpy answered(this, &ConversationsPanelTest::answered);
        m_link->ask(asked);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, patience);
    }
    // In the conversation about ships, with a source.
    void askOfADocument()
    {
        QFile file(m_dir->filePath(latin("wrecks.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("The Hesper was lost near the periwinkle rock in 1874.\n") > 0);
        file.close();
        bool read = false;
        const auto done = connect(m_engine, &Engine::indexDone, this, [&] { read = true; });
        m_link->addPaths({ file.fileName() }, {}, false);
        QTRY_VERIFY_WITH_TIMEOUT(read, patience);
        disconnect(done);
        Question asked;
        asked.text = latin("When was the Hesper lost?");
        asked.conversation = m_ids.value(latin("Ships"));
        ask(asked);
    }
    static QString wordsOfPdf(const QString &path)
    {
        const auto pdf = Poppler::Document::load(path);
        QString words;
        for (int page = 0; pdf && page < pdf->numPages(); ++page)
            words += pdf->page(page)->text({}) + QLatin1Char('\n');
        return words.simplified(); // lines end wherever there was no more room
    }

Q_SIGNALS:
    void answered();

private Q_SLOTS:
    void init()
    {
        registerTypes();
        m_dir = std::make_unique<QTemporaryDir>();
        m_thread = std::make_unique<EngineThread>(EngineOptions { m_dir->filePath(latin("data")), latin(SUPERINSTANCE_EXTRACTOR), false });
        m_engine = m_thread->begin();
        m_link = std::make_unique<EngineLink>(m_engine);
        m_panel = std::make_unique<ConversationsPanel>(m_link.get());
        m_notices.clear();
        m_ids.clear();
        m_created.clear();
        connect(m_engine, &Engine::conversationCreated, this, [this](quint64 request, qint64 id) { m_created.insert(request, id); });
        connect(m_engine, &Engine::answered, this, [this] { Q_EMIT answered(); });
        connect(m_engine, &Engine::failed, this, [this](quint64, const QString &sentence, bool stopped) {
            if (!stopped)
                m_notices.append(sentence);
        });
        connect(m_panel.get(), &ConversationsPanel::noticed, this, [this](const QString &sentence) { m_notices.append(sentence); });
        bool open = false;
        const auto opened = connect(m_engine, &Engine::opened, this, [&] { open = true; });
        QMetaObject::invokeMethod(m_engine, [this] { m_engine->open(); }, Qt::QueuedConnection);
        QTRY_VERIFY_WITH_TIMEOUT(open, patience);
        disconnect(opened);
        m_panel->load();
        converse("Ships", "Which ship was lost near the periwinkle rock?");
        converse("Bread", "How long does the dough rest?");
        m_panel->resize(280, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Bread", "Ships" }), patience);
    }
    void cleanup()
    {
        m_panel.reset();
        m_link.reset();
        m_thread->end();
        m_thread.reset();
    }

    void wordsSaid_findTheConversationAsTheyAreTyped()
    {
        m_panel->focusSearch();
        QTest::keyClicks(field(), latin("periw"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Ships" }), patience);
        QVERIFY(model()->at(model()->index(0, 0))->excerpt.contains(latin("periwinkle")));
        QVERIFY(list()->visualRect(model()->index(0, 0)).height() > list()->fontMetrics().height() * 2); // there is room for it
        QVERIFY(!list()->grab().isNull());
        QSignalSpy opened(m_panel.get(), &ConversationsPanel::opened);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toLongLong(), m_ids.value(latin("Ships")));
        m_panel->focusSearch();
        QTest::keyClicks(field(), latin("zebra"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), QStringList(), patience);
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, patience);
    }

    void f2_renamesInPlaceAndAnEmptyNameBringsTheFormerBack()
    {
        choose("Ships");
        QTest::keyClick(list(), Qt::Key_F2);
        QTRY_VERIFY(list()->viewport()->findChild<QLineEdit *>());
        auto *editor = list()->viewport()->findChild<QLineEdit *>();
        editor->setText(latin("Wrecks"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Bread", "Wrecks" }), patience);
        QTRY_VERIFY(!list()->viewport()->findChild<QLineEdit *>());
        choose("Ships");
        m_panel->rename(m_ids.value(latin("Ships")));
        QTRY_VERIFY(list()->viewport()->findChild<QLineEdit *>());
        editor = list()->viewport()->findChild<QLineEdit *>();
        editor->clear();
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Bread", "Ships" }), patience);
    }

    void changeFromElsewhere_leavesWhatIsBeingTyped()
    {
        choose("Ships");
        m_panel->rename(m_ids.value(latin("Ships")));
        QTRY_VERIFY(list()->viewport()->findChild<QLineEdit *>());
        auto *editor = list()->viewport()->findChild<QLineEdit *>();
        editor->setText(latin("Half a na"));
        converse("Third", "What else?");
        QTest::qWait(100); // time for a list that must not come
        QCOMPARE(list()->viewport()->findChild<QLineEdit *>(), editor);
        QCOMPARE(editor->text(), latin("Half a na"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Third", "Bread", "Ships" }), patience);
    }

    void pinnedOne_comesFirst()
    {
        choose("Ships");
        QTest::keyClick(list(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Pinned", "  Ships", "Bread" }), patience);
        QVERIFY(list()->isExpanded(model()->index(0, 0)));
        choose("Ships");
        QTest::keyClick(list(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Bread", "Ships" }), patience);
    }

    void conversationThatASearchDoesNotList_isPinnedAndLetGo()
    {
        const qint64 bread = m_ids.value(latin("Bread"));
        m_panel->focusSearch();
        QTest::keyClicks(field(), latin("periwinkle"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Ships" }), patience);
        const auto pin = [&](const char *text) {
            QMenu menu;
            m_panel->fillMenu(&menu, bread);
            QAction *action = menu.actions().value(2);
            QCOMPARE(action->text().remove(QLatin1Char('&')), latin(text));
            action->trigger();
        };
        pin("Pin");
        field()->clear();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Pinned", "  Bread", "Ships" }), patience);
        field()->setText(latin("periwinkle"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Ships" }), patience);
        pin("Unpin");
        field()->clear();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Bread", "Ships" }), patience);
    }

    void folder_isMadeClosedAndRenamed()
    {
        choose("Ships");
        QTest::keyClick(list(), Qt::Key_M, Qt::ControlModifier);
        auto *dialog = m_panel->window()->findChild<QInputDialog *>();
        QVERIFY(dialog && dialog->width() >= dialog->fontMetrics().horizontalAdvance(dialog->windowTitle()) + 8 * dialog->fontMetrics().lineSpacing());
        dialog->setTextValue(latin("  The sea "));
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "The sea", "  Ships", "Bread" }), patience);
        list()->collapse(model()->index(0, 0));
        converse("Third", "What else?");
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "The sea", "  Ships", "Third", "Bread" }), patience);
        QVERIFY(!list()->isExpanded(model()->index(0, 0))); // as the person left it
        QVERIFY(model()->setData(model()->index(0, 0), latin("Ocean"), Qt::EditRole));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Ocean", "  Ships", "Third", "Bread" }), patience);
        QMenu menu;
        m_panel->fillMenu(&menu, m_ids.value(latin("Bread")));
        const auto named = [](QMenu *where, const char *text) -> QAction * {
            for (QAction *action : where->actions())
                if (action->text().remove(QLatin1Char('&')) == latin(text))
                    return action;
            return nullptr;
        };
        named(named(&menu, "Move to a folder")->menu(), "Ocean")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Ocean", "  Bread", "  Ships", "Third" }), patience);
        m_panel->fillMenu(&menu, m_ids.value(latin("Bread")));
        named(named(&menu, "Move to a folder")->menu(), "None")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Ocean", "  Ships", "Third", "Bread" }), patience);
    }

    void deletedOnes_comeBackOneByOne()
    {
        QSignalSpy removed(m_panel.get(), &ConversationsPanel::removed), opened(m_panel.get(), &ConversationsPanel::opened);
        choose("Ships");
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Bread" }), patience);
        m_panel->setCurrent(0); // as the page does when the one that is shown goes
        QCOMPARE(list()->currentIndex().data().toString(), latin("Bread")); // no need to choose it
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), QStringList(), patience);
        QCOMPARE(removed.size(), 2);
        QPushButton *undo = nullptr;
        for (QPushButton *button : m_panel->findChildren<QPushButton *>())
            if (button->text() == latin("&Undo"))
                undo = button;
        QVERIFY(undo && undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Bread" }), patience);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), texts({ "Bread", "Ships" }), patience);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, patience); // each is shown again
        QCOMPARE(opened[0][0].toLongLong(), m_ids.value(latin("Bread")));
        QCOMPARE(opened[1][0].toLongLong(), m_ids.value(latin("Ships")));
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_notices.join(QLatin1Char(' ')).contains(latin("No conversation was deleted")));
    }

    void exported_isReadableAndComesInAgain_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("Markdown") << latin("md") << QByteArray("# Ships\n");
        QTest::newRow("HTML") << latin("html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("PDF") << latin("pdf") << QByteArray("%PDF-");
        QTest::newRow("JSON") << latin("json") << QByteArray("{");
    }
    void exported_isReadableAndComesInAgain()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, begins);
        QString suggested;
        const QString path = m_dir->filePath(latin("out.") + format);
        askOfADocument();
        m_panel->files()->chooseTarget = [&](const QString &suggestion, const QString &) {
            suggested = suggestion;
            return path;
        };
        m_panel->exportAs(format, m_ids.value(latin("Ships")));
        QCOMPARE(suggested, latin("Ships.") + format);
        QTRY_VERIFY_WITH_TIMEOUT(m_notices.join(QLatin1Char(' ')).contains(latin("was written to")), patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(content.startsWith(begins), content.left(100).constData());
        const QString words = format == latin("pdf") ? wordsOfPdf(path) : QString::fromUtf8(content);
        for (const QString &said : { latin("Which ship was lost near the periwinkle rock?"), latin("The Hesper was lost near the periwinkle rock in 1874."), latin("wrecks.txt") })
            QVERIFY2(words.contains(said), qPrintable(words));
        m_panel->files()->chooseSource = [&] { return file.fileName(); };
        QSignalSpy opened(m_panel.get(), &ConversationsPanel::opened);
        m_notices.clear();
        m_panel->import();
        QTRY_VERIFY_WITH_TIMEOUT(!m_notices.isEmpty(), patience);
        QCOMPARE(opened.size(), format == latin("json") ? 1 : 0); // the others are refused in a sentence
        QVERIFY2(m_notices[0].endsWith(QLatin1Char('.')), qPrintable(m_notices[0]));
    }

    // With the HTML's own margins a word filled a line, and a letter a page.
    void pdfOfAShortConversation_isAPage()
    {
        const QString path = m_dir->filePath(latin("short.pdf"));
        QString html = latin("<html><head><style>body { max-width: 45em; margin: 2em auto; padding: 0 1em; }</style></head><body><h1>Short</h1>");
        for (int i = 0; i < 4; ++i)
            html += latin("<h2>When was it built?</h2><p>The lighthouse of Sankt Anders was built in 1874 on the northern tip of the island, after three ships had been lost there.</p>");
        m_panel->files()->writePdf(html + latin("</body></html>"), path);
        QTRY_VERIFY_WITH_TIMEOUT(!m_notices.isEmpty(), patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }

    // Whatever the length of what stands above it.
    void pdf_hasNoHeadingAtTheEndOfAPage()
    {
        for (int lines = 0; lines < 12; ++lines) {
            const QString path = m_dir->filePath(latin("headings.pdf"));
            QString html = latin("<h1>Long</h1>") + latin("<p>Before.</p>").repeated(lines);
            for (int i = 0; i < 30; ++i)
                html += latin("<h2>Heading</h2><p>Yesterday</p><p>It was built on the northern tip of the island.</p><p>It stands.</p>");
            m_notices.clear();
            m_panel->files()->writePdf(html, path);
            QTRY_VERIFY_WITH_TIMEOUT(!m_notices.isEmpty(), patience);
            const auto pdf = Poppler::Document::load(path);
            QVERIFY(pdf && pdf->numPages() > 2);
            for (int page = 0; page < pdf->numPages(); ++page) {
                const QStringList words = pdf->page(page)->text({}).trimmed().split(QLatin1Char('\n')).mid(0, -1);
                const QString last = words.value(words.size() - 2).trimmed().isEmpty() ? words.value(words.size() - 3) : words.value(words.size() - 2); // above its number
                QVERIFY2(last.endsWith(latin("island.")) || last.endsWith(latin("stands.")), qPrintable(words.join(QLatin1Char('|'))));
            }
        }
    }

    // Page by page, on a thread of its own: Cancel ends it long before it would have ended, and leaves no file.
    void pdfThatTakesLong_isStoppedByCancel()
    {
        QString html = latin("<h1>Long</h1>");
        for (int i = 0; i < 40'000; ++i)
            html += QStringLiteral("<h2>Answer %1</h2><p>The lamp was lit in 1874 and the tower stands on the northern tip of the island.</p>").arg(i);
        const QString path = m_dir->filePath(latin("long.pdf"));
        m_panel->files()->writePdf(html, path);
        QProgressDialog *progress = nullptr;
        const auto shown = [&] {
            progress = m_panel->findChild<QProgressDialog *>();
            return progress && progress->isVisible() && progress->value() > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), patience);
        QVERIFY(!progress->findChild<QProgressBar *>()->accessibleName().isEmpty());
        QTest::mouseClick(progress->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_notices.contains(latin("The export was stopped; nothing was written.")), patience);
        QVERIFY(!QFile::exists(path));
        QTRY_VERIFY(!m_panel->findChild<QProgressDialog *>());
    }

    void placeThatCannotBeWritten_isSaid()
    {
        m_panel->files()->chooseTarget = [](const QString &, const QString &) { return latin("/nowhere/at/all.pdf"); };
        for (const char *format : { "pdf", "md" }) {
            m_notices.clear();
            m_panel->exportAs(latin(format), m_ids.value(latin("Ships")));
            QTRY_VERIFY_WITH_TIMEOUT(m_notices.join(QLatin1Char(' ')).contains(latin("could not be written")), patience);
        }
    }

    void row_saysWhenItWasLastChanged()
    {
        ConversationInfo info;
        info.id = 7;
        info.title = latin("Lamps");
        info.changed = QDateTime({ 2024, 3, 5 }, { 14, 30 });
        model()->show({ info }, false);
        const QModelIndex row = model()->index(0, 0);
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(latin("5 Mar 2024"))); // the month as a word: 5/3 is two days
        QVERIFY(row.data(Qt::AccessibleDescriptionRole).toString().contains(latin("2024")));
    }

    void tenThousand_areShownAtOnce()
    {
        QList<ConversationInfo> many;
        for (int i = 0; i < 10'000; ++i) {
            ConversationInfo info;
            info.id = 100'000 + i;
            info.title = QStringLiteral("Conversation number %1").arg(i);
            info.changed = QDateTime::currentDateTimeUtc();
            info.pinned = i < 20;
            info.folder = i % 10 == 0 ? QStringLiteral("Folder %1").arg(i % 200) : QString();
            many.append(info);
        }
        qint64 worst = 0;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer time;
            time.start();
            model()->show(many, false);
            list()->expandAll();
            list()->grab();
            worst = std::max(worst, time.elapsed());
        }
        qInfo("10,000 conversations shown: %lld ms at worst", worst);
        QVERIFY(worst < 2000);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 50; ++i) {
            QTest::keyClick(list(), Qt::Key_PageDown);
            list()->grab();
        }
        qInfo("a page further: %lld ms", time.elapsed() / 50);
    }
};

QTEST_MAIN(ConversationsPanelTest)
#include "conversationspanel_test.moc"
