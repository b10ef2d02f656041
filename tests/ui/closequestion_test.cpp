// What the keys mean in the question that closing asks, in whichever order the desktop puts its buttons.
#include "ui/closequestion.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QTest>
#include <QTimer>

using namespace superinstance;

class CloseQuestionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enter_keepsWatching_data() { orders(); }
    void enter_keepsWatching() { QCOMPARE(askedAndPressed(Qt::Key_Return), Closing::KeepWatching); }
    void escape_decidesNothing_data() { orders(); }
    void escape_decidesNothing() { QCOMPARE(askedAndPressed(Qt::Key_Escape), Closing::Undecided); }

private:
    static void orders();
    static Closing askedAndPressed(Qt::Key key);
};

void CloseQuestionTest::orders()
{
    QTest::addColumn<int>("order");
    QTest::newRow("as in Windows") << int(QDialogButtonBox::WinLayout);
    QTest::newRow("as in KDE") << int(QDialogButtonBox::KdeLayout);
    QTest::newRow("as in GNOME") << int(QDialogButtonBox::GnomeLayout);
}

Closing CloseQuestionTest::askedAndPressed(Qt::Key key)
{
    QFETCH(int, order);
    qApp->setStyleSheet(QStringLiteral("QDialogButtonBox { button-layout: %1 }").arg(order));
    QTimer press;
    connect(&press, &QTimer::timeout, &press, [key] {
        if (QWidget *box = QApplication::activeModalWidget(); box && box->isActiveWindow())
            QTest::keyClick(box, key);
    });
    press.start(10);
    return askClosing(nullptr, true);
}

QTEST_MAIN(CloseQuestionTest)
#include "closequestion_test.moc"
