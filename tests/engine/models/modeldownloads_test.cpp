// Downloads by the names of offers: paused, taken up after a restart, discarded; and none while the program stays offline.
#include "engine/models/modeldownloads.h"

#include "engine/models/modelfiles.h"
#include "tests/support/rangeserver.h"
#include "tests/support/running.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

using namespace superinstance;
using State = ModelDownload::State;

class ModelDownloadsTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RangeServer> m_server;
    QList<CatalogueModel> m_catalogue;
    std::unique_ptr<ModelDownloads> m_downloads;
    QNetworkProxy m_proxy;

    const QString name = QStringLiteral("Small Model");
    QString folder() const { return m_dir->filePath(QStringLiteral("models")); }
    QString path() const { return folder() + QStringLiteral("/m.gguf"); }
    // As after a new start of the program.
    void begin(bool offline = true, bool mirror = true)
    {
        DownloadManner manner;
        manner.proxy = m_proxy;
        manner.pause = std::chrono::milliseconds(1);
        manner.freeSpace = [](const QString &) { return std::optional<qint64>(1'000'000'000'000); };
        m_downloads = std::make_unique<ModelDownloads>(folder(), m_catalogue, manner, &m_workers);
        m_downloads->setRules({ mirror ? m_server->url(QString()) : QUrl(), offline });
        m_downloads->setBegun(downloadsBegunIn(folder(), m_catalogue));
    }
    // atHalf: called once, when the first million bytes have come.
    Result<void> fetch(std::function<void()> atHalf = {})
    {
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&look, atHalf, asked = m_server->requests.size(), this] {
            if (QFile(path() + QStringLiteral(".part")).size() < 1'000'000 || m_server->requests.size() == asked)
                return;
            look.stop();
            atHalf();
        });
        if (atHalf)
            look.start(5);
        return run([this] { return m_downloads->fetch(name.toUpper(), {}); });
    }

