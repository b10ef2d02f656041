// Which models suit a computer is reckoned from what they need and what it has; the catalogue that comes with us is whole.
#include "engine/models/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace superinstance;

namespace {

constexpr ServedContext context;
constexpr qint64 gb = 1'000'000'000;

Hardware computer(double gigabytes, int cores)
{
    Hardware hardware;
    hardware.memory = qint64(gigabytes * double(1 << 30));
    hardware.cores = cores;
    hardware.threads = 2 * cores;
    hardware.instructions = { QStringLiteral("AVX"), QStringLiteral("AVX2") };
    hardware.diskFree = 100 * gb;
    return hardware;
}

QString bestFor(const Hardware &hardware, GgufHeader::Kind kind = GgufHeader::Kind::Chat)
{
    const Result<QList<CatalogueModel>> catalogue = builtInCatalogue();
    for (const Recommendation &each : recommend(hardware, *catalogue, context))
        if (each.best && each.model.header.kind == kind)
            return each.model.name;
    return {};
}

QList<Recommendation::Fit> fitsFor(const Hardware &hardware)
{
    QList<Recommendation::Fit> fits;
    for (const Recommendation &each : recommend(hardware, *builtInCatalogue(), context))
        fits += each.fit;
    return fits;
}

// The catalogue with one field of its first model changed.
Result<QList<CatalogueModel>> changed(const char *field, const QJsonValue &value)
{
    QJsonObject model { { QStringLiteral("name"), QStringLiteral("M") }, { QStringLiteral("family"), QStringLiteral("F") }, { QStringLiteral("licence"), QStringLiteral("MIT") },
        { QStringLiteral("quantization"), QStringLiteral("Q8_0") }, { QStringLiteral("kind"), QStringLiteral("chat") }, { QStringLiteral("bytes"), 1000 },
        { QStringLiteral("url"), QStringLiteral("https://example.org/m.gguf") }, { QStringLiteral("context"), 2048 }, { QStringLiteral("layers"), 2 },
        { QStringLiteral("kvHeads"), 2 }, { QStringLiteral("headLength"), 64 }, { QStringLiteral("vocabulary"), 100 }, { QStringLiteral("parameters"), 1000 } };
    if (*field)
        model[QLatin1String(field)] = value;
    return catalogueOf(QJsonDocument(QJsonObject { { QStringLiteral("models"), QJsonArray { model } } }).toJson());
}

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ourCatalogue_isWhole()
    {
        const Result<QList<CatalogueModel>> catalogue = builtInCatalogue();
        QVERIFY2(catalogue.ok(), catalogue.ok() ? "" : qPrintable(catalogue.error().message));
        QVERIFY(catalogue->size() >= 5);
        QSet<QString> names, urls;
        for (const CatalogueModel &model : *catalogue) {
            names += model.name;
            urls += model.url.toString();
            QVERIFY(model.url.path().endsWith(QStringLiteral(".gguf")));
        }
        QCOMPARE(names.size(), catalogue->size());
        QCOMPARE(urls.size(), catalogue->size());
    }

    // What stands at a branch changes, and would no longer be what the checksum says.
    void everyFile_isNamedAtACommit_withItsChecksum()
    {
        static const QRegularExpression atCommit(QStringLiteral("/resolve/[0-9a-f]{40}/"));
        const Result<QList<CatalogueModel>> catalogue = builtInCatalogue();
        for (const CatalogueModel &model : *catalogue) {
            QVERIFY2(model.url.path().contains(atCommit), qPrintable(model.url.toString()));
            QVERIFY2(!model.sha256.isEmpty(), qPrintable(model.name));
        }
    }

