// Models as the command line prints them: JSON, or plain text for people. Pure functions.
//   a model: id, name, family, size, quantization, licence, source ("built-in", "file", "server"), place, server, answers, embeds,
//     bytes, context_tokens, memory_bytes, seconds_per_answer, state ("ready", "starting", "running", "unusable"), reason,
//     roles (of "pathos", "logos", "ethos", "embedding")
//   an offer: name, family, quantization, licence, embeds, bytes, memory_bytes, seconds_per_answer, fits, reason, best, present
//   a test: id, problem, load_ms, first_token_ms, tokens_per_second, answers, streams, keeps_to_schema, embeds, dimensions, cached_tokens
// What is unknown is null.
#pragma once
#include "engine/modeltypes.h"

#include <QJsonObject>

namespace superinstance {

QJsonObject toCommandJson(const ModelInfo &model, const ModelRoles &roles);
QJsonObject toCommandJson(const ModelOffer &offer);
QJsonObject toCommandJson(const ModelTest &test);

QString forPeople(const ModelInfo &model, const ModelRoles &roles);
QString forPeople(const ModelOffer &offer);
QString forPeople(const ModelTest &test);
QString forPeople(const ModelDownload &download);

} // namespace superinstance
