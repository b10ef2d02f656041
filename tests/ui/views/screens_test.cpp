// Every view, in every look, is as it was approved. After a change that is meant to be seen, look at what build/…/screens
// holds and run the test with SUPERINSTANCE_APPROVE=1 to make it the approved one.
#include "tests/ui/views/look.h"
#include "tests/ui/views/views.h"

#include <QDir>
#include <QFontDatabase>
#include <QTest>

#include <algorithm>

using namespace superinstance;

namespace {

constexpr int sameShade = 40; // of 255, a channel may differ by: antialiasing
constexpr int tile = 32; // pixels: about a word
constexpr double sameTile = 0.06; // share of the pixels of any tile that may differ: a word that has changed is about a tenth

const QList<Look> looks {
    { "light" }, { "dark", true }, { "german", false, QStringLiteral("de") }, { "chinese", false, QStringLiteral("zh_CN") },
    { "rtl", false, {}, true }, { "large", false, {}, false, 200 }, { "contrast", true, {}, false, 100, true },
};

bool sameColour(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= sameShade && std::abs(qGreen(a) - qGreen(b)) <= sameShade && std::abs(qBlue(a) - qBlue(b)) <= sameShade;
}

// The tile that differs most, and the share of its pixels that do; all of it when the sizes differ.
struct Difference {
    QPoint at;
    double share = 0;
};

Difference greatestDifference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return { {}, 1 };
    const int across = (one.width() + tile - 1) / tile, down = (one.height() + tile - 1) / tile;
    QList<int> different(qsizetype(across) * down);
    for (int y = 0; y < one.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(one.constScanLine(y)), *b = reinterpret_cast<const QRgb *>(other.constScanLine(y));
        for (int x = 0; x < one.width(); ++x)
            different[qsizetype(y / tile) * across + x / tile] += !sameColour(a[x], b[x]);
    }
    const auto most = std::max_element(different.cbegin(), different.cend());
    const int index = int(most - different.cbegin());
    return { QPoint(index % across, index / across) * tile, double(*most) / (tile * tile) };
}

QImage picture(const View &view)
{
    Scene scene;
    view.arrange(scene);
    if (!scene.asked.isNull())
        return scene.asked;
    scene.show();
    for (int turn = 0; turn < 5; ++turn) // some parts fit themselves a turn after they are shown
        QCoreApplication::processEvents();
    return scene.shown->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

} // namespace

class ScreensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void view_looksAsApproved_data();
    void view_looksAsApproved();
};

void ScreensTest::initTestCase()
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication::setCursorFlashTime(0);
    const QStringList families = QFontDatabase::families();
    if (!families.contains(QStringLiteral("DejaVu Sans")) || !families.contains(QStringLiteral("WenQuanYi Micro Hei")))
        QSKIP("SKIP_WHOLE_TEST: the fonts of the approved pictures (DejaVu Sans, WenQuanYi Micro Hei) are not installed");
}

void ScreensTest::view_looksAsApproved_data()
{
    QTest::addColumn<int>("look");
    QTest::addColumn<int>("view");
    const QList<View> all = views();
    for (int look = 0; look < looks.size(); ++look)
        for (int view = 0; view < all.size(); ++view)
            QTest::newRow((all[view].name + '-' + looks[look].name).constData()) << look << view;
}

void ScreensTest::view_looksAsApproved()
{
    QFETCH(int, look);
    QFETCH(int, view);
    const Wearing wearing(looks[look]);
    const QImage now = picture(views()[view]);
    const QString name = QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png");
    QDir().mkpath(QStringLiteral("screens"));
    now.save(QStringLiteral("screens/") + name);
    const QString approved = QStringLiteral(SUPERINSTANCE_APPROVED "/") + name;
    if (qEnvironmentVariableIsSet("SUPERINSTANCE_APPROVE")) {
        // 256 colours without dithering: within the tolerance, and half the size.
        QVERIFY(now.convertToFormat(QImage::Format_Indexed8, Qt::ThresholdDither | Qt::AvoidDither).save(approved, "PNG", 0));
        return;
    }
    const Difference differs = greatestDifference(now, QImage(approved).convertToFormat(QImage::Format_RGB32));
    QVERIFY2(differs.share <= sameTile, qPrintable(QStringLiteral("%1 % of the pixels of %2 at %3, %4 differ from the approved picture")
                                                       .arg(100 * differs.share, 0, 'f', 1).arg(name).arg(differs.at.x()).arg(differs.at.y())));
}

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    ScreensTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "screens_test.moc"
