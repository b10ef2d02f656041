// Disks that are unmounted and disks that are too small, for real: file systems of our own, seen by this process alone. Skipped
// where the system does not let it have any.
#include "engine/indexing/presence.h"
#include "tests/faults/given.h"
#include "tests/support/library.h"
#include "tests/support/traces.h"
#include "tests/support/vaultcontents.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace superinstance;

namespace {

void tell(const char *file, const QByteArray &line)
{
    QFile out(QString::fromLatin1(file));
    if (out.open(QIODevice::WriteOnly))
        out.write(line);
}

// Before there is a second thread.
bool haveOwnMounts()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0)
        return false;
    if (user != 0) {
        tell("/proc/self/setgroups", "deny");
        tell("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1");
        tell("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1");
    }
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

bool mountSmall(const QString &folder, int kilobytes, bool again = false)
{
    QDir().mkpath(folder);
    const QByteArray size = "size=" + QByteArray::number(kilobytes) + "k";
    return ::mount("small", QFile::encodeName(folder).constData(), "tmpfs", again ? MS_REMOUNT : 0, size.constData()) == 0;
}

bool ownMounts = false;

} // namespace

class MountTest : public QObject {
    Q_OBJECT

    static QByteArray pathOf(const QString &folder) { return QFile::encodeName(folder); }
    static void writeMany(TestLibrary &library)
    {
        for (int i = 0; i < 40; ++i) {
            QByteArray text;
            for (int word = 0; word < 1000; ++word)
                text += "w" + QByteArray::number(word * 7919 % 4001 + i) + ' ';
            library.write(QStringLiteral("many/%1.txt").arg(i), text);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!ownMounts)
            QSKIP("SKIP_WHOLE_TEST: this system lets nobody mount anything");
    }

    void unmountedDisk_isOfflineAndComesBack()
    {
        TestLibrary library;
        IndexerOptions options = TestLibrary::quickOptions();
        options.presenceMs = 20;
        options.sweepMs = 50;
        const QString disk = library.path(QStringLiteral("disk")), stick = library.path(QStringLiteral("stick"));
        QDir().mkpath(disk);
        QVERIFY(mountSmall(stick, 4000));
        library.write(QStringLiteral("stick/top.txt"), "lamp1");
        library.write(QStringLiteral("stick/in/a.txt"), "lamp1 again");
        QVERIFY(::mount(pathOf(stick).constData(), pathOf(disk).constData(), nullptr, MS_BIND, nullptr) == 0);
        library.index({ disk }, true);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 2);
        const auto state = [&](const char *name) {
            const std::optional<DocumentRecord> record = library.record(QString::fromLatin1(name));
            return record ? toString(record->state) : QStringLiteral("gone");
        };

