// What the header of a GGUF file says of the model in it. The model itself is never loaded by us: runtimes crash on hostile files.
#pragma once
#include "engine/result.h"

#include <QList>
#include <QString>

class QIODevice;

namespace superinstance {

struct GgufHeader {
    enum class Kind { Chat, Embedding, Ranking };

    QString architecture; // "llama", "qwen3", "bert" …
    QString name, licence, sizeLabel; // as the file says, empty where it does not
    QString quantization; // "Q4_K_M"; empty where the file does not say
    Kind kind = Kind::Chat;
    bool hasChatTemplate = false;
    bool encoder = false; // takes in a text as a whole: keeps nothing of it, foretells no words
    qint64 contextLength = 0, embeddingLength = 0, layers = 0, heads = 0, vocabulary = 0; // 0 where the file does not say
    qint64 kvHeads = 0; // of a layer, the most of any
    qint64 kvHeadsOfAllLayers = 0; // layers may differ
    qint64 kvHeadsOfLocalLayers = 0, window = 0; // of these, those of layers that keep no more than so many tokens
    qint64 keyLength = 0, valueLength = 0; // of a head
    qint64 tensorBytes = 0, parameters = 0; // the weights, and how many numbers they are
    bool operator==(const GgufHeader &) const = default;
};

// What a runtime will take, in bytes.
struct MemoryNeed {
    qint64 weights = 0, cache = 0, computing = 0;
    qint64 total() const { return weights + cache + computing; }
    bool operator==(const MemoryNeed &) const = default;
};

// What a server keeps: several texts at once, of so many tokens each.
struct ServedContext {
    int slotCount = 3;
    qint64 perSlot = 4096;
    qint64 total() const { return slotCount * perSlot; }
};
// What a model gets of that: no more than it takes, nor than texts need that are only embedded. Pure.
ServedContext contextOf(const GgufHeader &header, ServedContext asked);
// How many tokens it computes at once of that. Pure.
qint64 batchOf(const GgufHeader &header, ServedContext context);
// Pure. context: as it is served.
MemoryNeed memoryNeed(const GgufHeader &header, ServedContext context);
// What our server takes for it: the one figure of lists, recommendations and starts. Pure.
MemoryNeed servedNeed(const GgufHeader &header, ServedContext asked);

// The error is a sentence for the person: what the file is instead of a whole model.
Result<GgufHeader> readGgufHeader(QIODevice *device);
// Blocks: for worker threads.
Result<GgufHeader> readGgufHeader(const QString &path);

} // namespace superinstance
