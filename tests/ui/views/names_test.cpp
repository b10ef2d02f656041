// In every view, every control that the keyboard reaches says what it is to a screen reader.
#include "tests/ui/views/views.h"

#include <QAccessible>
#include <QHeaderView>
#include <QMenuBar>
#include <QTest>

using namespace superinstance;

class NamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyControl_hasAName_data()
    {
        QTest::addColumn<int>("view");
        const QList<View> all = views();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name.constData()) << i;
    }
    void everyControl_hasAName()
    {
        QFETCH(int, view);
        Scene scene;
        views()[view].arrange(scene);
        scene.show();
        QStringList nameless;
        int checked = 0;
        for (QWidget *control : scene.shown->findChildren<QWidget *>()) {
            if (control->window() != scene.shown || !control->isVisible() || control->focusPolicy() == Qt::NoFocus || control->focusProxy())
                continue;
            if (qobject_cast<QMenuBar *>(control) || qobject_cast<QHeaderView *>(control))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(control);
            if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
                nameless.append(QStringLiteral("%1 in %2").arg(QLatin1String(control->metaObject()->className()), QLatin1String(control->parentWidget()->metaObject()->className())));
            ++checked;
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
        QVERIFY(checked > 0);
        QVERIFY2(!QAccessible::queryAccessibleInterface(scene.shown)->text(QAccessible::Name).isEmpty(), "the window itself");
    }
};

QTEST_MAIN(NamesTest)
#include "names_test.moc"
