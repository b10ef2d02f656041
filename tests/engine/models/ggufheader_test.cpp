// The header of a model file tells what is in it and what it will need; a broken or hostile one is refused in a sentence.
#include "engine/models/ggufheader.h"
#include "tests/support/gguffile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

Result<GgufHeader> read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readGgufHeader(&buffer);
}

QString whyNot(const QByteArray &bytes)
{
    const Result<GgufHeader> header = read(bytes);
    return header ? QStringLiteral("it was read") : header.error().message;
}

GgufFile aModel(quint32 version = 3)
{
    GgufFile file(version);
    file.text("general.architecture", "qwen3").text("general.name", "Small Model").text("general.license", "apache-2.0");
    file.text("general.size_label", "1B").number("general.file_type", 15).number("qwen3.block_count", 28).number("qwen3.context_length", 40960);
    file.number("qwen3.embedding_length", 1024).number("qwen3.attention.head_count", 16).number("qwen3.attention.head_count_kv", 8);
    file.number("qwen3.attention.key_length", 128).number("qwen3.attention.value_length", 128);
    file.texts("tokenizer.ggml.tokens", { "a", "b", "c" }).text("tokenizer.chat_template", "{{ messages }}");
    return file;
}

const QString notComplete = QStringLiteral("This model file is not complete. Download it once more.");
const QString damaged = QStringLiteral("This model file is damaged or was made to do harm: its description makes no sense. Download it once more.");

} // namespace

class GgufHeaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingThatTheFileSays_isRead()
    {
        for (const quint32 version : { 2U, 3U }) {
            GgufFile file = aModel(version);
            file.tensor("embed", { 256, 4 }, 12, 0).tensor("norm", { 32 }, 0, 576); // 4 blocks of 144 bytes, 32 numbers of 4
            const Result<GgufHeader> header = read(file.bytes(576 + 128));
            QVERIFY2(header.ok(), header.ok() ? "" : qPrintable(header.error().message));
            GgufHeader expected;
            expected.architecture = QStringLiteral("qwen3");
            expected.name = QStringLiteral("Small Model");
            expected.licence = QStringLiteral("apache-2.0");
            expected.sizeLabel = QStringLiteral("1B");
            expected.quantization = QStringLiteral("Q4_K_M");
            expected.hasChatTemplate = true;
            expected.contextLength = 40960;
            expected.embeddingLength = 1024;
            expected.layers = 28;
            expected.heads = 16;
            expected.vocabulary = 3;
            expected.kvHeads = 8;
            expected.kvHeadsOfAllLayers = 224;
            expected.keyLength = expected.valueLength = 128;
            expected.tensorBytes = 704;
            expected.parameters = 1024 + 32;
            QVERIFY(*header == expected);
        }
    }

    void memoryNeeded_isWeightsAndCacheAndWhatComputingTakes()
    {
        GgufHeader header; // the figures of Qwen3-0.6B
        header.layers = 28;
        header.kvHeadsOfAllLayers = 28 * 8;
        header.keyLength = header.valueLength = 128;
        header.vocabulary = 151936;
        header.tensorBytes = 633'000'000;
        const MemoryNeed need = memoryNeed(header, { 1, 4096 });
        QCOMPARE(need.weights, 633'000'000);
        QCOMPARE(need.cache, 28LL * 4096 * 8 * 256 * 2); // 448 MiB, as the runtime says
        QCOMPARE(need.computing / (1 << 20), 326);
        QCOMPARE(need.total(), need.weights + need.cache + need.computing);
        QCOMPARE(memoryNeed(header, { 1, 8192 }).cache, 2 * need.cache);
        QCOMPARE(memoryNeed(header, { 2, 4096 }).cache, 2 * need.cache);
        header.kvHeadsOfAllLayers = 10'000LL << 30;
        header.keyLength = 1 << 30;
        QVERIFY(memoryNeed(header, { 3, 1 << 30 }).total() > 0); // nonsense is much, not negative
    }

    void embeddingModel_computesATextInOneGo_andWhatFollowsEachToken()
    {
        GgufHeader header; // the figures of Qwen3 Embedding 0.6B
        header.kind = GgufHeader::Kind::Embedding;
        header.kvHeadsOfAllLayers = 28 * 8;
        header.keyLength = header.valueLength = 128;
        header.vocabulary = 151669;
        for (const auto &[tokens, measured] : { std::pair(512, 302), std::pair(2048, 1209), std::pair(6144, 3628) }) {
            const double told = double(memoryNeed(header, { 3, tokens }).computing) / (1 << 20);
            QVERIFY2(told >= measured && told < measured * 1.2, qPrintable(QString::number(told)));
        }
        QCOMPARE(contextOf(header, {}).perSlot, 1024);
        QCOMPARE(contextOf(header, {}).slotCount, 3);
        header.encoder = true; // as BERT is: it foretells no words, and keeps nothing
        QCOMPARE(contextOf(header, {}).perSlot, 2048);
        QCOMPARE(servedNeed(header, {}).cache, 0);
        QCOMPARE(servedNeed(header, {}).computing / (1 << 20), 4 * 30 + 24);
    }

    void layersThatKeepAWindow_takeNoMoreThanThat()
    {
        const auto cacheOf = [](GgufFile file, const QByteArray &architecture) {
            file.text("general.architecture", architecture).number(architecture + ".block_count", 34).number(architecture + ".attention.head_count", 8);
            file.number(architecture + ".attention.head_count_kv", 4).number(architecture + ".attention.key_length", 256).number(architecture + ".attention.value_length", 256);
            return memoryNeed(*read(file.bytes()), { 3, 16384 }).cache >> 12; // tokens of layers, for 4 KiB each
        };
        const auto with = [](const QByteArray &architecture) { return GgufFile().number(architecture + ".attention.sliding_window", 1024); };
        const qint64 whole = 3 * 16384, local = 3 * (1024 + 512 + 2 * 1024);
        QCOMPARE(cacheOf(with("gemma3"), "gemma3"), 5 * whole + 29 * local); // as Gemma 3 4B
        QCOMPARE(cacheOf(with("gemma3").number("gemma3.attention.sliding_window_pattern", 2), "gemma3"), 17 * whole + 17 * local);
        QCOMPARE(cacheOf(with("new").numbers("new.attention.sliding_window_pattern", { 1, 0, 1 }), "new"), 32 * whole + 2 * local);
        QCOMPARE(cacheOf(GgufFile(), "gemma3"), 34 * whole);
        QCOMPARE(cacheOf(with("phi3"), "phi3"), 34 * whole); // which layers, it does not say
    }

    void lengthsThatAreNotSaid_areThoseThatFollow()
    {
        GgufFile file;
        file.text("general.architecture", "llama").number("llama.block_count", 4).number("llama.embedding_length", 512).number("llama.attention.head_count", 8);
        const Result<GgufHeader> header = read(file.bytes());
        QVERIFY(header.ok());
        QCOMPARE(header->kvHeads, 8);
        QCOMPARE(header->keyLength, 64);
        QCOMPARE(header->valueLength, 64);
        QCOMPARE(header->quantization, QString());
        QVERIFY(!header->hasChatTemplate);
    }

    void headsThatDifferByLayer_areAddedUp()
    {
        GgufFile file;
        file.text("general.architecture", "openelm").number("openelm.block_count", 3).numbers("openelm.attention.head_count_kv", { 3, 0, 5 });
        const Result<GgufHeader> header = read(file.bytes());
        QVERIFY(header.ok());
        QCOMPARE(header->kvHeads, 5);
        QCOMPARE(header->kvHeadsOfAllLayers, 8);
    }

    void whatAModelIsFor_isToldByHowItPools()
    {
        const auto kind = [](int pooling, bool causal) {
            GgufFile file;
            file.text("general.architecture", "bert").truth("bert.attention.causal", causal).number("bert.pooling_type", quint32(pooling));
            return read(file.bytes())->kind;
        };
        QCOMPARE(kind(0, true), GgufHeader::Kind::Chat);
        QCOMPARE(kind(0, false), GgufHeader::Kind::Embedding);
        QCOMPARE(kind(3, true), GgufHeader::Kind::Embedding);
        QCOMPARE(kind(4, false), GgufHeader::Kind::Ranking);
    }

    void kindOfTensorThatIsNew_countsWithTheFilesSize()
    {
        GgufFile file = aModel();
        file.tensor("x", { 256 }, 99, 0);
        QCOMPARE(read(file.bytes(1000))->tensorBytes, 1000);
    }

    void fileThatIsNoWholeModel_isRefusedWithTheReason()
    {
        QCOMPARE(whyNot("<html>Not found</html>"), QStringLiteral("This is not a GGUF model. Choose another file."));
        QCOMPARE(whyNot(""), QStringLiteral("This is not a GGUF model. Choose another file."));
        QCOMPARE(whyNot(aModel(1).bytes()), QStringLiteral("This model is in an old form of GGUF that is no longer read. Choose a newer file."));
        QVERIFY(whyNot(aModel(4).bytes()).startsWith(QStringLiteral("This model is in a newer form")));
        QVERIFY(whyNot(aModel(0x03000000).bytes()).startsWith(QStringLiteral("This model was made for another kind of processor")));
        QVERIFY(whyNot(GgufFile().text("general.architecture", "clip").text("general.type", "mmproj").bytes()).startsWith(QStringLiteral("This file adds to a model")));
        QVERIFY(whyNot(aModel().number("split.count", 3).bytes()).startsWith(QStringLiteral("This file is one part")));
    }

    void fileThatWasCutAnywhere_isNotComplete()
    {
        GgufFile file = aModel();
        file.tensor("x", { 256 }, 0, 0);
        const QByteArray whole = file.bytes(1024);
        QVERIFY(read(whole).ok());
        for (qsizetype length = 4; length < whole.size(); ++length)
            QCOMPARE(whyNot(whole.left(length)), notComplete);
    }

    void fileThatLies_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        constexpr quint64 huge = ~0ULL;
        QTest::newRow("endless entries") << aModel().claimEntries(huge).bytes();
        QTest::newRow("endless tensors") << aModel().claimTensors(huge).bytes();
        QTest::newRow("key of 16 EB") << GgufFile().raw(GgufFile::le(huge)).bytes();
        QTest::newRow("text of 16 EB") << GgufFile().raw(GgufFile::le(quint64(1)) + "k" + GgufFile::le(quint32(8)) + GgufFile::le(huge)).bytes();
        QTest::newRow("array of 16 E") << aModel().list("k", 8, huge).bytes();
        QTest::newRow("array whose size is more than a number holds") << aModel().list("k", 12, 1ULL << 61).bytes();
        QTest::newRow("array of arrays") << aModel().list("k", 9, 1).bytes();
        QTest::newRow("array of nothing known") << aModel().list("k", 77, 1).bytes();
        QTest::newRow("value of nothing known") << aModel().raw(GgufFile::le(quint64(1)) + "k" + GgufFile::le(quint32(77))).bytes();
        QTest::newRow("the same key twice") << aModel().text("general.name", "again").bytes();
        QTest::newRow("no architecture") << GgufFile().text("general.name", "x").bytes();
        QTest::newRow("alignment of three") << aModel().number("general.alignment", 3).bytes();
        QTest::newRow("alignment of nothing") << aModel().number("general.alignment", 0).bytes();
        QTest::newRow("tensor of five dimensions") << aModel().tensor("x", { 1, 1, 1, 1, 1 }, 0, 0).bytes();
        QTest::newRow("tensor of more than a number holds") << aModel().tensor("x", { 1ULL << 40, 1ULL << 40 }, 0, 0).bytes();
        QTest::newRow("tensor whose bytes are more than a number holds") << aModel().tensor("x", { 1ULL << 63 }, 0, 0).bytes();
        QTest::newRow("tensor beyond all numbers") << aModel().tensor("x", { 4 }, 0, huge - 3).bytes();
        QTest::newRow("tensors upon one another") << aModel().tensor("x", { 100 }, 0, 0).tensor("y", { 100 }, 0, 0).bytes(400);
        GgufFile sum = aModel();
        for (int i = 0; i < 5; ++i)
            sum.tensor("x", { 1ULL << 60 }, 0, 0);
        QTest::newRow("tensors that are together more than a number holds") << sum.bytes();
    }

    void fileThatLies_isRefused()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(whyNot(bytes), damaged);
    }

    void headerThatNeverEnds_isReadNoFurtherThan64MB()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("long.gguf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray start = aModel().list("k", 0, 65 << 20).bytes();
        file.write(start);
        QVERIFY(file.resize(start.size() + (200LL << 20))); // a hole
        file.close();
        QCOMPARE(readGgufHeader(file.fileName()).error().message, damaged);
    }

    void missingFileAndFolder_areNoModels()
    {
        QTemporaryDir folder;
        QVERIFY(readGgufHeader(folder.path()).error().message.startsWith(QStringLiteral("The model file")));
        QVERIFY(readGgufHeader(folder.filePath(QStringLiteral("none.gguf"))).error().message.endsWith(QStringLiteral("is not there.")));
    }

    void realModels_areRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("context");
        QTest::addColumn<qint64>("layers");
        QTest::addColumn<qint64>("cacheOf512"); // layers · heads · (key + value) · 2 · 512; none of an encoder
        QTest::addRow("chat") << "fixture-chat-script.gguf" << int(GgufHeader::Kind::Chat) << 8192LL << 2LL << 2LL * 2 * 32 * 2 * 512;
        QTest::addRow("stories") << "stories260K.gguf" << int(GgufHeader::Kind::Chat) << 512LL << 5LL << 5LL * 4 * 16 * 2 * 512;
        QTest::addRow("embedding") << "fixture-embed.gguf" << int(GgufHeader::Kind::Embedding) << 512LL << 1LL << 0LL;
    }

    void realModels_areRead()
    {
        QFETCH(QString, file);
        const QString path = QStringLiteral(SHARED_DATA "/models/") + file;
        if (!QFile::exists(path))
            QSKIP(qPrintable(QStringLiteral("The model %1 is not there.").arg(path)));
        const Result<GgufHeader> header = readGgufHeader(path);
        QVERIFY2(header.ok(), header.ok() ? "" : qPrintable(header.error().message));
        QCOMPARE(header->name, file.chopped(5));
        QTEST(int(header->kind), "kind");
        QTEST(header->contextLength, "context");
        QTEST(header->layers, "layers");
        QTEST(memoryNeed(*header, { 1, 512 }).cache, "cacheOf512");
        const qint64 size = QFile(path).size();
        QVERIFY(header->tensorBytes > size / 2 && header->tensorBytes < size);
    }
};

QTEST_GUILESS_MAIN(GgufHeaderTest)
#include "ggufheader_test.moc"
