// The model files of this computer, told of by their headers. Blocks: for worker threads.
#pragma once
#include "engine/models/catalogue.h"
#include "engine/modeltypes.h"

#include <stop_token>

namespace superinstance {

// What decides whether a file can be used here.
struct FileCircumstances {
    Hardware hardware;
    QList<CatalogueModel> catalogue; // which tells the licence of a file that does not
    ServedContext context; // that a server of ours keeps
    QString noServer; // why none can be started; empty: one can
};

// The files named *.gguf in these places that are folders, with what is below them, also through links; and the places that are
// files. One that holds no model is told of with the reason.
QList<ModelInfo> modelFilesIn(const QStringList &places, const FileCircumstances &circumstances, const std::stop_token &stop);

// The downloads that earlier runs began in a folder and did not end.
QList<ModelDownload> downloadsBegunIn(const QString &folder, const QList<CatalogueModel> &catalogue);

} // namespace superinstance