    void damagedCatalogue_isRefused()
    {
        QVERIFY(changed("", {}).ok()); // a checksum need not be published
        QVERIFY(!catalogueOf("").ok() && !catalogueOf("{}").ok() && !catalogueOf("[1]").ok());
        QVERIFY(!changed("bytes", -1).ok() && !changed("bytes", QStringLiteral("many")).ok() && !changed("name", QString()).ok());
        QVERIFY(!changed("sha256", QStringLiteral("abc")).ok() && !changed("sha256", QString(64, QLatin1Char('x'))).ok());
        QVERIFY(!changed("url", QStringLiteral("http://example.org/m.gguf")).ok() && !changed("url", QStringLiteral("file:///etc/passwd")).ok());
    }

    void memory_decidesWhatFits()
    {
        using Fit = Recommendation::Fit;
        QCOMPARE(fitsFor(computer(3.8, 4)).mid(0, 4), QList<Fit>({ Fit::Fits, Fit::TooMuchMemory, Fit::TooMuchMemory, Fit::TooMuchMemory }));
        QCOMPARE(fitsFor(computer(5.8, 4)).mid(0, 4), QList<Fit>({ Fit::Fits, Fit::Fits, Fit::TooMuchMemory, Fit::TooMuchMemory }));
        QCOMPARE(fitsFor(computer(7.7, 4)).mid(0, 4), QList<Fit>({ Fit::Fits, Fit::Fits, Fit::Fits, Fit::TooMuchMemory }));
        QCOMPARE(fitsFor(computer(15.5, 4)).mid(0, 4), QList<Fit>({ Fit::Fits, Fit::Fits, Fit::Fits, Fit::Fits }));
    }

    void best_isTheLargestThatIsQuickEnough()
    {
        QCOMPARE(bestFor(computer(3.8, 4)), QStringLiteral("Qwen3 0.6B"));
        QCOMPARE(bestFor(computer(7.7, 8)), QStringLiteral("Qwen3 4B"));
        QCOMPARE(bestFor(computer(7.7, 2)), QStringLiteral("Qwen3 1.7B")); // a larger one fits, and would take minutes
        QCOMPARE(bestFor(computer(31, 16)), QStringLiteral("Qwen3 8B"));
        Hardware old = computer(15.5, 1);
        old.instructions = { QStringLiteral("SSE4.2") };
        QCOMPARE(bestFor(old), QStringLiteral("Qwen3 0.6B")); // none is quick enough
        QCOMPARE(bestFor(computer(1, 2)), QString());
    }

    void bestThatEmbeds_keepsNobodyWaiting()
    {
        using Kind = GgufHeader::Kind;
        QCOMPARE(bestFor(computer(31, 2), Kind::Embedding), QStringLiteral("BGE small, English")); // larger ones read less than 2,000 tokens a second
        QCOMPARE(bestFor(computer(31, 8), Kind::Embedding), QStringLiteral("Nomic Embed 1.5, English"));
        QCOMPARE(bestFor(computer(31, 32), Kind::Embedding), QStringLiteral("Qwen3 Embedding 0.6B"));
        Hardware old = computer(31, 1);
        old.instructions = { QStringLiteral("SSE4.2") };
        QCOMPARE(bestFor(old, Kind::Embedding), QStringLiteral("BGE small, English")); // none is quick enough
        Hardware unknown = computer(31, 2);
        unknown.instructions.clear();
        QCOMPARE(bestFor(unknown, Kind::Embedding), QStringLiteral("Qwen3 Embedding 0.6B"));
    }

