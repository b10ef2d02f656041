// Folder events on real folders.
#include "engine/indexing/folderevents.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace superinstance;

class FolderEventsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderEvents> m_events;
    QStringList m_changed;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    void write(const QString &name, QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file(path(name));
        QVERIFY(file.open(mode) && file.write("text") == 4);
    }
    QStringList told() const
    {
        QStringList paths = m_changed;
        paths.removeDuplicates();
        paths.sort();
        return paths;
    }
    void makeFolder(const QString &name) { QVERIFY(QDir(m_dir->path()).mkdir(name)); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_events = std::make_unique<FolderEvents>();
        if (!m_events->isAvailable())
            QSKIP("This system has no such events.");
        m_changed.clear();
        connect(m_events.get(), &FolderEvents::changed, this, [this](const QStringList &paths) { m_changed += paths; });
        QVERIFY(m_events->add({ m_dir->path() }).isEmpty());
    }

    void whatComesAndGoes_isToldByItsName()
    {
        write(QStringLiteral("a.txt"));
        makeFolder(QStringLiteral("sub"));
        QTRY_COMPARE(told(), (QStringList { path(QStringLiteral("a.txt")), path(QStringLiteral("sub")) }));
        m_changed.clear();
        QVERIFY(QFile::rename(path(QStringLiteral("a.txt")), path(QStringLiteral("b.txt"))));
        QTRY_COMPARE(told(), (QStringList { path(QStringLiteral("a.txt")), path(QStringLiteral("b.txt")) }));
        m_changed.clear();
        QVERIFY(QFile::remove(path(QStringLiteral("b.txt"))));
        QTRY_COMPARE(told(), QStringList { path(QStringLiteral("b.txt")) });
    }

    // What such a file says holds of the others as well; a presentation is named like a key; some names are no text.
    void nameThatLeavesADoubt_isToldByItsFolder_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : { ".gitignore", ".ignore", "CACHEDIR.TAG", "CMakeLists.txt", "deck.key", "caf\xe9.txt" })
            QTest::newRow(name) << QByteArray(name);
    }
    void nameThatLeavesADoubt_isToldByItsFolder()
    {
        QFETCH(QByteArray, name);
        const QByteArray file = QFile::encodeName(m_dir->path()) + '/' + name;
        std::fclose(std::fopen(file.constData(), "w"));
        QTRY_COMPARE(told(), QStringList { m_dir->path() });
        m_changed.clear();
        QCOMPARE(::unlink(file.constData()), 0);
        QTRY_COMPARE(told(), QStringList { m_dir->path() });
    }

    void appendedText_isToldOfByItsFile()
    {
        write(QStringLiteral("a.txt"));
        QTRY_VERIFY(!told().isEmpty());
        write(QStringLiteral("a.txt"), QIODevice::Append);
        QTRY_COMPARE(m_changed, QStringList { path(QStringLiteral("a.txt")) });
    }

    void writingToAFileThatIsPassedOver_isNotTold()
    {
        write(QStringLiteral(".hidden"));
        QTRY_COMPARE(told(), QStringList { path(QStringLiteral(".hidden")) }); // it came
        m_changed.clear();
        write(QStringLiteral(".hidden"), QIODevice::Append);
        write(QStringLiteral("a.txt"));
        QTRY_VERIFY(m_changed.contains(path(QStringLiteral("a.txt"))));
        QVERIFY(!m_changed.contains(path(QStringLiteral(".hidden"))));
    }

    // The kernel puts equal events that follow one another together, so two names take turns.
    void moreThanTheKernelHolds_isToldAsLost()
    {
        QFile limit(QStringLiteral("/proc/sys/fs/inotify/max_queued_events"));
        QVERIFY(limit.open(QIODevice::ReadOnly));
        QSignalSpy lost(m_events.get(), &FolderEvents::overflowed);
        const int held = limit.readAll().trimmed().toInt();
        for (int i = 0; i <= held / 4; ++i)
            for (const char *name : { "a.txt", "b.txt" }) {
                write(QLatin1String(name));
                QFile::remove(path(QLatin1String(name)));
            }
        QCOMPARE(lost.size(), 0);
        QTRY_COMPARE(lost.size(), 1);
    }

    // It may be a person's home.
    void folderAboveAPlace_tellsOnlyOfWhatLeadsThere()
    {
        makeFolder(QStringLiteral("above"));
        makeFolder(QStringLiteral("above/in"));
        m_events->lead(path(QStringLiteral("above/in/place")), { path(QStringLiteral("above/in")), path(QStringLiteral("above")), m_dir->path() });
        QTRY_VERIFY(!m_changed.isEmpty());
        m_changed.clear();
        for (const char *other : { "above/other.txt", "above/.gitignore", "above/in/other.txt" })
            write(QLatin1String(other));
        makeFolder(QStringLiteral("above/in/place"));
        QTRY_COMPARE(told(), QStringList { path(QStringLiteral("above/in/place")) });
        m_changed.clear();
        QVERIFY(QFile::rename(path(QStringLiteral("above/in")), path(QStringLiteral("above/out"))));
        QTRY_COMPARE(told(), QStringList { path(QStringLiteral("above/in")) });
        m_changed.clear();
        write(QStringLiteral("a.txt")); // where more is watched, that stays so
        QTRY_COMPARE(told(), QStringList { path(QStringLiteral("a.txt")) });
    }

    void folderThatWasReplaced_isWatchedWhenAddedAgain()
    {
        makeFolder(QStringLiteral("sub"));
        m_events->add({ path(QStringLiteral("sub")) });
        QVERIFY(QDir(m_dir->path()).rename(QStringLiteral("sub"), QStringLiteral("former")));
        makeFolder(QStringLiteral("sub"));
        m_events->add({ path(QStringLiteral("sub")) });
        write(QStringLiteral("former/a.txt"));
        write(QStringLiteral("sub/b.txt"));
        QTRY_VERIFY(m_changed.contains(path(QStringLiteral("sub/b.txt"))));
        QVERIFY(!m_changed.contains(path(QStringLiteral("sub/a.txt"))));
    }

    void removedFolder_isSilent()
    {
        makeFolder(QStringLiteral("sub"));
        m_events->add({ path(QStringLiteral("sub")) });
        m_events->remove({ path(QStringLiteral("sub")) });
        write(QStringLiteral("sub/a.txt"));
        write(QStringLiteral("b.txt"));
        QTRY_VERIFY(m_changed.contains(path(QStringLiteral("b.txt"))));
        QVERIFY(!m_changed.contains(path(QStringLiteral("sub/a.txt"))));
    }

    void whatIsNoFolder_isRefused()
    {
        write(QStringLiteral("a.txt"));
        const QStringList none { path(QStringLiteral("a.txt")), path(QStringLiteral("none")) };
        QCOMPARE(m_events->add(none), none);
    }
};

QTEST_GUILESS_MAIN(FolderEventsTest)
#include "folderevents_test.moc"
