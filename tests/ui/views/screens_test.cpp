// Every view, in every look, is as it was approved. After a change that is meant to be seen, look at what build/…/screens
// holds and run the test with SUPERINSTANCE_APPROVE=1 to make it the approved one.
#include "tests/ui/views/look.h"
#include "tests/ui/views/views.h"

#include <QDir>
#include <QFontDatabase>
#include <QTest>

using namespace superinstance;

namespace {

constexpr int sameShade = 40; // of 255, a channel may differ by: antialiasing
constexpr double samePicture = 0.004; // share of pixels that may differ

const QList<Look> looks {
    { "light" }, { "dark", true }, { "german", false, QStringLiteral("de") }, { "chinese", false, QStringLiteral("zh_CN") },
    { "rtl", false, {}, true }, { "large", false, {}, false, 200 }, { "contrast", true, {}, false, 100, true },
};

// The share of pixels that differ; 1 when the sizes do.
double difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return 1;
    qint64 different = 0;
    for (int y = 0; y < one.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(one.constScanLine(y)), *b = reinterpret_cast<const QRgb *>(other.constScanLine(y));
        for (int x = 0; x < one.width(); ++x)
            if (std::abs(qRed(a[x]) - qRed(b[x])) > sameShade || std::abs(qGreen(a[x]) - qGreen(b[x])) > sameShade || std::abs(qBlue(a[x]) - qBlue(b[x])) > sameShade)
                ++different;
    }
    return double(different) / (double(one.width()) * one.height());
}

QImage picture(const View &view)
{
    Scene scene;
    view.arrange(scene);
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
    const double differs = difference(now, QImage(approved).convertToFormat(QImage::Format_RGB32));
    QVERIFY2(differs <= samePicture, qPrintable(QStringLiteral("%1 % of the pixels of %2 differ from the approved picture").arg(100 * differs, 0, 'f', 2).arg(name)));
}

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    ScreensTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "screens_test.moc"