        library.closeIndexer(); // the program is not running
        QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
        library.openIndexer(options);
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QTRY_COMPARE(state("disk/top.txt"), toString(FileState::Offline));
        QCOMPARE(state("disk/in/a.txt"), toString(FileState::Offline));
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 2); // still found

        for (int times = 0; times < 2; ++times) { // and while it is running
            QVERIFY(::mount(pathOf(stick).constData(), pathOf(disk).constData(), nullptr, MS_BIND, nullptr) == 0);
            QTRY_COMPARE(state("disk/top.txt"), toString(FileState::Indexed));
            QTRY_COMPARE(state("disk/in/a.txt"), toString(FileState::Indexed));
            QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
            QTRY_COMPARE(state("disk/in/a.txt"), toString(FileState::Offline));
            QCOMPARE(library.hits(QStringLiteral("lamp1")), 2);
        }
    }

    // They were made while the program was off, and the stick was pulled before it began again.
    void copiesOfWhatLiesOnADiskThatIsAway_leaveItsDocumentsToIt_data()
    {
        QTest::addColumn<bool>("ownFolder");
        QTest::newRow("a folder of its own") << true;
        QTest::newRow("below the folder of the copies") << false;
    }
    void copiesOfWhatLiesOnADiskThatIsAway_leaveItsDocumentsToIt()
    {
        QFETCH(bool, ownFolder);
        TestLibrary library;
        IndexerOptions options = TestLibrary::quickOptions();
        options.presenceMs = 20;
        const QString disk = library.path(QStringLiteral("stick")), stick = library.path(QStringLiteral(".real")), copies = library.path(QStringLiteral("copies"));
        QVERIFY(QDir().mkpath(disk) && QDir().mkpath(copies) && mountSmall(stick, 4000));
        constexpr int count = 8;
        for (int i = 0; i < count; ++i)
            library.write(QStringLiteral(".real/%1.txt").arg(i), "lamp1 number " + QByteArray::number(i));
        QVERIFY(::mount(pathOf(stick).constData(), pathOf(disk).constData(), nullptr, MS_BIND, nullptr) == 0);
        library.index(ownFolder ? QStringList { copies, disk } : QStringList { library.documents() }, true);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), count);
        QHash<int, qint64> ids;
        for (int i = 0; i < count; ++i)
            ids[i] = library.record(QStringLiteral("stick/%1.txt").arg(i))->id;

        library.closeIndexer();
        for (int i = 0; i < count; ++i)
            QVERIFY(QFile::copy(library.path(QStringLiteral("stick/%1.txt").arg(i)), library.path(QStringLiteral("copies/%1.txt").arg(i))));
        QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
        library.openIndexer(options);
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QTRY_COMPARE(library.hits(QStringLiteral("lamp1")), 2 * count);
        for (int i = 0; i < count; ++i) {
            const std::optional<DocumentRecord> copy = library.record(QStringLiteral("copies/%1.txt").arg(i)), original = library.record(QStringLiteral("stick/%1.txt").arg(i));
            QVERIFY(copy && original);
            QCOMPARE(toString(copy->state), toString(FileState::Indexed));
            QCOMPARE(toString(original->state), toString(FileState::Offline));
            QCOMPARE(original->id, ids.value(i));
        }
    }

    void anotherDiskInItsPlace_isToldOnce()
    {
        TestLibrary library;
        IndexerOptions options = TestLibrary::quickOptions();
        options.presenceMs = 20;
        const QString disk = library.path(QStringLiteral("disk"));
        QVERIFY(mountSmall(disk, 400));
        library.write(QStringLiteral("disk/a.txt"), "lamp1");
        library.index({ disk }, true);
        library.closeIndexer();
        QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
        library.write(QStringLiteral("disk/left.txt"), "what lay beneath is no disk");
        library.openIndexer(options);
        QSignalSpy told(&library.indexer(), &Indexer::noticed);
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QTRY_COMPARE(toString(library.record(QStringLiteral("disk/a.txt"))->state), toString(FileState::Offline));
        QTest::qWait(100); // for what should not happen
        QCOMPARE(told.size(), 0);
        QVERIFY(mountSmall(disk, 400));
        library.write(QStringLiteral("disk/other.txt"), "mill2");
        QTRY_COMPARE(told.size(), 1);
        QVERIFY2(told.first().first().toString().startsWith(QStringLiteral("Another disk is where “disk” was.")), qPrintable(told.first().first().toString()));
        QTest::qWait(200); // for what should not happen
        QCOMPARE(told.size(), 1);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 1);
        QCOMPARE(library.hits(QStringLiteral("mill2")), 0);
        library.closeIndexer();
        QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
    }

    void disksExchangedWhileTheProgramIsOff_areTold_data()
    {
        QTest::addColumn<QString>("root");
        QTest::newRow("the folder itself") << QStringLiteral("disk");
        QTest::newRow("below it") << QString();
    }

    // To the computer both are the same file system: a number is given anew when it is free.
    void disksExchangedWhileTheProgramIsOff_areTold()
    {
        QFETCH(const QString, root);
        TestLibrary library;
        const QString disk = library.path(QStringLiteral("disk"));
        const auto unplug = [&] { return ::umount2(pathOf(disk).constData(), 0) == 0; };
        const auto number = [&] {
            struct stat status {};
            return ::stat(pathOf(disk).constData(), &status) == 0 ? status.st_dev : 0;
        };
        QVERIFY(mountSmall(disk, 400));
        const auto before = number();
        library.write(QStringLiteral("disk/a.txt"), "lamp1");
        library.write(QStringLiteral("disk/b.txt"), "lamp1");
        library.index({ library.path(root) }, true);
        library.closeIndexer();
        QVERIFY(unplug());
        for (int times = 0; times < 50 && number() != before; ++times) {
            if (times > 0)
                QVERIFY(unplug());
            QVERIFY(mountSmall(disk, 400));
        }
        if (number() != before)
            QSKIP("This system numbers no two file systems alike.");
        library.write(QStringLiteral("disk/other.txt"), "mill2");
        const auto open = [&] {
            library.openIndexer(TestLibrary::quickOptions());
            return run([&] { return library.indexer().start({}); }).ok();
        };
        QVERIFY(open());
        QTRY_COMPARE(toString(library.record(QStringLiteral("disk/a.txt"))->state), toString(FileState::Offline));
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 2);
        QCOMPARE(library.hits(QStringLiteral("mill2")), 0);
        library.closeIndexer();
        library.write(QStringLiteral("disk/a.txt"), "lamp1"); // and back
        QVERIFY(open());
        QTRY_COMPARE(toString(library.record(QStringLiteral("disk/a.txt"))->state), toString(FileState::Indexed));
        QTRY_VERIFY(!library.record(QStringLiteral("disk/b.txt"))); // what was deleted on it
        QTRY_COMPARE(library.hits(QStringLiteral("mill2")), 1);
        library.closeIndexer();
        QVERIFY(unplug());
    }

    // The folder itself stays where it is, and so does what else lies in it.
    void diskMountedBelowAFolder_isOfflineAndComesBack()
    {
        TestLibrary library;
        IndexerOptions options = TestLibrary::quickOptions();
        options.presenceMs = 20;
        options.sweepMs = 50;
        const QString root = library.path(QStringLiteral("folder")), disk = root + QStringLiteral("/sub/disk"), stick = library.path(QStringLiteral("stick"));
        QVERIFY(QDir().mkpath(disk) && mountSmall(stick, 4000));
        library.write(QStringLiteral("folder/beside.txt"), "lamp1 beside");
        library.write(QStringLiteral("stick/top.txt"), "lamp1");
        library.write(QStringLiteral("stick/in/a.txt"), "lamp1 again");
        const auto plug = [&] { return ::mount(pathOf(stick).constData(), pathOf(disk).constData(), nullptr, MS_BIND, nullptr) == 0; };
        const auto unplug = [&] { return ::umount2(pathOf(disk).constData(), MNT_DETACH) == 0; };
        const auto states = [&] {
            QStringList all;
            for (const char *name : { "beside.txt", "sub/disk/top.txt", "sub/disk/in/a.txt" }) {
                const std::optional<DocumentRecord> record = library.record(QStringLiteral("folder/") + QLatin1String(name));
                all.append(record ? toString(record->state) : QStringLiteral("gone"));
            }
            return all.join(QLatin1Char(' '));
        };
        const QString there = QStringLiteral("indexed indexed indexed"), away = QStringLiteral("indexed offline offline");
        QVERIFY(plug());
        library.index({ root }, true);
        QCOMPARE(states(), there);

        library.closeIndexer(); // the program is not running
        QVERIFY(unplug());
        library.openIndexer(options);
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QTRY_COMPARE(states(), away);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 3); // still found

        for (int times = 0; times < 2; ++times) { // and while it is running
            QVERIFY(plug());
            QTRY_COMPARE(states(), there);
            QVERIFY(unplug());
            QTRY_COMPARE(states(), away);
            QCOMPARE(library.hits(QStringLiteral("lamp1")), 3);
        }
        QVERIFY(QFile::remove(root + QStringLiteral("/beside.txt")) && QDir().rmdir(disk)); // as automatic mounting does
        QTRY_COMPARE(states(), QStringLiteral("gone offline offline"));

        library.closeIndexer(); // an offline disk is waited for after a start as well
        library.openIndexer(options);
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QCOMPARE(states(), QStringLiteral("gone offline offline"));
        QVERIFY(QDir().mkpath(disk) && plug());
        QTRY_COMPARE(states(), QStringLiteral("gone indexed indexed"));
        QVERIFY(QFile::remove(stick + QStringLiteral("/top.txt"))); // what is deleted on it is gone
        QTRY_COMPARE(states(), QStringLiteral("gone gone indexed"));
        QVERIFY(QFile::remove(stick + QStringLiteral("/in/a.txt")) && QDir().rmdir(stick + QStringLiteral("/in")));
        QTRY_COMPARE(states(), QStringLiteral("gone gone gone"));
    }

    // A stick that was used once, and whose place is an ordinary folder ever since.
    void placeOfADiskBelowAFolder_isReadAsItIsWhenItIsAdded()
    {
        TestLibrary library;
        IndexerOptions options = TestLibrary::quickOptions();
        const QString root = library.path(QStringLiteral("folder")), disk = root + QStringLiteral("/disk");
        QVERIFY(QDir().mkpath(disk) && mountSmall(disk, 4000));
        library.write(QStringLiteral("folder/disk/top.txt"), "lamp1");
        library.index({ root }, true);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 1);
        library.closeIndexer();
        QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
        library.write(QStringLiteral("folder/disk/plain.txt"), "mill2");
        library.openIndexer(options);
        QSignalSpy notices(&library.indexer(), &Indexer::noticed);
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QCOMPARE(library.hits(QStringLiteral("mill2")), 0); // it may come back
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 1);
        QCOMPARE(std::count_if(notices.begin(), notices.end(), [](const QList<QVariant> &notice) { return notice.first().toString().contains(QStringLiteral("“disk” is not there")); }), 1);

        library.index({ disk }, true);
        QTRY_COMPARE(library.hits(QStringLiteral("mill2")), 1);
        QTRY_COMPARE(library.hits(QStringLiteral("lamp1")), 0);
        library.write(QStringLiteral("folder/disk/later.txt"), "harbour3");
        QTRY_COMPARE(library.hits(QStringLiteral("harbour3")), 1);
    }

    // The place of a disk that is not there may hold a backup program's files, a marker, or another disk.
    void unmountedDisk_isOfflineWhateverLiesInItsPlace_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("stray");
        for (const char *place : { "folder", "folder/sub/disk" })
            for (const char *stray : { "stray.txt", ".keep", "another disk" })
                QTest::addRow("%s, %s", place, stray) << QString::fromLatin1(place) << QString::fromLatin1(stray);
    }

    void unmountedDisk_isOfflineWhateverLiesInItsPlace()
    {
        QFETCH(const QString, place);
        QFETCH(const QString, stray);
        TestLibrary library;
        IndexerOptions options = TestLibrary::quickOptions();
        options.presenceMs = 20;
        options.sweepMs = 50;
        const QString disk = library.path(place), stick = library.path(QStringLiteral("stick"));
        QVERIFY(QDir().mkpath(disk) && mountSmall(stick, 4000));
        library.write(QStringLiteral("stick/top.txt"), "lamp1");
        library.write(QStringLiteral("stick/in/a.txt"), "lamp1 again");
        const auto plug = [&] { return ::mount(pathOf(stick).constData(), pathOf(disk).constData(), nullptr, MS_BIND, nullptr) == 0; };
        const auto state = [&] {
            const std::optional<DocumentRecord> record = library.record(place + QStringLiteral("/in/a.txt"));
            return record ? toString(record->state) : QStringLiteral("gone");
        };
        QVERIFY(plug());
        library.index({ library.path(QStringLiteral("folder")) }, true);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 2);
        library.closeIndexer();
        QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
        const bool other = stray == QLatin1String("another disk");
        if (other)
            QVERIFY(mountSmall(disk, 4000));
        library.write(place + QLatin1Char('/') + (other ? QStringLiteral("other.txt") : stray), "mirror1");
        library.openIndexer(options);
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QTRY_COMPARE(state(), toString(FileState::Offline));
        for (int times = 0; times < 2; ++times) { // nor by looking again, when the person asks for it
            library.index({ library.path(QStringLiteral("folder")) }, true);
            QCOMPARE(state(), toString(FileState::Offline));
        }
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 2);
        if (other)
            QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
        QVERIFY(plug());
        QTRY_COMPARE(state(), toString(FileState::Indexed));
        QVERIFY(QFile::remove(stick + QStringLiteral("/in/a.txt"))); // what is deleted on it is gone
        QTRY_COMPARE(state(), QStringLiteral("gone"));
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 1);
    }

    void folderThatSomebodyRefilled_isNotTakenForAnUnmountedDisk()
    {
        TestLibrary library;
        const QString file = library.write(QStringLiteral("folder/a.txt"), "lamp1");
        library.index({ library.path(QStringLiteral("folder")) }, true);
        library.closeIndexer();
        QVERIFY(QFile::remove(file));
        library.write(QStringLiteral("folder/b.txt"), "mirror1");
        library.openIndexer(TestLibrary::quickOptions());
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QTRY_COMPARE(library.hits(QStringLiteral("mirror1")), 1);
        QTRY_COMPARE(library.hits(QStringLiteral("lamp1")), 0);
    }

    // What waits to be read when its disk goes is not taken for deleted.
    void fileThatWaitsOnADiskThatGoes_isKept()
    {
        TestLibrary library;
        const QString disk = library.path(QStringLiteral("disk")), below = library.path(QStringLiteral("folder/disk"));
        for (const QString &place : { disk, below })
            QVERIFY(mountSmall(place, 4000));
        library.write(QStringLiteral("disk/top.txt"), "lamp1");
        library.write(QStringLiteral("folder/disk/top.txt"), "lamp1");
        library.write(QStringLiteral("folder/a.txt"), "lamp1");
        const QStringList roots { disk, library.path(QStringLiteral("folder")) };
        library.index(roots, true);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 3);
        library.indexer().setPaused(true);
        const QStringList files { QStringLiteral("disk/top.txt"), QStringLiteral("folder/disk/top.txt"), QStringLiteral("folder/a.txt") };
        for (const QString &file : files)
            library.write(file, "lamp1, and a mirror");
        const auto waits = [&](const QString &file) { return library.record(file)->state == FileState::Waiting; };
        QTRY_VERIFY(std::all_of(files.begin(), files.end(), waits) && library.indexer().progress().waiting == 3);
        for (const QString &place : { disk, below })
            QVERIFY(::umount2(pathOf(place).constData(), MNT_DETACH) == 0);
        QVERIFY(QFile::remove(library.path(files.last())));
        library.indexer().setPaused(false);
        QTRY_COMPARE(library.indexer().progress().waiting, 0);
        QTRY_VERIFY(!library.record(files.last()));
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 2);
    }

    // Nor is a folder in which a disk once was.
    void folderThatWasADisk_isNotTakenForAnUnmountedOne()
    {
        TestLibrary library;
        const QString root = library.path(QStringLiteral("folder")), disk = root + QStringLiteral("/disk");
        QVERIFY(mountSmall(disk, 4000));
        library.write(QStringLiteral("folder/disk/a.txt"), "lamp1");
        library.index({ root }, true);
        library.closeIndexer();
        QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
        const QString copied = library.write(QStringLiteral("folder/disk/a.txt"), "lamp1");
        library.openIndexer(TestLibrary::quickOptions());
        library.index({ root }, true);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 1);
        QVERIFY(QFile::remove(copied));
        library.index({ root }, true);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 0);
    }

    // Two sticks that were made at the same time number their folders alike.
    void foldersOnTwoDisks_areNotTheSame()
    {
        const QTemporaryDir dir;
        const QString one = dir.filePath(QStringLiteral("one")), other = dir.filePath(QStringLiteral("other"));
        const auto alike = [&] {
            struct stat first {}, second {};
            return ::stat(pathOf(one).constData(), &first) == 0 && ::stat(pathOf(other).constData(), &second) == 0 && first.st_ino == second.st_ino
                && QFileInfo(one).birthTime().toMSecsSinceEpoch() == QFileInfo(other).birthTime().toMSecsSinceEpoch();
        };
        const auto unplug = [&] { return ::umount2(pathOf(one).constData(), MNT_DETACH) == 0 && ::umount2(pathOf(other).constData(), MNT_DETACH) == 0; };
        QVERIFY(mountSmall(one, 40) && mountSmall(other, 40));
        if (identityOf(one).isEmpty())
            QSKIP("this file system does not tell when a folder was made");
        for (int times = 0; times < 100 && !alike(); ++times)
            QVERIFY(unplug() && mountSmall(one, 40) && mountSmall(other, 40));
        QVERIFY(alike());
        QVERIFY(identityOf(one) != identityOf(other));
        QVERIFY(unplug());
    }

    // Once it is taken out of the library, nothing in it names the disk.
    void offlineDisk_canBeTakenOut()
    {
        TestLibrary library;
        const QString root = library.path(QStringLiteral("folder")), disk = root + QStringLiteral("/zanzibardisk");
        QVERIFY(mountSmall(disk, 4000));
        library.write(QStringLiteral("folder/zanzibardisk/a.txt"), "lamp1");
        library.index({ root }, true);
        QVERIFY(::umount2(pathOf(disk).constData(), MNT_DETACH) == 0);
        library.index({ root }, true);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 1);
        QVERIFY(run([&] { return library.indexer().remove({ { root } }, {}); }).ok());
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 0);
        QCOMPARE(filesHolding("zanzibar", library.dataDir()), QStringList());
    }

    void folderThatSomebodyEmptied_isNotTakenForAnUnmountedDisk()
    {
        TestLibrary library;
        const QString file = library.write(QStringLiteral("folder/a.txt"), "lamp1");
        library.index({ library.path(QStringLiteral("folder")) }, true);
        library.closeIndexer();
        QVERIFY(QFile::remove(file));
        library.openIndexer(TestLibrary::quickOptions());
        QVERIFY(run([&] { return library.indexer().start({}); }).ok());
        QTRY_COMPARE(library.hits(QStringLiteral("lamp1")), 0);
    }

    // Each size is full at another step. Reading stops with a sentence, and goes on once there is room.
    void diskThatIsTooSmall_losesNothing()
    {
        TestLibrary library; // for its folder, and as the truth
        writeMany(library);
        library.index({ library.documents() });
        const QStringList truth = contentsOf(library.dataDir() + QStringLiteral("/vault.sqlite")).lines;
        int full = 0;
        for (int kilobytes = 60; kilobytes < 6000; kilobytes += kilobytes / 2) {
            const QTemporaryDir dir;
            QVERIFY(mountSmall(dir.path(), kilobytes));
            Result<std::unique_ptr<Vault>> vault = Vault::open(dir.path());
            if (!vault) {
                QVERIFY2(vault.error().message.contains(QLatin1String("full")), qPrintable(vault.error().message));
                QVERIFY(mountSmall(dir.path(), 64'000, true));
                vault = Vault::open(dir.path());
                ++full;
            }
            QVERIFY2(vault && (*vault)->warning().isEmpty(), qPrintable(vault ? (*vault)->warning() : vault.error().message));
            {
                Indexer indexer(vault->get(), &library.workers(), TestLibrary::quickOptions());
                QSignalSpy notices(&indexer, &Indexer::noticed);
                const auto index = [&] { return run([&] { return indexer.index({ library.documents() }, {}, false, {}, {}); }); };
                if (const Result<IndexSummary> tried = index(); !tried) {
                    QVERIFY2(isSentence(tried.error().message), qPrintable(tried.error().message));
                    ++full;
                }
                QVERIFY(mountSmall(dir.path(), 64'000, true));
                indexer.setPaused(false);
                const Result<IndexSummary> summary = index();
                QVERIFY2(summary && summary->failed == 0, qPrintable(summary ? QStringLiteral("%1 kB: some failed").arg(kilobytes) : summary.error().message));
                run([&]() -> Task<bool> {
                    auto ending = indexer.shutdown();
                    co_await ending;
                    co_return true;
                });
            }
            vault = Error::stopped(); // closed
            const VaultContents contents = contentsOf(dir.filePath(QStringLiteral("vault.sqlite")));
            QVERIFY2(contents.faults.isEmpty(), qPrintable(contents.faults.value(0)));
            QVERIFY2(contents.lines == truth, qPrintable(QStringLiteral("%1 kB: %2").arg(kilobytes).arg(firstDifference(contents.lines, truth))));
            ::umount2(pathOf(dir.path()).constData(), MNT_DETACH);
        }
        QVERIFY(full > 5);
        qInfo("full at %d steps", full);
    }
};

int main(int argc, char **argv)
{
    ownMounts = haveOwnMounts();
    QCoreApplication application(argc, argv);
    MountTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "mount_test.moc"
