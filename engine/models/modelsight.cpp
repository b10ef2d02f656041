#include "engine/models/modelsight.h"

#include "engine/models/computerwords.h"
#include "engine/models/endpointkeys.h"

namespace superinstance {

ModelSight lookForModels(const SightOrder &order, const std::stop_token &stop)
{
    ModelSight sight;
    sight.hardware = order.choice.hardware ? order.choice.hardware(order.folder) : readHardware(order.folder);
    const Result<QString> server = findServer(order.choice);
    if (server)
        sight.server = *server;
    else
        sight.advice = order.advice.isEmpty() ? serverAdvice(order.choice.search, stop) : order.advice;
    const FileCircumstances here { sight.hardware, order.catalogue, order.context(), server ? QString() : server.error().message };
    sight.files = modelFilesIn(QStringList { order.folder } + order.places, here, stop);
    sight.begun = downloadsBegunIn(order.folder, order.catalogue);
    sight.keys = endpointKeys(order.dataDir);
    return sight;
}

} // namespace superinstance
