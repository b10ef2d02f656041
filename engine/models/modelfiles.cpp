#include "engine/models/modelfiles.h"

#include "engine/models/computerwords.h"
#include "engine/models/modelid.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace superinstance {

namespace {

constexpr int mostFiles = 500; // somebody may name the whole disk
constexpr int mostEntries = 100'000;
constexpr qsizetype longestText = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("ModelRegistry", text);
}

bool isModelFile(const QString &name)
{
    return name.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive) && !name.startsWith(QLatin1String("mmproj"), Qt::CaseInsensitive); // that one sees pictures
}

// Each folder once, whatever links lead to it, and by its own path where it has one here.
QStringList filesBelow(const QString &folder, const std::stop_token &stop)
{
    QStringList files, folders { folder };
    std::set<QString> links, visited;
    int seen = 0;
    const auto goesOn = [&] { return seen < mostEntries && files.size() < mostFiles && !stop.stop_requested(); };
    while (goesOn() && (!folders.isEmpty() || !links.empty())) {
        const QString next = folders.isEmpty() ? links.extract(links.begin()).value() : folders.takeLast();
        if (!visited.insert(QFileInfo(next).canonicalFilePath()).second)
            continue;
        QDirIterator entries(next, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        for (; entries.hasNext() && goesOn(); ++seen) {
            const QString path = entries.next();
            const QFileInfo entry = entries.fileInfo();
            if (entry.isDir() && entry.isSymLink())
                links.insert(path);
            else if (entry.isDir())
                folders += path;
            else if (isModelFile(entry.fileName()))
                files += path;
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

// Whoever names a file means it, whatever its name; one that is away is told of where it sounds like a model.
QStringList filesAt(const QString &place, const std::stop_token &stop)
{
    const QFileInfo named(place);
    return named.isDir() ? filesBelow(place, stop) : named.isFile() || isModelFile(named.fileName()) ? QStringList { place } : QStringList();
}

// The same file as was published, by its name and length.
const CatalogueModel *published(const QFileInfo &file, const QList<CatalogueModel> &catalogue)
{
    for (const CatalogueModel &model : catalogue)
        if (model.bytes == file.size() && model.url.fileName() == file.fileName())
            return &model;
    return nullptr;
}

// Why it cannot be used, or what is to be known.
void judge(ModelInfo &model, const FileCircumstances &here)
{
    if (!here.noServer.isEmpty()) {
        model.state = ModelState::Unusable;
        model.reason = here.noServer;
    } else if (here.hardware.memory && *model.memory > *here.hardware.memory && cardMayTake(here.hardware, *model.memory - *here.hardware.memory)) {
        model.reason = tr("This model needs %1 of memory, and this computer has %2 beside its graphics card. It works only where the model server uses the card.")
                           .arg(inWords(*model.memory), inWords(*here.hardware.memory));
    } else if (here.hardware.memory && *model.memory > *here.hardware.memory) {
        model.state = ModelState::Unusable;
        model.reason = tr("This model needs %1 of memory, and this computer has %2. Choose a smaller one.").arg(inWords(*model.memory), inWords(*here.hardware.memory));
    } else if (here.hardware.availableMemory && *model.memory > *here.hardware.availableMemory) {
        model.reason = tr("This model needs %1 of memory, and %2 are available now. Close other programs before you use it.").arg(inWords(*model.memory), inWords(*here.hardware.availableMemory));
    }
}

// What a stranger wrote, as one line that fits.
QString plain(const QString &text)
{
    return text.simplified().left(longestText);
}

ModelInfo modelIn(const QString &path, const FileCircumstances &here)
{
    const QFileInfo file(path);
    ModelInfo model;
    model.id = idOfFile(path);
    model.name = file.completeBaseName();
    model.source = ModelSource::File;
    model.place = path;
    model.bytes = file.size();
    const Result<GgufHeader> header = readGgufHeader(path);
    if (!header || header->kind == GgufHeader::Kind::Ranking) {
        model.state = ModelState::Unusable;
        model.reason = header ? tr("This model puts texts in an order. It can neither answer nor embed.") : header.error().message;
        return model;
    }
    const CatalogueModel *known = published(file, here.catalogue);
    model.name = known ? known->name : header->name.isEmpty() ? model.name : plain(header->name);
    model.family = known ? known->family : plain(header->architecture);
    model.size = plain(header->sizeLabel.isEmpty() ? parametersInWords(header->parameters) : header->sizeLabel);
    model.quantization = header->quantization;
    model.licence = known && header->licence.isEmpty() ? known->licence : plain(header->licence);
    model.embeds = header->kind == GgufHeader::Kind::Embedding;
    model.answers = !model.embeds;
    if (header->contextLength > 0)
        model.contextTokens = header->contextLength;
    model.memory = servedNeed(*header, here.context).total();
    model.secondsPerAnswer = secondsPerAnswer(here.hardware, *header);
    judge(model, here);
    return model;
}

} // namespace

QList<ModelInfo> modelFilesIn(const QStringList &places, const FileCircumstances &circumstances, const std::stop_token &stop)
{
    QStringList files;
    for (const QString &place : places)
        files += filesAt(place, stop);
    files.removeDuplicates();
    QList<ModelInfo> models;
    for (const QString &file : std::as_const(files))
        if (!stop.stop_requested())
            models += modelIn(file, circumstances);
    return models;
}

QList<ModelDownload> downloadsBegunIn(const QString &folder, const QList<CatalogueModel> &catalogue)
{
    QList<ModelDownload> begun;
    for (const CatalogueModel &model : catalogue) {
        const QFileInfo part(folder + QLatin1Char('/') + model.url.fileName() + QStringLiteral(".part")); // as PartialFile names it
        if (part.isFile())
            begun += ModelDownload { model.name, ModelDownload::State::Paused, part.size(), model.bytes, 0, {}, {} };
    }
    return begun;
}

} // namespace superinstance
