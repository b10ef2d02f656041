#include "engine/models/embeddings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

using Text = QLatin1String;

// Empty: this is no vector.
Embedding vectorOf(const QJsonValue &value)
{
    Embedding vector;
    if (value.isString()) {
        const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || decoded.decoded.size() % qsizetype(sizeof(float)) != 0)
            return {};
        vector.resize(decoded.decoded.size() / qsizetype(sizeof(float)));
        qFromLittleEndian<float>(decoded.decoded.constData(), vector.size(), vector.data());
    } else {
        const QJsonArray numbers = value.toArray();
        vector.reserve(numbers.size());
        for (const QJsonValue &number : numbers)
            vector.append(number.isDouble() ? float(number.toDouble()) : std::nanf(""));
    }
    const bool finite = std::all_of(vector.begin(), vector.end(), [](float each) { return std::isfinite(each); });
    return finite ? vector : Embedding();
}

} // namespace

QByteArray toJson(const Endpoint &endpoint, const QStringList &texts, VectorForm form)
{
    QJsonObject out { { Text("model"), endpoint.model }, { Text("input"), QJsonArray::fromStringList(texts) } };
    out[Text("encoding_format")] = form == VectorForm::Base64 ? Text("base64") : Text("float");
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

Served<QList<Embedding>> readEmbeddings(const Endpoint &endpoint, const QJsonObject &object, qsizetype texts)
{
    const QJsonArray data = object[Text("data")].toArray();
    if (data.size() != texts)
        return object.contains(Text("error")) ? faultOfObject(endpoint, 0, object[Text("error")]) : garbled(endpoint);
    QList<Embedding> vectors(texts);
    const qsizetype length = vectorOf(data[0][Text("embedding")]).size();
    for (qsizetype i = 0; i < texts; ++i) {
        const qsizetype index = data[i][Text("index")].toInteger(i);
        if (index < 0 || index >= texts || !vectors[index].isEmpty())
            return garbled(endpoint);
        vectors[index] = vectorOf(data[i][Text("embedding")]);
        if (vectors[index].isEmpty() || vectors[index].size() != length)
            return garbled(endpoint);
    }
    return vectors;
}

double cosine(const Embedding &a, const Embedding &b)
{
    double product = 0, ofA = 0, ofB = 0;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        product += double(a[i]) * double(b[i]);
        ofA += double(a[i]) * double(a[i]);
        ofB += double(b[i]) * double(b[i]);
    }
    return a.size() == b.size() && ofA > 0 && ofB > 0 ? product / std::sqrt(ofA * ofB) : 0;
}

} // namespace superinstance
