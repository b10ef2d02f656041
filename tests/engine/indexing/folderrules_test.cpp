// Which files ignore files and a folder's options keep out: the former held against git itself.
#include "engine/indexing/passedover.h"
#include "engine/indexing/walker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace superinstance;

namespace {

using Lines = QHash<QString, QByteArray>; // path of an ignore file → what is in it

// What every case is held against.
const QStringList tree {
    QStringLiteral("a.txt"), QStringLiteral("b.log"), QStringLiteral("foo"), QStringLiteral("README"), QStringLiteral("a b.txt"), QStringLiteral("trailing "),
    QStringLiteral("#hash"), QStringLiteral("!bang"), QStringLiteral("[x]"), QStringLiteral("x"), QStringLiteral("back\\slash"), QStringLiteral("star*"), QStringLiteral("starred"),
    QStringLiteral("ümlaut.txt"), QStringLiteral("debug0.log"), QStringLiteral("debug1.log"), QStringLiteral("debug10.log"), QStringLiteral("debuga.log"), QStringLiteral("data-5]"),
    QStringLiteral("Foo.TXT"), QStringLiteral("bar/foo"), QStringLiteral("bar/a.txt"), QStringLiteral("bar/b.log"), QStringLiteral("bar/keep.log"), QStringLiteral("bar/deep/b.log"),
    QStringLiteral("bar/deep/er/foo"), QStringLiteral("bar/deep/er/est/a.txt"), QStringLiteral("dir/foo/x.txt"), QStringLiteral("dir/foo/y/z.txt"), QStringLiteral("dir/sub/foo/x.txt"),
    QStringLiteral("logs/b.log"), QStringLiteral("logs/monday/foo.bar"), QStringLiteral("logs/tuesday/b.log"), QStringLiteral("one/two/three/four.md"), QStringLiteral("one/three/four.md"),
    QStringLiteral("one/two/four.md"), QStringLiteral("target"), QStringLiteral("sub/target/a.txt"), QStringLiteral("sub/a.c"), QStringLiteral("sub/a.o"), QStringLiteral("sub/lib.so.1"),
    QStringLiteral("tmp1/a.txt"), QStringLiteral("tmp22/a.txt"), QStringLiteral("abcd/e"), QStringLiteral("aXbYc"), QStringLiteral("a-b"), QStringLiteral("a.b"), QStringLiteral("ab"),
};

} // namespace

class FolderRulesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_scratch, m_repository; // the latter holds the tree, and is made once
    QDir m_dir;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    void write(const QString &name, const QByteArray &content = "text")
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QStringList walked(const FolderOptions &options = {}, FolderListing *all = nullptr)
    {
        const FolderListing listing = listFolder(m_dir.path(), true, {}, { {}, {}, {}, { { m_dir.path(), options } } });
        QStringList names;
        for (auto file = listing.files.begin(); file != listing.files.end(); ++file)
            names.append(QDir(m_dir.path()).relativeFilePath(file.key()));
        names.sort();
        if (all)
            *all = listing;
        return names;
    }
    QStringList asGitSees()
    {
        QProcess git;
        git.setWorkingDirectory(m_dir.path());
        git.start(QStringLiteral("git"), { QStringLiteral("ls-files"), QStringLiteral("--others"), QStringLiteral("-z"), QStringLiteral("--exclude-per-directory=.gitignore") });
        git.waitForFinished();
        QStringList names;
        for (const QByteArray &name : git.readAllStandardOutput().split('\0'))
            if (!name.isEmpty() && !name.endsWith(".gitignore"))
                names.append(QString::fromUtf8(name));
        names.sort();
        return names;
    }
    void writeTree()
    {
        for (const QString &name : tree)
            write(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_dir = QDir(m_repository.path());
        writeTree();
        QProcess::execute(QStringLiteral("git"), { QStringLiteral("init"), QStringLiteral("-q"), m_repository.path() });
    }

    void init()
    {
        m_dir = QDir(m_scratch.path());
        m_dir.removeRecursively();
        m_dir.mkpath(m_dir.path());
    }

    void ignoreFile_isObeyedAsGitDoes_data()
    {
        QTest::addColumn<Lines>("files");
        int number = 0;
        const auto row = [&](const QByteArray &lines, const Lines &nested = {}) {
            Lines files = nested;
            files.insert(QStringLiteral(".gitignore"), lines);
            QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(++number).arg(QString::fromUtf8(lines.simplified())))) << files;
        };
        for (const char *lines : { "*.log", "foo", "/foo", "foo/", "/foo/", "foo/*", "bar/foo", "/bar/foo", "*", "/*", "*/", "/*/", "**", "**/", "/**", "**/foo", "**/foo/", "foo/**", "dir/foo/**",
                                   "bar/**", "bar/**/", "bar/**/a.txt", "bar/**/**/a.txt", "one/**/three/*.md", "one/**/four.md", "**/two/**", "logs/**/b.log", "/logs/*/foo.bar", "**/logs/**/*.bar",
                                   "***", "***/foo", "bar/***", "bar/***/a.txt", "b**r/foo", "**o", "bar**", "**foo/x.txt", // asterisks that are no folders
                                   "debug?.log", "debug[01].log", "debug[0-9].log", "debug[!01].log", "debug[^0-9].log", "debug[a-z].log", "debug[[:digit:]].log", "debug[[:alpha:]].log",
                                   "debug[z-a].log", "debug[", "debug[0", "data-5]", "data-5[]]", "[[]x]", "\\[x\\]", "[x]", "[]x]", "a[]-]b", "a[.-]b", "a[!a]b", "a?b", "a*b*c", "?????",
                                   "# comment\n*.log", "\\#hash", "#hash", "\\!bang", "!bang", "a b.txt", "trailing ", "trailing\\ ", "foo   ", "*.log\r\n*.txt\r\n", "\n\n   \n*.log\n", "\xEF\xBB\xBF*.log\n",
                                   "star\\*", "star*", "back\\\\slash", "back\\slash", "foo\\", "\\foo", "f\\oo", "ümlaut.txt", "ü*", "*.TXT", "*.txt", "FOO", "/", "//", "!", "\\", "foo//bar", "//foo",
                                   "bar/../foo", "./foo", "bar\\/foo", "*.log\n!keep.log", "*.log\n!bar/keep.log", "bar/\n!bar/keep.log", "bar/*\n!bar/keep.log", "!b.log\n*.log", "*\n!*/\n!*.txt", "*\n!*.txt",
                                   "/*\n!/bar\n/bar/*\n!/bar/foo", "logs/\n!logs/monday/", "logs/*\n!logs/monday/", "**/foo\n!dir/**/foo", "target", "target/", "/target", "*.so.*", "*.[oc]", "sub/*.[!o]", "tmp?/", "tmp*/", "tmp[0-9]/",
                                   "abc*/e", "*/e", "a*", "*b", "one/*/four.md", "one/*/*/four.md", "*/*/*/four.md", "one/two", "one/two/", "two", "deep/er", "/deep/er", "bar/deep/er/" })
            row(lines);
        row("*.log", { { QStringLiteral("bar/.gitignore"), "!keep.log" } });
        row("*.log", { { QStringLiteral("bar/.gitignore"), "!/b.log" } });
        row("*.log", { { QStringLiteral("bar/.gitignore"), "!b.log" }, { QStringLiteral("bar/deep/.gitignore"), "*.log" } });
        row("", { { QStringLiteral("bar/.gitignore"), "/foo" } });
        row("", { { QStringLiteral("bar/.gitignore"), "foo" } });
        row("", { { QStringLiteral("bar/.gitignore"), "deep/er/foo" } });
        row("", { { QStringLiteral("bar/.gitignore"), "bar/foo" } });
        row("", { { QStringLiteral("dir/.gitignore"), "**/foo/" } });
        row("bar/", { { QStringLiteral("bar/.gitignore"), "!*" } });
        row("*", { { QStringLiteral("bar/.gitignore"), "!*" } });
        row("!*.log", { { QStringLiteral("bar/.gitignore"), "*.log" } });
        row("foo/", { { QStringLiteral("dir/.gitignore"), "!foo/" } });
        row("/bar/deep/*\n", { { QStringLiteral("bar/.gitignore"), "!deep/er" } });
    }

    void ignoreFile_isObeyedAsGitDoes()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
        QFETCH(Lines, files);
        m_dir = QDir(m_repository.path());
        for (auto file = files.begin(); file != files.end(); ++file)
            write(file.key(), file.value());
        const QStringList seen = walked(), asGit = asGitSees();
        bool same = true; // for the watcher, which asks for one at a time
        for (const QString &name : tree)
            same = same && isPassedOver(path(name), m_dir.path(), {}) != seen.contains(name);
        for (auto file = files.begin(); file != files.end(); ++file)
            QFile::remove(path(file.key()));
        QCOMPARE(seen, asGit);
        QVERIFY(same);
        QCOMPARE(walked().size(), tree.size());
    }

    void theOtherIgnoreFile_hasTheLastWord()
    {
        writeTree();
        write(QStringLiteral(".gitignore"), "*.log\n*.md\n");
        write(QStringLiteral(".ignore"), "!b.log\n*.txt\n");
        FolderListing listing;
        const QStringList seen = walked({}, &listing);
        QVERIFY(seen.contains(QStringLiteral("b.log")));
        QVERIFY(!seen.contains(QStringLiteral("debug0.log")));
        QVERIFY(!seen.contains(QStringLiteral("a.txt")));
        QVERIFY(!seen.contains(QStringLiteral("one/two/four.md")));
        QCOMPARE(listing.ignoreFiles.size(), 2); // to be watched
        QVERIFY(listing.passedOver.contains(QStringLiteral("What ignore files (.gitignore, .ignore) name")));
    }

    void ignoreFiles_areNotObeyedWhereThatIsOff()
    {
        writeTree();
        write(QStringLiteral(".gitignore"), "*");
        FolderOptions options;
        options.ignoreFiles = false;
        FolderListing listing;
        QCOMPARE(walked(options, &listing).size(), tree.size());
        QVERIFY(listing.ignoreFiles.isEmpty());
    }

    void whatWasExcluded_isNotIncluded()
    {
        writeTree();
        FolderOptions options;
        options.include = QStringList { QStringLiteral("*.md"), QStringLiteral("/bar/"), QStringLiteral("logs") };
        options.exclude = QStringList { QStringLiteral("deep/"), QStringLiteral("*.log"), QStringLiteral("!keep.log") };
        const QStringList expected { QStringLiteral("bar/a.txt"), QStringLiteral("bar/foo"), QStringLiteral("bar/keep.log"), QStringLiteral("logs/monday/foo.bar"), QStringLiteral("one/three/four.md"),
                                     QStringLiteral("one/two/four.md"), QStringLiteral("one/two/three/four.md") };
        FolderListing listing;
        QCOMPARE(walked(options, &listing), expected);
        QCOMPARE(listing.passedOver.size(), 2);
        for (const QString &name : tree)
            QCOMPARE(!isPassedOver(path(name), m_dir.path(), {}, { { m_dir.path(), options } }), expected.contains(name));
    }

    void tooLargeFile_isListedWithTheReason()
    {
        write(QStringLiteral("small.txt"), QByteArray(1'000'000, 'x'));
        write(QStringLiteral("large.txt"), QByteArray(1'000'001, 'x'));
        FolderOptions options;
        options.largestFile = 1'000'000;
        FolderListing listing;
        QCOMPARE(walked(options, &listing), QStringList { QStringLiteral("small.txt") });
        QCOMPARE(listing.troubles.size(), 1);
        QVERIFY(listing.troubles.first().state == FileState::Skipped);
        QVERIFY(listing.troubles.first().reason.inWords().contains(QLatin1String("1 MB")));
    }

    void folderWithItsOwnOptions_isLookedAtByThose()
    {
        write(QStringLiteral(".gitignore"), "*.txt");
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("a.md"));
        write(QStringLiteral("own/a.txt"));
        write(QStringLiteral("own/a.md"));
        write(QStringLiteral("named.txt"));
        FolderOptions own;
        own.exclude = QStringList { QStringLiteral("*.md") };
        const FolderListing listing = listFolder(m_dir.path(), true, {}, { {}, {}, {}, { { m_dir.path(), {} }, { path(QStringLiteral("own")), own }, { path(QStringLiteral("named.txt")), {} } } });
        QStringList names = listing.files.keys();
        names.sort();
        QCOMPARE(names, QStringList({ path(QStringLiteral("a.md")), path(QStringLiteral("named.txt")), path(QStringLiteral("own/a.txt")) }));
    }

    void ignoreFileThatIsNone_harmsNothing()
    {
        write(QStringLiteral("a.txt"));
        QCOMPARE(::mkfifo(QFile::encodeName(path(QStringLiteral(".gitignore"))).constData(), 0600), 0); // opening it waits for ever
        QCOMPARE(::symlink("/dev/zero", QFile::encodeName(path(QStringLiteral(".ignore"))).constData()), 0);
        QCOMPARE(walked(), QStringList { QStringLiteral("a.txt") });
    }

    void maliciousPatterns_takeNoTime()
    {
        QByteArray lines;
        for (int i = 0; i < 200; ++i)
            lines += "**/a*a*a*a*a*a*a*a*a*a*a*a*b" + QByteArray::number(i) + "\n**/a/**/a/**/a/**/a/**/a/**/a/**/b\n";
        write(QStringLiteral(".gitignore"), lines);
        write(QString(120, QLatin1Char('a')));
        QString deep = QStringLiteral("a");
        for (int i = 0; i < 60; ++i)
            deep += QStringLiteral("/a");
        write(deep);
        QElapsedTimer time;
        time.start();
        QCOMPARE(walked().size(), 2);
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    }

    void patternThatIsNone_isExplained_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("why"); // a word of it
        const auto row = [](const char *line, const char *why) { QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(why); };
        for (const char *good : { "", "# comment", "*.log", "[a-z]*", "[]]", "[[:digit:]]", "\\[", "!kept", "a\\ ", "/only/here", "**/x" })
            row(good, "");
        row("[a-z", "without its ]");
        row("a/[", "without its ]");
        row("end\\", "missing");
        row("/", "names no");
        row("!", "names no");
        row("a//b", "names no");
    }

    void patternThatIsNone_isExplained()
    {
        QFETCH(QString, line);
        QFETCH(QString, why);
        const QString said = whyNoPattern(line);
        QCOMPARE(said.isEmpty(), why.isEmpty());
        QVERIFY2(said.contains(why), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(FolderRulesTest)
#include "folderrules_test.moc"
