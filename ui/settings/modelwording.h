// How models are said in the settings. Pure functions.
#pragma once
#include "engine/modeltypes.h"

namespace superinstance {

QString inWords(const ComputerInfo &computer); // what is known of it; empty where nothing is
QString sizeInWords(std::optional<qint64> bytes); // "2.3 GB"; "unknown" where it is not known
QString answerTimeInWords(std::optional<double> seconds); // "about 40 seconds"
QString stateInWords(const ModelInfo &model); // "Ready", "Starting" …
QString detailsInWords(const ModelInfo &model); // all that is known of it, a sentence on each line
QString detailsInWords(const ModelOffer &offer);
QString testInWords(const ModelTest &test);
QString progressInWords(const ModelDownload &download); // "412 MB of 1.1 GB, 9.2 MB a second, about 2 minutes left"

} // namespace superinstance
