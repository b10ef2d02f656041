// A download survives pauses, broken connections and the end of the program, and only what was published gets its name.
#include "engine/models/download.h"
#include "tests/support/rangeserver.h"
#include "tests/support/running.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QThreadPool>

#include <atomic>

#include <sys/syscall.h>
#include <unistd.h>

using namespace superinstance;
using namespace std::chrono_literals;

namespace {

QByteArray randomBytes(qsizetype count)
{
    QRandomGenerator random(7);
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

// How much of a file only memory holds, and the disk has not begun with; nothing: the system does not say.
std::optional<qint64> bytesOnlyInMemory(const QString &path)
{
    constexpr long cachestat = 451; // since Linux 6.5, later than the headers of Debian 12
    QFile file(path);
    quint64 range[2] = { 0, 0 }; // all of it
    struct { quint64 cached, dirty, writtenBack, evicted, lately; } pages {};
    if (!file.open(QIODevice::ReadOnly) || ::syscall(cachestat, file.handle(), range, &pages, 0) != 0 || pages.cached == 0)
        return std::nullopt;
    return qint64(pages.dirty) * ::sysconf(_SC_PAGESIZE);
}

DownloadManner atOnce()
{
    DownloadManner manner;
    manner.pause = 1ms;
    manner.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    manner.freeSpace = [](const QString &) { return 1'000'000'000'000LL; };
    return manner;
}

} // namespace

class DownloadTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RangeServer> m_server;
    QStringList m_told;

    QString path() const { return m_folder->filePath(QStringLiteral("models/m.gguf")); }
    DownloadOrder order() const
    {
        return { m_server->url(), path(), m_server->content.size(), QCryptographicHash::hash(m_server->content, QCryptographicHash::Sha256).toHex() };
    }
    Result<void> fetch(const DownloadOrder &what, const DownloadManner &manner = atOnce())
    {
        Download download(what, manner, &m_workers);
        connect(&download, &Download::told, this, [this](const QString &sentence) { m_told += sentence; });
        return run([&] { return download.run({}); });
    }
    QString whyNot(const DownloadOrder &what, const DownloadManner &manner = atOnce())
    {
        const Result<void> done = fetch(what, manner);
        return done ? QStringLiteral("it came") : done.error().message;
    }
    // Runs it until so much has come, then pauses it.
    Result<void> fetchUpTo(qint64 bytes)
    {
        m_server->holdAfter = bytes;
        Download download(order(), atOnce(), &m_workers);
        LinkedStop stop;
        connect(&download, &Download::progressed, this, [&] {
            if (download.progress().received >= bytes)
                stop.request();
        });
        QTimer asking; // the last bytes may come without a signal
        connect(&asking, &QTimer::timeout, this, [&] {
            if (download.progress().received >= bytes)
                stop.request();
        });
        asking.start(10);
        const Result<void> done = run([&] { return download.run(stop.token()); });
        m_server->holdAfter = -1;
        return done;
    }
    Result<void> discard()
    {
        Download download(order(), atOnce(), &m_workers);
        return run([&] { return download.discard(); });
    }
    bool leavesNothing() const { return !QFile::exists(path() + QStringLiteral(".part")) && !QFile::exists(path() + QStringLiteral(".part.json")); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<RangeServer>();
        m_server->content = randomBytes(3'000'000);
        m_told.clear();
    }

    void file_comesWhole_andOnlyThenHasItsName()
    {
        bool early = false;
        Download download(order(), atOnce(), &m_workers);
        connect(&download, &Download::progressed, this, [&] { early = early || (QFile::exists(path()) && download.progress().received < m_server->content.size()); });
        const Result<void> done = run([&] { return download.run({}); });
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
        QVERIFY(!early);
        QCOMPARE(contentOf(path()), m_server->content);
        QVERIFY(leavesNothing());
        QCOMPARE(m_server->sent, m_server->content.size());
        QCOMPARE(m_server->header(0, "Accept-Encoding"), QByteArray("identity"));
        QCOMPARE(download.progress().received, m_server->content.size());
        QCOMPARE(download.progress().total, m_server->content.size());
        QVERIFY(m_told.isEmpty());
    }

