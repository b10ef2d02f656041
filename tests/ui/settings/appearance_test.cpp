// How the program looks: applied at once, kept, readable in every combination.
#include "ui/appearance.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPalette>
#include <QPlainTextEdit>
#include <QProxyStyle>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStyle>
#include <QSpinBox>
#include <QStyleOption>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace superinstance;

namespace {

// As WCAG 2 defines it.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

double contrast(const QPalette &palette, QPalette::ColorRole a, QPalette::ColorRole b)
{
    return contrast(palette.color(a), palette.color(b));
}

// How well the frame of a box without a word beside it stands out from what is round it, and from what is within it.
double frameContrast(QWidget &widget, const QRect &box)
{
    widget.show();
    const QImage shown = widget.grab().toImage();
    const QPoint middle = box.center();
    const QColor outside = shown.pixelColor(widget.width() - 3, middle.y()), inside = shown.pixelColor(middle);
    double best = 0;
    for (int x = std::max(0, box.left() - 1); x < middle.x(); ++x)
        best = std::max(best, std::min(contrast(shown.pixelColor(x, middle.y()), outside), contrast(shown.pixelColor(x, middle.y()), inside)));
    return best;
}

template <class Button> double frameContrast(QStyle::SubElement element)
{
    Button button;
    button.resize(60, 30);
    QStyleOptionButton option;
    option.initFrom(&button);
    return frameContrast(button, button.style()->subElementRect(element, &option, &button));
}

double frameContrastInList()
{
    QListWidget list;
    list.setFrameShape(QFrame::NoFrame);
    list.resize(100, 60);
    auto *item = new QListWidgetItem(&list);
    item->setCheckState(Qt::Unchecked);
    return frameContrast(list, QRect(0, 0, 20, list.visualItemRect(item).height()));
}

// How well the edges of what lies over the window stand out from what is within it: the weakest of the four.
double edgeContrast(QWidget &over)
{
    const QImage shown = over.grab().toImage();
    const QRect rect = shown.rect();
    const QPoint middle = rect.center();
    const QColor ground = over.palette().color(QPalette::Window);
    double weakest = 21;
    for (const QPoint &edge : { QPoint(0, middle.y()), QPoint(rect.right(), middle.y()), QPoint(middle.x(), 0), QPoint(middle.x(), rect.bottom()) })
        weakest = std::min(weakest, contrast(shown.pixelColor(edge), ground));
    return weakest;
}

// How well a line that is drawn within a rectangle stands out from its ground.
double lineContrast(QWidget &widget, const QRect &rect)
{
    const QImage shown = widget.grab().toImage();
    double best = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        best = std::max(best, contrast(shown.pixelColor(rect.center().x(), y), widget.palette().color(QPalette::Window)));
    return best;
}

// As on desktops that want them.
class IconsOnButtons : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 1 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

} // namespace

class AppearanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Appearance().apply(); }
    void choices_areKept();
    void impossibleChoices_areAsUsual();
    void textSize_reachesEveryWidget();
    void usualTextSize_isTheDesktops();
    void systemTheme_givesTheDesktopsColoursBack();
    void framesOfBoxes_areSeen_data() { colours_areReadable_data(); }
    void framesOfBoxes_areSeen();
    void framesOfFields_areSeen_data();
    void framesOfFields_areSeen();
    void highContrast_framesWhatLiesOverTheWindow_data();
    void highContrast_framesWhatLiesOverTheWindow();
    void buttonsOfDialogs_haveNoIconsDrawnForOtherColours();
    void boxes_growWithTheText();
    void colours_areReadable_data();
    void colours_areReadable();
};

void AppearanceTest::choices_areKept()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("window.ini"));
    QCOMPARE(Appearance::load(file), Appearance());
    const Appearance chosen { 250, Appearance::Theme::Dark, true };
    QVERIFY(chosen.save(file));
    QCOMPARE(Appearance::load(file), chosen);
    QVERIFY(Appearance().save(file));
    QCOMPARE(Appearance::load(file), Appearance());
}

void AppearanceTest::impossibleChoices_areAsUsual()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("window.ini"));
    {
        QSettings state(file, QSettings::IniFormat);
        state.setValue(QStringLiteral("appearance/textPercent"), 5000);
        state.setValue(QStringLiteral("appearance/theme"), QStringLiteral("pink"));
        state.setValue(QStringLiteral("appearance/highContrast"), QStringLiteral("false"));
    }
    QCOMPARE(Appearance::load(file), Appearance());
}

void AppearanceTest::textSize_reachesEveryWidget()
{
    QLabel label(QStringLiteral("text"));
    label.show();
    const double usual = label.font().pointSizeF();
    for (const int percent : { 50, 300, 100 }) {
        Appearance { percent }.apply();
        QTRY_COMPARE(label.font().pointSizeF(), usual * percent / 100);
    }
}

void AppearanceTest::usualTextSize_isTheDesktops()
{
    const QFont desktop = QApplication::font();
    Appearance { 220 }.apply();
    Appearance { 70 }.apply();
    Appearance().apply();
    QCOMPARE(QApplication::font(), desktop);
}

void AppearanceTest::systemTheme_givesTheDesktopsColoursBack()
{
    const QPalette desktop = QApplication::palette();
    Appearance { 100, Appearance::Theme::Dark }.apply();
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 64);
    QVERIFY(QApplication::palette() != desktop);
    Appearance { 100, Appearance::Theme::Light }.apply();
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() > 192);
    Appearance().apply();
    QCOMPARE(QApplication::palette(), desktop);
}