private Q_SLOTS:
    void init()
    {
        m_proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<RangeServer>();
        m_server->content = QByteArray(3'000'000, 'm');
        CatalogueModel model;
        model.name = name;
        model.bytes = m_server->content.size();
        model.sha256 = QCryptographicHash::hash(m_server->content, QCryptographicHash::Sha256).toHex();
        model.url = QUrl(QStringLiteral("https://models.example/models/m.gguf"));
        m_catalogue = { model };
        begin();
    }
    void cleanup() { m_downloads.reset(); }

    void offer_isFetchedFromTheMirror()
    {
        QSignalSpy changes(m_downloads.get(), &ModelDownloads::changed), progress(m_downloads.get(), &ModelDownloads::progressed);
        const Result<void> done = fetch();
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().message));
        QCOMPARE(QFile(path()).size(), m_server->content.size());
        QVERIFY(m_downloads->list().isEmpty());
        QCOMPARE(changes.size(), 2);
        QVERIFY(progress.size() > 0);
    }

    void offline_nothingIsFetchedFromElsewhere()
    {
        begin(true, false);
        const Result<void> done = fetch();
        QVERIFY(!done.ok() && done.error().message.contains(QStringLiteral("stays offline")));
        QVERIFY(m_downloads->list().isEmpty() && !QFile::exists(folder()));
    }

    void offline_noRedirectLeadsElsewhere()
    {
        m_server->status = 307;
        m_server->moreHeaders = "Location: http://models.example/m.gguf\r\n";
        m_proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server->serverPort()); // there it would be seen
        begin();
        const Result<void> done = fetch();
        QVERIFY(!done.ok() && done.error().message.contains(QStringLiteral("stays offline")));
        QCOMPARE(m_server->requests.size(), 1);
        QVERIFY(!m_server->requests.first().contains("models.example"));
    }

    void goingOffline_pausesWhatComesFromElsewhere_andNothingElse()
    {
        m_server->holdAfter = 1'000'000;
        begin(false);
        QVERIFY(fetch([this] {
            m_downloads->setRules({ m_server->url(QString()), true });
            QCOMPARE(m_downloads->list().first().state, State::Running); // it comes from this computer
            m_downloads->pause(name);
        }).stopped());
        m_server->holdAfter = 1'500'000 - 1'000'000;
        const QUrl elsewhere(QStringLiteral("http://mirror.example"));
        m_proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server->serverPort());
        begin(false);
        m_downloads->setRules({ elsewhere, false });
        QVERIFY(fetch([this, elsewhere] { m_downloads->setRules({ elsewhere, true }); }).stopped());
        QVERIFY(m_server->requests.last().startsWith("GET http://mirror.example/"));
        QCOMPARE(m_downloads->list().first().state, State::Paused);
    }

    void goingOffline_pausesWhatARedirectLedElsewhere()
    {
        m_server->status = 307;
        m_server->moreHeaders = "Location: http://models.example/m.gguf\r\n";
        m_server->holdAfter = 1'000'000;
        m_proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server->serverPort());
        begin(false);
        m_server->once = true;
        const Result<void> done = fetch([this] { m_downloads->setRules({ m_server->url(QString()), true }); }); // the mirror itself is on this computer
        QVERIFY2(done.stopped(), done ? "it came" : qPrintable(done.error().message));
        QVERIFY(m_server->requests.last().startsWith("GET http://models.example/"));
    }

    void pausedDownload_isTakenUpAfterARestart()
    {
        m_server->holdAfter = 1'000'000;
        QVERIFY(fetch([this] { m_downloads->pause(name); }).stopped());
        QCOMPARE(m_downloads->list().first().state, State::Paused);
        begin();
        const QList<ModelDownload> kept = m_downloads->list();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().name, name);
        QCOMPARE(kept.first().state, State::Paused);
        QCOMPARE(kept.first().total, m_server->content.size());
        QCOMPARE(kept.first().received, 1'000'000);
        m_server->holdAfter = -1;
        QVERIFY(fetch().ok());
        QCOMPARE(m_server->header(1, "Range"), QByteArray("bytes=1000000-"));
        QVERIFY(m_downloads->list().isEmpty());
    }

    void failedDownload_saysWhy()
    {
        m_server->status = 404;
        const Result<void> done = fetch();
        QVERIFY(!done.ok());
        QCOMPARE(m_downloads->list().first().state, State::Failed);
        QCOMPARE(m_downloads->list().first().reason, done.error().message);
    }

    void wrongBytes_areNoModel()
    {
        m_server->content[5] = 'x';
        const Result<void> done = fetch();
        QVERIFY(!done.ok() && !QFile::exists(path()));
        QCOMPARE(m_downloads->list().first().state, State::Failed);
    }

    void discardedDownload_leavesNothing_alsoWhileItRuns()
    {
        m_server->holdAfter = 1'000'000;
        std::optional<Result<void>> discarded;
        TaskScope scope;
        const Result<void> done = fetch([this, &scope, &discarded] {
            scope.spawn([this, &discarded](std::stop_token) -> Task<> {
                auto discarding = m_downloads->discard(name);
                discarded = co_await discarding;
            });
        });
        QVERIFY(done.stopped());
        QTRY_VERIFY(discarded);
        QVERIFY(discarded->ok());
        QVERIFY(m_downloads->list().isEmpty());
        QVERIFY(QDir(folder()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        QTRY_COMPARE(scope.running(), 0);
    }

    void runningDownload_isNotBegunTwice()
    {
        m_server->holdAfter = 1'000'000;
        std::optional<Result<void>> second;
        TaskScope scope;
        const Result<void> first = fetch([this, &scope, &second] {
            scope.spawn([this, &second](std::stop_token) -> Task<> {
                auto fetching = m_downloads->fetch(name, {});
                second = co_await fetching;
                m_downloads->pause(name);
            });
        });
        QVERIFY(first.stopped());
        QVERIFY(second && !second->ok() && second->error().message.contains(QStringLiteral("already")));
    }

    // Those who have their documents apart share the folder of the models.
    void downloadOfAnotherProgram_isNotDiscarded()
    {
        PartialFile anothers(path());
        QVERIFY(anothers.open(0, {}).ok() && anothers.append("half").ok());
        begin();
        const Result<void> discarded = run([this] { return m_downloads->discard(name); });
        QVERIFY(!discarded.ok() && discarded.error().message.startsWith(QStringLiteral("Another SuperInstance is downloading this file already.")));
        QCOMPARE(m_downloads->list().size(), 1);
        QCOMPARE(QFile(path() + QStringLiteral(".part")).size(), 4);
    }

    void whatIsNotOffered_isRefused()
    {
        const Result<void> done = run([this] { return m_downloads->fetch(QStringLiteral("Nothing"), {}); });
        QVERIFY(!done.ok() && done.error().message.contains(QStringLiteral("Nothing")));
    }
};

QTEST_GUILESS_MAIN(ModelDownloadsTest)
#include "modeldownloads_test.moc"