    void fileWithoutPublishedSize_comesAsWell()
    {
        QVERIFY(fetch({ m_server->url(), path() }).ok());
        QCOMPARE(contentOf(path()), m_server->content);
    }

    // Else a person would wait at the end for all that the system kept back.
    void theDisk_beginsBeforeTheEnd()
    {
        PartialFile file(path());
        QVERIFY(file.open(0, {}).ok());
        QVERIFY(file.beginAnew({ {}, {}, 40'000'000 }).ok());
        const QByteArray bytes = randomBytes(1'000'000);
        for (int i = 0; i < 40; ++i)
            QVERIFY(file.append(bytes).ok());
        const std::optional<qint64> kept = bytesOnlyInMemory(path() + QStringLiteral(".part"));
        if (!kept)
            QSKIP("This system does not tell what the disk has not begun with.");
        QVERIFY2(*kept < 20'000'000, qPrintable(QString::number(*kept)));
    }

    void fiftyBrokenConnections_endInTheSameBytes_withoutFetchingTwiceWhatCame()
    {
        m_server->content = randomBytes(16'000'000);
        QRandomGenerator random(11);
        int breaks = 0;
        m_server->cutAfter = [&] { return ++breaks <= 50 ? qint64(random.bounded(1, 500'000)) : -1; };
        QVERIFY2(fetch(order()).ok(), "it did not come");
        QVERIFY(breaks >= 51);
        QCOMPARE(contentOf(path()), m_server->content);
        // Each request goes on exactly where an answer ended.
        QMap<qint64, QList<qint64>> endsFrom;
        for (const auto &[from, count] : std::as_const(m_server->sentOf))
            endsFrom[from] += from + count;
        qint64 place = 0;
        for (auto each = endsFrom.begin(); each != endsFrom.end(); ++each) {
            QCOMPARE(each.key(), place);
            QCOMPARE(each->size(), 1);
            const auto next = std::next(each);
            place = next != endsFrom.end() ? next.key() : m_server->content.size();
            QVERIFY(each->contains(place));
        }
        QCOMPARE(m_server->header(int(m_server->requests.size()) - 1, "If-Range"), QByteArray("\"one\""));
        QVERIFY(m_told.isEmpty());
    }

    void pause_keepsWhatHasCome_overTheEndOfTheProgram()
    {
        QVERIFY(fetchUpTo(1'000'000).stopped());
        QCOMPARE(QFile(path() + QStringLiteral(".part")).size(), 1'000'000);
        QVERIFY(!QFile::exists(path()));
        const qint64 before = m_server->sent;
        QVERIFY(fetch(order()).ok()); // another Download, as after a new start
        QCOMPARE(m_server->sent - before, m_server->content.size() - 1'000'000);
        QCOMPARE(m_server->header(1, "Range"), QByteArray("bytes=1000000-"));
        QCOMPARE(contentOf(path()), m_server->content);
    }

    void discardedDownload_leavesNothing()
    {
        QVERIFY(fetchUpTo(1'000'000).stopped());
        QVERIFY(discard().ok());
        QVERIFY(leavesNothing());
    }

    // Those who have their documents apart share the models.
    void fileThatAnotherFetches_isLeftToIt_untilThatEnds()
    {
        const QString taken = QStringLiteral("Another SuperInstance is downloading this file already. Wait until it is here, or pause it there.");
        m_server->holdAfter = 1'000'000;
        Download first(order(), atOnce(), &m_workers);
        LinkedStop stop;
        std::optional<Result<void>> paused;
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto running = first.run(stop.token());
            paused = co_await running;
        });
        const QString part = path() + QStringLiteral(".part");
        const bool began = QTest::qWaitFor([&] { return QFile(part).size() == 1'000'000; });
        DownloadManner manner = atOnce();
        manner.silence = 50ms;
        manner.tries = 1;
        const QString second = whyNot(order(), manner);
        const Result<void> discarded = discard();
        const QByteArray kept = contentOf(part);
        stop.request();
        QVERIFY(QTest::qWaitFor([&] { return paused.has_value(); }));
        QVERIFY(began && paused->stopped());
        QCOMPARE(second, taken);
        QCOMPARE(discarded.ok() ? QString() : discarded.error().message, taken);
        QVERIFY(kept == m_server->content.left(1'000'000));
        QCOMPARE(m_server->requests.size(), 1);
        m_server->holdAfter = -1;
        QVERIFY(fetch(order()).ok()); // goes on where the first was
        QVERIFY(contentOf(path()) == m_server->content);
        QCOMPARE(m_server->sent, m_server->content.size());
    }

    // Who opens the file just before another one gives it its name would otherwise empty what has been checked.
    void fileThatHasItsName_isNobodysToWrite()
    {
        const QByteArray bytes = randomBytes(1000), sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        constexpr int files = 30;
        std::atomic<bool> enough = false;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            while (!enough)
                (void)PartialFile(path()).open(bytes.size(), {}); // which file it is was not told: it is begun anew
        }));
        other->start();
        for (int done = 0; done < files;) {
            PartialFile file(path());
            if (file.open(bytes.size(), {}).ok() && file.append(bytes).ok() && file.finish(sum).ok() && QFile::rename(path(), m_folder->filePath(QString::number(done))))
                ++done;
        }
        enough = true;
        other->wait();
        for (int i = 0; i < files; ++i)
            QVERIFY2(contentOf(m_folder->filePath(QString::number(i))) == bytes, qPrintable(QString::number(i)));
    }

    void programThatEndedBeforeTheName_needsNoServer()
    {
        QVERIFY(fetchUpTo(1'000'000).stopped());
        QFile part(path() + QStringLiteral(".part"));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(m_server->content) == m_server->content.size());
        part.close();
        m_server->status = 500;
        QVERIFY(fetch(order()).ok());
        QCOMPARE(contentOf(path()), m_server->content);
    }

    void fileThatChangedOnTheServer_isFetchedAnew_andThatIsSaid()
    {
        QVERIFY(fetchUpTo(1'000'000).stopped());
        m_server->content = randomBytes(2'000'000) + "new";
        m_server->etag = "\"two\"";
        QVERIFY(fetch(order()).ok());
        QCOMPARE(contentOf(path()), m_server->content);
        QCOMPARE(m_told, QStringList({ QStringLiteral("The file on the server has changed; it is downloaded from the beginning.") }));
    }

    void serverThatCannotContinue_givesAllAgain_andThatIsSaid()
    {
        QVERIFY(fetchUpTo(1'000'000).stopped());
        m_server->continues = false;
        QVERIFY(fetch(order()).ok());
        QCOMPARE(contentOf(path()), m_server->content);
        QCOMPARE(m_told, QStringList({ QStringLiteral("This server cannot continue a download; it is done from the beginning.") }));
    }

    void serverThatCannotContinue_andAlwaysBreaksOff_isGivenUp()
    {
        m_server->continues = false;
        m_server->cutAfter = [] { return 100'000; };
        QVERIFY(whyNot(order()).startsWith(QStringLiteral("The connection to the server breaks off again and again")));
        QCOMPARE(m_server->requests.size(), 7); // the first, which brought something new, and six more
    }

    // Behind an address there may be several servers, not all of which heed what they are asked.
    void restOfAnotherFile_isNotTakenForOurs()
    {
        QVERIFY(fetchUpTo(1'000'000).stopped());
        m_server->content = QByteArray(m_server->content.size(), 'o');
        m_server->etag = "\"two\"";
        m_server->heedless = true;
        const Result<void> done = fetch({ m_server->url(), path() }); // without a checksum
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
        QVERIFY(contentOf(path()) == m_server->content);
        QCOMPARE(m_told, QStringList({ QStringLiteral("The file on the server has changed; it is downloaded from the beginning.") }));
    }

    void serverWithoutETag_continuesByDate_orByTheChecksumAlone()
    {
        m_server->etag.clear();
        m_server->lastModified = "Wed, 21 Oct 2026 07:28:00 GMT";
        QVERIFY(fetchUpTo(1'000'000).stopped());
        QVERIFY(fetch(order()).ok());
        QCOMPARE(m_server->header(1, "If-Range"), m_server->lastModified);
        QVERIFY(QFile::remove(path()));
        m_server->lastModified.clear();
        m_server->requests.clear();
        QVERIFY(fetchUpTo(1'000'000).stopped());
        QVERIFY(fetch(order()).ok());
        QCOMPARE(m_server->header(1, "Range"), QByteArray("bytes=1000000-"));
        QCOMPARE(contentOf(path()), m_server->content);
    }

    void weakETag_isNoProofOfTheSameBytes()
    {
        m_server->etag = "W/\"one\"";
        QVERIFY(fetchUpTo(1'000'000).stopped());
        DownloadOrder unchecked = order();
        unchecked.sha256.clear();
        QVERIFY(fetch(unchecked).ok());
        QCOMPARE(m_server->header(1, "Range"), QByteArray());
        QCOMPARE(contentOf(path()), m_server->content);
    }

    void otherBytesThanPublished_neverGetTheName()
    {
        DownloadOrder what = order();
        m_server->content[1234] = char(~m_server->content[1234]);
        QCOMPARE(whyNot(what), QStringLiteral("What was downloaded is not the file that was published, and was removed. Try it once more, or from another server."));
        QVERIFY(!QFile::exists(path()) && leavesNothing());
    }

    void damagedPart_isFoundByTheChecksum()
    {
        QVERIFY(fetchUpTo(1'000'000).stopped());
        QFile part(path() + QStringLiteral(".part"));
        QVERIFY(part.open(QIODevice::ReadWrite) && part.seek(500) && part.write("oops") == 4);
        part.close();
        QVERIFY(whyNot(order()).startsWith(QStringLiteral("What was downloaded is not the file")));
    }

    void wrongLength_isRefusedBeforeAnythingIsFetched()
    {
        DownloadOrder what = order();
        what.bytes += 1;
        QCOMPARE(whyNot(what), QStringLiteral("The file on the server is not as long as it was published. Choose another server or model."));
        QVERIFY(!QFile::exists(path()));
    }

    void lengthThatIsNotTold_isThePublishedOne_data()
    {
        QTest::addColumn<RangeServer::Length>("length");
        QTest::addRow("in chunks") << RangeServer::Length::InChunks;
        QTest::addRow("until it closes") << RangeServer::Length::UntilItCloses;
    }
    void lengthThatIsNotTold_isThePublishedOne()
    {
        QFETCH(RangeServer::Length, length);
        m_server->length = length;
        QVERIFY(fetch(order()).ok());
        QCOMPARE(contentOf(path()), m_server->content);
        QCOMPARE(whyNot({ m_server->url(), m_folder->filePath(QStringLiteral("other.gguf")) }), QStringLiteral("The server does not say how long the file is. Choose another server or model."));
    }

    void moreThanWasPublished_isCutOff_andNotBegunAgain_data()
    {
        QTest::addColumn<RangeServer::Length>("length");
        QTest::addColumn<bool>("endless");
        QTest::addColumn<qint64>("before"); // so many bytes had come in an earlier run
        QTest::addRow("in chunks") << RangeServer::Length::InChunks << false << 0LL;
        QTest::addRow("until it closes") << RangeServer::Length::UntilItCloses << false << 0LL;
        QTest::addRow("endless, in chunks") << RangeServer::Length::InChunks << true << 0LL;
        QTest::addRow("endless, until it closes") << RangeServer::Length::UntilItCloses << true << 0LL;
        QTest::addRow("endless rest") << RangeServer::Length::InChunks << true << 1'000'000LL;
    }
    void moreThanWasPublished_isCutOff_andNotBegunAgain()
    {
        QFETCH(RangeServer::Length, length);
        QFETCH(bool, endless);
        QFETCH(qint64, before);
        const DownloadOrder what = order();
        if (before > 0)
            QVERIFY(fetchUpTo(before).stopped());
        m_server->length = length;
        m_server->endless = endless;
        if (!endless)
            m_server->content += randomBytes(2'000'000);
        Download download(what, atOnce(), &m_workers);
        qint64 most = 0;
        connect(&download, &Download::progressed, this, [&] { most = std::max(most, download.progress().received); });
        const qsizetype asked = m_server->requests.size();
        const Result<void> done = run([&] { return download.run({}); });
        QVERIFY(!done.ok());
        QCOMPARE(done.error().message, QStringLiteral("The file on the server is not as long as it was published. Choose another server or model."));
        QCOMPARE(m_server->requests.size() - asked, 1);
        QVERIFY2(most <= what.bytes, qPrintable(QString::number(most)));
        QCOMPARE(QFile(path() + QStringLiteral(".part")).size(), what.bytes);
        QVERIFY(!QFile::exists(path()));
    }

    void whatWasCutOff_isHeldAgainstTheChecksum()
    {
        const DownloadOrder what = order();
        m_server->content += "and more";
        m_server->length = RangeServer::Length::InChunks;
        QVERIFY(!fetch(what).ok());
        const qsizetype asked = m_server->requests.size();
        QVERIFY(fetch(what).ok()); // it was the file, and needs no server
        QCOMPARE(m_server->requests.size(), asked);
        QCOMPARE(contentOf(path()), m_server->content.first(what.bytes));
    }

    void partThatIsTooLong_isBegunAnew()
    {
        QVERIFY(fetchUpTo(1'000'000).stopped());
        QFile part(path() + QStringLiteral(".part"));
        QVERIFY(part.resize(m_server->content.size() + 5));
        QVERIFY(fetch(order()).ok());
        QCOMPARE(m_server->header(1, "Range"), QByteArray());
        QCOMPARE(contentOf(path()), m_server->content);
    }

    void serverThatClaimsMoreThanItSends_isGivenUp()
    {
        m_server->claims = m_server->content.size() + 1000;
        QVERIFY(!fetch({ m_server->url(), path() }).ok());
        QVERIFY(!QFile::exists(path()));
    }

    void answers_areToldInPlainSentences_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("requests"); // tried again only where that can help
        QTest::addRow("404") << 404 << "The server does not have this file any more. Choose another model." << 1;
        QTest::addRow("410") << 410 << "The server does not have this file any more. Choose another model." << 1;
        QTest::addRow("401") << 401 << "The server does not give this file to everybody. Choose another model, or download it by hand." << 1;
        QTest::addRow("403") << 403 << "The server does not give this file to everybody. Choose another model, or download it by hand." << 1;
        QTest::addRow("418") << 418 << "The server refused the download with the answer 418. Try it later, or from another server." << 1;
        QTest::addRow("429") << 429 << "The server is busy or out of order. Try it later, or from another server." << 6;
        QTest::addRow("503") << 503 << "The server is busy or out of order. Try it later, or from another server." << 6;
    }

    void answers_areToldInPlainSentences()
    {
        QFETCH(int, status);
        m_server->status = status;
        if (status == 401)
            m_server->moreHeaders = "WWW-Authenticate: Basic realm=\"x\"\r\n";
        QTEST(whyNot(order()), "sentence");
        QTEST(int(m_server->requests.size()), "requests");
        QVERIFY(!QFile::exists(path()));
    }

    void serverThatAsksToWait_isAskedAgainOnlyThen()
    {
        m_server->status = 503;
        m_server->moreHeaders = "Retry-After: 1\r\n";
        QTimer recovering;
        connect(&recovering, &QTimer::timeout, this, [&] { m_server->status = m_server->requests.isEmpty() ? 503 : 0; });
        recovering.start(10);
        QElapsedTimer time;
        time.start();
        QVERIFY(fetch(order()).ok());
        QVERIFY(time.elapsed() >= 1000);
        QCOMPARE(m_server->requests.size(), 2);
    }

    void serverThatAsksForHours_isLeftAlone()
    {
        m_server->status = 429;
        m_server->moreHeaders = "Retry-After: 3600\r\n";
        QCOMPARE(whyNot(order()), QStringLiteral("The server is busy or out of order. Try it later, or from another server."));
        QCOMPARE(m_server->requests.size(), 1);
    }

    void redirect_isFollowed_whereItIsNoLessSafe()
    {
        const auto safe = [](const char *from, const char *to) { return isNoLessSafe(QUrl(QString::fromLatin1(from)), QUrl(QString::fromLatin1(to))); };
        QVERIFY(safe("https://a/x", "https://b/y") && safe("http://a/x", "http://b/y") && safe("http://a/x", "https://b/y"));
        QVERIFY(!safe("https://a/x", "http://a/x") && !safe("https://a/x", "ftp://a/x") && !safe("http://a/x", "file:///etc/passwd"));
        RangeServer first;
        first.status = 302;
        first.moreHeaders = "Location: " + m_server->url().toEncoded() + "\r\n";
        DownloadOrder what = order();
        what.url = first.url();
        QList<QUrl> asked;
        DownloadManner manner = atOnce();
        manner.forbids = [&](const QUrl &to) {
            asked += to;
            return std::optional<Error>();
        };
        QVERIFY(fetch(what, manner).ok());
        QCOMPARE(asked, QList<QUrl>({ m_server->url() }));
        QCOMPARE(contentOf(path()), m_server->content);
        QCOMPARE(m_server->header(0, "Accept-Language"), QByteArray("*"));
        QVERIFY(QFile::remove(path()));
        manner.forbids = [](const QUrl &) { return std::optional(Error::failed(QStringLiteral("Not there."))); };
        QCOMPARE(whyNot(what, manner), QStringLiteral("Not there."));
        first.moreHeaders = "Location: ftp://127.0.0.1/m.gguf\r\n";
        QVERIFY(!fetch(what).ok());
        QCOMPARE(m_server->requests.size(), 1);
    }

    void redirects_areFollowedOneAfterTheOther()
    {
        const auto sendOn = [this](const char *to) {
            m_server->status = 307;
            m_server->once = true;
            m_server->moreHeaders = QByteArray("Location: ") + to + "\r\n";
        };
        DownloadManner manner = atOnce();
        QStringList asked;
        manner.forbids = [&](const QUrl &to) {
            asked += to.path();
            if (asked.size() < 3)
                sendOn(asked.size() == 1 ? "/third" : "fourth");
            return std::optional<Error>();
        };
        sendOn("/second");
        QVERIFY2(fetch(order(), manner).ok(), "it did not come");
        QCOMPARE(asked, QStringList({ QStringLiteral("/second"), QStringLiteral("/third"), QStringLiteral("/fourth") }));
        QCOMPARE(m_server->requests.size(), 4);
        QCOMPARE(contentOf(path()), m_server->content);
    }

    void redirectsWithoutEnd_areGivenUp()
    {
        m_server->status = 302;
        m_server->moreHeaders = "Location: /models/m.gguf\r\n";
        QCOMPARE(whyNot(order()), QStringLiteral("The download is sent on from server to server without end. Choose another server or model."));
        QVERIFY(m_server->requests.size() < 30);
    }

    void pageInsteadOfTheFile_isNotKept()
    {
        m_server->type = "text/html; charset=utf-8";
        QCOMPARE(whyNot({ m_server->url(), path() }), QStringLiteral("The server sent a web page instead of the file. You may have to sign in to the network first."));
    }

    void serverThatFallsSilent_isLeft_andWhatCameIsKept()
    {
        m_server->holdAfter = 1'000'000;
        DownloadManner manner = atOnce();
        manner.silence = 50ms;
        manner.tries = 2;
        m_server->continues = false;
        QCOMPARE(whyNot(order(), manner), QStringLiteral("The server stopped sending. Continue later: what has been downloaded is kept."));
        QCOMPARE(QFile(path() + QStringLiteral(".part")).size(), 1'000'000);
    }

    void noServer_isSaid()
    {
        DownloadOrder what = order();
        m_server->close();
        QVERIFY(whyNot(what).contains(QStringLiteral("Connection refused")));
    }

    void diskWithoutRoom_isNoticedBeforeTheFirstByte()
    {
        DownloadManner manner = atOnce();
        manner.freeSpace = [](const QString &) { return 400'000'000LL; };
        QCOMPARE(whyNot(order(), manner), QStringLiteral("The disk has not enough room: 103.0 MB more are needed. Make room, or choose a smaller model."));
        QCOMPARE(m_server->requests.size(), 0);
        DownloadOrder unknown = order();
        unknown.bytes = 0; // the server tells
        QVERIFY(whyNot(unknown, manner).startsWith(QStringLiteral("The disk has not enough room")));
        QVERIFY(m_server->sent <= m_server->content.size());
    }

    void diskThatFillsUp_keepsWhatFits()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("This system has no /dev/full.");
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path() + QStringLiteral(".part")));
        QCOMPARE(whyNot(order()), QStringLiteral("The disk is full. Make room and continue: what has been downloaded is kept."));
    }

    void fileThatIsThereAlready_isNotTouched()
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QVERIFY(whyNot(order()).startsWith(QStringLiteral("There is a file")));
        QCOMPARE(contentOf(path()), QByteArray("mine"));
    }

    void mirror_isAskedInstead()
    {
        QCOMPARE(mirrored(QUrl(QStringLiteral("https://models.example/a/b.gguf?x=1")), QUrl(QStringLiteral("https://mirror.example/copies/"))), QUrl(QStringLiteral("https://mirror.example/copies/a/b.gguf?x=1")));
        DownloadOrder what = order();
        what.url = QUrl(QStringLiteral("https://nowhere.invalid/a/b.gguf"));
        DownloadManner manner = atOnce();
        manner.mirror = m_server->url(QStringLiteral("/copies"));
        QVERIFY(fetch(what, manner).ok());
        QVERIFY(m_server->requests.first().startsWith("GET /copies/a/b.gguf HTTP/1.1"));
    }

    void proxy_isUsed_thatOfTheSystemToo()
    {
        DownloadOrder what = order();
        what.url = QUrl(QStringLiteral("http://models.invalid/m.gguf")); // only a proxy could find it
        DownloadManner manner = atOnce();
        manner.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server->serverPort());
        QVERIFY(fetch(what, manner).ok());
        QVERIFY(m_server->requests.first().startsWith("GET http://models.invalid/m.gguf HTTP/1.1"));
        QVERIFY(QFile::remove(path()));
        qputenv("http_proxy", m_server->url(QString()).toEncoded());
        manner.proxy.reset();
        const Result<void> done = fetch(what, manner);
        qunsetenv("http_proxy");
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
    }

    void progress_tellsSpeedAndTimeLeft()
    {
        m_server->content = randomBytes(2'000'000);
        m_server->cutAfter = [] { return 400'000; };
        Download download(order(), atOnce(), &m_workers);
        QVERIFY(!download.progress().secondsLeft && download.progress().bytesPerSecond == 0);
        std::optional<qint64> left;
        qint64 last = 0;
        bool backwards = false;
        connect(&download, &Download::progressed, this, [&] {
            const DownloadProgress now = download.progress();
            backwards = backwards || now.received < last;
            last = now.received;
            left = now.secondsLeft;
        });
        QVERIFY(run([&] { return download.run({}); }).ok());
        QVERIFY(!backwards);
        QVERIFY(download.progress().bytesPerSecond > 0);
        QCOMPARE(left, 0);
    }

    void stopWhileItWaits_endsItAtOnce()
    {
        m_server->status = 503;
        DownloadManner manner = atOnce();
        manner.pause = 1h;
        Download download(order(), manner, &m_workers);
        LinkedStop stop;
        QTimer asking;
        connect(&asking, &QTimer::timeout, this, [&] {
            if (!m_server->requests.isEmpty())
                stop.request();
        });
        asking.start(20);
        QVERIFY(run([&] { return download.run(stop.token()); }).stopped());
    }
};

QTEST_GUILESS_MAIN(DownloadTest)
#include "download_test.moc"
