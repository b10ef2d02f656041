// What of models lies on this computer's disk, and what it could run. Blocks: for worker threads.
#pragma once
#include "engine/models/modelfiles.h"
#include "engine/models/serverlaunch.h"

#include <QHash>

namespace superinstance {

struct SightOrder {
    ServerChoice choice; // of llama-server
    QString folder; // of downloads
    QStringList places; // files and folders beside it
    QString dataDir; // where keys are kept
    QString advice; // how to get a server, if that is known from before
    QList<CatalogueModel> catalogue;
    ServedContext context() const { return choice.context(); }
};

struct ModelSight {
    Hardware hardware;
    QString server, advice; // the program; how to get one
    QList<ModelInfo> files;
    QList<ModelDownload> begun;
    QHash<QString, QString> keys;
};

ModelSight lookForModels(const SightOrder &order, const std::stop_token &stop);

} // namespace superinstance
