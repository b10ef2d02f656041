// More happens in watched folders than anybody can be told, while they are read for the first time: a minute later the vault
// holds what is on the disk, and nothing else; it is sound, and as a fresh index of the same. SUPERINSTANCE_FLOOD: so many events.
#include "tests/faults/freshindex.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace superinstance;

namespace {

constexpr int fewEvents = 10'000, folders = 50, patienceMs = 60'000, seed = 20'261'128;

// Files that are made, renamed and taken away again, in folders that are as well; at the end the lasting ones have changed.
class Flood {
public:
    Flood(const QString &root, int events, int lasting) : m_root(root), m_events(events), m_lasting(lasting) { }

    static QString lasting(int number) { return QStringLiteral("d%1/lasting%2.txt").arg(number % folders).arg(number); }
    void prepare()
    {
        for (int i = 0; i < folders; ++i)
            QDir(m_root).mkpath(QStringLiteral("d%1").arg(i));
        for (int i = 0; i < m_lasting; ++i)
            write(lasting(i), "before the flood, number " + QByteArray::number(i));
    }
    void run()
    {
        while (m_done < m_events)
            churn();
        for (const QString &name : std::as_const(m_there))
            QFile::remove(m_root + QLatin1Char('/') + name);
        for (int i = 0; i < folders; ++i)
            QDir(m_root + QStringLiteral("/d%1/sub").arg(i)).removeRecursively();
        for (int i = 0; i < m_lasting; ++i)
            change(i);
    }

private:
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_root + QLatin1Char('/') + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    QString newName()
    {
        const int folder = m_random.bounded(folders);
        const bool below = m_random.bounded(4) == 0;
        if (below && QDir(m_root).mkpath(QStringLiteral("d%1/sub").arg(folder)))
            return QStringLiteral("d%1/sub/passing%2.txt").arg(folder).arg(++m_number);
        return QStringLiteral("d%1/passing%2.txt").arg(folder).arg(++m_number);
    }
    void churn()
    {
        ++m_done;
        const int what = m_random.bounded(3);
        if (what == 0 || m_there.size() < 100) {
            m_there.append(newName());
            return write(m_there.last(), "passing " + QByteArray::number(m_number));
        }
        const qsizetype which = m_random.bounded(int(m_there.size()));
        const QString name = m_there[which];
        if (what == 1) {
            m_there[which] = newName();
            QFile::rename(m_root + QLatin1Char('/') + name, m_root + QLatin1Char('/') + m_there[which]);
        } else {
            m_there.removeAt(which);
            QFile::remove(m_root + QLatin1Char('/') + name);
        }
    }
    // In place, as a whole, under another name first, or in a folder that is new.
    void change(int number)
    {
        const QByteArray text = "after the flood, word" + QByteArray::number(number);
        const QString name = lasting(number);
        if (number % 3 == 0)
            return write(name, text);
        if (number % 3 == 1) {
            QSaveFile file(m_root + QLatin1Char('/') + name);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                qFatal("cannot save %s", qPrintable(name));
            return;
        }
        const QString moved = QStringLiteral("new%1/%2").arg(number % folders).arg(name);
        QDir(m_root).mkpath(QFileInfo(moved).path());
        QFile::rename(m_root + QLatin1Char('/') + name, m_root + QLatin1Char('/') + moved);
        write(moved, text);
    }

    const QString m_root;
    const int m_events, m_lasting;
    QRandomGenerator m_random { seed };
    QStringList m_there;
    int m_done = 0, m_number = 0;
};

} // namespace

class FloodTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    QHash<QString, QByteArray> onDisk()
    {
        QHash<QString, QByteArray> texts;
        QDirIterator files(m_library->documents(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            (void)file.open(QIODevice::ReadOnly);
            texts.insert(file.fileName(), file.readAll());
        }
        return texts;
    }
    QHash<QString, QByteArray> inVault()
    {
        const Result<QHash<QString, QByteArray>> all = superinstance::run([&] {
            auto job = [root = m_library->documents()](VaultReader &vault) -> Result<QHash<QString, QByteArray>> {
                const Result<QList<DocumentRecord>> records = vault.documentsUnder(root);
                if (!records)
                    return records.error();
                QHash<QString, QByteArray> texts;
                for (const DocumentRecord &record : *records) {
                    const Result<DocumentView> view = vault.view(record.path, true);
                    if (!view)
                        return view.error();
                    texts.insert(record.path, record.state == FileState::Indexed ? view->text.toUtf8() : record.reason.inWords().toUtf8());
                }
                return texts;
            };
            return m_library->vault().read(job);
        });
        return all ? *all : QHash<QString, QByteArray>();
    }

private Q_SLOTS:
    void flood_endsWithTheVaultEqualToTheDisk()
    {
        const int events = qEnvironmentVariableIsSet("SUPERINSTANCE_FLOOD") ? qEnvironmentVariableIntValue("SUPERINSTANCE_FLOOD") : fewEvents;
        const int lasting = std::min(2000, events / 20);
        m_library = std::make_unique<TestLibrary>();
        m_library->openIndexer([] {
            IndexerOptions options = TestLibrary::quickOptions();
            options.quietMs = IndexerOptions().quietMs;
            options.quietCapMs = IndexerOptions().quietCapMs;
            return options;
        }());
        Flood flood(m_library->documents(), events, lasting);
        flood.prepare();
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto indexing = m_library->indexer().index({ m_library->documents() }, {}, true, {}, {});
            (void)co_await indexing;
        });
        QTRY_VERIFY(m_library->indexer().progress().done > lasting / 10); // it is being read

        std::atomic<bool> over = false;
        QElapsedTimer time;
        time.start();
        std::thread flooding([&] {
            flood.run();
            over = true;
        });
        while (!over)
            QTest::qWait(20); // the engine goes on meanwhile
        flooding.join();
        const qint64 flooded = time.restart();
        const QHash<QString, QByteArray> disk = onDisk();
        QCOMPARE(disk.size(), lasting);
        QTRY_VERIFY_WITH_TIMEOUT(m_library->hits(QStringLiteral("word%1").arg(lasting - 1)) == 1 && inVault() == disk, patienceMs);
        qInfo("%d events in %.1f s, exact %.1f s later", events, double(flooded) / 1000, double(time.elapsed()) / 1000);
        QTRY_COMPARE(scope.running(), 0);
        m_library->closeIndexer();
        const QString wrong = whatIsWrong(m_library->dataDir() + QStringLiteral("/vault.sqlite"), m_library->documents());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        m_library.reset();
    }
};

QTEST_GUILESS_MAIN(FloodTest)
#include "flood_test.moc"
