// Of files that are read side by side, and of documents that wait to be stored, no more is held in memory than is allowed.
#include "tests/support/library.h"

#include <QFile>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <optional>

#include <malloc.h>

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

    static qint64 allocated()
    {
        const struct mallinfo2 now = mallinfo2();
        return qint64(now.uordblks + now.hblkhd);
    }
    static QByteArray longText(int number)
    {
        QByteArray text;
        for (int i = 0; text.size() < textBytes; ++i)
            text += "In room " + QByteArray::number(number) + " the clerk wrote down case " + QByteArray::number(i * 7919) + " before the bell was rung at noon.\n\n";
        return text;
    }
    // What is allocated at most beyond what was before, while six texts are read and the vault stores none of them for a while.
    static qint64 mostAllocated(qint64 mostHeldBytes, qint64 mostHeldChars)
    {
        TestLibrary library;
        for (int i = 0; i < 6; ++i)
            library.write(QStringLiteral("%1.txt").arg(i), longText(i));
        QSemaphore goesOn;
        std::optional<Task<Result<void>>> holding;
        qint64 before = allocated(), most = 0;
        IndexerOptions options = TestLibrary::quickOptions();
        options.reader.mostHeldBytes = mostHeldBytes;
        options.reader.mostHeldChars = mostHeldChars;
        options.measured = [&](const FileToRead &, double) {
            if (holding)
                return;
            const auto hold = [&goesOn](VaultWriter &) -> Result<void> { return goesOn.acquire(), Result<void>(); };
            holding.emplace(library.vault().write(hold));
            QTimer::singleShot(3000, qApp, [&goesOn] { goesOn.release(); }); // for what should not happen
        };
        library.openIndexer(options);
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, [&] { most = std::max(most, allocated() - before); });
        look.start(5);
        if (library.index({ library.documents() }).size() != 6)
            qFatal("not all were read");
        return most;
    }
    static constexpr int textBytes = 600'000;

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

    // One that is cut takes many times as much as its text.
    void documentsThatTogetherAreTooLong_areCutOneAfterTheOther()
    {
        if (allocated() == 0)
            QSKIP("this program's memory is not counted, as under a sanitizer");
        const qint64 all = mostAllocated(10 * textBytes, 10 * textBytes), apart = mostAllocated(2 * textBytes, 2 * textBytes);
        const qint64 words = QThread::idealThreadCount() * qint64(4'500'000); // what those who cut remember of words, however long a text is
        QVERIFY2(all > words + 25 * textBytes, qPrintable(QString::number(all))); // six that are cut; else this says nothing
        QVERIFY2(apart < words + 20 * textBytes, qPrintable(QString::number(apart)));
    }
};

QTEST_GUILESS_MAIN(HeldBytesTest)
#include "heldbytes_test.moc"
