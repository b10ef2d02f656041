#include "engine/models/ggufheader.h"

#include "engine/models/ggufbytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace superinstance {

namespace {

// Real headers hold some dozen entries, some hundred tensors and, for large vocabularies, some ten megabytes.
constexpr qint64 longestHeader = 64 << 20;
constexpr quint64 mostEntries = 10'000, mostTensors = 100'000, mostDimensions = 4;
constexpr quint64 longestName = 65'535, longestText = 1 << 20;
constexpr qint64 largestCount = 1 << 30; // of layers, heads and the like: more is nonsense, and would overflow
constexpr quint64 mostLayers = 10'000;
constexpr char slidingPattern[] = ".attention.sliding_window_pattern"; // which layers keep a window of the context

QString tr(const char *text)
{
    return QCoreApplication::translate("GgufHeader", text);
}

enum Type : quint32 { U8, I8, U16, I16, U32, I32, F32, Bool, Text, Array, U64, I64, F64 };

struct Value {
    QByteArray text;
    qint64 number = 0; // of an array: how many
    QList<qint64> numbers; // of an array, where they are wanted
};
using Values = QHash<QByteArray, Value>;

struct Tensors {
    quint64 bytes = 0, elements = 0;
    quint64 end = 0; // of the last, from where they begin
    bool allKnown = true;
};

quint64 sizeOf(quint32 type)
{
    static constexpr quint64 sizes[] = { 1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8 };
    return type < std::size(sizes) ? sizes[type] : 0;
}

qint64 wholeNumber(GgufBytes &bytes, quint32 type)
{
    switch (type) {
    case U8: return bytes.number<quint8>();
    case I8: return bytes.number<qint8>();
    case U16: return bytes.number<quint16>();
    case I16: return bytes.number<qint16>();
    case U32: return bytes.number<quint32>();
    case I32: return bytes.number<qint32>();
    case Bool: return bytes.number<quint8>() != 0;
    case U64: return qint64(std::min<quint64>(bytes.number<quint64>(), std::numeric_limits<qint64>::max()));
    case I64: return bytes.number<qint64>();
    default: bytes.skip(sizeOf(type)); return 0; // of what is no whole number we want none
    }
}

// False: what no runtime takes either.
bool readArray(GgufBytes &bytes, bool wanted, Value &value)
{
    const quint32 type = bytes.number<quint32>();
    const quint64 count = bytes.number<quint64>();
    if (type != Text && sizeOf(type) == 0)
        return false; // of nothing known, or of arrays
    if (count > quint64(longestHeader) || (wanted && count > mostLayers))
        return false;
    value.number = qint64(count);
    if (type != Text && !wanted)
        bytes.skip(count * sizeOf(type));
    for (quint64 i = 0; i < count && bytes.ok() && (type == Text || wanted); ++i)
        type == Text ? bytes.skipText() : value.numbers.append(wholeNumber(bytes, type));
    return true;
}

// Whether an entry could be understood. What it says more than once it does not say: runtimes end on that.
bool readEntry(GgufBytes &bytes, Values &values)
{
    const QByteArray key = bytes.text(longestName);
    const quint32 type = bytes.number<quint32>();
    if (values.contains(key))
        return false;
    Value value;
    if (type == Array) {
        if (!readArray(bytes, key.contains(".attention.head_count") || key.endsWith(slidingPattern), value))
            return false;
    } else if (type == Text) {
        value.text = bytes.text(longestText);
    } else if (sizeOf(type) == 0) {
        return false;
    } else {
        value.number = wholeNumber(bytes, type);
    }
    values.insert(key, value);
    return bytes.ok();
}

struct Blocks {
    quint32 type;
    quint64 elements, bytes;
};
// How the tensor types of ggml are stored.
constexpr Blocks blocksOfTypes[] = { { 0, 1, 4 }, { 1, 1, 2 }, { 2, 32, 18 }, { 3, 32, 20 }, { 6, 32, 22 }, { 7, 32, 24 }, { 8, 32, 34 },
    { 9, 32, 40 }, { 10, 256, 84 }, { 11, 256, 110 }, { 12, 256, 144 }, { 13, 256, 176 }, { 14, 256, 210 }, { 15, 256, 292 },
    { 16, 256, 66 }, { 17, 256, 74 }, { 18, 256, 98 }, { 19, 256, 50 }, { 20, 32, 18 }, { 21, 256, 110 }, { 22, 256, 82 },
    { 23, 256, 136 }, { 24, 1, 1 }, { 25, 1, 2 }, { 26, 1, 4 }, { 27, 1, 8 }, { 28, 1, 8 }, { 29, 256, 56 }, { 30, 1, 2 },
    { 34, 256, 54 }, { 35, 256, 66 }, { 39, 32, 17 } };

// Whether a tensor could be understood.
bool readTensor(GgufBytes &bytes, Tensors &tensors)
{
    bytes.skipText(); // its name
    const quint32 dimensions = bytes.number<quint32>();
    if (dimensions > mostDimensions)
        return false;
    quint64 elements = 1;
    for (quint32 i = 0; i < dimensions; ++i)
        if (qMulOverflow(elements, bytes.number<quint64>(), &elements))
            return false;
    const quint32 type = bytes.number<quint32>();
    const quint64 offset = bytes.number<quint64>();
    const auto known = std::find_if(std::begin(blocksOfTypes), std::end(blocksOfTypes), [&](const Blocks &each) { return each.type == type; });
    quint64 size = 0, end = 0;
    tensors.allKnown = tensors.allKnown && known != std::end(blocksOfTypes);
    if (known != std::end(blocksOfTypes) && qMulOverflow(elements / known->elements + (elements % known->elements != 0), known->bytes, &size))
        return false;
    if (qAddOverflow(offset, size, &end) || qAddOverflow(tensors.bytes, size, &tensors.bytes)
        || qAddOverflow(tensors.elements, elements, &tensors.elements))
        return false;
    tensors.end = std::max(tensors.end, end);
    return bytes.ok();
}

QString quantizationOf(qint64 fileType)
{
    static const QHash<qint64, const char *> names { { 0, "F32" }, { 1, "F16" }, { 2, "Q4_0" }, { 3, "Q4_1" }, { 7, "Q8_0" }, { 8, "Q5_0" },
        { 9, "Q5_1" }, { 10, "Q2_K" }, { 11, "Q3_K_S" }, { 12, "Q3_K_M" }, { 13, "Q3_K_L" }, { 14, "Q4_K_S" }, { 15, "Q4_K_M" },
        { 16, "Q5_K_S" }, { 17, "Q5_K_M" }, { 18, "Q6_K" }, { 19, "IQ2_XXS" }, { 20, "IQ2_XS" }, { 21, "Q2_K_S" }, { 22, "IQ3_XS" },
        { 23, "IQ3_XXS" }, { 24, "IQ1_S" }, { 25, "IQ4_NL" }, { 26, "IQ3_S" }, { 27, "IQ3_M" }, { 28, "IQ2_S" }, { 29, "IQ2_M" },
        { 30, "IQ4_XS" }, { 31, "IQ1_M" }, { 32, "BF16" }, { 36, "TQ1_0" }, { 37, "TQ2_0" }, { 38, "MXFP4" }, { 39, "NVFP4" }, { 40, "Q1_0" } };
    return QString::fromLatin1(names.value(fileType));
}

GgufHeader::Kind kindOf(const Values &values, const QByteArray &architecture)
{
    constexpr qint64 none = 0, ranking = 4;
    const qint64 pooling = values.value(architecture + ".pooling_type").number;
    if (pooling == ranking)
        return GgufHeader::Kind::Ranking;
    const QByteArray causal = architecture + ".attention.causal"; // false of what reads a text as a whole
    const bool embeds = pooling != none || (values.contains(causal) && values.value(causal).number == 0);
    return embeds ? GgufHeader::Kind::Embedding : GgufHeader::Kind::Chat;
}

QString textOf(const Values &values, const QByteArray &key)
{
    constexpr qsizetype longestShown = 200;
    return QString::fromUtf8(values.value(key).text).simplified().left(longestShown);
}

// As runtimes have it: of what they keep nothing between two texts.
bool isEncoder(const Values &values, const QByteArray &architecture)
{
    const bool causal = values.value(architecture + ".attention.causal").number != 0;
    return !causal && (architecture.contains("bert") || architecture == "gemma-embedding");
}

// Whether a layer keeps no more than a window of the context. Where that is not sure, it is taken to keep all of it.
bool isLocal(const Values &values, const QByteArray &architecture, qint64 layer)
{
    static const QHash<QByteArray, qint64> wholeEvery { { "gemma2", 2 }, { "gemma3", 6 }, { "gpt-oss", 2 }, { "cohere2", 4 } }; // layers
    const Value told = values.value(architecture + slidingPattern);
    if (!told.numbers.isEmpty())
        return layer < told.numbers.size() && told.numbers[layer] != 0;
    const qint64 every = wholeEvery.contains(architecture) && told.number > 0 ? told.number : wholeEvery.value(architecture);
    return every > 0 && layer % every < every - 1;
}

// The heads, whose numbers may differ by layer: then there is a list of them.
void readHeads(const Values &values, const QByteArray &architecture, GgufHeader &header)
{
    const auto most = [](const Value &value) { return value.numbers.isEmpty() ? value.number : *std::max_element(value.numbers.begin(), value.numbers.end()); };
    const Value heads = values.value(architecture + ".attention.head_count");
    header.heads = std::clamp<qint64>(most(heads), 0, largestCount);
    const Value kvHeads = values.value(architecture + ".attention.head_count_kv", heads);
    header.kvHeads = std::clamp<qint64>(most(kvHeads), 0, largestCount);
    const qint64 layers = kvHeads.numbers.isEmpty() ? header.layers : kvHeads.numbers.size();
    for (qint64 layer = 0; layer < layers; ++layer) {
        const qint64 ofLayer = std::clamp<qint64>(kvHeads.numbers.value(layer, header.kvHeads), 0, largestCount);
        header.kvHeadsOfAllLayers += ofLayer;
        if (header.window > 0 && isLocal(values, architecture, layer))
            header.kvHeadsOfLocalLayers += ofLayer;
    }
}

GgufHeader headerOf(const Values &values)
{
    GgufHeader header;
    const QByteArray architecture = values.value("general.architecture").text;
    const auto count = [&](const char *key) { return std::clamp<qint64>(values.value(architecture + key).number, 0, largestCount); };
    header.architecture = textOf(values, "general.architecture");
    header.name = textOf(values, "general.name");
    header.licence = textOf(values, "general.license");
    header.sizeLabel = textOf(values, "general.size_label");
    if (values.contains("general.file_type"))
        header.quantization = quantizationOf(values.value("general.file_type").number);
    header.kind = kindOf(values, architecture);
    header.hasChatTemplate = !values.value("tokenizer.chat_template").text.isEmpty();
    header.encoder = isEncoder(values, architecture);
    header.contextLength = count(".context_length");
    header.window = count(".attention.sliding_window");
    header.embeddingLength = count(".embedding_length");
    header.layers = std::min(count(".block_count"), qint64(mostLayers));
    header.vocabulary = std::max(count(".vocab_size"), values.value("tokenizer.ggml.tokens").number);
    readHeads(values, architecture, header);
    const qint64 usual = header.heads > 0 ? header.embeddingLength / header.heads : 0;
    header.keyLength = values.contains(architecture + ".attention.key_length") ? count(".attention.key_length") : usual;
    header.valueLength = values.contains(architecture + ".attention.value_length") ? count(".attention.value_length") : usual;
    return header;
}

Error damaged()
{
    return Error::failed(tr("This model file is damaged or was made to do harm: its description makes no sense. Download it once more."));
}

Error cutShort()
{
    return Error::failed(tr("This model file is not complete. Download it once more."));
}

Error whatWentWrong(const GgufBytes &bytes)
{
    return bytes.endedEarly() ? cutShort() : damaged();
}

Result<void> checkStart(GgufBytes &bytes)
{
    if (bytes.number<quint32>() != qFromLittleEndian<quint32>("GGUF"))
        return Error::failed(tr("This is not a GGUF model. Choose another file."));
    const quint32 version = bytes.number<quint32>();
    if ((version & 0xffff) == 0 && version != 0)
        return Error::failed(tr("This model was made for another kind of processor. Choose one for little-endian computers."));
    if (bytes.ok() && version < 2)
        return Error::failed(tr("This model is in an old form of GGUF that is no longer read. Choose a newer file."));
    if (version > 3)
        return Error::failed(tr("This model is in a newer form of GGUF than this program knows. Choose another file, or a newer version of the program."));
    return bytes.ok() ? Result<void>() : whatWentWrong(bytes);
}

// Files that are a piece of a model.
Result<void> checkWhole(const Values &values)
{
    const QByteArray type = values.value("general.type").text;
    if (!type.isEmpty() && type != "model")
        return Error::failed(tr("This file adds to a model and holds none itself. Choose the file of the model."));
    if (values.value("split.count").number > 1)
        return Error::failed(tr("This file is one part of a model that is split into several. Choose one that is a single file."));
    if (values.value("general.architecture").text.isEmpty())
        return damaged();
    return {};
}

// The weights begin at a multiple of this.
quint64 alignmentOf(const Values &values)
{
    constexpr qint64 usual = 32, most = 1 << 20;
    const qint64 alignment = values.contains("general.alignment") ? values.value("general.alignment").number : usual;
    return alignment > 0 && alignment <= most && (alignment & (alignment - 1)) == 0 ? quint64(alignment) : 0;
}

// As llama.cpp lays it out, at two bytes for a number.
qint64 cacheOf(const GgufHeader &header, ServedContext context)
{
    constexpr qint64 paddedTo = 256, copies = 2; // copies: of what a window holds, as many as ServerProcess lets the server make
    if (header.encoder)
        return 0;
    const qint64 window = (header.window + batchOf(header, context) + paddedTo - 1) / paddedTo * paddedTo;
    const qint64 copied = header.kind == GgufHeader::Kind::Embedding ? 0 : copies * std::min(header.window, context.perSlot);
    const double local = double(header.kvHeadsOfLocalLayers) * double(context.slotCount) * double(std::min(window, context.perSlot) + copied);
    const double whole = double(header.kvHeadsOfAllLayers - header.kvHeadsOfLocalLayers) * double(context.total());
    return qint64(std::min((whole + local) * double(header.keyLength + header.valueLength) * 2, 1e17));
}

} // namespace

