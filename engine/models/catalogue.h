// The models that we know to be worth having, and which of them suit a computer. Pure, any thread.
#pragma once
#include "engine/models/ggufheader.h"
#include "engine/models/hardware.h"

#include <QUrl>

namespace superinstance {

// A model that can be downloaded.
struct CatalogueModel {
    QString name, family, licence;
    QString quantization;
    GgufHeader header; // as far as memory and speed need it, so that both are reckoned as for a file that is there
    qint64 bytes = 0; // of the file, exactly
    QByteArray sha256; // in hexadecimal; empty where none is published
    QUrl url;
};

// resources/models.json. The error is a bug of ours or a damaged installation.
Result<QList<CatalogueModel>> catalogueOf(const QByteArray &json);
Result<QList<CatalogueModel>> builtInCatalogue();

// How long this computer takes for a usual answer with such weights; nothing where the system does not say what it can do.
std::optional<double> secondsPerAnswer(const Hardware &hardware, const GgufHeader &model);

// How many tokens a second this computer reads with such a model; nothing where the system does not say what it can do.
std::optional<double> tokensPerSecond(const Hardware &hardware, const GgufHeader &model);

struct Recommendation {
    enum class Fit { Fits, TooMuchMemory, TooLittleDisk, Unknown };
    CatalogueModel model;
    qint64 memory = 0; // needed, in bytes
    Fit fit = Fit::Unknown;
    std::optional<double> seconds; // for an answer; of a model that embeds: nothing
    std::optional<double> tokensPerSecond; // that it reads
    bool best = false; // of its kind: what to take if in doubt
};

// All models, in the order of the catalogue; at most one of each kind is the best: the largest that fits and is quick enough, otherwise
// the quickest that fits. The one that embeds fits beside the one that answers. context: that our server keeps.
QList<Recommendation> recommend(const Hardware &hardware, const QList<CatalogueModel> &catalogue, ServedContext context);

} // namespace superinstance
