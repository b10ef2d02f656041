// A disk that is away is told from files that were deleted. Places of this computer stand for disks: /proc is another file system
// than that of temporary files. What becomes of it in a library is in mount_test.
#include "engine/indexing/presence.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

const QString elsewhere = QStringLiteral("/proc");

} // namespace

class PresenceTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    QString folder(const char *name) const
    {
        QDir().mkpath(path(name));
        return path(name);
    }
    QString file(const char *name) const
    {
        QFile out(path(name));
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        return path(name);
    }
    static LibraryRoot rootAt(const QString &path, bool folder)
    {
        LibraryRoot root;
        root.path = path;
        root.folder = folder;
        return root;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void device_isThatOfThePlace_noneWhereNothingIs()
    {
        QVERIFY(deviceOf(m_dir->path()) != 0);
        QCOMPARE(deviceOf(file("a.txt")), deviceOf(m_dir->path()));
        QVERIFY(deviceOf(elsewhere) != deviceOf(m_dir->path()));
        QCOMPARE(deviceOf(path("nothing")), quint64(0));
    }

    void placeOfNothing_liesOnTheFileSystemAroundIt()
    {
        QCOMPARE(deviceWithout(path("nothing")), deviceOf(m_dir->path()));
        QCOMPARE(deviceWithout(path("nothing/in/nothing")), deviceOf(m_dir->path()));
        QCOMPARE(deviceWithout(file("a.txt")), quint64(0)); // something is there
        QCOMPARE(deviceWithout(path("a.txt/in")), deviceOf(m_dir->path()));
        QCOMPARE(deviceWithout(m_dir->filePath(QString(300, QLatin1Char('a')))), quint64(0)); // nobody can tell
    }

    void folder_isPresentWhileItIsThere()
    {
        QVERIFY(isPresent(rootAt(folder("papers"), true), 0));
        QVERIFY(!isPresent(rootAt(path("nothing"), true), 0)); // though what it lay in is
    }

    void folder_isPresentOnlyOnTheFileSystemWhereItWas()
    {
        const LibraryRoot papers = rootAt(folder("papers"), true);
        QVERIFY(isPresent(papers, deviceOf(m_dir->path())));
        QVERIFY(!isPresent(papers, deviceOf(elsewhere)));
        QVERIFY(!isPresent(rootAt(path("nothing"), true), deviceOf(m_dir->path())));
    }

    void file_isPresentWithItsFolder_whetherItWasDeletedOrNot()
    {
        folder("papers");
        QVERIFY(isPresent(rootAt(file("papers/a.txt"), false), 0));
        QVERIFY(isPresent(rootAt(path("papers/deleted.txt"), false), 0));
        QVERIFY(!isPresent(rootAt(path("nothing/a.txt"), false), 0));
        QVERIFY(isPresent(rootAt(path("papers/deleted.txt"), false), deviceOf(m_dir->path())));
        QVERIFY(!isPresent(rootAt(path("papers/deleted.txt"), false), deviceOf(elsewhere)));
    }

    void pathOnAMount_isMissedWhereThatIsNotThereOrAnother()
    {
        const quint64 here = deviceOf(m_dir->path()), other = deviceOf(elsewhere);
        const QString disk = folder("disk"), file = disk + QStringLiteral("/a.txt");
        QVERIFY(!liesOnMissing(file, {}));
        QVERIFY(!liesOnMissing(file, { { disk, { here } } }));
        QVERIFY(liesOnMissing(file, { { disk, { other } } })); // an empty place, or another disk
        QVERIFY(liesOnMissing(disk, { { disk, { other } } }));
        QVERIFY(liesOnMissing(path("gone/a.txt"), { { path("gone"), { here } } }));
    }

    void pathBesideAMount_isNotMissedWithIt()
    {
        const Mounts missing { { path("disk"), { deviceOf(elsewhere) } } };
        for (const char *beside : { "a.txt", "disk2/a.txt", "other/disk/a.txt" })
            QVERIFY2(!liesOnMissing(path(beside), missing), beside);
    }

    void pathOnSeveralMounts_isMissedWithAnyOfThem()
    {
        const quint64 here = deviceOf(m_dir->path()), other = deviceOf(elsewhere);
        const QString outer = folder("outer"), inner = folder("outer/inner"), file = inner + QStringLiteral("/a.txt");
        QVERIFY(!liesOnMissing(file, { { outer, { here } }, { inner, { here } } }));
        QVERIFY(liesOnMissing(file, { { outer, { here } }, { inner, { other } } }));
        QVERIFY(liesOnMissing(file, { { outer, { other } }, { inner, { here } } }));
    }

    void oneFileThatIsThere_isEnough()
    {
        const QString there = file("a.txt");
        QVERIFY(!isAnyThere({}));
        QVERIFY(!isAnyThere({ path("nothing"), path("nothing else") }));
        QVERIFY(isAnyThere({ path("nothing"), there, path("nothing else") }));
    }

    void folder_isKnownByTheSameUnderAnotherName()
    {
        const QString identity = identityOf(folder("papers"));
        if (identity.isEmpty())
            QSKIP("this file system does not tell when a folder was made");
        QVERIFY(QDir().rename(path("papers"), path("renamed")));
        QCOMPARE(identityOf(path("renamed")), identity);
        QVERIFY(identityOf(folder("papers")) != identity); // what took its name
    }

    // Numbers of folders are given anew on many file systems.
    void folderMadeAnew_isAnother()
    {
        const QString identity = identityOf(folder("papers"));
        if (identity.isEmpty())
            QSKIP("this file system does not tell when a folder was made");
        for (int times = 0; times < 100; ++times) {
            const qint64 made = QFileInfo(path("papers")).birthTime().toMSecsSinceEpoch();
            QVERIFY(QDir().rmdir(path("papers")));
            while (QFileInfo(folder("papers")).birthTime().toMSecsSinceEpoch() == made) // the clock of a file system is coarse
                QVERIFY(QDir().rmdir(path("papers")));
            QVERIFY(identityOf(path("papers")) != identity);
        }
    }

    void foldersMadeAtOnce_areNotTheSame()
    {
        if (identityOf(folder("papers")).isEmpty())
            QSKIP("this file system does not tell when a folder was made");
        QSet<qint64> times;
        QSet<QString> identities;
        constexpr int count = 200;
        for (int i = 0; i < count; ++i) {
            const QString each = folder(QByteArray::number(i).constData());
            times.insert(QFileInfo(each).birthTime().toMSecsSinceEpoch());
            identities.insert(identityOf(each));
        }
        QVERIFY(times.size() < count); // some have one time
        QCOMPARE(identities.size(), count);
    }

    void whatIsNoFolder_isKnownByNothing()
    {
        QCOMPARE(identityOf(file("a.txt")), QString());
        QCOMPARE(identityOf(path("nothing")), QString());
        QCOMPARE(identityOf(elsewhere), QString()); // it does not tell when it was made
    }
};

QTEST_GUILESS_MAIN(PresenceTest)
#include "presence_test.moc"