    void bestOnes_fitTogether()
    {
        const QList<Recommendation> all = recommend(computer(31, 32), *builtInCatalogue(), context);
        const auto need = [&](const char *name) {
            const auto each = std::find_if(all.begin(), all.end(), [&](const Recommendation &one) { return one.model.name == QLatin1String(name); });
            return each->memory;
        };
        const auto with = [](qint64 bytes) {
            Hardware hardware = computer(31, 32);
            hardware.memory = qint64(double(bytes) / 0.6) + 1;
            return hardware;
        };
        using Kind = GgufHeader::Kind;
        const qint64 chat = need("Qwen3 4B"), large = need("Qwen3 Embedding 0.6B"), middle = need("Nomic Embed 1.5, English"), small = need("BGE small, English");
        QVERIFY(large > middle && middle > small);
        QCOMPARE(bestFor(with(chat + large)), QStringLiteral("Qwen3 4B"));
        QCOMPARE(bestFor(with(chat + large), Kind::Embedding), QStringLiteral("Qwen3 Embedding 0.6B"));
        QCOMPARE(bestFor(with(chat + large - 1000)), QStringLiteral("Qwen3 4B"));
        QCOMPARE(bestFor(with(chat + large - 1000), Kind::Embedding), QStringLiteral("Nomic Embed 1.5, English"));
        QCOMPARE(bestFor(with(chat + small - 1000)), QStringLiteral("Qwen3 1.7B")); // rather than none that embeds
        const qint64 smallest = need("Qwen3 0.6B");
        QCOMPARE(bestFor(with(smallest + small - 1000)), QStringLiteral("Qwen3 0.6B"));
        QCOMPARE(bestFor(with(smallest + small - 1000), Kind::Embedding), QString());
    }

    // What a launch reckons, localmodelserver_test holds against it.
    void memory_isThatOfTheServerAsItIsStarted()
    {
        for (const Recommendation &each : recommend(Hardware(), *builtInCatalogue(), context)) {
            const bool embeds = each.model.header.kind == GgufHeader::Kind::Embedding;
            const qint64 longest = !embeds ? 4096 : each.model.header.encoder ? 2048 : 1024;
            QCOMPARE(each.memory, memoryNeed(each.model.header, { 3, std::min<qint64>(each.model.header.contextLength, longest) }).total());
            QCOMPARE(each.model.header.encoder, embeds && !each.model.name.startsWith(QStringLiteral("Qwen3")));
        }
    }

    void fullDisk_isSaid()
    {
        Hardware hardware = computer(31, 8);
        hardware.diskFree = 3 * gb;
        using Fit = Recommendation::Fit;
        QCOMPARE(fitsFor(hardware).mid(0, 4), QList<Fit>({ Fit::Fits, Fit::Fits, Fit::TooLittleDisk, Fit::TooLittleDisk }));
        QCOMPARE(bestFor(hardware), QStringLiteral("Qwen3 1.7B"));
    }

    void computerThatSaysNothing_getsNoPromises()
    {
        for (const Recommendation &each : recommend(Hardware(), *builtInCatalogue(), context)) {
            QCOMPARE(each.fit, Recommendation::Fit::Unknown);
            QVERIFY(!each.seconds && !each.best);
            QVERIFY(each.memory > each.model.bytes);
        }
    }

    void secondsPerAnswer_followTheMeasurement()
    {
        const GgufHeader model = builtInCatalogue()->first().header; // 0.6 G weights: 1,800 tokens at 2000 / 19 s, 300 at 73 ms
        const double one = 1800 / (2000.0 / 19), written = 300 * 0.073 * 639446688 / 0.64e9;
        QVERIFY(std::abs(*secondsPerAnswer(computer(8, 2), model) - (one / 2 + written)) < 0.01);
        QVERIFY(std::abs(*secondsPerAnswer(computer(8, 1), model) - (one + 2 * written)) < 0.01);
        const double manyCores = 300.0 * 639446688 / 25e9; // the memory is no quicker for more of them
        QVERIFY(std::abs(*secondsPerAnswer(computer(8, 64), model) - (one / 64 + manyCores)) < 0.01);
        Hardware narrow = computer(8, 2);
        narrow.instructions = { QStringLiteral("NEON"), QStringLiteral("dot products") };
        QVERIFY(std::abs(*secondsPerAnswer(narrow, model) - (one + written)) < 0.01);
        narrow.instructions.clear();
        QVERIFY(!secondsPerAnswer(narrow, model));
        QVERIFY(!secondsPerAnswer(computer(8, 2), builtInCatalogue()->last().header)); // it embeds
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
