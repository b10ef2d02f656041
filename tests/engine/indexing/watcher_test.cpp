// The watcher on real files: what QFileSystemWatcher forgets must still be seen.
#include "engine/indexing/watcher.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace superinstance;

class WatcherTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderWatcher> m_watcher;
    QStringList m_changed;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString write(const QString &name, const QByteArray &content = "text")
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    void replace(const QString &name, const QByteArray &content)
    {
        QSaveFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit());
    }
    // Watches, and returns when the watches are set.
    void watch(FolderWatcher *watcher, const QStringList &files)
    {
        watcher->watch({ m_dir->path() }, files);
        QTRY_VERIFY(watcher->isSettled());
        m_changed.clear();
    }
    void make(int limit = 0)
    {
        m_watcher = std::make_unique<FolderWatcher>(limit);
        connect(m_watcher.get(), &FolderWatcher::changed, this, [this](const QStringList &changed) { m_changed += changed; });
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        make();
        m_changed.clear();
    }
    void cleanup() { m_watcher.reset(); }

    void whatChangesInAFolder_isToldByItsName()
    {
        watch(m_watcher.get(), {});
        for (const auto &change : std::initializer_list<std::function<void()>> {
                 [this] { write(QStringLiteral("a.txt")); }, [this] { write(QStringLiteral("a.txt"), "in place"); },
                 [this] { replace(QStringLiteral("a.txt"), "replaced"); }, [this] { QFile::remove(path(QStringLiteral("a.txt"))); } }) {
            m_changed.clear();
            change();
            QTRY_VERIFY(m_changed.contains(path(QStringLiteral("a.txt"))));
            QVERIFY2(!m_changed.contains(m_dir->path()), "more than that would be looked at");
        }
    }

    void saveInPlace_isSeenByTheFile()
    {
        const QString file = write(QStringLiteral("a.txt"));
        watch(m_watcher.get(), { file });
        write(QStringLiteral("a.txt"), "more text");
        QTRY_VERIFY(m_changed.contains(file));
    }

    void saveInPlaceAfterAnAtomicSave_isStillSeen()
    {
        const QString file = write(QStringLiteral("a.txt"));
        watch(m_watcher.get(), { file });
        for (const char *text : { "one", "two" }) {
            m_changed.clear();
            replace(QStringLiteral("a.txt"), text);
            QTRY_VERIFY(m_changed.contains(file));
            watch(m_watcher.get(), {}); // what was asked before is done now
        }
        write(QStringLiteral("a.txt"), "three");
        QTRY_VERIFY(m_changed.contains(file));
    }

    void folderThatWasReplaced_isWatchedAgainOnRequest()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sub")));
        const QString folder = path(QStringLiteral("sub"));
        m_watcher->watch({ folder }, {});
        QTRY_VERIFY(m_watcher->isSettled());
        QVERIFY(QDir(folder).removeRecursively());
        QTRY_VERIFY(m_changed.contains(folder));
        m_changed.clear();
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sub")));
        m_watcher->watch({ folder }, {});
        QTRY_VERIFY(m_watcher->isSettled());
        write(QStringLiteral("sub/a.txt"));
        QTRY_VERIFY(m_changed.contains(path(QStringLiteral("sub/a.txt"))));
    }

    void subfolderThatIsGone_isForgotten()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sub")));
        m_watcher->watch({ m_dir->path(), path(QStringLiteral("sub")) }, { write(QStringLiteral("sub/a.txt")) });
        QCOMPARE(m_watcher->count(), 3);
        m_watcher->keepSubfolders(m_dir->path(), { m_dir->path() });
        QCOMPARE(m_watcher->count(), 1);
    }

    void unwatchedPath_isSilent()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sub")));
        const QString folder = path(QStringLiteral("sub")), file = write(QStringLiteral("sub/a.txt")), other = write(QStringLiteral("b.txt"));
        m_watcher->watch({ folder }, { file });
        watch(m_watcher.get(), { other });
        m_watcher->unwatch(folder);
        watch(m_watcher.get(), {});
        write(QStringLiteral("sub/a.txt"), "more");
        write(QStringLiteral("b.txt"), "more");
        QTRY_VERIFY(m_changed.contains(other));
        QVERIFY(!m_changed.contains(file) && !m_changed.contains(folder));
    }

    void filesBeyondTheLimit_areToldOfByTheirFolder()
    {
        make(3);
        QSignalSpy limit(m_watcher.get(), &FolderWatcher::limitReached);
        QStringList files;
        for (int i = 0; i < 5; ++i)
            files.append(write(QString::number(i)));
        watch(m_watcher.get(), files);
        QCOMPARE(m_watcher->count(), 3);
        for (const char *name : { "0", "4" }) {
            write(QLatin1String(name), "saved in place");
            QTRY_VERIFY(m_changed.contains(path(QLatin1String(name))));
        }
        QCOMPARE(limit.size(), 0);
    }

    void foldersBeyondTheLimit_areNotWatchedAndThatIsToldOnce()
    {
        make(2);
        QSignalSpy limit(m_watcher.get(), &FolderWatcher::limitReached);
        const QString file = write(QStringLiteral("a.txt"));
        watch(m_watcher.get(), { file });
        QCOMPARE(m_watcher->count(), 2);
        for (const char *name : { "one", "two", "three" })
            QVERIFY(QDir(m_dir->path()).mkdir(QLatin1String(name)));
        m_watcher->watch({ path(QStringLiteral("one")), path(QStringLiteral("two")), path(QStringLiteral("three")) }, {});
        QTRY_VERIFY(m_watcher->isSettled());
        QVERIFY(m_watcher->watchesFolder(path(QStringLiteral("one"))));
        QVERIFY(!m_watcher->watchesFolder(path(QStringLiteral("two"))));
        QCOMPARE(m_watcher->count(), 2);
        QCOMPARE(limit.size(), 1);
        QVERIFY(m_watcher->watchesAllOf(path(QStringLiteral("one"))));
        QVERIFY(!m_watcher->watchesAllOf(path(QStringLiteral("two"))) && !m_watcher->watchesAllOf(m_dir->path()));
        m_watcher->keepSubfolders(m_dir->path(), { path(QStringLiteral("one")), path(QStringLiteral("two")) }); // the third is gone
        QVERIFY(!m_watcher->watchesAllOf(m_dir->path()));
        m_watcher->unwatch(path(QStringLiteral("one")));
        m_watcher->watch({ path(QStringLiteral("two")) }, {}); // there is room now
        QVERIFY(m_watcher->watchesAllOf(path(QStringLiteral("two"))) && m_watcher->watchesAllOf(m_dir->path()));
    }

    void folder_takesTheWatchOfAFile()
    {
        make(4);
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sub")));
        watch(m_watcher.get(), { write(QStringLiteral("a.txt")), write(QStringLiteral("b.txt")), write(QStringLiteral("c.txt")) });
        QCOMPARE(m_watcher->count(), 4);
        m_watcher->watch({ path(QStringLiteral("sub")) }, {});
        QVERIFY(m_watcher->watchesFolder(path(QStringLiteral("sub"))));
        QCOMPARE(m_watcher->count(), 4);
    }

    // The kernel counts what each of our descriptors watches.
    void watchesTaken_areAsManyAsAreCounted()
    {
        const auto taken = [] {
            int watches = 0;
            for (const QString &name : QDir(QStringLiteral("/proc/self/fdinfo")).entryList(QDir::Files)) {
                QFile info(QStringLiteral("/proc/self/fdinfo/") + name);
                if (info.open(QIODevice::ReadOnly))
                    watches += int(info.readAll().count("\ninotify ")); // a line each
            }
            return watches;
        };
        const int before = taken();
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sub")));
        m_watcher->watch({ path(QStringLiteral("sub")) }, {});
        watch(m_watcher.get(), { write(QStringLiteral("a.txt")), write(QStringLiteral("b.txt")) });
        QCOMPARE(m_watcher->count(), 4);
        QCOMPARE(taken() - before, 4);
    }

    void withoutALimit_halfOfTheSystemsWatchesAreTaken()
    {
        QFile file(QStringLiteral("/proc/sys/fs/inotify/max_user_watches"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("This system tells of no limit.");
        QCOMPARE(m_watcher->limit(), file.readAll().trimmed().toInt() / 2);
    }

    void pathThatCannotBeWatched_isNotCounted()
    {
        watch(m_watcher.get(), { path(QStringLiteral("none")) });
        QTRY_COMPARE(m_watcher->count(), 1);
    }
};

QTEST_GUILESS_MAIN(WatcherTest)
#include "watcher_test.moc"
