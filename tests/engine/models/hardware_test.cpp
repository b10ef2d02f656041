// What a computer can do is read from what the system says of it, and nothing is made up.
#include "engine/models/hardware.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

class FakeSystem {
public:
    FakeSystem &file(const QString &path, const QByteArray &content)
    {
        const QString full = root() + path;
        QDir().mkpath(full.section(QLatin1Char('/'), 0, -2));
        QFile file(full);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(full));
        return *this;
    }
    QString root() const { return m_folder.path(); }
    Hardware read() const { return readHardware(root(), root()); }

private:
    QTemporaryDir m_folder;
};

const QByteArray laptop = "processor\t: 0\nmodel name\t: Quick i5\nphysical id\t: 0\ncore id\t\t: 0\nflags\t\t: sse4_2 avx avx2 fma f16c\n\n"
                          "processor\t: 1\nmodel name\t: Quick i5\nphysical id\t: 0\ncore id\t\t: 0\nflags\t\t: sse4_2 avx avx2 fma f16c\n\n"
                          "processor\t: 2\nmodel name\t: Quick i5\nphysical id\t: 0\ncore id\t\t: 1\nflags\t\t: sse4_2 avx avx2 fma f16c\n\n"
                          "processor\t: 3\nmodel name\t: Quick i5\nphysical id\t: 0\ncore id\t\t: 1\nflags\t\t: sse4_2 avx avx2 fma f16c\n\n";

} // namespace

class HardwareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laptop_isReadAsItIs()
    {
        FakeSystem system;
        system.file(QStringLiteral("/proc/cpuinfo"), laptop).file(QStringLiteral("/sys/devices/system/cpu/online"), "0-3\n");
        system.file(QStringLiteral("/proc/meminfo"), "MemTotal:        8000000 kB\nMemFree:          100000 kB\nMemAvailable:    5000000 kB\n");
        const Hardware hardware = system.read();
        QCOMPARE(hardware.processor, QStringLiteral("Quick i5"));
        QCOMPARE(hardware.cores, 2); // each is seen twice
        QCOMPARE(hardware.threads, 4);
        QCOMPARE(hardware.instructions, QStringList({ QStringLiteral("SSE4.2"), QStringLiteral("AVX"), QStringLiteral("F16C"), QStringLiteral("FMA"), QStringLiteral("AVX2") }));
        QCOMPARE(hardware.memory, 8'000'000LL * 1024);
        QCOMPARE(hardware.availableMemory, 5'000'000LL * 1024); // not what happens to be free
        QVERIFY(hardware.graphics.isEmpty());
    }

    void smallBoard_saysNothingOfItsCores()
    {
        FakeSystem system;
        system.file(QStringLiteral("/proc/cpuinfo"), "processor\t: 0\nFeatures\t: fp asimd asimddp\n\nprocessor\t: 1\nFeatures\t: fp asimd asimddp\n\nModel\t\t: Raspberry Pi 5\n");
        system.file(QStringLiteral("/sys/devices/system/cpu/online"), "0-1,3");
        const Hardware hardware = system.read();
        QCOMPARE(hardware.processor, QStringLiteral("Raspberry Pi 5"));
        QCOMPARE(hardware.instructions, QStringList({ QStringLiteral("NEON"), QStringLiteral("dot products") }));
        QVERIFY(!hardware.cores);
        QCOMPARE(hardware.threads, 3);
    }

    void graphics_areNamedAsFarAsTheSystemDoes()
    {
        FakeSystem system;
        const QString drm = QStringLiteral("/sys/class/drm/");
        system.file(drm + QStringLiteral("card0/device/vendor"), "0x1002\n").file(drm + QStringLiteral("card0/device/uevent"), "DRIVER=amdgpu\nPCI_ID=1\n");
        system.file(drm + QStringLiteral("card0/device/mem_info_vram_total"), "4294967296\n");
        system.file(drm + QStringLiteral("card1/device/vendor"), "0x8086\n").file(drm + QStringLiteral("card1/device/uevent"), "DRIVER=i915\n");
        system.file(drm + QStringLiteral("card2/device/vendor"), "0x1234\n"); // of a maker that nobody knows
        system.file(drm + QStringLiteral("card3/device/uevent"), "DRIVER=vc4-drm\n"); // on no bus that has makers
        system.file(drm + QStringLiteral("card4/enabled"), "1\n"); // of which nothing is said
        system.file(drm + QStringLiteral("card0-HDMI-A-1/device/vendor"), "0x1002\n");
        system.file(drm + QStringLiteral("renderD128/device/vendor"), "0x1002\n");
        const QList<Graphics> expected { { QStringLiteral("AMD"), QStringLiteral("amdgpu"), 4294967296 }, { QStringLiteral("Intel"), QStringLiteral("i915"), {} },
            { QString(), QString(), {} }, { QStringLiteral("vc4-drm"), QStringLiteral("vc4-drm"), {} } };
        QCOMPARE(system.read().graphics, expected);
    }

    void systemThatSaysNothing_leavesAllUnknown()
    {
        const Hardware hardware = FakeSystem().read();
        QVERIFY(hardware.processor.isEmpty() && hardware.instructions.isEmpty() && hardware.graphics.isEmpty());
        QVERIFY(!hardware.cores && !hardware.threads && !hardware.memory && !hardware.availableMemory);
    }

    void nonsense_isUnknownToo()
    {
        FakeSystem system;
        system.file(QStringLiteral("/proc/meminfo"), "MemTotal: much kB\nMemAvailable: -3 kB\n").file(QStringLiteral("/sys/devices/system/cpu/online"), "3-0");
        const Hardware hardware = system.read();
        QVERIFY(!hardware.memory && !hardware.availableMemory && !hardware.threads);
    }

    void folderThatIsNotThereYet_hasTheRoomOfTheDiskItWillLieOn()
    {
        QTemporaryDir folder;
        const std::optional<qint64> free = readHardware(folder.filePath(QStringLiteral("data/models/new"))).diskFree;
        QVERIFY(free && *free > 0);
    }

    void thisComputer_hasCoresAndMemory()
    {
        if (!QFile::exists(QStringLiteral("/proc/meminfo")))
            QSKIP("This system has no /proc.");
        const Hardware hardware = readHardware(QDir::tempPath());
        QVERIFY(hardware.threads && *hardware.threads > 0);
        QVERIFY(hardware.memory && hardware.availableMemory && *hardware.availableMemory < *hardware.memory);
    }
};

QTEST_GUILESS_MAIN(HardwareTest)
#include "hardware_test.moc"
