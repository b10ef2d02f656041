// Of files that are read side by side no more is held in memory than is allowed.
#include "tests/support/library.h"

#include <QFile>
#include <QTest>

using namespace superinstance;

class HeldBytesTest : public QObject {
    Q_OBJECT

    // What extractors did that take their time over a page, while four pages of 2,000 bytes were read.
    static QList<QByteArray> deedsWithin(qint64 mostHeldBytes)
    {
        TestLibrary library;
        const QString log = library.dataDir() + QStringLiteral("/deeds");
        const QString program = library.dataDir() + QStringLiteral("/extractor.sh");
        QFile script(program);
        if (!script.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        script.write("#!/bin/sh\necho begin >> '" + log.toLocal8Bit() + "'\nsleep 0.1\necho end >> '" + log.toLocal8Bit() + "'\nexit 1\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        for (int i = 0; i < 4; ++i)
            library.write(QStringLiteral("%1.html").arg(i), "<p>" + QByteArray(2000, char('a' + i)));
        IndexerOptions options = TestLibrary::quickOptions();
        options.extractorProgram = program;
        options.reader.mostHeldBytes = mostHeldBytes;
        library.openIndexer(options);
        if (library.index({ library.documents() }).size() != 4)
            qFatal("not all were read");
        QFile deeds(log);
        if (!deeds.open(QIODevice::ReadOnly))
            qFatal("no extractor was begun");
        return deeds.readAll().trimmed().split('\n');
    }

private Q_SLOTS:
    void filesThatTogetherAreTooLarge_areReadOneAfterTheOther()
    {
        const QList<QByteArray> deeds = deedsWithin(3000);
        QVERIFY(deeds.size() >= 8);
        for (qsizetype i = 0; i < deeds.size(); ++i)
            QCOMPARE(deeds[i], QByteArray(i % 2 == 0 ? "begin" : "end"));
    }

    void filesThatAreNot_areReadSideBySide()
    {
        const QList<QByteArray> deeds = deedsWithin(100'000);
        bool together = false;
        for (qsizetype i = 1; i < deeds.size(); ++i)
            together = together || (deeds[i] == "begin" && deeds[i - 1] == "begin");
        QVERIFY(together);
    }

    void fileThatIsLargerThanAllThatIsAllowed_isReadAlone()
    {
        QVERIFY(deedsWithin(1000).size() >= 8);
    }
};

QTEST_GUILESS_MAIN(HeldBytesTest)
#include "heldbytes_test.moc"
