// Files change and vanish all the time while they are read: written in pieces, cut off, replaced, renamed, taken away with their
// folder. What is read meanwhile may be anything; when it has become quiet the vault is sound, and as a fresh index of what is
// there. And a file that the disk does not give. SUPERINSTANCE_CHURN (seconds) and SUPERINSTANCE_SEED make it longer, or another one.
#include "tests/faults/freshindex.h"
#include "tests/faults/given.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace superinstance;

namespace {

constexpr int patienceMs = 60'000, folders = 5, names = 12;

// Somebody who never lets a file rest. Lives on a thread of its own.
class Restless {
public:
    Restless(QString root, quint32 seed) : m_root(std::move(root)), m_random(seed) { }

    void act()
    {
        const QString name = anyName(), other = anyName();
        switch (m_random.bounded(9)) {
        case 0: QFile::remove(name); break;
        case 1: QFile::remove(other), QFile::rename(name, other); break;
        case 2: QFile::resize(name, 0); break;
        case 3: QFile::resize(name, QFileInfo(name).size() / 2); break;
        case 4: replace(name); break;
        case 5: append(name); break;
        case 6:
            if (m_random.bounded(8) == 0)
                QDir(folder()).removeRecursively();
            else if (m_random.bounded(4) == 0)
                QDir().rename(folder(), folder());
            break;
        default: writeInPieces(name);
        }
    }

private:
    QString folder() { return m_root + QStringLiteral("/%1").arg(m_random.bounded(folders)); }
    QString anyName()
    {
        static const char *const kinds[] = { "txt", "md", "html", "csv" };
        const QString place = folder();
        QDir().mkpath(place);
        return place + QStringLiteral("/note %1.").arg(m_random.bounded(names)) + QLatin1String(kinds[m_random.bounded(4)]);
    }
    QByteArray words()
    {
        QByteArray text;
        for (int count = 1 + m_random.bounded(m_random.bounded(4) ? 300 : 5000); count > 0; --count)
            text += "word" + QByteArray::number(m_random.bounded(5000)) + (m_random.bounded(12) ? " " : ".\n");
        return text;
    }
    void writeInPieces(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (int pieces = 1 + m_random.bounded(4); pieces > 0; --pieces)
            file.write(words());
    }
    void append(const QString &name)
    {
        QFile file(name);
        if (file.open(QIODevice::Append))
            file.write(words());
    }
    void replace(const QString &name)
    {
        QSaveFile file(name);
        if (file.open(QIODevice::WriteOnly) && file.write(words()) > 0)
            file.commit();
    }

    const QString m_root;
    QRandomGenerator m_random;
};

} // namespace

class ChurnTest : public QObject {
    Q_OBJECT

    // While it is acted in the folder. Gives how often that was.
    template <class Done> static int actUntil(Restless &somebody, Done done)
    {
        std::atomic<bool> over = false;
        int acts = 0;
        std::thread acting([&] {
            for (; !over; ++acts)
                somebody.act();
        });
        while (!done())
            QTest::qWait(5); // the engine goes on meanwhile
        over = true;
        acting.join();
        return acts;
    }
    static bool holds(TestLibrary &library, const QString &word)
    {
        return library.hits(word) == 1 && library.indexer().progress().waiting == 0;
    }

private Q_SLOTS:
    void filesThatChangeAndVanishWhileTheyAreRead_endAsInAFreshIndex()
    {
        const auto seed = quint32(numberFrom("SUPERINSTANCE_SEED", 1));
        const int seconds = numberFrom("SUPERINSTANCE_CHURN", 6), rounds = std::max(2, seconds / 3);
        TestLibrary library;
        Restless somebody(library.documents(), seed);
        for (int i = 0; i < 300; ++i)
            somebody.act();
        int acts = 0, read = 0;
        IndexerOptions options = TestLibrary::quickOptions();
        options.measured = [&read](const FileToRead &, double) { ++read; };
        library.openIndexer(options);
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto indexing = library.indexer().index({ library.documents() }, {}, true, {}, {});
            (void)co_await indexing;
        });
        for (int round = 0; round < rounds; ++round) {
            QElapsedTimer time;
            time.start();
            acts += actUntil(somebody, [&] { return time.elapsed() > seconds * 1000 / rounds; });
            QTRY_COMPARE_WITH_TIMEOUT(scope.running(), 0, patienceMs);
            const QString last = QStringLiteral("lastword%1").arg(round);
            library.write(QStringLiteral("last %1.txt").arg(round), last.toUtf8());
            const QString vault = library.dataDir() + QStringLiteral("/vault.sqlite");
            QTRY_VERIFY_WITH_TIMEOUT(holds(library, last), patienceMs);
            QString wrong = whatIsWrong(vault, library.documents());
            for (time.restart(); !wrong.isEmpty() && time.elapsed() < patienceMs / 3; wrong = whatIsWrong(vault, library.documents()))
                QTest::qWait(200); // what the watcher told last may still be looked at
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1, round %2: %3").arg(seed).arg(round).arg(wrong)));
        }
        QVERIFY(read > rounds * 20);
        qInfo("%d changes, seed %u, while %d files were read; at each of %d rests as a fresh index", acts, seed, read, rounds);
    }

    // The kernel has a file whose first byte is an I/O error: the memory of this process, where nothing is.
    void fileThatTheDiskDoesNotGive_hasAReasonAndIsReadWhenItDoes()
    {
        TestLibrary library;
        const QString file = library.path(QStringLiteral("a.txt"));
        QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), file));
        const QHash<QString, FileStatus> states = library.index({ file }, true);
        QCOMPARE(toString(states[file].state), toString(FileState::Failed));
        QCOMPARE(states[file].reason, QStringLiteral("This file cannot be read: Input/output error."));
        QCOMPARE(toString(library.record(QStringLiteral("a.txt"))->state), toString(FileState::Failed));
        QVERIFY(QFile::remove(file));
        library.write(QStringLiteral("a.txt"), "lamp1");
        QTRY_COMPARE(library.hits(QStringLiteral("lamp1")), 1);
        QCOMPARE(toString(library.record(QStringLiteral("a.txt"))->state), toString(FileState::Indexed));
    }
};

QTEST_GUILESS_MAIN(ChurnTest)
#include "churn_test.moc"
