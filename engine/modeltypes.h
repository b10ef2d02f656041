// What the window and the command line know of models: values that cross threads, beside those of types.h.
#pragma once
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace superinstance {

enum class ModelSource { BuiltIn, File, Server }; // File: a GGUF file, served by a child of ours
enum class ModelState { Ready, Starting, Running, Unusable }; // Ready: can be used; Running: it is loaded; Unusable: see its reason

// One thing that can answer or embed. What is not known is nothing, never invented.
struct ModelInfo {
    QString id; // stable over restarts: "built-in", "file:/path/x.gguf", "http://127.0.0.1:11434/v1#name"
    QString name, family, size, quantization, licence; // size: "1.7B"
    ModelSource source = ModelSource::BuiltIn;
    QString place; // the file's path, or the server's address
    QString server; // what runs there, "Ollama", "LM Studio" …; empty where it does not say
    bool answers = false, embeds = false;
    std::optional<qint64> bytes, contextTokens, memory; // memory: needed, in bytes
    std::optional<double> secondsPerAnswer; // expected on this computer
    ModelState state = ModelState::Ready;
    QString reason; // a sentence: why it is unusable, or what the person should know
    bool operator==(const ModelInfo &) const = default;
};

enum class ModelRole { Pathos, Logos, Ethos, Embedding };

// Who uses which model, by id; empty: the built-in method, for embedding: none.
struct ModelRoles {
    QString pathos, logos, ethos, embedding;
    bool operator==(const ModelRoles &) const = default;
    QString &of(ModelRole role) { return role == ModelRole::Pathos ? pathos : role == ModelRole::Logos ? logos : role == ModelRole::Ethos ? ethos : embedding; }
};

// A model that could be downloaded.
struct ModelOffer {
    QString name, family, quantization, licence; // the name tells it from the others
    bool embeds = false; // else it answers
    qint64 bytes = 0; // of the file
    qint64 memory = 0; // needed, in bytes
    std::optional<double> secondsPerAnswer; // expected on this computer
    bool fits = true;
    QString reason; // a sentence: why it does not fit
    bool best = false; // of its kind, for this computer
    bool present = false; // it is in a models folder
    bool operator==(const ModelOffer &) const = default;
};

struct ModelDownload {
    enum class State { Running, Paused, Failed };
    QString name; // of the offer
    State state = State::Running;
    qint64 received = 0, total = 0; // bytes; total 0: unknown
    double bytesPerSecond = 0;
    std::optional<qint64> secondsLeft;
    QString reason; // a sentence: why it failed, or what happens just now
    bool operator==(const ModelDownload &) const = default;
};

// What this computer offers, in whole phrases ("8 cores, AVX2"); empty: the system does not say.
struct ComputerInfo {
    QString processor, memory, disk, graphics;
    bool operator==(const ComputerInfo &) const = default;
};

struct ModelsOverview {
    ComputerInfo computer;
    QList<ModelInfo> models; // the built-in one first
    ModelRoles roles;
    QList<ModelOffer> offers;
    QList<ModelDownload> downloads; // under way, paused or failed
    QString folder; // where downloads go; always looked into
    QStringList folders; // further ones that the person added
    QStringList endpoints; // addresses that the person added
    QString serverProgram; // the llama-server that is used; empty: none was found
    QString serverAdvice; // where none was found: sentences that say how to get one here
};

// What a try of a model showed.
struct ModelTest {
    QString id;
    QString problem; // a sentence; empty: it works
    qint64 loadMs = -1, firstTokenMs = -1; // -1: not measured
    double tokensPerSecond = 0;
    bool answers = false, streams = false, keepsToSchema = false, embeds = false;
    int dimensions = 0; // of its vectors
    qint64 cachedTokens = -1; // of a prompt that was sent twice; -1: the server does not say
};

} // namespace superinstance

Q_DECLARE_METATYPE(superinstance::ModelsOverview)
Q_DECLARE_METATYPE(superinstance::ModelDownload)
Q_DECLARE_METATYPE(superinstance::ModelTest)
