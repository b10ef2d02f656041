// Damaged files of every format through the whole of indexing: each ends in a state, nothing crashes, nothing is written
// but the vault. SUPERINSTANCE_MUTATIONS and SUPERINSTANCE_SEED make it longer, or another one.
#include "tests/faults/samples.h"
#include "tests/faults/isolatedhome.h"
#include "tests/support/library.h"
#include "tests/support/zip.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace superinstance;

namespace {

constexpr int batch = 200; // files indexed together

// One wound: bits, lengths, order, or the end.
void wound(QByteArray &bytes, QRandomGenerator &random)
{
    if (bytes.isEmpty())
        return;
    const qsizetype at = random.bounded(int(bytes.size())), length = std::min<qsizetype>(1 + random.bounded(64), bytes.size() - at);
    const QByteArray piece = bytes.mid(at, length);
    switch (random.bounded(8)) {
    case 0: bytes[at] = char(bytes[at] ^ (1 << random.bounded(8))); break;
    case 1: bytes[at] = char(random.bounded(256)); break;
    case 2: bytes.replace(at, length, QByteArray(length, random.bounded(2) ? '\0' : '\xFF')); break;
    case 3: bytes.truncate(at); break;
    case 4: bytes.insert(at, piece.repeated(1 + random.bounded(200))); break;
    case 5: bytes.remove(at, length); break;
    case 6: bytes.insert(random.bounded(int(bytes.size())), piece); break;
    default: { // a number becomes another
        const QByteArray numbers[] = { "-1", "0", "2147483648", "99999999999999999999", "1e999", "%s" };
        qsizetype digit = at;
        while (digit < bytes.size() && (bytes[digit] < '0' || bytes[digit] > '9'))
            ++digit;
        if (digit < bytes.size())
            bytes.replace(digit, 1, numbers[random.bounded(6)]);
    }
    }
}

// Zip files are wounded in their parts as often as in their own bytes: a checksum would keep most of those out.
QByteArray mutated(const Sample &sample, QRandomGenerator &random)
{
    QByteArray bytes = sample.bytes;
    const int wounds = 1 + random.bounded(random.bounded(2) ? 3 : 30);
    if (bytes.startsWith("PK") && random.bounded(2)) {
        ZipParts parts = partsOf(bytes);
        for (int i = 0; i < wounds; ++i)
            wound(parts[random.bounded(int(parts.size()))].second, random);
        return zipOf(parts);
    }
    for (int i = 0; i < wounds; ++i)
        wound(bytes, random);
    return bytes;
}

} // namespace

class MutationTest : public QObject {
    Q_OBJECT
    IsolatedHome m_home; // first: whatever is written by default lands where this test looks

private Q_SLOTS:
    void damagedFiles_endInAStateAndWriteNothing()
    {
        const int mutations = qEnvironmentVariableIntValue("SUPERINSTANCE_MUTATIONS") > 0 ? qEnvironmentVariableIntValue("SUPERINSTANCE_MUTATIONS") : 1000;
        const quint32 seed = qEnvironmentVariableIsSet("SUPERINSTANCE_SEED") ? quint32(qEnvironmentVariableIntValue("SUPERINSTANCE_SEED")) : 1;
        QRandomGenerator random(seed);
        const QList<Sample> all = samples(QStringLiteral(FIXTURES));
        QVERIFY(all.size() >= 20);
        QHash<QString, int> ends;
        int lost = 0, lostToPoppler = 0; // extractors
        for (int done = 0; done < mutations; done += batch) {
            TestLibrary library;
            for (int i = done; i < std::min(done + batch, mutations); ++i) {
                const Sample &sample = all[i % all.size()];
                library.write(QStringLiteral("%1-%2").arg(i).arg(sample.name), mutated(sample, random));
            }
            const QHash<QString, QByteArray> documents = contents(library.documents()), around = m_home.without({ library.dataDir(), library.documents() });
            QElapsedTimer time;
            time.start();
            const QHash<QString, FileStatus> states = library.index({ library.documents() });
            for (auto file = documents.begin(); file != documents.end(); ++file) {
                QVERIFY2(states.contains(file.key()), qPrintable(file.key()));
                const FileStatus status = states.value(file.key());
                const bool ended = status.state == FileState::Indexed || status.state == FileState::Partial || status.state == FileState::Skipped || status.state == FileState::Failed;
                QVERIFY2(ended && (status.state == FileState::Indexed || status.reason.endsWith(QLatin1Char('.'))), qPrintable(file.key() + status.reason));
                ++ends[toString(status.state)];
                if (status.reason.contains(QLatin1String("breaks its reading")) || status.reason.contains(QLatin1String("took longer"))) {
                    ++(file.key().endsWith(QLatin1String(".pdf")) ? lostToPoppler : lost);
                    qWarning("seed %u: %s: %s", seed, qPrintable(file.key()), qPrintable(status.reason));
                    keep(file.key());
                }
            }
            QVERIFY2(time.elapsed() < 50'000, "too slow");
            QCOMPARE(contents(library.documents()), documents); // the person's files are only read
            library.closeIndexer();
            QCOMPARE(m_home.without({ library.dataDir(), library.documents() }), around); // nothing beside the vault
        }
        for (auto end = ends.begin(); end != ends.end(); ++end)
            qInfo("%s: %d", qPrintable(end.key()), end.value());
        qInfo("extractors lost: %d, and %d to poppler", lost, lostToPoppler);
        QCOMPARE(lost, 0); // it would be survived, but our own parsers are to end in a sentence
        QVERIFY(lostToPoppler <= mutations / 200); // poppler frees twice what it could not allocate
    }

private:
    // For whoever mends it.
    static void keep(const QString &path)
    {
        if (const QString folder = qEnvironmentVariable("SUPERINSTANCE_KEEP"); !folder.isEmpty())
            QFile::copy(path, folder + QLatin1Char('/') + QFileInfo(path).fileName());
    }
};

QTEST_GUILESS_MAIN(MutationTest)
#include "mutation_test.moc"