Result<GgufHeader> readGgufHeader(QIODevice *device)
{
    GgufBytes bytes(device, longestHeader);
    const Result<void> start = checkStart(bytes);
    if (!start)
        return start.error();
    const quint64 tensorCount = bytes.number<quint64>(), entryCount = bytes.number<quint64>();
    if (!bytes.ok() || tensorCount > mostTensors || entryCount > mostEntries)
        return whatWentWrong(bytes);
    Values values;
    Tensors tensors;
    bool good = true;
    for (quint64 i = 0; i < entryCount && good; ++i)
        good = readEntry(bytes, values);
    for (quint64 i = 0; i < tensorCount && good; ++i)
        good = readTensor(bytes, tensors);
    if (!good)
        return whatWentWrong(bytes);
    const Result<void> whole = checkWhole(values);
    const quint64 alignment = alignmentOf(values);
    if (!whole || alignment == 0)
        return whole ? damaged() : whole.error();
    const quint64 weightsBegin = (quint64(bytes.position()) + alignment - 1) / alignment * alignment;
    const quint64 size = quint64(device->size());
    if (size < weightsBegin || size - weightsBegin < tensors.end)
        return cutShort();
    if (size - weightsBegin < tensors.bytes) // they lie upon one another
        return damaged();
    GgufHeader header = headerOf(values);
    header.tensorBytes = qint64(tensors.allKnown ? tensors.bytes : size - weightsBegin);
    header.parameters = qint64(std::min<quint64>(tensors.elements, largestCount * quint64(largestCount)));
    return header;
}

