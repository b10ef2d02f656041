// What the person has chosen. A value; loaded and saved by the façade in `settings.ini` of the data directory.
#pragma once
#include "engine/modeltypes.h"
#include "engine/result.h"

#include <QString>
#include <QStringList>

namespace superinstance {

struct Settings {
    bool indexingPaused = false;
    bool indexingWhenIdle = false; // waits while the person or other programs are at work
    double consensusThreshold = 0.78;
    double leastConfidence = 0.20; // below it nothing is agreed on, whatever the votes
    double pathosWeight = 0.25, logosWeight = 0.45, ethosWeight = 0.30;
    int maxRounds = 3;
    int agentTimeoutMs = 30'000;
    bool offline = true; // no connection to another machine is ever made
    ModelRoles models;
    QStringList modelPlaces; // GGUF files, and folders of them, that the person added
    QStringList modelEndpoints; // addresses of model servers that the person added; their keys are kept elsewhere
    QString modelServer; // the llama-server to be used; empty: it is looked for
    QString modelMirror; // downloads come from below this address; empty: from where they are published

    static Settings load(const QString &dataDir);
    // Unknown or impossible values are refused with a whole sentence and change nothing.
    Result<void> set(const QString &key, const QString &value);
    Result<QString> get(const QString &key) const;
    static QStringList keys();
    Result<void> save(const QString &dataDir) const;
};

} // namespace superinstance
