// How a folder is read, as it is chosen: what stands there, what is wrong with it, and who can tell.
#include "tests/ui/scriptedengine.h"
#include "ui/enginelink.h"
#include "ui/library/folderoptionsdialog.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace superinstance;

class FolderOptionsDialogTest : public QObject {
    Q_OBJECT

    ScriptedEngine m_engine;
    EngineLink m_link { m_engine.engine() };
    std::unique_ptr<FolderOptionsDialog> m_dialog;

    void open(const FolderOptions &options)
    {
        LibraryRoot folder;
        folder.path = QStringLiteral("/papers");
        folder.options = options;
        m_dialog = std::make_unique<FolderOptionsDialog>(&m_link, folder);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->QDialog::show();
    }
    QPlainTextEdit *lines(const char *name) const
    {
        for (QPlainTextEdit *edit : m_dialog->findChildren<QPlainTextEdit *>())
            if (edit->accessibleName().startsWith(QLatin1String(name)))
                return edit;
        return nullptr;
    }
    QPushButton *save() const { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save); }
    QStringList explanations() const
    {
        QStringList texts;
        for (const Explanation *explanation : m_dialog->findChildren<Explanation *>())
            if (explanation->isVisible())
                texts.append(explanation->text());
        return texts;
    }

private Q_SLOTS:
    void whatIsChosen_isShown()
    {
        FolderOptions options;
        options.include = QStringList { QStringLiteral("*.pdf"), QStringLiteral("*.md") };
        options.exclude = QStringList { QStringLiteral("drafts/") };
        options.ignoreFiles = false;
        options.largestFile = 20'000'000;
        options.paused = true;
        open(options);
        QCOMPARE(lines("Only")->toPlainText(), QStringLiteral("*.pdf\n*.md"));
        QCOMPARE(lines("Never")->toPlainText(), QStringLiteral("drafts/"));
        for (const QCheckBox *box : m_dialog->findChildren<QCheckBox *>())
            QCOMPARE(box->isChecked(), box->text().contains(QStringLiteral("Pause")));
        QCOMPARE(m_dialog->findChild<QSpinBox *>()->value(), 20);
        QVERIFY(save()->isEnabled());
    }

    void recognisingText_isOffUntilItIsChosen()
    {
        const auto box = [this] {
            for (QCheckBox *each : m_dialog->findChildren<QCheckBox *>())
                if (each->text().contains(QStringLiteral("OCR")))
                    return each;
            return static_cast<QCheckBox *>(nullptr);
        };
        open({});
        QVERIFY(box() && !box()->isChecked());
        FolderOptions options;
        options.recogniseText = true;
        open(options);
        for (const QCheckBox *each : m_dialog->findChildren<QCheckBox *>())
            QCOMPARE(each->isChecked(), each == box() || each->text().contains(QStringLiteral("ignore files")));
    }

    void wrongPattern_isExplainedBesideItsField()
    {
        open({});
        QTest::keyClicks(lines("Never"), QStringLiteral("*.log"));
        QTest::keyClick(lines("Never"), Qt::Key_Return);
        QTest::keyClicks(lines("Never"), QStringLiteral("photo[0-9"));
        QCOMPARE(lines("Never")->blockCount(), 2);
        QCOMPARE(explanations().size(), 1);
        QVERIFY(explanations().first().contains(QStringLiteral("photo[0-9")));
        QVERIFY(lines("Never")->accessibleDescription().contains(QStringLiteral("photo[0-9")));
        QVERIFY(!save()->isEnabled());
        QTest::keyClicks(lines("Never"), QStringLiteral("]"));
        QVERIFY(explanations().isEmpty());
        QVERIFY(lines("Never")->accessibleDescription().isEmpty());
        QVERIFY(save()->isEnabled());
    }

    void tab_leadsOnFromAField()
    {
        open({});
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QVERIFY(lines("Only")->hasFocus()); // where it begins
        QTest::keyClick(lines("Only"), Qt::Key_Tab);
        QVERIFY(lines("Only")->toPlainText().isEmpty());
        QVERIFY(lines("Never")->hasFocus());
    }

    void everyControl_hasAName()
    {
        open({});
        int checked = 0;
        for (const QWidget *control : m_dialog->findChildren<QWidget *>())
            if (control->focusPolicy() != Qt::NoFocus && control->isVisible() && control->parentWidget()->layout() && !qobject_cast<const QAbstractButton *>(control)) {
                QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
                ++checked;
            }
        QCOMPARE(checked, 3); // both lists of patterns and the number
    }

    void saving_closesWhenItIsCarriedOut()
    {
        open({});
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        save()->click();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!save()->isEnabled());
        m_engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->rootsReady(request, {}); });
        QCOMPARE(accepted.size(), 1);
    }

    void refusal_isSaidAndCanBeMended()
    {
        open({});
        save()->click();
        m_engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->failed(request, QStringLiteral("The disk is full."), false); });
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(explanations(), QStringList { QStringLiteral("The disk is full.") });
        QVERIFY(save()->isEnabled());
    }
};

QTEST_MAIN(FolderOptionsDialogTest)
#include "folderoptionsdialog_test.moc"
