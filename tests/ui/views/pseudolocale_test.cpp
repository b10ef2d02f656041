// In a language whose texts are much longer, and at every size of text, no view cuts off what a control says.
#include "tests/ui/views/look.h"
#include "tests/ui/views/views.h"

#include <QAbstractButton>
#include <QLabel>
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
        const bool low = label && label->wordWrap() ? widget->height() < label->heightForWidth(widget->width()) : widget->height() < widget->minimumSizeHint().height();
        if (narrow || low)
            found.append(QStringLiteral("%1 “%2” has %3×%4, needs %5×%6").arg(QString::fromLatin1(widget->metaObject()->className()), says).arg(widget->width()).arg(widget->height()).arg(widget->minimumSizeHint().width()).arg(widget->minimumSizeHint().height()));
    }
    return found;
}

} // namespace

class PseudoLocaleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void longTexts_areNotCutOff_data();
    void longTexts_areNotCutOff();
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
    views()[view].arrange(scene);
    scene.show();
    for (int turn = 0; turn < 5; ++turn) // some parts fit themselves a turn after they are shown
        QCoreApplication::processEvents();
    const QStringList found = clipped(scene.shown);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(PseudoLocaleTest)
#include "pseudolocale_test.moc"