Result<GgufHeader> readGgufHeader(const QString &path)
{
    if (!QFileInfo(path).isFile()) // a pipe would be waited for
        return Error::failed(tr("The model file %1 is not there.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::failed(tr("The model file %1 cannot be read: %2.").arg(path, file.errorString()));
    return readGgufHeader(&file);
}

qint64 batchOf(const GgufHeader &header, ServedContext context)
{
    constexpr qint64 usual = 512; // of llama.cpp
    if (header.kind != GgufHeader::Kind::Embedding)
        return usual;
    const qint64 slots = std::max(context.slotCount, 1);
    return (context.perSlot + slots - 1) / slots * slots; // a text is read in one go; llama-server ends itself unless the slots share it evenly
}

MemoryNeed memoryNeed(const GgufHeader &header, ServedContext context)
{
    // What a runtime keeps for a batch: a little for the layers, what each token sees of the others, and a number of four bytes for each
    // word that may come next after each of them, wanted or not. Found so with llama.cpp (255 MiB for 512 tokens and 128,256 words, 301 MiB
    // for 151,936; an embedding model of 151,669 words took 302 MiB for 512 tokens, 1,209 MiB for 2,048).
    constexpr qint64 forLayers = 60 << 10, mask = 6, logit = 4;
    const qint64 batch = batchOf(header, context);
    MemoryNeed need;
    need.weights = header.tensorBytes;
    need.cache = cacheOf(header, context);
    need.computing = std::max<qint64>(batch, 512) * forLayers;
    if (header.kind == GgufHeader::Kind::Embedding)
        need.computing += mask * batch * batch;
    if (!header.encoder)
        need.computing += logit * batch * header.vocabulary;
    return need;
}

ServedContext contextOf(const GgufHeader &header, ServedContext asked)
{
    constexpr qint64 contextOfTexts = 2048; // a chunk is shorter
    constexpr qint64 contextOfForetold = 1024; // mostly longer than a chunk: each token of a text takes room for all words that may follow
    if (header.kind == GgufHeader::Kind::Embedding)
        asked.perSlot = std::min(asked.perSlot, header.encoder ? contextOfTexts : contextOfForetold);
    if (header.contextLength > 0)
        asked.perSlot = std::min(asked.perSlot, header.contextLength);
    return asked;
}

MemoryNeed servedNeed(const GgufHeader &header, ServedContext asked)
{
    return memoryNeed(header, contextOf(header, asked));
}

} // namespace superinstance
