// What this computer offers to models, and how it gets what it lacks, in words for the person.
#pragma once
#include "engine/models/catalogue.h"
#include "engine/modeltypes.h"

#include <stop_token>

namespace superinstance {

// An amount of memory, of disk or of a file, as all sentences about models write it. Pure.
QString inWords(qint64 bytes);

// How many numbers a model has, as people write it: of 596 million "0.6B"; empty: unknown. Pure.
QString parametersInWords(qint64 count);

// Pure.
ComputerInfo inPhrases(const Hardware &hardware);

// The catalogue for this computer. files: those that are there. Pure.
QList<ModelOffer> offersFor(const Hardware &hardware, const QList<CatalogueModel> &catalogue, ServedContext context, const QList<ModelInfo> &files);

// Blocks: for worker threads. How a model server is got on this system; its packages are asked for. search: a folder instead of
// PATH, for tests; empty: PATH.
QString serverAdvice(const QString &search, const std::stop_token &stop);

} // namespace superinstance
