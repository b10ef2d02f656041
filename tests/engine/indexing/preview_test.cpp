// What adding a folder would read, counted on real folders.
#include "engine/indexing/preview.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

class PreviewTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    QSet<QString> m_held; // by the library

    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    void write(const QString &name, const QByteArray &content = "text")
    {
        QDir().mkpath(QFileInfo(m_dir->filePath(name)).path());
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    AddPreview preview(const QStringList &paths, const QSet<QString> &excluded = {}, int longestMs = 60'000)
    {
        return previewOf(paths, { excluded, m_held }, longestMs, [](const AddPreview &) {}, {});
    }
    static int skipped(const AddPreview &preview, const char *why)
    {
        for (const auto &[reason, count] : preview.skipped)
            if (reason.contains(QString::fromLatin1(why)))
                return count;
        return 0;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void folder_isCountedWithItsSize()
    {
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("deep/b.md"), "four and four");
        const AddPreview found = preview({ m_dir->path() });
        QCOMPARE(found.files, 2);
        QCOMPARE(found.bytes, qint64(17));
        QVERIFY(found.complete);
        QVERIFY(found.skipped.isEmpty() && found.unusual.isEmpty());
    }

    void filesOfTheLibrary_areCountedAsKnown()
    {
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("deep/b.md"));
        write(QStringLiteral("c.png"));
        m_held = { path("a.txt"), path("c.png"), path("gone.txt") };
        const AddPreview found = preview({ m_dir->path() });
        QCOMPARE(found.files, 2);
        QCOMPARE(found.known, 1); // the picture is none of those that will be read
        m_held.clear();
        QCOMPARE(preview({ m_dir->path() }).known, 0);
    }

    void whatIsSkipped_isCountedByReasonMostFrequentFirst()
    {
        for (const char *name : { ".hidden", ".other", "keys/id_rsa", "a.jpg", "b.PNG", "c.png", "song.mp3", "drawing.svg", "page.html", "log.gz" })
            write(QString::fromLatin1(name));
        const AddPreview found = preview({ m_dir->path() }, { path("page.html") });
        QCOMPARE(found.files, 1); // the drawing is text
        QCOMPARE(skipped(found, "Pictures"), 3);
        QCOMPARE(skipped(found, "Hidden"), 2);
        QCOMPARE(skipped(found, "Keys"), 1);
        QCOMPARE(skipped(found, "Sound"), 1);
        QCOMPARE(skipped(found, "Compressed"), 1);
        QCOMPARE(skipped(found, "took out"), 1);
        QVERIFY(found.skipped.first().second == 3 && found.skipped.last().second == 1);
    }

    void countingThatTakesTooLong_endsAndSaysSo()
    {
        for (int i = 0; i < 50; ++i)
            write(QStringLiteral("%1/a.txt").arg(i));
        const AddPreview found = preview({ m_dir->path() }, {}, 0);
        QVERIFY(!found.complete);
        QVERIFY(found.files < 50);
    }

    void folderThatWouldBePassedOver_isSaidToBeUnusual()
    {
        write(QStringLiteral(".ssh/config"));
        const AddPreview found = preview({ path(".ssh") });
        QCOMPARE(found.files, 1);
        QCOMPARE(found.unusual.size(), 1);
        QVERIFY(found.unusual.first().contains(QLatin1String(".ssh")));
    }

    void stop_endsTheCounting()
    {
        write(QStringLiteral("a.txt"));
        std::stop_source source;
        source.request_stop();
        QCOMPARE(previewOf({ m_dir->path() }, {}, 60'000, [](const AddPreview &) {}, source.get_token()).files, 0);
    }
};

QTEST_GUILESS_MAIN(PreviewTest)
#include "preview_test.moc"
