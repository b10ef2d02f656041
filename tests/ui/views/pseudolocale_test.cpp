// In a language whose texts are much longer, and at every size of text, no view cuts off what a control says or leaves a small screen.
#include "tests/ui/views/look.h"
#include "tests/ui/views/views.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace superinstance;

namespace {

// English with accents, and longer by the 40 % that German or Finnish can take.
class PseudoLocale : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        QString longer = QString::fromUtf8(text);
        const bool plain = !longer.contains(QLatin1Char('<'));
        if (plain)
            longer.replace(QLatin1Char('a'), QChar(0xe4)).replace(QLatin1Char('o'), QChar(0xf8)).replace(QLatin1Char('e'), QChar(0xeb));
        for (qsizetype added = text ? longer.size() * 4 / 10 : 0; added > 0; added -= 4)
            longer += QStringLiteral(" \u00fc\u00fc\u00fc");
        return longer;
    }
};

// What does not fit: a label that neither wraps nor scrolls, or a button, narrower or lower than its words.
QStringList clipped(QWidget *root)
{
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QString says = label ? label->text() : button ? button->text() : QString();
        if (says.isEmpty())
            continue;
        const bool narrow = !(label && label->wordWrap()) && widget->width() < widget->minimumSizeHint().width();
        const bool wraps = label ? label->wordWrap() : widget->hasHeightForWidth();
        const bool low = widget->height() < (wraps ? widget->heightForWidth(widget->width()) : widget->minimumSizeHint().height());
        if (narrow || low)
            found.append(QStringLiteral("%1 “%2” has %3×%4, needs %5×%6").arg(QString::fromLatin1(widget->metaObject()->className()), says).arg(widget->width()).arg(widget->height()).arg(widget->minimumSizeHint().width()).arg(widget->minimumSizeHint().height()));
    }
    return found;
}

constexpr QSize smallScreen(1280, 800);

QString beyond(const QString &name, const QSize &size)
{
    return size.boundedTo(smallScreen) == size ? QString() : QStringLiteral("%1 takes %2×%3").arg(name).arg(size.width()).arg(size.height());
}

// Windows of which a part, their buttons perhaps, would be off a small screen; dialogs that have to be scrolled sideways there.
QStringList leavingTheScreen(const Scene &scene)
{
    QStringList found { beyond(QStringLiteral("the question"), scene.asked.size()) };
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        const QString name = QString::fromLatin1(window->metaObject()->className());
        found << beyond(name, window->size()) << beyond(name, window->minimumSizeHint());
        if (window == &scene.window)
            continue;
        window->resize(window->size().boundedTo(smallScreen));
        for (const QScrollArea *area : window->findChildren<QScrollArea *>())
            if (area->isVisible() && area->widget()->width() > area->viewport()->width())
                found << QStringLiteral("%1 is wider than its window by %2").arg(name).arg(area->widget()->width() - area->viewport()->width());
    }
    found.removeAll(QString());
    return found;
}

void letItSettle()
{
    for (int turn = 0; turn < 5; ++turn) // some parts fit themselves a turn after they are shown
        QCoreApplication::processEvents();
}

} // namespace

class PseudoLocaleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void longTexts_areNotCutOff_data();
    void longTexts_areNotCutOff();
    void longTexts_fitASmallScreen_data();
    void longTexts_fitASmallScreen();
};

void PseudoLocaleTest::longTexts_areNotCutOff_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<int>("percent");
    const QList<View> all = views();
    for (const int percent : { 50, 100, 200, 300 })
        for (int view = 0; view < all.size(); ++view)
            QTest::newRow((all[view].name + '-' + QByteArray::number(percent)).constData()) << view << percent;
}

void PseudoLocaleTest::longTexts_areNotCutOff()
{
    QFETCH(int, view);
    QFETCH(int, percent);
    const Wearing wearing({ "pseudo", false, {}, false, percent });
    PseudoLocale pseudo;
    QCoreApplication::installTranslator(&pseudo);
    Scene scene;
    if (percent == 300)
        scene.window.resize(1660, 800); // what so long texts in so large letters take
    views()[view].arrange(scene);
    scene.show();
    letItSettle();
    const QStringList found = clipped(scene.shown);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void PseudoLocaleTest::longTexts_fitASmallScreen_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<int>("percent");
    const QList<View> all = views();
    for (const int percent : { 200, 300 })
        for (int view = 0; view < all.size(); ++view)
            QTest::newRow((all[view].name + '-' + QByteArray::number(percent)).constData()) << view << percent;
}

void PseudoLocaleTest::longTexts_fitASmallScreen()
{
    QFETCH(int, view);
    QFETCH(int, percent);
    const Wearing wearing({ "large", false, QStringLiteral("de"), false, percent });
    Scene scene;
    views()[view].arrange(scene);
    scene.show();
    letItSettle();
    const QStringList found = leavingTheScreen(scene);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(PseudoLocaleTest)
#include "pseudolocale_test.moc"
