#include "engine/models/computerwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace superinstance {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("ModelRegistry", text, meaning, n);
}

QString why(const Recommendation &model)
{
    switch (model.fit) {
    case Recommendation::Fit::TooMuchMemory:
        return tr("It needs %1 of memory, more than this computer can spare for it.").arg(inWords(model.memory));
    case Recommendation::Fit::TooLittleDisk:
        return tr("The disk has not enough room for it: it is %1.").arg(inWords(model.model.bytes));
    case Recommendation::Fit::Unknown:
        return tr("The system does not say how much memory there is, so it is not known whether this model fits.");
    case Recommendation::Fit::Fits:
        break;
    }
    return {};
}

bool isPresent(const CatalogueModel &model, const QList<ModelInfo> &files)
{
    return std::any_of(files.begin(), files.end(), [&](const ModelInfo &file) { return file.bytes == model.bytes && QFileInfo(file.place).fileName() == model.url.fileName(); });
}

// How a system's package manager is asked whether it has llama.cpp, and how it installs it.
struct Packager {
    const char *program;
    QStringList question;
    QString installs;
};

const QList<Packager> &packagers()
{
    static const QList<Packager> all {
        { "apt-cache", { QStringLiteral("show"), QStringLiteral("llama.cpp") }, QStringLiteral("sudo apt install llama.cpp") },
        { "dnf", { QStringLiteral("-C"), QStringLiteral("-q"), QStringLiteral("info"), QStringLiteral("llama-cpp") }, QStringLiteral("sudo dnf install llama-cpp") },
        { "pacman", { QStringLiteral("-Si"), QStringLiteral("llama.cpp") }, QStringLiteral("sudo pacman -S llama.cpp") },
    };
    return all;
}

// Blocks. Whether its lists of packages hold it; they are not fetched anew.
bool hasPackage(const Packager &packager, const QString &search, const std::stop_token &stop)
{
    constexpr int patience = 5000, step = 50; // milliseconds
    const QString program = QStandardPaths::findExecutable(QString::fromLatin1(packager.program), search.isEmpty() ? QStringList() : QStringList { search });
    if (program.isEmpty())
        return false;
    QProcess asking;
    asking.start(program, packager.question);
    bool ended = false;
    for (int waited = 0; !ended && waited < patience && !stop.stop_requested(); waited += step)
        ended = asking.waitForFinished(step);
    if (!ended) {
        asking.kill();
        asking.waitForFinished(step);
    }
    return ended && asking.exitStatus() == QProcess::NormalExit && asking.exitCode() == 0 && !asking.readAllStandardOutput().trimmed().isEmpty();
}

} // namespace

QString inWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString parametersInWords(qint64 count)
{
    if (count <= 0)
        return {};
    const double millions = double(count) / 1e6;
    return millions < 100 ? QStringLiteral("%1M").arg(millions, 0, 'f', millions < 10 ? 1 : 0) : QStringLiteral("%1B").arg(millions / 1000, 0, 'f', 1);
}

ComputerInfo inPhrases(const Hardware &hardware)
{
    ComputerInfo info;
    QStringList parts;
    if (!hardware.processor.isEmpty())
        parts += hardware.processor;
    if (hardware.cores)
        parts += tr("%n cores", nullptr, *hardware.cores);
    else if (hardware.threads) // two of them may share a core
        parts += tr("%n threads", nullptr, *hardware.threads);
    parts += hardware.instructions;
    info.processor = parts.join(QStringLiteral(", "));
    if (hardware.memory)
        info.memory = hardware.availableMemory ? tr("%1, of which %2 are available").arg(inWords(*hardware.memory), inWords(*hardware.availableMemory)) : inWords(*hardware.memory);
    if (hardware.diskFree)
        info.disk = tr("%1 free").arg(inWords(*hardware.diskFree));
    QStringList cards;
    for (const Graphics &card : hardware.graphics) {
        const QString name = card.name.isEmpty() ? tr("unknown") : card.name;
        cards += card.memory ? tr("%1 with %2").arg(name, inWords(*card.memory)) : name;
    }
    info.graphics = cards.join(QStringLiteral(", "));
    return info;
}

QList<ModelOffer> offersFor(const Hardware &hardware, const QList<CatalogueModel> &catalogue, ServedContext context, const QList<ModelInfo> &files)
{
    QList<ModelOffer> offers;
    const QList<Recommendation> all = recommend(hardware, catalogue, context);
    for (const Recommendation &each : all) {
        ModelOffer offer;
        offer.name = each.model.name;
        offer.family = each.model.family;
        offer.quantization = each.model.quantization;
        offer.licence = each.model.licence;
        offer.embeds = each.model.header.kind == GgufHeader::Kind::Embedding;
        offer.bytes = each.model.bytes;
        offer.memory = each.memory;
        offer.secondsPerAnswer = each.seconds;
        offer.fits = each.fit == Recommendation::Fit::Fits || each.fit == Recommendation::Fit::Unknown;
        offer.reason = why(each);
        offer.best = each.best;
        offer.present = isPresent(each.model, files);
        offers += offer;
    }
    return offers;
}

QString serverAdvice(const QString &search, const std::stop_token &stop)
{
    QString first = tr("A model file is served by the program llama-server, and this system has no package of it. Its makers publish it ready to use at "
                       "https://github.com/ggml-org/llama.cpp/releases: unpack it, and choose its llama-server in the settings.");
    for (const Packager &packager : packagers()) {
        if (!hasPackage(packager, search, stop))
            continue;
        first = tr("A model file is served by the program llama-server. This system has a package of it: “%1” installs it.").arg(packager.installs);
        break;
    }
    return first + QLatin1Char(' ') + tr("Or install Ollama from https://ollama.com/download: its models appear here by themselves.");
}

} // namespace superinstance
