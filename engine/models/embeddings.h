// Vectors of texts, in the form of the OpenAI interface. Pure, any thread.
#pragma once
#include "engine/models/chat.h"

namespace superinstance {

using Embedding = QList<float>;

// How vectors are written: Base64 of little-endian floats is a third of the size; servers that do not know it send numbers.
enum class VectorForm { Base64, Numbers };

QByteArray toJson(const Endpoint &endpoint, const QStringList &texts, VectorForm form);

// The vectors in the order of the texts, in whichever form they came; each finite, all of one length.
Served<QList<Embedding>> readEmbeddings(const Endpoint &endpoint, const QJsonObject &object, qsizetype texts);

// How alike in direction: from -1 to 1; 0 where they cannot be compared.
double cosine(const Embedding &a, const Embedding &b);

} // namespace superinstance
