// What makes vectors of texts: a model that places texts of like meaning near one another. Lives on the engine thread.
#pragma once
#include "engine/async/task.h"
#include "engine/models/embeddings.h"
#include "engine/result.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace superinstance {

class OpenAiClient;

// Whether the tag is of a model of this name, whatever it held: the tag is the name, or goes on after it.
inline bool isTagOf(const QString &name, const QString &tag)
{
    return tag == name || tag.startsWith(name + QLatin1Char(' '));
}

class Embedder {
public:
    virtual ~Embedder() = default;
    virtual QString name() const = 0; // as a person knows the model
    // Vectors of equal tags can be compared; they are kept under it. Holds as of identify(), and of what was embedded since.
    virtual QString tag() const = 0;
    // Under which an earlier version may have kept the same vectors; empty: under none.
    virtual QString earlierTag() const { return {}; }
    // Sees which model it is now: one may have been put in the place of another. Asks no model.
    virtual Task<Result<void>> identify(std::stop_token) { co_return Result<void>(); }
    // Whether it can answer soon. False: it has to be loaded first, which is begun.
    virtual bool awake() { return true; }
    virtual int dimensions() const = 0; // 0 until it made a vector
    // A vector for each text, all of one length. question: the texts ask rather than tell; some models tell them apart.
    // Texts that are longer than the model takes are cut.
    virtual Task<Result<QList<Embedding>>> embed(QStringList texts, bool question, std::stop_token stop) = 0;

    std::function<void()> onReplaced; // told when another model is found in the place of the one that it was
    bool failureTold = false; // for those who use it: the person hears once that it fails, until it works again
};

// What a family of models expects before a text.
struct EmbeddingPrefixes {
    QString question, passage;
};
EmbeddingPrefixes prefixesOf(const QString &model); // by its name or that of its file; of an unknown one none

// The beginning of a text that is surely no more than so many tokens, whatever the model's vocabulary: where a text is longer than
// a model takes, servers refuse it and some runtimes crash.
QString withinTokens(const QString &text, int tokens);

// The embedding model of a server that speaks the OpenAI interface.
class ServedEmbedder : public Embedder {
public:
    // tag: empty: the name of the model. tokens: that the model takes, with what it puts around a text.
    explicit ServedEmbedder(std::shared_ptr<OpenAiClient> client, QString tag = {}, int tokens = 512);

    QString name() const override;
    QString tag() const override { return m_tag; }
    int dimensions() const override { return m_dimensions; }
    Task<Result<QList<Embedding>>> embed(QStringList texts, bool question, std::stop_token stop) override;

private:
    const std::shared_ptr<OpenAiClient> m_client;
    const QString m_tag;
    const int m_tokens;
    const EmbeddingPrefixes m_prefixes;
    int m_dimensions = 0;
};

} // namespace superinstance
