// Tab goes through every view as the eye does, and leaves nothing out.
#include "tests/ui/views/views.h"

#include <QApplication>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace superinstance;

namespace {

constexpr int mostStops = 120;
constexpr int tolerance = 6; // pixels: of frames and of neighbours that are not quite in line

QRect placeOf(const QWidget *widget)
{
    return QRect(widget->mapTo(widget->window(), QPoint()), widget->size());
}

QString nameOf(const QWidget *widget)
{
    const QRect place = placeOf(widget);
    return QStringLiteral("%1 “%2” at %3,%4").arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName().isEmpty() ? widget->property("text").toString() : widget->accessibleName()).arg(place.x()).arg(place.y());
}

// Further down, further to the right, or within one another.
bool follows(const QRect &one, const QRect &next)
{
    return next.top() >= one.bottom() - tolerance || next.left() >= one.right() - tolerance || one.contains(next.center()) || next.contains(one.center());
}

QList<QWidget *> stopsFrom(QWidget *first)
{
    QList<QWidget *> stops;
    first->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < mostStops; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now || (!stops.isEmpty() && now == stops.first() && stops.size() > 1))
            break;
        if (!stops.contains(now)) // a text goes through its links first
            stops.append(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return stops;
}

} // namespace

class TabOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyView_isWalkedAsItIsRead_data()
    {
        QTest::addColumn<int>("view");
        const QList<View> all = views();
        for (int i = 0; i < all.size(); ++i)
            for (const char *page : { "ask-ready", "ask-answer", "ask-empty", "ask-scope", "conversations", "reader", "search", "library", "settings", "notice" })
                if (all[i].name.startsWith(page) && !all[i].name.startsWith("library-add")) { // a dialog that asks
                    QTest::newRow(all[i].name.constData()) << i;
                    break;
                }
    }
    void everyView_isWalkedAsItIsRead()
    {
        QFETCH(int, view);
        Scene scene;
        views()[view].arrange(scene);
        scene.show();
        QWidget *window = scene.shown;
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QCoreApplication::processEvents();
        auto *tabs = window->findChild<QTabBar *>();
        const QList<QWidget *> stops = stopsFrom(tabs ? tabs : QApplication::focusWidget());
        QStringList walk, faults;
        for (const QWidget *stop : stops)
            walk.append(nameOf(stop));
        for (qsizetype i = 1; i < stops.size(); ++i)
            if (!follows(placeOf(stops[i - 1]), placeOf(stops[i])))
                faults.append(QStringLiteral("from %1 back to %2").arg(walk[i - 1], walk[i]));
        for (QWidget *each : window->findChildren<QWidget *>())
            if (each->window() == window && each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) && !each->focusProxy() && !stops.contains(each))
                faults.append(QStringLiteral("never at ") + nameOf(each));
        QVERIFY(stops.size() > 1);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n')) + QStringLiteral("\nThe walk:\n") + walk.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TabOrderTest)
#include "taborder_test.moc"
