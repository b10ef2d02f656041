// Made-up models, as the engine would tell of them.
#pragma once
#include "engine/modeltypes.h"

namespace superinstance {

inline ModelInfo builtInModel()
{
    ModelInfo model;
    model.id = QStringLiteral("built-in");
    model.name = QStringLiteral("The built-in method");
    model.answers = true;
    return model;
}

inline ModelInfo servedModel(const QString &name, qint64 bytes, bool embeds)
{
    ModelInfo model;
    model.id = QStringLiteral("http://127.0.0.1:11434/v1#") + name;
    model.name = name;
    model.family = QStringLiteral("Qwen3");
    model.size = QStringLiteral("1.7B");
    model.quantization = QStringLiteral("Q4_K_M");
    model.source = ModelSource::Server;
    model.place = QStringLiteral("http://127.0.0.1:11434/v1");
    model.server = QStringLiteral("Ollama");
    model.answers = !embeds;
    model.embeds = embeds;
    model.bytes = bytes;
    model.memory = bytes + bytes / 4;
    model.contextTokens = 40'960;
    if (!embeds)
        model.secondsPerAnswer = 42;
    return model;
}

inline ModelInfo modelFile(const QString &path, const QString &reason)
{
    ModelInfo model;
    model.id = QStringLiteral("file:") + path;
    model.name = QStringLiteral("Qwen3 32B");
    model.source = ModelSource::File;
    model.place = path;
    model.answers = true;
    model.bytes = 19'760'000'000;
    model.memory = 23'400'000'000;
    model.licence = QStringLiteral("Apache-2.0");
    model.state = reason.isEmpty() ? ModelState::Ready : ModelState::Unusable;
    model.reason = reason;
    return model;
}

// A server that was entered and cannot be used.
inline ModelInfo silentServer(const QString &address, const QString &reason)
{
    ModelInfo model;
    model.id = model.place = address;
    model.name = QStringLiteral("127.0.0.1:9000");
    model.source = ModelSource::Server;
    model.state = ModelState::Unusable;
    model.reason = reason;
    return model;
}

inline QList<ModelOffer> someOffers()
{
    ModelOffer small { QStringLiteral("Qwen3 1.7B"), QStringLiteral("Qwen3"), QStringLiteral("Q4_K_M"), QStringLiteral("Apache-2.0"), false, 1'107'409'472, 1'900'000'000, 38.0, true, QString(), true, false };
    ModelOffer tiny { QStringLiteral("Qwen3 0.6B"), QStringLiteral("Qwen3"), QStringLiteral("Q8_0"), QStringLiteral("Apache-2.0"), false, 639'446'688, 1'300'000'000, 19.0, true, QString(), false, false };
    ModelOffer large { QStringLiteral("Qwen3 8B"), QStringLiteral("Qwen3"), QStringLiteral("Q4_K_M"), QStringLiteral("Apache-2.0"), false, 5'027'783'488, 7'400'000'000, 171.0, false,
                       QStringLiteral("It needs 7.4 GB of memory, and 5.1 GB are free."), false, false };
    ModelOffer embedding { QStringLiteral("BGE small, English"), QStringLiteral("BGE"), QStringLiteral("Q8_0"), QStringLiteral("MIT"), true, 36'685'152, 90'000'000, std::nullopt, true, QString(), true, false };
    return { tiny, small, large, embedding };
}

inline ModelsOverview withoutServer()
{
    ModelsOverview overview;
    overview.computer = { QStringLiteral("4 cores, AVX2"), QStringLiteral("8.0 GB, of which 5.1 GB are available"), QStringLiteral("112.0 GB free"), QString() };
    overview.models = { builtInModel() };
    overview.offers = someOffers();
    overview.folder = QStringLiteral("/home/ada/.local/share/SuperInstance Models");
    overview.serverAdvice = QStringLiteral("No program that serves a model file was found. Install Ollama from ollama.com and start it: its models then appear here by themselves.");
    return overview;
}

inline ModelsOverview withOllama()
{
    ModelsOverview overview = withoutServer();
    overview.serverAdvice.clear();
    overview.serverProgram = QStringLiteral("/usr/local/bin/llama-server");
    overview.models += { servedModel(QStringLiteral("qwen3:1.7b"), 1'359'000'000, false), servedModel(QStringLiteral("nomic-embed-text"), 274'000'000, true),
                         modelFile(QStringLiteral("/home/ada/Downloads/models/Qwen3-32B-Q4_K_M.gguf"), QStringLiteral("It needs 23.4 GB of memory, and 5.1 GB are free. Qwen3 1.7B would fit.")) };
    overview.roles.logos = overview.models[1].id;
    overview.folders = { QStringLiteral("/home/ada/Downloads/models") };
    return overview;
}

inline ModelsOverview withDownloads()
{
    ModelsOverview overview = withOllama();
    overview.downloads = { { QStringLiteral("Qwen3 1.7B"), ModelDownload::State::Running, 412'000'000, 1'107'409'472, 9'200'000, 76, QString() },
                           { QStringLiteral("Qwen3 0.6B"), ModelDownload::State::Paused, 64'000'000, 639'446'688, 0, std::nullopt, QString() },
                           { QStringLiteral("BGE small, English"), ModelDownload::State::Failed, 1'000'000, 36'685'152, 0, std::nullopt,
                             QStringLiteral("The server does not answer. Check the connection, then resume the download.") } };
    return overview;
}

} // namespace superinstance
