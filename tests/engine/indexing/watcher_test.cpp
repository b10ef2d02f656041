// The watcher on real files: what QFileSystemWatcher forgets must still be seen.
#include "engine/indexing/watcher.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
        connect(m_watcher.get(), &FolderWatcher::changed, this, [this](const QString &changed) { m_changed.append(changed); });
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        make();
        m_changed.clear();
    }
    void cleanup() { m_watcher.reset(); }

    void newFile_isSeenByItsFolder()
    {
        watch(m_watcher.get(), {});
        write(QStringLiteral("a.txt"));
        QTRY_VERIFY(m_changed.contains(m_dir->path()));
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
        QTRY_VERIFY(m_changed.contains(folder));
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
        const QString file = write(QStringLiteral("a.txt")), other = write(QStringLiteral("b.txt"));
        watch(m_watcher.get(), { file, other });
        m_watcher->unwatch(file);
        watch(m_watcher.get(), {});
        write(QStringLiteral("a.txt"), "more");
        write(QStringLiteral("b.txt"), "more");
        QTRY_VERIFY(m_changed.contains(other));
        QVERIFY(!m_changed.contains(file));
    }

    void limit_isKeptAndToldOnce()
    {
        make(3);
        QSignalSpy limit(m_watcher.get(), &FolderWatcher::limitReached);
        QStringList files;
        for (int i = 0; i < 5; ++i)
            files.append(write(QString::number(i)));
        watch(m_watcher.get(), files);
        watch(m_watcher.get(), files);
        QCOMPARE(m_watcher->count(), 3);
        QCOMPARE(limit.size(), 1);
        write(QStringLiteral("0"), "the first is watched");
        QTRY_VERIFY(m_changed.contains(files.first()));
    }

    void pathThatCannotBeWatched_isNotCounted()
    {
        watch(m_watcher.get(), { path(QStringLiteral("none")) });
        QTRY_COMPARE(m_watcher->count(), 1);
    }
};

QTEST_GUILESS_MAIN(WatcherTest)
#include "watcher_test.moc"
