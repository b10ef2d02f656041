// Which files a folder has, on real folders.
#include "engine/indexing/passedover.h"
#include "engine/indexing/walker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace superinstance;

class WalkerTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    void write(const QString &name)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("text");
    }
    QStringList names(const FolderListing &listing) const
    {
        QStringList all;
        for (auto file = listing.files.begin(); file != listing.files.end(); ++file)
            all.append(QDir(m_dir->path()).relativeFilePath(file.key()));
        all.sort();
        return all;
    }
    static QString reasonFor(const FolderListing &listing, const QString &path)
    {
        for (const Trouble &trouble : listing.troubles)
            if (trouble.path == path)
                return trouble.reason.inWords();
        return {};
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void subfolders_areWalked()
    {
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("deep/er/b.txt"));
        const FolderListing listing = listFolder(m_dir->path(), true, {});
        QCOMPARE(names(listing), QStringList({ QStringLiteral("a.txt"), QStringLiteral("deep/er/b.txt") }));
        QCOMPARE(listing.folders.size(), 3);
        QCOMPARE(listing.files.value(path(QStringLiteral("a.txt"))).size, 4);
    }

    void oneLevel_namesFoldersWithoutEnteringThem()
    {
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("deep/b.txt"));
        const FolderListing listing = listFolder(m_dir->path(), false, {});
        QCOMPARE(names(listing), QStringList { QStringLiteral("a.txt") });
        QCOMPARE(listing.folders, QStringList({ m_dir->path(), path(QStringLiteral("deep")) }));
    }

    void hiddenAndGeneratedFolders_arePassedOver()
    {
        for (const char *name : { "kept.txt", ".git/config", ".cache/x", "node_modules/p/readme.md", "__pycache__/m.pyc", "old.txt~", ".hidden" })
            write(QString::fromLatin1(name));
        QCOMPARE(names(listFolder(m_dir->path(), true, {})), QStringList { QStringLiteral("kept.txt") });
    }

    void everyKindOfPrivateOrGeneratedFile_isPassedOverWithItsReason_data()
    {
        QTest::addColumn<QStringList>("names"); // of files; the last component of the first is what is judged
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QStringList &names, const char *why) { QTest::newRow(name) << names << QString::fromLatin1(why); };
        row("hidden file", { QStringLiteral(".profile") }, "Hidden");
        row("hidden folder", { QStringLiteral(".cache/a.txt") }, "Hidden");
        row("ssh", { QStringLiteral(".ssh/config") }, "Keys");
        for (const char *key : { "id_rsa", "id_ed25519", "server.pem", "Server.PEM", "sign.p12", "tls.key", "putty.ppk", "secret.gpg" })
            row(key, { QLatin1String(key) }, "Keys");
        for (const char *store : { "all.kdbx", "old.kdb", "login.keychain", "pass.agilekeychain/data/a.txt", "password-store/mail.txt" })
            row(store, { QLatin1String(store) }, "Password");
        row("firefox", { QStringLiteral("profile/places.sqlite"), QStringLiteral("profile/prefs.js") }, "Browser");
        row("thunderbird and firefox", { QStringLiteral("p/prefs.js"), QStringLiteral("p/cert9.db") }, "Browser");
        row("chromium", { QStringLiteral("chromium/Local State"), QStringLiteral("chromium/First Run") }, "Browser");
        row("git", { QStringLiteral(".git/config") }, "version control");
        row("bare repository", { QStringLiteral("x.git/HEAD"), QStringLiteral("x.git/objects/a"), QStringLiteral("x.git/refs/a") }, "version control");
        row("cvs", { QStringLiteral("CVS/Entries"), QStringLiteral("CVS/Root"), QStringLiteral("CVS/Repository") }, "version control");
        row("node", { QStringLiteral("node_modules/p/readme.md") }, "build");
        row("python", { QStringLiteral("__pycache__/m.pyc") }, "build");
        row("environment", { QStringLiteral("env/pyvenv.cfg"), QStringLiteral("env/lib/a.txt") }, "build");
        row("cargo", { QStringLiteral("target/CACHEDIR.TAG"), QStringLiteral("target/a.txt") }, "build");
        row("cmake", { QStringLiteral("build/CMakeCache.txt"), QStringLiteral("build/a.txt") }, "build");
        row("backup", { QStringLiteral("letter.txt~") }, "Backup");
    }

    void everyKindOfPrivateOrGeneratedFile_isPassedOverWithItsReason()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, why);
        write(QStringLiteral("kept.txt"));
        for (const QString &name : names)
            write(name);
        const FolderListing listing = listFolder(m_dir->path(), true, {});
        QCOMPARE(this->names(listing), QStringList { QStringLiteral("kept.txt") });
        QCOMPARE(listing.passedOver.size(), 1);
        QVERIFY2(listing.passedOver.begin().key().contains(why), qPrintable(listing.passedOver.begin().key()));
        QVERIFY(isPassedOver(path(names.first()), m_dir->path(), {}));
        QVERIFY(!isPassedOver(path(QStringLiteral("kept.txt")), m_dir->path(), {}));
    }

    void presentationNamedLikeAKey_isRead()
    {
        write(QStringLiteral("server.key"));
        QFile talk(path(QStringLiteral("Talk.key")));
        QVERIFY(talk.open(QIODevice::WriteOnly) && talk.write("PK\x03\x04 and so on") > 0);
        talk.close();
        QCOMPARE(names(listFolder(m_dir->path(), true, {})), QStringList { QStringLiteral("Talk.key") });
        QVERIFY(!isPassedOver(talk.fileName(), m_dir->path(), {}));
        QVERIFY(isPassedOver(path(QStringLiteral("server.key")), m_dir->path(), {}));
    }

    void ordinaryThingsOfSuchNames_areRead()
    {
        const QStringList kept { QStringLiteral("CVs/ada.txt"), QStringLiteral("build/notes.txt"), QStringLiteral("keyboard.txt"), QStringLiteral("monkey.md"),
                                 QStringLiteral("src/CMakeCache.txt"), QStringLiteral("src/CMakeLists.txt"), QStringLiteral("target/plan.txt") };
        for (const QString &name : kept)
            write(name);
        QStringList sorted = kept;
        sorted.sort();
        QCOMPARE(names(listFolder(m_dir->path(), true, {})), sorted);
    }

    void excludedPaths_areNeitherListedNorEntered()
    {
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("b.txt"));
        write(QStringLiteral("deep/c.txt"));
        const QSet<QString> excluded { path(QStringLiteral("b.txt")), path(QStringLiteral("deep")) };
        const FolderListing listing = listFolder(m_dir->path(), true, {}, { {}, excluded, {} });
        QCOMPARE(names(listing), QStringList { QStringLiteral("a.txt") });
        QCOMPARE(listing.folders, QStringList { m_dir->path() });
        QCOMPARE(listing.passedOver.value(excludedByPerson()), 2);
        QVERIFY(isPassedOver(path(QStringLiteral("deep/c.txt")), m_dir->path(), excluded));
    }

    void folderThatIsNamed_isReadWhateverItIs()
    {
        write(QStringLiteral("build/CMakeCache.txt"));
        QCOMPARE(names(listFolder(path(QStringLiteral("build")), true, {})), QStringList { QStringLiteral("build/CMakeCache.txt") });
    }

    void hiddenFolder_isReadWhenAskedForByName()
    {
        write(QStringLiteral(".notes/a.txt"));
        QCOMPARE(names(listFolder(path(QStringLiteral(".notes")), true, {})), QStringList { QStringLiteral(".notes/a.txt") });
    }

    void linksInACircle_end()
    {
        write(QStringLiteral("x/a.txt"));
        QVERIFY(QFile::link(m_dir->path(), path(QStringLiteral("x/up"))));
        QVERIFY(QFile::link(path(QStringLiteral("x")), path(QStringLiteral("y"))));
        QCOMPARE(names(listFolder(m_dir->path(), true, {})), QStringList { QStringLiteral("x/a.txt") });
        // Nor is the circle entered when the listing begins inside it.
        const FolderListing inside = listFolder(path(QStringLiteral("x")), false, {}, { m_dir->path(), {}, {} });
        QCOMPARE(inside.folders, QStringList { path(QStringLiteral("x")) });
    }

    void linkOutOfTheFolder_isReportedAndNotFollowed()
    {
        QTemporaryDir other;
        QFile file(other.filePath(QStringLiteral("b.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(other.path(), path(QStringLiteral("folder"))) && QFile::link(file.fileName(), path(QStringLiteral("file.txt"))));
        const FolderListing listing = listFolder(m_dir->path(), true, {});
        QCOMPARE(names(listing), QStringList());
        for (const char *link : { "folder", "file.txt" })
            QVERIFY(reasonFor(listing, path(QLatin1String(link))).contains(QLatin1String("leads out of its folder")));
        // But it is followed where it is itself what the person named.
        QCOMPARE(listFolder(path(QStringLiteral("folder")), true, {}).files.size(), 1);
        QCOMPARE(listFolder(path(QStringLiteral("file.txt")), true, {}).files.size(), 1);
    }

    void linkToAFileOfTheFolder_isNotASecondOne()
    {
        write(QStringLiteral("a.txt"));
        QVERIFY(QFile::link(path(QStringLiteral("a.txt")), path(QStringLiteral("b.txt"))));
        const FolderListing listing = listFolder(m_dir->path(), true, {});
        QCOMPARE(names(listing), QStringList { QStringLiteral("a.txt") });
        QVERIFY(listing.troubles.isEmpty());
    }

    void linkToItself_isReportedWithAReason()
    {
        QVERIFY(QFile::link(path(QStringLiteral("me")), path(QStringLiteral("me"))));
        QVERIFY(reasonFor(listFolder(m_dir->path(), true, {}), path(QStringLiteral("me"))).contains(QLatin1String("circle")));
    }

    void danglingLink_isReportedWithAReason()
    {
        QVERIFY(QFile::link(path(QStringLiteral("nowhere")), path(QStringLiteral("link"))));
        QVERIFY(reasonFor(listFolder(m_dir->path(), true, {}), path(QStringLiteral("link"))).contains(QLatin1String("not there")));
    }

    void fifo_isReportedWithAReason()
    {
        QCOMPARE(mkfifo(QFile::encodeName(path(QStringLiteral("pipe"))).constData(), 0600), 0);
        const FolderListing listing = listFolder(m_dir->path(), true, {});
        QVERIFY(listing.files.isEmpty());
        QVERIFY(!reasonFor(listing, path(QStringLiteral("pipe"))).isEmpty());
    }

    void device_isReportedWithAReason()
    {
        QVERIFY(!reasonFor(listFolder(QStringLiteral("/dev/null"), true, {}), QStringLiteral("/dev/null")).isEmpty());
    }

    void unreadableFolder_isReportedAndTheRestGoesOn()
    {
        if (geteuid() == 0)
            QSKIP("root may look into every folder; run as an ordinary user");
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("closed/b.txt"));
        QVERIFY(QFile::setPermissions(path(QStringLiteral("closed")), {}));
        const FolderListing listing = listFolder(m_dir->path(), true, {});
        QFile::setPermissions(path(QStringLiteral("closed")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(names(listing), QStringList { QStringLiteral("a.txt") });
        QVERIFY(reasonFor(listing, path(QStringLiteral("closed"))).contains(QLatin1String("permissions")));
        QVERIFY(!listing.folders.contains(path(QStringLiteral("closed"))));
    }

    void nameThatIsNoText_isReportedWithAReason()
    {
        const QByteArray name = QFile::encodeName(path(QStringLiteral("caf"))) + "\xE9.txt"; // Latin-1
        const int file = ::creat(name.constData(), 0600);
        QVERIFY(file >= 0);
        ::close(file);
        const FolderListing listing = listFolder(m_dir->path(), true, {});
        QVERIFY(listing.files.isEmpty());
        QCOMPARE(listing.troubles.size(), 1);
        QVERIFY(listing.troubles.first().reason.inWords().contains(QLatin1String("Rename")));
    }

    void folderThatHoldsAVault_isPassedOver()
    {
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("data/vault.sqlite"));
        write(QStringLiteral("data/settings.ini"));
        QCOMPARE(names(listFolder(m_dir->path(), true, {})), QStringList { QStringLiteral("a.txt") });
        QVERIFY(listFolder(path(QStringLiteral("data")), true, {}).files.isEmpty()); // not even when it is named
    }

    void missingPath_isToldFromADanglingLink()
    {
        QVERIFY(listFolder(path(QStringLiteral("none")), true, {}).missing);
        QVERIFY(QFile::link(path(QStringLiteral("none")), path(QStringLiteral("link"))));
        QVERIFY(!listFolder(path(QStringLiteral("link")), true, {}).missing);
    }

    void stop_endsTheWalk()
    {
        write(QStringLiteral("a.txt"));
        std::stop_source source;
        source.request_stop();
        QVERIFY(listFolder(m_dir->path(), true, source.get_token()).files.isEmpty());
    }
};

QTEST_GUILESS_MAIN(WalkerTest)
#include "walker_test.moc"
