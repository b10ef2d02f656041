#include "engine/models/catalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initModels()
{
    Q_INIT_RESOURCE(models); // a static library's resources are not registered by themselves
}

namespace superinstance {

namespace {

// Of all memory, the share that a model may take: the rest is for the system, the documents and other programs.
constexpr double shareOfMemory = 0.6;
constexpr qint64 diskToSpare = 1'000'000'000;
constexpr double reasonableSeconds = 90;
constexpr double reasonableTokens = 2000; // that a model reads in a second which embeds: a question waits for a batch of passages

// A usual answer: passages and rules are read once by all three agents, each adds its role and writes.
constexpr double tokensRead = 1800, tokensWritten = 300;
// Measured with llama.cpp on a two-core EPYC with AVX-512 under other load, on Qwen3-0.6B Q8_0 (0.6 G weights, 0.64 GB):
// 2,000 tokens were read in 9 to 19 s by a core, at two operations for each weight and token; a token was written in 73 ms
// by two cores, for which all weights pass through memory once. The slower figures are taken.
constexpr double operationsPerCore = 2 * 0.6e9 * 2000 / 19;
constexpr double bytesPerCore = 0.64e9 / 0.073 / 2;
constexpr double mostBytes = 25e9; // two channels of DDR4 under real load, however many cores there are

Error damaged()
{
    return Error::failed(QCoreApplication::translate("Catalogue", "The list of recommended models is damaged. Install the program once more."));
}

CatalogueModel modelOf(const QJsonObject &entry)
{
    const auto number = [&](const char *key) { return entry.value(QLatin1String(key)).toInteger(); };
    const auto text = [&](const char *key) { return entry.value(QLatin1String(key)).toString(); };
    CatalogueModel model { text("name"), text("family"), text("licence"), text("quantization"), {}, number("bytes"), text("sha256").toLatin1(), QUrl(text("url"), QUrl::StrictMode) };
    model.header.name = model.name;
    model.header.quantization = model.quantization;
    model.header.kind = text("kind") == QLatin1String("embed") ? GgufHeader::Kind::Embedding : GgufHeader::Kind::Chat;
    model.header.encoder = entry.value(QLatin1String("encoder")).toBool();
    model.header.contextLength = number("context");
    model.header.layers = number("layers");
    model.header.kvHeads = number("kvHeads");
    model.header.kvHeadsOfAllLayers = model.header.layers * model.header.kvHeads;
    model.header.keyLength = model.header.valueLength = number("headLength");
    model.header.vocabulary = number("vocabulary");
    model.header.parameters = number("parameters");
    model.header.tensorBytes = model.bytes; // the header of the file is small beside it
    return model;
}

bool isWhole(const CatalogueModel &model)
{
    const bool described = !model.name.isEmpty() && !model.family.isEmpty() && !model.licence.isEmpty() && model.bytes > 0;
    const bool sized = model.header.contextLength > 0 && model.header.kvHeadsOfAllLayers > 0 && model.header.keyLength > 0 && model.header.parameters > 0;
    const bool checked = model.sha256.isEmpty() || (model.sha256.size() == 64 && QByteArray::fromHex(model.sha256).toHex() == model.sha256);
    return described && sized && checked && model.url.isValid() && model.url.scheme() == QLatin1String("https");
}

// How many operations a core does against the one measured; nothing where that is unknown.
std::optional<double> speedOf(const QStringList &instructions)
{
    if (instructions.contains(QStringLiteral("AVX2")))
        return 1;
    const bool narrow = instructions.contains(QStringLiteral("dot products")) || instructions.contains(QStringLiteral("AVX"));
    if (narrow)
        return 0.5; // half as wide
    const bool narrowAndOld = instructions.contains(QStringLiteral("NEON")) || instructions.contains(QStringLiteral("SSE4.2"));
    return narrowAndOld ? std::optional(0.25) : std::nullopt;
}

std::optional<int> coresOf(const Hardware &hardware)
{
    return hardware.cores ? hardware.cores : hardware.threads;
}

Recommendation::Fit fitOf(const Hardware &hardware, qint64 memory, qint64 bytes)
{
    using Fit = Recommendation::Fit;
    if (hardware.memory && double(memory) > double(*hardware.memory) * shareOfMemory)
        return Fit::TooMuchMemory;
    if (hardware.diskFree && bytes + diskToSpare > *hardware.diskFree)
        return Fit::TooLittleDisk;
    return hardware.memory ? Fit::Fits : Fit::Unknown;
}

bool isQuick(const Recommendation &each)
{
    if (each.model.header.kind == GgufHeader::Kind::Embedding)
        return !each.tokensPerSecond || *each.tokensPerSecond >= reasonableTokens;
    return !each.seconds || *each.seconds <= reasonableSeconds;
}

// Whether `one` is the better choice than `other`, both fitting.
bool isBetter(const Recommendation *one, const Recommendation *other)
{
    if (isQuick(*one) != isQuick(*other))
        return isQuick(*one);
    return isQuick(*one) ? one->memory > other->memory : *one->tokensPerSecond > *other->tokensPerSecond;
}

// Those that fit, the best first.
QList<Recommendation *> ranked(QList<Recommendation> &all, GgufHeader::Kind kind)
{
    QList<Recommendation *> fitting;
    for (Recommendation &each : all)
        if (each.model.header.kind == kind && each.fit == Recommendation::Fit::Fits)
            fitting += &each;
    std::stable_sort(fitting.begin(), fitting.end(), isBetter);
    return fitting;
}

// The best that answers, and the best that embeds beside it; of those that answer a lesser one where none would embed beside the best.
void markBest(QList<Recommendation> &all, const Hardware &hardware)
{
    const QList<Recommendation *> answering = ranked(all, GgufHeader::Kind::Chat), embedding = ranked(all, GgufHeader::Kind::Embedding);
    for (Recommendation *chat : answering)
        for (Recommendation *embedder : embedding)
            if (fitOf(hardware, chat->memory + embedder->memory, chat->model.bytes + embedder->model.bytes) == Recommendation::Fit::Fits) {
                chat->best = embedder->best = true;
                return;
            }
    const QList<Recommendation *> &alone = answering.isEmpty() ? embedding : answering;
    if (!alone.isEmpty())
        alone.first()->best = true;
}

} // namespace

Result<QList<CatalogueModel>> catalogueOf(const QByteArray &json)
{
    const QJsonArray entries = QJsonDocument::fromJson(json).object().value(QLatin1String("models")).toArray();
    QList<CatalogueModel> models;
    for (const QJsonValue &entry : entries) {
        const CatalogueModel model = modelOf(entry.toObject());
        if (!isWhole(model))
            return damaged();
        models += model;
    }
    return models.isEmpty() ? Result<QList<CatalogueModel>>(damaged()) : models;
}

Result<QList<CatalogueModel>> builtInCatalogue()
{
    initModels();
    QFile file(QStringLiteral(":/superinstance/models/models.json"));
    return file.open(QIODevice::ReadOnly) ? catalogueOf(file.readAll()) : damaged();
}

std::optional<double> secondsPerAnswer(const Hardware &hardware, const GgufHeader &model)
{
    const std::optional<double> reading = tokensPerSecond(hardware, model);
    if (!reading || model.kind != GgufHeader::Kind::Chat || model.tensorBytes <= 0)
        return {};
    return tokensRead / *reading + tokensWritten * double(model.tensorBytes) / std::min(bytesPerCore * *coresOf(hardware), mostBytes);
}

std::optional<double> tokensPerSecond(const Hardware &hardware, const GgufHeader &model)
{
    const std::optional<int> cores = coresOf(hardware);
    const std::optional<double> speed = speedOf(hardware.instructions);
    if (!cores || !speed || model.parameters <= 0)
        return {};
    return operationsPerCore * *speed * *cores / (2 * double(model.parameters));
}

QList<Recommendation> recommend(const Hardware &hardware, const QList<CatalogueModel> &catalogue, ServedContext context)
{
    QList<Recommendation> all;
    for (const CatalogueModel &model : catalogue) {
        Recommendation each { model };
        each.memory = servedNeed(model.header, context).total();
        each.fit = fitOf(hardware, each.memory, model.bytes);
        each.seconds = secondsPerAnswer(hardware, model.header);
        each.tokensPerSecond = tokensPerSecond(hardware, model.header);
        all += each;
    }
    markBest(all, hardware);
    return all;
}

} // namespace superinstance
