// How a model server is started for a model file, or why it is not.
#pragma once
#include "engine/models/catalogue.h"

#include <functional>

namespace superinstance {

struct ServerChoice {
    QString program; // set by the person; empty: looked for beside us and in PATH
    QString besideUs; // the folder of our own binary
    QString search; // folders instead of PATH, for tests
    bool embeddings = false;
    int slotCount = 3; // as many as agents, so that each keeps what it has read
    qint64 contextPerSlot = 4096; // tokens; less where the model takes less
    qint64 reserved = 0; // bytes of the memory that is available: other models of ours will take them
    std::function<Hardware(const QString &folder)> hardware; // runs on a worker; empty: this computer's
    QList<CatalogueModel> catalogue; // what to suggest where a model is too large
    ServedContext context() const { return { slotCount, contextPerSlot }; }
};

struct ServerLaunch {
    QString program;
    QString alias; // what the server calls the model
    QStringList arguments; // all but the port
    GgufHeader header;
    MemoryNeed need;
    qint64 contextPerSlot = 0;
    QByteArray fingerprint;
};

// Blocks: for worker threads. The program that is started, or that there is none.
Result<QString> findServer(const ServerChoice &choice);

// Blocks: for worker threads. Differs between model files that hold different numbers, whatever their names; stays when one is moved.
Result<QByteArray> fingerprintOf(const QString &model);

// Blocks: for worker threads. Refused, with what to do: not a whole model, not of this kind, more than the memory that is
// available, no server to be found.
Result<ServerLaunch> prepareLaunch(const ServerChoice &choice, const QString &model);

} // namespace superinstance