void AppearanceTest::framesOfBoxes_areSeen()
{
    QFETCH(Appearance::Theme, theme);
    QFETCH(bool, high);
    Appearance { 100, theme, high }.apply();
    const double least = 3; // what WCAG asks for
    const QList<double> found { frameContrast<QCheckBox>(QStyle::SE_CheckBoxIndicator), frameContrast<QRadioButton>(QStyle::SE_RadioButtonIndicator), frameContrastInList() };
    for (const double each : found)
        QVERIFY2(each >= least, qPrintable(QStringLiteral("box %1, circle %2, in a list %3").arg(found[0]).arg(found[1]).arg(found[2])));
}

void AppearanceTest::framesOfFields_areSeen_data()
{
    QTest::addColumn<Appearance::Theme>("theme");
    QTest::addRow("light") << Appearance::Theme::Light;
    QTest::addRow("dark") << Appearance::Theme::Dark;
}

void AppearanceTest::framesOfFields_areSeen()
{
    QFETCH(Appearance::Theme, theme);
    Appearance { 100, theme }.apply();
    QLineEdit line;
    QPlainTextEdit text;
    QSpinBox number;
    for (QWidget *each : { static_cast<QWidget *>(&line), static_cast<QWidget *>(&text), static_cast<QWidget *>(&number) }) {
        each->resize(120, 60);
        const double found = edgeContrast(*each);
        QVERIFY2(found >= 3, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(each->metaObject()->className())).arg(found)));
    }
}

void AppearanceTest::highContrast_framesWhatLiesOverTheWindow_data()
{
    QTest::addColumn<Appearance::Theme>("theme");
    QTest::addRow("light") << Appearance::Theme::Light;
    QTest::addRow("dark") << Appearance::Theme::Dark;
}

void AppearanceTest::highContrast_framesWhatLiesOverTheWindow()
{
    QFETCH(Appearance::Theme, theme);
    Appearance { 100, theme, true }.apply();
    const double least = 7;
    QMenu menu;
    menu.addAction(QStringLiteral("Open"));
    QAction *separator = menu.addSeparator();
    menu.addAction(QStringLiteral("Close"));
    menu.popup({});
    QVERIFY2(edgeContrast(menu) >= least, qPrintable(QString::number(edgeContrast(menu))));
    const double line = lineContrast(menu, menu.actionGeometry(separator));
    QVERIFY2(line >= least, qPrintable(QString::number(line)));
    menu.hide();

    QComboBox choices;
    choices.addItems({ QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three") });
    choices.show();
    choices.showPopup();
    QWidget *popup = choices.view()->window();
    QVERIFY(popup != &choices);
    QVERIFY2(edgeContrast(*popup) >= least, qPrintable(QString::number(edgeContrast(*popup))));
    choices.hidePopup();

    QToolTip::showText({}, QStringLiteral("what this does"));
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto tip = std::find_if(all.begin(), all.end(), [](const QWidget *each) { return each->inherits("QTipLabel") && each->isVisible(); });
    QVERIFY(tip != all.end());
    QVERIFY2(edgeContrast(**tip) >= least, qPrintable(QString::number(edgeContrast(**tip))));
    QToolTip::hideText();
}

void AppearanceTest::buttonsOfDialogs_haveNoIconsDrawnForOtherColours()
{
    for (const Appearance &each : { Appearance { 100, Appearance::Theme::Dark, false }, Appearance { 100, Appearance::Theme::Dark, true } }) {
        each.apply();
        auto *style = qobject_cast<QProxyStyle *>(QApplication::style());
        QVERIFY(style);
        style->setBaseStyle(new IconsOnButtons);
        const QDialogButtonBox box(QDialogButtonBox::Close);
        QVERIFY(box.button(QDialogButtonBox::Close)->icon().isNull());
    }
}

void AppearanceTest::boxes_growWithTheText()
{
    QCheckBox box(QStringLiteral("text"));
    const auto side = [&] { return box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box); };
    Appearance { 100, Appearance::Theme::Dark }.apply();
    const int usual = side();
    Appearance { 300, Appearance::Theme::Dark }.apply();
    QTRY_VERIFY(side() > 2 * usual);
}

void AppearanceTest::colours_areReadable_data()
{
    QTest::addColumn<Appearance::Theme>("theme");
    QTest::addColumn<bool>("high");
    QTest::addRow("light") << Appearance::Theme::Light << false;
    QTest::addRow("dark") << Appearance::Theme::Dark << false;
    QTest::addRow("light, high contrast") << Appearance::Theme::Light << true;
    QTest::addRow("dark, high contrast") << Appearance::Theme::Dark << true;
    QTest::addRow("the desktop's, high contrast") << Appearance::Theme::System << true;
}

void AppearanceTest::colours_areReadable()
{
    QFETCH(Appearance::Theme, theme);
    QFETCH(bool, high);
    Appearance { 100, theme, high }.apply();
    const QPalette palette = QApplication::palette();
    const double least = high ? 7 : 4.5; // what WCAG asks for
    using P = QPalette;
    const QList<std::pair<P::ColorRole, P::ColorRole>> pairs { { P::WindowText, P::Window }, { P::Text, P::Base }, { P::Text, P::AlternateBase }, { P::ButtonText, P::Button },
                                                               { P::HighlightedText, P::Highlight }, { P::Link, P::Base }, { P::LinkVisited, P::Base },
                                                               { P::PlaceholderText, P::Base }, { P::ToolTipText, P::ToolTipBase } };
    for (const auto &[text, ground] : pairs)
        QVERIFY2(contrast(palette, text, ground) >= least, qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(contrast(palette, text, ground))));
    QVERIFY(contrast(palette, P::Highlight, P::Base) >= 3); // what is chosen is seen
}

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
